/** One hold: reviewed with a new day, or lifted with the reason. */
import Type from 'typebox'
import { civilDate, sentenceOf } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  forbidden,
  fullInstant,
  longDate,
  notFound,
  redirect,
  summary,
  view,
  type PageDefinition,
  type SummaryRow,
  type SummaryRowView,
} from '#pages'
import { HOLD_KINDS } from '#statute'
import type { HoldRow } from '../hold.ts'
import { selectHold } from '../hold-store.ts'
import { liftHold, reviewHold } from '../place-hold.ts'
import { heldWords, kindWords } from './hold-words.ts'
import type { DisposalPagesOptions } from './pages-options.ts'

interface HoldView {
  readonly title: string
  readonly rule: string
  readonly facts: readonly SummaryRowView[]
  readonly mayAct: boolean
  readonly isOverdue: boolean
}

export function holdPage({ permissions }: DisposalPagesOptions): PageDefinition {
  return definePage({
    address: '/disposal/holds/:holdId',
    permission: 'disposal.view',
    title: ({ title }: HoldView) => `Hold: ${title}`,
    breadcrumbs: [
      { text: 'Disposal', href: '/disposal' },
      { text: 'Holds', href: '/disposal/holds' },
    ],
    params: Type.Object({ holdId: Type.String({ format: 'uuid' }) }),
    get: {
      activity: 'holds-viewed',
      subject: ({ params: { holdId: id } }) => ({ kind: 'hold', id }),
      async answer({ tx, at, person, params: { holdId } }) {
        const hold = await selectHold(tx, holdId)
        if (hold === undefined) return notFound()
        const stands = hold.liftedAt === null
        return view<HoldView>({
          title: kindWords(hold.kind),
          rule: HOLD_KINDS[hold.kind],
          facts: summary(factsOf(hold)),
          mayAct: stands && permissions.may(person.role, 'hold.place'),
          isOverdue: stands && hold.reviewOn < civilDate(at),
        })
      },
    },
    post: {
      activity: 'hold-acted-on',
      subject: ({ params: { holdId: id } }) => ({ kind: 'hold', id }),
      form: defineForm({
        fields: {
          act: { kind: 'hidden' },
          reviewOn: {
            kind: 'date',
            label: 'When is it looked at again?',
            errors: { notADate: 'Enter a day that exists' },
          },
          because: {
            kind: 'textarea',
            label: 'Why is it lifted?',
            hint: 'Name no person.',
            maxLength: 500,
            rows: 3,
            errors: { tooLong: 'The reason must be 500 characters or fewer' },
          },
        },
      }),
      async answer({ form, params: { holdId }, ...act }) {
        if (!permissions.may(act.person.role, 'hold.place')) return forbidden()
        if (form.act === 'lift' && form.because.trim() === '')
          return fieldErrors([{ field: 'because', sentence: 'Enter why it is lifted' }])
        if (form.act !== 'lift' && form.reviewOn <= civilDate(act.at))
          return fieldErrors([{ field: 'reviewOn', sentence: 'Enter a day after today' }])
        const done =
          form.act === 'lift'
            ? await liftHold(act, holdId, form.because.trim())
            : await reviewHold(act, holdId, form.reviewOn)
        if (!done.ok) return fieldErrors([{ field: 'act', sentence: sentenceOf(done.error.code) }])
        return redirect(`/disposal/holds/${holdId}`)
      },
    },
    template: new URL('./hold.njk', import.meta.url),
  })
}

function factsOf(hold: HoldRow): readonly SummaryRow[] {
  const rows: SummaryRow[] = [
    { name: 'Holds', value: heldWords(hold) },
    { name: 'Why', value: hold.why },
    { name: 'Placed by', value: { text: hold.placedBy, code: true } },
    { name: 'Placed', value: fullInstant(hold.placedAt) },
    { name: 'Review on', value: longDate(hold.reviewOn) },
  ]
  if (hold.liftedAt !== null)
    rows.push(
      { name: 'Lifted by', value: { text: hold.liftedBy ?? '', code: true } },
      { name: 'Lifted', value: fullInstant(hold.liftedAt) },
      { name: 'Because', value: hold.liftedBecause ?? '' },
    )
  return rows
}
