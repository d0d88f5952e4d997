/** A held list, on a page of its own: one supervisor asks that it be released or refused, a second agrees or declines. */
import {
  dataTable,
  defineForm,
  definePage,
  fieldErrors,
  grouped,
  redirect,
  view,
  type TableView,
} from '#pages'
import { err, ok, sentenceOf, type Result } from '#kernel'
import type { FieldError } from '#pages'
import {
  answerRequest,
  secondPerson,
  secondPersonFields,
  type SecondPersonForm,
  type SecondPersonView,
  type TwoPeopleAct,
} from '#two-people'
import {
  askAboutHeldList,
  HELD_LIST_DECISIONS,
  HELD_LIST_REQUESTS,
  heldListRequest,
} from '../held-list-requests.ts'
import { heldList, selectVersion, type HeldListDecision, type ListVersion } from '../store.ts'

const VERBS: Readonly<Record<HeldListDecision, string>> = { released: 'Release', refused: 'Refuse' }

interface HeldView {
  readonly number: number
  readonly entries: string
  /** Against the list in force; interception entries alone, for nobody here may count the others. */
  readonly table: TableView
}

/** What may be decided, what then happens, and the words of whoever asks first. */
interface DecisionView {
  readonly decision: HeldListDecision
  readonly heading: string
  readonly follows: readonly string[]
  readonly askText: string
}

interface ReleaseView {
  readonly held: HeldView | false
  /** Both while nobody has asked; then the one that is asked for. */
  readonly decisions: readonly DecisionView[]
  readonly asked: { readonly decision: HeldListDecision; readonly request: SecondPersonView } | false
  readonly isDecided: boolean
}

const NOTHING_HELD: ReleaseView = { held: false, decisions: [], asked: false, isDecided: false }

export const releasePage = definePage({
  address: '/list/release',
  permission: 'held-list.release',
  title: 'Release or refuse a held list',
  breadcrumbs: [{ text: 'Alert list', href: '/list' }],
  get: {
    activity: 'alert-list-status-viewed',
    async answer({ tx, at, person, path }) {
      const held = await heldList(tx)
      const version = held && (await selectVersion(tx, held.listNumber))
      if (held === undefined || version === undefined) return view<ReleaseView>(NOTHING_HELD)
      const number = held.listNumber
      const asked = await heldListRequest(tx, number, at)
      const isDecided = held.decision !== null
      const toDecide = asked === undefined ? HELD_LIST_DECISIONS : [asked.decision]
      return view<ReleaseView>({
        held: heldView(version, path),
        decisions: isDecided ? [] : toDecide.map((decision) => decisionView(decision, version)),
        asked: asked !== undefined && {
          decision: asked.decision,
          request: secondPerson(asked.request, { asked: inWords(asked.decision, number), person, at }),
        },
        isDecided,
      })
    },
  },
  post: {
    activity: 'held-list-acted-on',
    form: defineForm({
      fields: {
        ...secondPersonFields,
        // Whoever answers a request names the request.
        list: { kind: 'hidden', holds: 'whole-number', mayBeLeftOut: true },
        decision: { kind: 'hidden' },
      },
    }),
    async answer({ form, ...act }) {
      const done = await askedOrAnswered(act, form)
      if (!done.ok) return fieldErrors(done.error)
      return redirect(done.value === 'agree' ? '/list' : '/list/release')
    },
  },
  template: new URL('./release.njk', import.meta.url),
})

const inWords = (decision: HeldListDecision, number: number) => `${VERBS[decision]} list ${number}`

function heldView(version: ListVersion, path: `/${string}`): HeldView {
  const { interceptionEntries: now, interceptionAdded: added, interceptionRemoved: removed } = version
  const count = (key: string, title: string, value: number) => ({
    ...{ key, title, isNumeric: true },
    cell: () => grouped(value),
  })
  return {
    number: version.listNumber,
    entries: grouped(now),
    table: dataTable<string>({
      ...{ caption: 'Against the list in force', rows: ['interception'], path, query: {} },
      empty: { title: 'No type of alert', text: 'The agreement names the types.' },
      columns: [
        { key: 'type', title: 'Type of alert', cell: (type) => type },
        count('before', 'In force', now - added + removed),
        count('now', 'This list', now),
        count('added', 'Added', added),
        count('changed', 'Changed', version.interceptionChanged),
        count('removed', 'Removed', removed),
      ],
    }),
  }
}

function decisionView(decision: HeldListDecision, version: ListVersion): DecisionView {
  const { listNumber: number, interceptionAdded: added, interceptionRemoved: removed } = version
  return {
    decision,
    heading: decision === 'released' ? 'If it is released' : 'If it is refused',
    follows:
      decision === 'released'
        ? [
            `List ${number} takes the place of the one in force at once, and Justice is told.`,
            `${people(added)} more ${are(added)} under an interception alert, and ${people(removed)} no longer ${are(removed)}.`,
            'It is not taken back: the next list follows it.',
          ]
        : [
            `List ${number} is never applied, and Justice is told that two people refused it.`,
            'The list in force keeps alerting until a newer one comes.',
          ],
    askText: `${inWords(decision, number)} as the first of two`,
  }
}

const people = (count: number) => `${grouped(count)} ${count === 1 ? 'person' : 'people'}`
const are = (count: number) => (count === 1 ? 'is' : 'are')

async function askedOrAnswered(
  act: TwoPeopleAct,
  form: SecondPersonForm & { readonly list: number | undefined; readonly decision: string },
): Promise<Result<string, readonly FieldError[]>> {
  const decision = HELD_LIST_DECISIONS.find((one) => one === form.decision)
  if (decision === undefined) return unknown
  const answered = await answerRequest(act, HELD_LIST_REQUESTS[decision], form)
  if (answered !== undefined) return answered
  if (form.list === undefined) return unknown
  const asked = await askAboutHeldList(act, form.list, decision)
  return asked.ok ? ok('ask') : err([{ field: 'list', sentence: sentenceOf(asked.error.code) }])
}

const unknown = err([{ field: 'list', sentence: sentenceOf('held-list-not-found') }])
