/** Two pages beside a constable's decision: what was settled, and what to do when something is wrong. */
import Type from 'typebox'
import { definePage, notFound, view } from '#pages'
import type { AnswerLimitAt } from '../answer-limit.ts'
import { caseOf } from '../store.ts'
import { stateText } from './present-case.ts'
import { tabletChoices, type ChoiceView } from './tablet-choices.ts'

interface ChoicesView {
  readonly reference: string
  readonly caseAddress: string
  readonly heading: string
  readonly lead: string
  readonly version: number
  readonly large: readonly ChoiceView[]
  readonly small: readonly ChoiceView[]
  readonly smallHeading: string
}

const WORDS = {
  settled: {
    heading: 'What was settled?',
    lead: 'Justice says on the phone what was paid or arranged; an amount is nothing that you need to know.',
    smallHeading: 'Something else',
  },
  wrong: {
    heading: 'What is wrong?',
    lead: 'Each leads to a page that says what will happen, or only puts a word on the record.',
    smallHeading: '',
  },
} as const

export const policeChoicesPage = (limitAt: AnswerLimitAt) =>
  definePage({
    address: '/police/:caseId/choices/:which',
    permission: 'police-interception.view',
    title: (shown: ChoicesView) => shown.heading,
    params: Type.Object({
      caseId: Type.String({ format: 'uuid' }),
      which: Type.Union([Type.Literal('settled'), Type.Literal('wrong')]),
    }),
    breadcrumbs: (shown: ChoicesView) => [
      { text: `Case ${shown.reference}`, href: shown.caseAddress as `/${string}` },
    ],
    get: {
      activity: 'case-viewed',
      subject: ({ params }) => ({ kind: 'interception-case', id: params.caseId }),
      async answer({ tx, at, person, params }) {
        const it = await caseOf(tx, params.caseId)
        if (it === undefined) return notFound()
        const choices = tabletChoices(it, person.role, at, limitAt(at))
        const [large, small] =
          params.which === 'settled' ? [choices.settled, choices.settledOtherwise] : [choices.exceptions, []]
        const words = WORDS[params.which]
        return view<ChoicesView>({
          ...words,
          ...(large.length === 0
            ? { lead: `Nothing is to be decided here any more: ${stateText(it)}.` }
            : {}),
          reference: it.reference,
          caseAddress: `/police/${it.id}`,
          version: it.version,
          ...{ large, small },
        })
      },
    },
    template: new URL('./police-choices.njk', import.meta.url),
  })
