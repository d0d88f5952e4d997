/** A held list, on a page of its own: one supervisor asks that it be released or refused, a second agrees or declines. */
import { defineForm, definePage, fieldErrors, grouped, redirect, view } from '#pages'
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
  /** Against the list in force. */
  readonly added: string
  readonly changed: string
  readonly removed: string
}

interface ReleaseView {
  readonly held: HeldView | false
  /** Undecided yet, and nobody has asked. */
  readonly asks: readonly { readonly decision: HeldListDecision; readonly text: string }[]
  readonly asked: { readonly decision: HeldListDecision; readonly request: SecondPersonView } | false
  readonly isDecided: boolean
}

const NOTHING_HELD: ReleaseView = { held: false, asks: [], asked: false, isDecided: false }

export const releasePage = definePage({
  address: '/list/release',
  permission: 'held-list.release',
  title: 'Release or refuse a held list',
  breadcrumbs: [{ text: 'Alert list', href: '/list' }],
  get: {
    activity: 'alert-list-status-viewed',
    async answer({ tx, at, person }) {
      const held = await heldList(tx)
      const version = held && (await selectVersion(tx, held.listNumber))
      if (held === undefined || version === undefined) return view<ReleaseView>(NOTHING_HELD)
      const number = held.listNumber
      const asked = await heldListRequest(tx, number, at)
      const words = (decision: HeldListDecision) => `${VERBS[decision]} list ${number}`
      const isDecided = held.decision !== null
      const asks = isDecided || asked !== undefined ? [] : HELD_LIST_DECISIONS
      return view<ReleaseView>({
        held: heldView(version),
        asks: asks.map((decision) => ({ decision, text: `${words(decision)} as the first of two` })),
        asked: asked !== undefined && {
          decision: asked.decision,
          request: secondPerson(asked.request, { asked: words(asked.decision), person, at }),
        },
        isDecided,
      })
    },
  },
  post: {
    activity: 'held-list-acted-on',
    form: defineForm({
      fields: { ...secondPersonFields, list: { kind: 'hidden' }, decision: { kind: 'hidden' } },
    }),
    async answer({ form, ...act }) {
      const done = await askedOrAnswered(act, form)
      if (!done.ok) return fieldErrors(done.error)
      return redirect(done.value === 'agree' ? '/list' : '/list/release')
    },
  },
  template: new URL('./release.njk', import.meta.url),
})

function heldView(version: ListVersion): HeldView {
  return {
    number: version.listNumber,
    entries: grouped(version.interceptionEntries),
    added: grouped(version.interceptionAdded),
    changed: grouped(version.interceptionChanged),
    removed: grouped(version.interceptionRemoved),
  }
}

async function askedOrAnswered(
  act: TwoPeopleAct,
  form: SecondPersonForm & { readonly list: string; readonly decision: string },
): Promise<Result<string, readonly FieldError[]>> {
  const decision = HELD_LIST_DECISIONS.find((one) => one === form.decision)
  if (decision === undefined) return unknown
  const answered = await answerRequest(act, HELD_LIST_REQUESTS[decision], form)
  if (answered !== undefined) return answered
  const asked = await askAboutHeldList(act, Number(form.list), decision)
  return asked.ok ? ok('ask') : err([{ field: 'list', sentence: sentenceOf(asked.error.code) }])
}

const unknown = err([{ field: 'list', sentence: sentenceOf('held-list-not-found') }])
