/** What whoever keeps something back must say of it, whatever it is: the ground, what makes it so here, and what else was considered. */
import type { FieldError, SummaryRowView } from '#pages'
import { summary } from '#pages'
import { withholdingGround, withholdingGrounds, type RightKind, type WithheldExtent } from '#statute'
import type { WithheldRow } from '../../withheld-store.ts'

const tooLong = 'Use 2,000 characters or fewer'

/** None has a sentence for what is empty: a page's other forms leave them out. `missingOf` says it where they are asked for. */
export const withholdingFields = {
  ground: {
    kind: 'select',
    label: 'On which ground?',
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
    hint: 'A summary, a condition, less of it; and why it is not enough.',
    rows: 3,
    maxLength: 2_000,
    errors: { tooLong },
  },
  publicInterest: {
    kind: 'textarea',
    label: 'Why does the public interest in giving it not outweigh that?',
    hint: 'For a ground of s 9(2), and for no other. They read this with the ground: say nothing of what is withheld.',
    rows: 3,
    maxLength: 2_000,
    errors: { tooLong },
  },
} as const

/** What the form offers, by the Act under which it is asked. */
export interface GroundsView {
  readonly options: readonly { readonly value: string; readonly text: string }[]
  /** What is weighed or done before, each with its section. */
  readonly before: readonly string[]
  /** Some of them hold only while the public interest does not outweigh them. */
  readonly areWeighed: boolean
}

export function presentGrounds(kind: RightKind, extent: WithheldExtent): GroundsView {
  const rules = withholdingGrounds(kind, extent)
  return {
    options: rules.map(({ ground, section, words }) => ({ value: ground, text: `${section}: ${words}` })),
    before: rules.flatMap(({ section, before }) => (before === undefined ? [] : [`${section}: ${before}.`])),
    areWeighed: rules.some(({ isWeighed }) => isWeighed === true),
  }
}

export interface SaidOfWithholding {
  readonly ground: string
  readonly reason: string
  readonly alternative: string
  readonly publicInterest: string
}

/** As it is kept: what is said of the public interest belongs to the grounds that are weighed with it. */
export function asWithheld({ ground, reason, alternative, publicInterest }: SaidOfWithholding) {
  const isWeighed = withholdingGround(ground)?.isWeighed === true
  return { ground, reason, alternative, publicInterest: isWeighed ? publicInterest : null }
}

export interface OfWhat {
  readonly kind: RightKind
  readonly extent: WithheldExtent
}

/** What has not been said; nothing is withheld while something is missing. */
export function missingOf(
  { ground, reason, alternative, publicInterest }: SaidOfWithholding,
  { kind, extent }: OfWhat,
): readonly FieldError[] {
  const rule = withholdingGrounds(kind, extent).find((one) => one.ground === ground)
  return [
    rule === undefined && {
      field: 'ground',
      sentence: 'Select the ground: without one nothing is withheld',
    },
    reason.trim() === '' && { field: 'reason', sentence: 'Enter what makes it so here' },
    alternative.trim() === '' && {
      field: 'alternative',
      sentence: 'Enter what else you considered, and why it is not enough',
    },
    rule?.isWeighed === true &&
      publicInterest.trim() === '' && {
        field: 'publicInterest',
        sentence: 'Enter why the public interest in giving it does not outweigh that: s 9(1) asks for it',
      },
  ].filter((one) => one !== false)
}

/** What was said, for whoever reviews it; `where` is the first line. */
export function withheldRows(
  where: { readonly name: string; readonly value: string },
  { ground, reason, alternative, publicInterest, withheldBy, reviewedBy }: WithheldRow,
): readonly SummaryRowView[] {
  const rule = withholdingGround(ground)
  return summary([
    where,
    { name: 'Ground', value: `${rule?.section ?? ground}: ${rule?.words ?? ''}` },
    { name: 'Reason', value: reason },
    { name: 'Considered', value: alternative },
    ...(publicInterest === null ? [] : [{ name: 'Public interest', value: publicInterest }]),
    { name: 'By', value: { text: withheldBy, code: true } },
    { name: 'Agreed to by', value: reviewedBy === null ? 'Nobody yet' : { text: reviewedBy, code: true } },
  ])
}
