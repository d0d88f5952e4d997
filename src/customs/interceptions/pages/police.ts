/** Police on a tablet: the travellers who wait for a constable at this port, and one case with one decision a page. */
import Type from 'typebox'
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
import { caseOf, casesSince } from '../store.ts'
import { possibleSteps } from '../take-step.ts'
import { POLICE_WORDS, type PoliceWords } from './police-words.ts'
import { freshness, stateText, type FreshnessView } from './present-case.ts'
import { answerStep, stepForm } from './step-form.ts'

const NOT_YET_POLICE: readonly string[] = ['alerted', 'acknowledged', 'closed']

interface WaitingView {
  readonly cards: readonly CardView[]
  /** The cases that no constable attends yet. */
  readonly waiting: readonly string[]
}

export const policeCasesPage = definePage({
  address: '/police',
  permission: 'police-interception.view',
  title: 'Travellers waiting for Police',
  get: {
    activity: 'police-cases-viewed',
    async answer({ tx, at }) {
      const cases = (await casesSince(tx, at)).filter(({ state }) => !NOT_YET_POLICE.includes(state))
      const cards = await Promise.all(
        cases.map(async (it): Promise<CardView> => {
          const fresh = freshness(it, at)
          return card({
            title: `Case ${it.reference}`,
            href: `/police/${it.id}`,
            tone: 'attention',
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
  readonly reference: string
  readonly words: PoliceWords
  readonly traveller: readonly SummaryRowView[]
  readonly fresh: FreshnessView
  readonly code: string
  readonly version: number
  readonly choices: readonly { readonly step: string; readonly words: string }[]
  readonly mayEnd: boolean
  readonly isOpen: boolean
}

export const policeCasePage = definePage({
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
      const possible = possibleSteps(it, person.role)
      const { traveller } = alert
      return view<PoliceView>({
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
        fresh: freshness(it, at),
        code: it.asOf === null ? '' : spokenCode(it.reference, it.asOf),
        version: it.version,
        choices: possible
          .filter(({ step }) => step !== 'not-completed')
          .map(({ step, words }) => ({ step, words })),
        mayEnd: possible.some(({ step }) => step === 'not-completed'),
        isOpen: it.state !== 'closed',
      })
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
