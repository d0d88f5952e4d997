/** One breach: its two clocks, its path of steps, its facts, what was concluded and what was told. */
import {
  countTiles,
  definePage,
  fullInstant,
  grouped,
  notFound,
  steps,
  summary,
  view,
  when,
  type CountTileView,
  type PageDefinition,
  type StepView,
  type SummaryRowView,
} from '#pages'
import { BREACH_KINDS } from '../breach-kinds.ts'
import { nameOfBreach, type BreachRow } from '../breach.ts'
import {
  breachStanding,
  instantsOf,
  isBeingListed,
  isListed,
  type BreachStanding,
} from '../breach-standing.ts'
import { knownNotifiableAt } from '../clocks.ts'
import { CONCLUSIONS } from '../harm-factors.ts'
import { breachParams, breachSubject, ofBreach, type OfBreach } from './breach-address.ts'
import { expectationWords, stopwatchWords } from './clock-words.ts'
import type { DeskPagesOptions } from './pages-options.ts'
import { scopeWords } from './people.ts'

interface BreachView extends OfBreach {
  readonly kind: string
  readonly what: string
  readonly clocks: readonly CountTileView[]
  readonly steps: readonly StepView[]
  readonly facts: readonly SummaryRowView[]
  readonly notices: readonly { readonly href: string; readonly text: string }[]
  readonly conclusions: readonly string[]
  readonly scopes: readonly string[]
  readonly grounds: string
  readonly mayHandle: boolean
  readonly isOpen: boolean
}

type Step = Parameters<typeof steps>[0][number]

export function breachPage({ permissions, mail }: DeskPagesOptions): PageDefinition {
  return definePage({
    address: '/breaches/:breachId',
    permission: 'breach.view',
    title: ({ name }: BreachView) => name,
    layout: 'wide',
    breadcrumbs: [{ text: 'Breaches', href: '/breaches' }],
    params: breachParams,
    get: {
      activity: 'breach-viewed',
      subject: breachSubject,
      async answer({ tx, at, person, params: { breachId } }) {
        const standing = await breachStanding(tx, mail, breachId)
        if (standing === undefined) return notFound()
        const { breach, notices, assessments, scopes, exceptions } = standing
        const instants = instantsOf(standing)
        const isOpen = breach.closedAt === null
        const mayHandle = permissions.may(person.role, 'breach.handle')
        const grounds = exceptions.filter(({ endedAt }) => endedAt === null).length
        return view<BreachView>({
          ...ofBreach(breach),
          ...{ mayHandle, isOpen, what: breach.what, kind: BREACH_KINDS[breach.kind].text },
          clocks: countTiles([stopwatchWords(instants, at), expectationWords(instants, at)]),
          steps: steps(stepsOf(standing, { at, links: mayHandle && isOpen })),
          facts: summary(factsOf(standing)),
          notices: notices.map(({ id, whom, stage, givenAt }) => ({
            href: `/breaches/${breachId}/notices/${id}`,
            text: `To the ${whom}, stage ${String(stage)}, ${fullInstant(givenAt)}`,
          })),
          conclusions: assessments
            .toReversed()
            .map(
              ({ madeAt, madeBy, conclusion, because }) =>
                `${fullInstant(madeAt)}, ${madeBy}: ${CONCLUSIONS[conclusion]}. ${because}`,
            ),
          scopes: scopes.map(scopeWords),
          grounds:
            grounds === 0 ? '' : grounds === 1 ? '1 ground stands' : `${grouped(grounds)} grounds stand`,
        })
      },
    },
    template: new URL('./breach.njk', import.meta.url),
  })
}

