/** A variation that is proposed as a whole version: written out, read in by the same checks, and appended from its day on. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { addDays } from '#statute'
import type { AnyAgreement } from './agreement.ts'
import { checkAgreementFile } from './check-agreement-file.ts'
import { programme, type Programme } from './programme.ts'

/** What the programme says of a version, and its own words do not. */
const NOT_OF_THE_FILE = ['demonstration', 'reason']

/** The version in the words of an agreement file, as JSON: what a proposal is made from. */
export function writtenVersion({ id, ...version }: AnyAgreement): string {
  const sections = Object.entries(version).filter(([name]) => !NOT_OF_THE_FILE.includes(name))
  return `${JSON.stringify({ agreement: id, ...(snakeCased(Object.fromEntries(sections)) as object) }, undefined, 2)}\n`
}

function snakeCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCased)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      snakeCased(member),
    ]),
  )
}

/**
 * The version that the text proposes for an agreement that is held: one version, of the same agreement, under a name of its
 * own, that begins on `today` or later and not before the newest version. A copy that authorises nothing stays one.
 */
export function proposedVersion(
  { agreements }: Pick<Programme, 'agreements'>,
  text: string,
  { reason, today }: { readonly reason: string; readonly today: string },
): Result<AnyAgreement, readonly Fault[]> {
  const checked = checkAgreementFile('the proposal', text)
  if (!checked.ok) return checked
  const [proposed, ...more] = checked.value
  if (proposed === undefined || more.length > 0) return err([fault('variation-not-one-version')])
  const held = agreements.find(({ versions }) => versions.some(({ id }) => id === proposed.id))
  const newest = held?.versions.at(-1)
  if (held === undefined || newest?.kind !== proposed.kind) return err([fault('variation-of-no-agreement')])
  if (held.versions.some(({ version }) => version === proposed.version))
    return err([fault('agreement-named-twice')])
  if (proposed.inForce.from < today) return err([fault('variation-in-the-past')])
  if (proposed.inForce.from <= newest.inForce.from) return err([fault('agreement-dates-overlap')])
  return ok({ ...proposed, demonstration: newest.demonstration, reason })
}

/** The version before ends on the day before; no day that has passed changes. */
export function withVariations(held: Programme, variations: readonly AnyAgreement[]): Programme {
  const versions = held.agreements.flatMap((one): readonly AnyAgreement[] => one.versions)
  return programme(variations.reduce(appended, versions))
}

function appended(versions: readonly AnyAgreement[], variation: AnyAgreement): readonly AnyAgreement[] {
  const { from } = variation.inForce
  const before = versions.map((version) => {
    const { inForce } = version
    const reaches = inForce.from < from && (inForce.until === undefined || inForce.until >= from)
    if (version.id !== variation.id || !reaches) return version
    return { ...version, inForce: { ...inForce, until: addDays(from, -1) } }
  })
  return [...before, variation]
}
