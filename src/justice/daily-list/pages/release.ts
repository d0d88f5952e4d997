/** A list that Justice holds back: by how much it differs, what the agreement allows, and the two people who decide. */
import type { ListGuard } from '#agreement'
import { ALERT_TYPES, err, ok, sentenceOf, type Result } from '#kernel'
import {
  dataTable,
  defineForm,
  definePage,
  fieldErrors,
  grouped,
  redirect,
  summary,
  view,
  when,
  type FieldError,
  type SummaryRowView,
  type TableView,
} from '#pages'
import {
  answerRequest,
  ask,
  openRequestAbout,
  secondPerson,
  secondPersonFields,
  type SecondPersonForm,
  type SecondPersonView,
  type TwoPeopleAct,
} from '#two-people'
import { heldBackById, heldBackList, type HeldBackList } from '../held-back-store.ts'
import type { HalfDifference, ListDifference } from '../list-difference.ts'
import { RELEASE_HELD_BACK } from '../release-request.ts'

interface ReleaseView {
  readonly held:
    | {
        readonly id: string
        readonly facts: readonly SummaryRowView[]
        readonly table: TableView
        /** What changed since two people had agreed; empty when nobody had. */
        readonly changed: string
        readonly isReleased: boolean
      }
    | false
  readonly asked: SecondPersonView | false
}

export const releasePage = definePage({
  address: '/daily-list/release',
  permission: 'daily-list.release',
  title: 'A list that is held back',
  breadcrumbs: [{ text: 'Daily list', href: '/daily-list' }],
  get: {
    activity: 'daily-list-viewed',
    async answer({ tx, at, person, path }) {
      const held = await heldBackList(tx)
      if (held === undefined) return view<ReleaseView>({ held: false, asked: false })
      const before = held.insteadOf === null ? undefined : await heldBackById(tx, held.insteadOf)
      const asked = await openRequestAbout(tx, RELEASE_HELD_BACK, held.id, at)
      return view<ReleaseView>({
        held: {
          id: held.id,
          facts: heldFacts(held, at),
          table: differenceTable(held.difference, path),
          changed: before === undefined ? '' : changedWords(before.difference, held.difference),
          isReleased: held.state === 'released',
        },
        asked: asked !== undefined && secondPerson(asked, { asked: 'Release the list', person, at }),
      })
    },
  },
  post: {
    activity: 'held-back-list-acted-on',
    form: defineForm({ fields: { ...secondPersonFields, held: { kind: 'hidden' } } }),
    async answer({ form, ...act }) {
      const done = await askedOrAnswered(act, form)
      if (!done.ok) return fieldErrors(done.error)
      return redirect(done.value === 'ask' ? '/daily-list/release' : '/daily-list')
    },
  },
  template: new URL('./release.njk', import.meta.url),
})

async function askedOrAnswered(
  act: TwoPeopleAct,
  form: SecondPersonForm & { readonly held: string },
): Promise<Result<string, readonly FieldError[]>> {
  const answered = await answerRequest(act, RELEASE_HELD_BACK, form)
  if (answered !== undefined) return answered
  const held = await heldBackList(act.tx)
  if (held?.id !== form.held || held.state !== 'held') return refusedBecause('held-back-list-not-found')
  const asked = await ask(act, RELEASE_HELD_BACK, { subject: { kind: 'held-back-list', id: held.id } })
  return asked.ok ? ok('ask') : refusedBecause(asked.error.code)
}

function refusedBecause(code: Parameters<typeof sentenceOf>[0]) {
  return err([{ field: 'held', sentence: sentenceOf(code) }])
}

function heldFacts({ heldAt, occasion, guard }: HeldBackList, at: Date): readonly SummaryRowView[] {
  return summary([
    { name: 'Held back', value: { time: when(heldAt, at) } },
    { name: 'Occasion', value: occasion === 'daily' ? 'by the clock' : 'by hand' },
    { name: 'The agreement allows', value: allowed(guard) },
  ])
}

function allowed({ mostShrinkPerCent, mostGrowthPerCent }: ListGuard): string {
  return `each type of alert to shrink by at most ${mostShrinkPerCent}% and to grow by at most ${mostGrowthPerCent}%`
}

type Half = HalfDifference & { readonly type: string }

function differenceTable(difference: ListDifference, path: `/${string}`): TableView {
  const count = (key: keyof HalfDifference, title: string) => ({
    ...{ key, title, isNumeric: true },
    cell: (half: Half) => grouped(half[key]),
  })
  return dataTable<Half>({
    ...{ caption: 'Against the list last sent', path, query: {} },
    rows: ALERT_TYPES.map((type) => ({ type, ...difference[type] })),
    empty: { title: 'No type of alert', text: 'The agreement names the types.' },
    columns: [
      { key: 'type', title: 'Type of alert', cell: ({ type }) => type },
      count('before', 'Before'),
      count('now', 'Now'),
      count('added', 'Added'),
      count('changed', 'Changed'),
      count('removed', 'Removed'),
      { key: 'difference', title: 'Difference', cell: inPerCent },
    ],
  })
}

function inPerCent({ before, now }: HalfDifference): string {
  if (before === 0) return now === 0 ? 'none' : 'new'
  const perCent = Math.round(((now - before) * 1000) / before) / 10
  return `${perCent > 0 ? '+' : ''}${perCent}%`
}

/** Two people had agreed to other counts. */
function changedWords(before: ListDifference, now: ListDifference): string {
  return ALERT_TYPES.map((type) => {
    const [then, since] = [before[type], now[type]]
    const figures = (half: HalfDifference) =>
      `${grouped(half.now)} (${grouped(half.added)} added, ${grouped(half.changed)} changed, ${grouped(half.removed)} removed)`
    return `${type}: then ${figures(then)}, now ${figures(since)}`
  }).join('; ')
}
