/** A list that Justice holds back: by how much it differs, what the agreement allows, what either decision does, and the two people who decide. */
import type { ListGuard } from '#agreement'
import { err, ok, sentenceOf, type Result } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
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
  secondPerson,
  secondPersonFields,
  type SecondPersonForm,
  type SecondPersonView,
  type TwoPeopleAct,
} from '#two-people'
import {
  askAboutHeldBack,
  HELD_BACK_DECISIONS,
  HELD_BACK_REQUESTS,
  heldBackRequest,
  type HeldBackDecision,
} from '../held-back-requests.ts'
import { heldBackById, heldBackList, type HeldBackList } from '../held-back-store.ts'
import type { ListDifference } from '../list-difference.ts'
import { changedWords, differenceTable, gainsAndLosses } from './held-back-counts.ts'

const ASKED: Readonly<Record<HeldBackDecision, string>> = {
  released: 'Release the list',
  refused: 'Refuse the list',
}

/** What may be decided, what then happens, and the words of whoever asks first. */
interface DecisionView {
  readonly decision: HeldBackDecision
  readonly heading: string
  readonly follows: readonly string[]
  readonly askText: string
  readonly ifDeclined: string
}

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
  /** Both while nobody has asked; then the one that is asked for. */
  readonly decisions: readonly DecisionView[]
  readonly asked: { readonly decision: HeldBackDecision; readonly request: SecondPersonView } | false
}

export const releasePage = definePage({
  address: '/daily-list/release',
  permission: 'daily-list.release',
  title: 'Release or refuse a list that is held back',
  breadcrumbs: [{ text: 'Daily list', href: '/daily-list' }],
  get: {
    activity: 'daily-list-viewed',
    async answer({ tx, at, person, path }) {
      const held = await heldBackList(tx)
      if (held === undefined) return view<ReleaseView>({ held: false, decisions: [], asked: false })
      const before = held.insteadOf === null ? undefined : await heldBackById(tx, held.insteadOf)
      const asked = await heldBackRequest(tx, held.id, at)
      const isReleased = held.state === 'released'
      const toDecide = asked === undefined ? HELD_BACK_DECISIONS : [asked.decision]
      return view<ReleaseView>({
        held: {
          ...{ id: held.id, isReleased },
          facts: heldFacts(held, at),
          table: differenceTable(held.difference, path),
          changed: before === undefined ? '' : changedWords(before.difference, held.difference),
        },
        decisions: isReleased ? [] : toDecide.map((decision) => decisionView(decision, held.difference)),
        asked: asked !== undefined && {
          decision: asked.decision,
          request: secondPerson(asked.request, { asked: ASKED[asked.decision], person, at }),
        },
      })
    },
  },
  post: {
    activity: 'held-back-list-acted-on',
    form: defineForm({
      fields: { ...secondPersonFields, held: { kind: 'hidden' }, decision: { kind: 'hidden' } },
    }),
    async answer({ form, ...act }) {
      const done = await askedOrAnswered(act, form)
      if (!done.ok) return fieldErrors(done.error)
      return redirect(done.value === 'agree' ? '/daily-list' : '/daily-list/release')
    },
  },
  template: new URL('./release.njk', import.meta.url),
})

async function askedOrAnswered(
  act: TwoPeopleAct,
  form: SecondPersonForm & { readonly held: string; readonly decision: string },
): Promise<Result<string, readonly FieldError[]>> {
  const decision = HELD_BACK_DECISIONS.find((one) => one === form.decision)
  if (decision === undefined) return refusedBecause('held-back-list-not-found')
  const answered = await answerRequest(act, HELD_BACK_REQUESTS[decision], form)
  if (answered !== undefined) return answered
  const asked = await askAboutHeldBack(act, form.held, decision)
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

function decisionView(decision: HeldBackDecision, difference: ListDifference): DecisionView {
  return {
    decision,
    heading: decision === 'released' ? 'If it is released' : 'If it is refused',
    follows:
      decision === 'released'
        ? [
            'It is built anew and sent to Customs, if these counts are still the same; otherwise it is held back again.',
            ...gainsAndLosses(difference),
            'A list that was sent is not taken back: the next one follows it.',
          ]
        : [
            'Nothing is sent. Customs keeps alerting on the list last sent.',
            'The next list is built anew at its time, or when somebody sends one, and is held back too if it differs as much.',
          ],
    askText: `${ASKED[decision]} as the first of two`,
    ifDeclined:
      decision === 'released'
        ? 'If the second person declines, nothing is sent: the list is refused.'
        : 'If the second person declines, the list stays held back.',
  }
}
