/** What whoever keeps something back must say of it, whatever it is: the ground, what makes it so here, and what else was considered. */
import type { FieldError, SummaryRowView } from '#pages'
import { summary } from '#pages'
import { WITHHOLDING_GROUNDS, withholdingGround } from '#statute'
import type { WithheldRow } from '../../withheld-store.ts'

const tooLong = 'Use 2,000 characters or fewer'

/** None has a sentence for what is empty: a page's other forms leave them out. `missingOf` says it where they are asked for. */
export const withholdingFields = {
  ground: {
    kind: 'select',
    label: 'On which ground?',
    options: WITHHOLDING_GROUNDS.map(({ ground, section, words }) => ({
      value: ground,
      text: `${section}: ${words}`,
    })),
    errors: {},
  },
  reason: {
    kind: 'textarea',
    label: 'What makes it so here?',
    rows: 3,
    maxLength: 2_000,
    errors: { tooLong },
  },
  alternative: {
    kind: 'textarea',
    label: 'What else did you consider?',
    hint: 'A summary, a condition (s 54), less of it; and why it is not enough.',
    rows: 3,
    maxLength: 2_000,
    errors: { tooLong },
  },
} as const

export interface SaidOfWithholding {
  readonly ground: string
  readonly reason: string
  readonly alternative: string
}

/** What has not been said; nothing is withheld while something is missing. */
export function missingOf({ ground, reason, alternative }: SaidOfWithholding): readonly FieldError[] {
  return [
    withholdingGround(ground) === undefined && {
      field: 'ground',
      sentence: 'Select the ground: without one nothing is withheld',
    },
    reason.trim() === '' && { field: 'reason', sentence: 'Enter what makes it so here' },
    alternative.trim() === '' && {
      field: 'alternative',
      sentence: 'Enter what else you considered, and why it is not enough',
    },
  ].filter((one) => one !== false)
}

/** What was said, for whoever reviews it; `where` is the first line. */
export function withheldRows(
  where: { readonly name: string; readonly value: string },
  { ground, reason, alternative, withheldBy, reviewedBy }: WithheldRow,
): readonly SummaryRowView[] {
  const rule = withholdingGround(ground)
  return summary([
    where,
    { name: 'Ground', value: `${rule?.section ?? ground}: ${rule?.words ?? ''}` },
    { name: 'Reason', value: reason },
    { name: 'Considered', value: alternative },
    { name: 'By', value: { text: withheldBy, code: true } },
    { name: 'Agreed to by', value: reviewedBy === null ? 'Nobody yet' : { text: reviewedBy, code: true } },
  ])
}
