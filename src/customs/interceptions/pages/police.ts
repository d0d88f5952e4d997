/** Police on a tablet: the travellers who wait for a constable at this port, and one case with one decision a page. */
import Type from 'typebox'
import type { SignedInPerson } from '#access'
import { interceptionAlert } from '#customs/alerts'
import { spokenCode } from '#kernel'
import {
  card,
  definePage,
  longDate,
  notFound,
  summary,
  view,
  when,
  type CardView,
  type SummaryRowView,
} from '#pages'
import type { AnswerLimitAt } from '../answer-limit.ts'
import { caseOf, casesSince, stepsOf, type InterceptionCase } from '../store.ts'
import { stepsOfTable } from '../take-step.ts'
import { freshness, type FreshnessView } from './freshness.ts'
import { POLICE_WORDS, type PoliceWords } from './police-words.ts'
import { stateText, undoOf, type UndoView } from './present-case.ts'
import { answerStep, stepForm } from './step-form.ts'
import { tabletChoices, type ChoiceView } from './tablet-choices.ts'

/** Without script; with it the page changes at once. */
const REFRESH_SECONDS = 10

interface WaitingView {
  readonly cards: readonly CardView[]
  /** The cases that no constable attends yet. */
  readonly waiting: readonly string[]
}

export const policeCasesPage = (limitAt: AnswerLimitAt) =>
  definePage({
    address: '/police',
    permission: 'police-interception.view',
    title: 'Travellers waiting for Police',
    get: {
      activity: 'police-cases-viewed',
      async answer({ tx, at }) {
        const cases = (await casesSince(tx, at)).filter(({ state }) => state !== 'closed')
        const cards = await Promise.all(
          cases.map(async (it): Promise<CardView> => {
            const fresh = freshness(it, at, limitAt(at))
            return card({
              title: `Case ${it.reference}`,
              href: `/police/${it.id}`,
              tone: fresh.tone === 'danger' ? 'danger' : 'attention',
              lead: stateText(it),
              time: when(it.openedAt, at),
              tags: [{ text: fresh.text, tone: fresh.tone }],
              facts: [{ name: 'Direction', value: it.direction }],
            })
          }),
        )
        const waiting = cases.filter(({ state }) => state === 'police-notified').map(({ id }) => id)
        return view<WaitingView>({ cards, waiting }, { refreshAfterSeconds: 15 })
      },
    },
    template: new URL('./police.njk', import.meta.url),
  })

interface PoliceView {
  readonly caseId: string
  readonly reference: string
  readonly words: Pick<PoliceWords, 'heading' | 'certain' | 'say'>
  readonly traveller: readonly SummaryRowView[]
  readonly fresh: FreshnessView
  readonly mayAsk: boolean
  /** The page of a call, where the answer is not of now and the step it opens waits. */
  readonly callAddress: string
  readonly code: string
  readonly version: number
  readonly choices: readonly ChoiceView[]
  readonly isSomethingElsePossible: boolean
  readonly isOpen: boolean
  readonly undo: UndoView | false
}

export const policeCasePage = (limitAt: AnswerLimitAt) =>
  definePage({
    address: '/police/:caseId',
    permission: 'police-interception.view',
    title: (shown: PoliceView) => shown.words.heading,
    params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
    breadcrumbs: [{ text: 'Waiting', href: '/police' }],
    get: {
      activity: 'case-viewed',
      subject: ({ params }) => ({ kind: 'interception-case', id: params.caseId }),
      async answer({ tx, at, person, params }) {
        const it = await caseOf(tx, params.caseId)
        const alert = await interceptionAlert(tx, params.caseId)
        if (it === undefined || alert === undefined) return notFound()
        const limit = limitAt(at)
        const choices = tabletChoices(it, person.role, at, limit)
        const fresh = freshness(it, at, limit)
        const taken = await stepsOf(tx, it.id)
        const { traveller } = alert
        return view<PoliceView>(
          {
            caseId: it.id,
            reference: it.reference,
            words: POLICE_WORDS[it.state] ?? { heading: stateText(it), certain: [], say: [] },
            traveller: summary([
              { name: 'Name', value: `${traveller.familyName}, ${traveller.givenNames}` },
              { name: 'Born', value: longDate(traveller.dateOfBirth) },
              {
                name: 'Passport',
                value: { text: traveller.passportNumber, code: true, note: traveller.nationality },
              },
              { name: 'Where', value: `${it.port} lane ${alert.lane}, ${alert.craft}` },
            ]),
            fresh,
            mayAsk: it.state !== 'closed' && !choices.decision.some(({ choice }) => choice === 'ask-justice'),
            callAddress: fresh.state === 'holds' ? '' : callAddress(it, person.role),
            code: it.asOf === null ? '' : spokenCode(it.reference, it.asOf),
            version: it.version,
            choices: choices.decision,
            isSomethingElsePossible: choices.exceptions.length > 0,
            isOpen: it.state !== 'closed',
            undo: undoOf(it, taken.at(-1), person.id, at),
          },
          { refreshAfterSeconds: REFRESH_SECONDS },
        )
      },
    },
    post: {
      activity: 'case-step-asked',
      subject: ({ params }) => ({ kind: 'interception-case', id: params.caseId }),
      form: stepForm,
      answer: answerStep,
    },
    template: new URL('./police-case.njk', import.meta.url),
  })

/** Where a call is put on record, if one would open anything here. */
function callAddress(it: InterceptionCase, role: SignedInPerson['role']): string {
  const call = stepsOfTable(it, role).find(({ establishes }) => establishes.includes('confirmed-enforceable'))
  return call === undefined ? '' : `/police/${it.id}/steps/${call.step}`
}