/** Several may be due at a time: containing does not wait for assessing, nor telling the Commissioner for listing. */
function stepsOf(
  standing: BreachStanding,
  { at, links }: { readonly at: Date; readonly links: boolean },
): readonly Step[] {
  const { breach, assessments, notices, counts, people, conclusion, list } = standing
  const to = (page: string, text: string): Pick<Step, 'link'> =>
    links ? { link: { text, href: `/breaches/${breach.id}/${page}` } } : {}
  const assessed = assessments.at(-1)
  const told = notices.findLast(({ whom }) => whom === 'commissioner')
  const recorded: Step = {
    ...{ title: 'Recorded', state: 'done', who: breach.recordedBy },
    time: when(breach.recordedAt, at),
    text: `Detected ${fullInstant(breach.detectedAt)}.`,
  }
  const contained: Step =
    breach.containedAt === null
      ? {
          ...{ title: 'Contain it', state: 'now' },
          text: 'Nothing more may be touched. Say when that was done, and how.',
          ...to('facts', 'Add what is known'),
        }
      : { title: 'Contained', state: 'done', time: when(breach.containedAt, at), text: breach.steps }
  const listed: Step = isListed(standing)
    ? {
        ...{ title: 'People listed', state: 'done' },
        ...(list?.endedAt == null ? {} : { time: when(list.endedAt, at) }),
        text: `${people === 1 ? '1 person' : `${grouped(people)} people`}.`,
      }
    : {
        ...{ title: 'List the people', state: 'now' },
        text: isBeingListed(standing)
          ? 'The list is being made.'
          : 'Say what it touched: records, what somebody looked at, or a whole table.',
        ...to('people', isBeingListed(standing) ? 'See how far it is' : 'Say what it touched'),
      }
  const assess: Step =
    assessed === undefined
      ? {
          ...{ title: 'Assess serious harm', state: 'now' },
          text: 'Section 113 says what must be considered. The conclusion begins the 72 hours.',
          ...to('assess', 'Assess it'),
        }
      : {
          ...{ title: 'Assessed', state: 'done', who: assessed.madeBy },
          time: when(assessed.madeAt, at),
          text: `${CONCLUSIONS[assessed.conclusion]}. ${assessed.because}`,
        }
  const rest = people - counts.told - counts.excepted
  const isPublic = notices.some(({ whom }) => whom === 'public')
  const isEverybodyTold = isListed(standing) && people > 0 && rest <= 0
  const mayClose =
    conclusion === 'not-notifiable' ||
    (told !== undefined && (isPublic || isEverybodyTold || isExcepted(standing)))
  const closed: Step =
    breach.closedAt === null
      ? {
          ...{ title: 'Close it', state: mayClose ? 'now' : 'later' },
          ...(mayClose ? to('close', 'Close it') : {}),
        }
      : {
          ...{ title: 'Closed', state: 'done', who: breach.closedBy ?? '' },
          time: when(breach.closedAt, at),
          text: breach.closedBecause ?? '',
        }
  if (conclusion === 'not-notifiable') return [recorded, contained, listed, assess, closed]
  const commissioner: Step =
    told === undefined
      ? {
          ...{ title: 'Tell the Commissioner', state: conclusion === undefined ? 'later' : 'now' },
          text: 'As soon as practicable (s 114). It may be given in stages.',
          ...(conclusion === undefined ? {} : to('commissioner', 'Tell the Commissioner')),
        }
      : {
          ...{ title: 'Commissioner told', state: 'done', who: told.givenBy },
          time: when(told.givenAt, at),
          text: `Stage ${String(told.stage)}. ${told.how}`,
        }
  const peopleTold: Step =
    isEverybodyTold || isPublic
      ? {
          ...{ title: isPublic && !isEverybodyTold ? 'Public told' : 'People told', state: 'done' },
          ...(counts.firstAt === null ? {} : { time: when(counts.firstAt, at) }),
          text: `${grouped(counts.told)} told, ${grouped(counts.excepted)} not told on a ground of their own.`,
        }
      : {
          ...{ title: 'Tell the people', state: told === undefined ? 'later' : 'now' },
          text: `As soon as practicable (s 115). ${grouped(counts.told)} of ${grouped(people)} told.`,
          ...(told === undefined ? {} : to('people-notice', 'Tell the people')),
        }
  return [recorded, contained, listed, assess, commissioner, peopleTold, closed]
}

/** A ground of everybody that is no delay. */
function isExcepted({ exceptions }: BreachStanding): boolean {
  return exceptions.some(
    ({ person, endedAt, ground }) => person === null && endedAt === null && ground !== 'delay',
  )
}

function factsOf(standing: BreachStanding) {
  const { breach, counts } = standing
  const instant = (at: Date | null | undefined) => (at == null ? 'Not known yet' : fullInstant(at))
  const { conclusions, commissionerToldAt } = instantsOf(standing)
  return [
    { name: 'Happened', value: happened(breach) },
    { name: 'Detected', value: fullInstant(breach.detectedAt) },
    {
      name: 'Known to be notifiable',
      value: instantOr(
        knownNotifiableAt(conclusions),
        conclusions.length === 0 ? 'Not assessed yet' : 'It is not',
      ),
    },
    { name: 'Contained', value: instant(breach.containedAt) },
    { name: 'Commissioner told', value: instantOr(commissionerToldAt, 'Not yet') },
    { name: 'First person told', value: instantOr(counts.firstAt ?? undefined, 'Nobody yet') },
    { name: 'Who may have it', value: breach.holder },
    { name: 'Steps', value: breach.steps },
    { name: 'What people can do', value: breach.advice },
    { name: 'Other agencies told', value: breach.othersTold },
    { name: 'Whom to ask', value: breach.contact },
    { name: 'Reference', value: nameOfBreach(breach) },
  ]
}

const instantOr = (at: Date | undefined, otherwise: string) =>
  at === undefined ? otherwise : fullInstant(at)

function happened({ occurredFrom, occurredUntil }: BreachRow): string {
  if (occurredFrom === null) return 'Not known yet'
  return occurredUntil === null
    ? `From ${fullInstant(occurredFrom)}`
    : `${fullInstant(occurredFrom)} to ${fullInstant(occurredUntil)}`
}
