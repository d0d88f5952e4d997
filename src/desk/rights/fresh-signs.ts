/** The signs in a conversation that nobody has answered yet, each with when it first came. */
import type { SaidInEnquiry } from '#desk/enquiries'
import { detectRights, type RightsSign } from './detect-rights.ts'
import type { RightsKind } from './rights-kinds.ts'
import type { RightsCase } from './store.ts'

export interface FreshSign extends RightsSign {
  readonly receivedAt: Date
}

/**
 * What we wrote ourselves asks nothing of us. Of a kind that is under way nothing is new; nor is what had been said when an agent
 * last answered for the kind.
 */
export function freshSigns(
  said: readonly SaidInEnquiry[],
  cases: readonly RightsCase[],
): readonly FreshSign[] {
  const found = new Map<RightsKind, FreshSign>()
  for (const { words, saidAt } of theirsInOrder(said))
    for (const sign of detectRights(words)) {
      if (isAnswered(sign.kind, saidAt, cases)) continue
      const first = found.get(sign.kind)
      found.set(
        sign.kind,
        first === undefined
          ? { ...sign, receivedAt: saidAt }
          : { ...first, words: [...new Set([...first.words, ...sign.words])] },
      )
    }
  return [...found.values()]
}

function theirsInOrder(said: readonly SaidInEnquiry[]): readonly SaidInEnquiry[] {
  return said
    .filter(({ kind }) => kind !== 'reply')
    .toSorted((a, b) => a.saidAt.getTime() - b.saidAt.getTime())
}

function isAnswered(kind: RightsKind, saidAt: Date, cases: readonly RightsCase[]): boolean {
  return cases.some((one) => one.kind === kind && (one.state === 'open' || saidAt <= one.openedAt))
}
