/** How a sentence stands: held, not kept, or not verified on this copy. */
import type { Proof } from '../notices/notice.ts'
import type { Verified } from './verified.ts'

export type Standing =
  /** `at`: when the last of its proofs that ran earliest held. */
  | { readonly state: 'held'; readonly at: Date }
  | { readonly state: 'not-kept'; readonly at: Date; readonly failing: readonly Proof[] }
  | { readonly state: 'not-verified' }

export function standingOf(proofs: readonly Proof[], verified: Verified): Standing {
  const failing: Proof[] = []
  const failedAt: number[] = []
  const heldAt: (number | undefined)[] = []
  for (const proof of proofs) {
    const file = verified[proof.file]
    const isNamed = (title: string) => titlePattern(proof.title).test(title)
    const failed = file?.failedAt
    // A file that names none has failed whole.
    if (failed !== undefined && (file?.failed.length === 0 || file?.failed.some(isNamed) === true)) {
      failing.push(proof)
      failedAt.push(Date.parse(failed))
    }
    const held = file?.skipped.some(isNamed) === true ? undefined : file?.heldAt
    heldAt.push(held === undefined ? undefined : Date.parse(held))
  }
  if (failing.length > 0) return { state: 'not-kept', at: new Date(Math.max(...failedAt)), failing }
  const times = heldAt.filter((at) => at !== undefined)
  if (times.length < proofs.length || times.length === 0) return { state: 'not-verified' }
  return { state: 'held', at: new Date(Math.min(...times)) }
}

/** A title of many, `is refused at %s`, stands for each of them. */
function titlePattern(title: string): RegExp {
  const parts = title.split(/%[a-z]|\$\{[^}]*\}|\$[a-z.]+/i)
  return new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*'))
}
