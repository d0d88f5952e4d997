/** Whether an act is the one on record under its key: the key alone says nothing of what was asked for. */
import { canonicalJson } from '#kernel'
import type { ActToPerform, Amounts } from './act.ts'
import type { ActInHistory } from './store.ts'

/** What was asked for beside the act's own words; where nothing is said, it followed from the register. */
export interface Asked extends Partial<Amounts> {
  readonly debtIds?: readonly string[]
}

export function isSameAct(recorded: ActInHistory, act: ActToPerform, asked: Asked): boolean {
  const { finesCents, reparationCents, debtIds } = recorded
  return contentOf(recorded, { finesCents, reparationCents, debtIds }, asked) === contentOf(act, asked, asked)
}

type Said = Pick<ActToPerform, 'kind' | 'personProfileNumber'> & {
  readonly [Word in 'caseReference' | 'receiptNumber' | 'remittalKind' | 'terms']?: unknown
}

/** Of the figures, those that were asked for. */
function contentOf(act: Said, figures: Asked, asked: Asked): string {
  return canonicalJson({
    kind: act.kind,
    personProfileNumber: act.personProfileNumber,
    caseReference: act.caseReference ?? null,
    receiptNumber: act.receiptNumber ?? null,
    remittalKind: act.remittalKind ?? null,
    terms: act.terms ?? null,
    finesCents: asked.finesCents === undefined ? null : (figures.finesCents ?? null),
    reparationCents: asked.reparationCents === undefined ? null : (figures.reparationCents ?? null),
    debtIds: asked.debtIds === undefined ? null : [...new Set(figures.debtIds)].sort(),
  })
}
