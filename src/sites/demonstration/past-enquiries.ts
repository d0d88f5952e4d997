/** The demonstration's enquiries of before: three quarters of questions, answered and closed, for the statistics. */
import { suggestTopic, TOPICS, type DeskAgency, type Topic } from '#desk/directory'
import type { PastEnquiry } from '#desk/enquiries'
import { SeededRandom, spokenReference } from '#kernel'

const SEED = 20_261
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Topics as an agent left them; the last of each kind are questions whose words lead elsewhere. */
// prettier-ignore
const QUESTIONS: readonly (readonly [often: number, topic: Topic, question: string])[] = [
  [26, 'held-shipment', 'Our container has been stuck at the wharf for a week. Who can find out why?'],
  [20, 'certificates', 'Which health certificate goes with this shipment, and who signs it?'],
  [16, 'food-animal-plant', 'Are there new residue limits for kiwifruit there?'],
  [14, 'labelling', 'Must the label give the ingredients in their language?'],
  [12, 'duty', 'Can we get a drawback of duty on goods that came back?'],
  [11, 'origin', 'Does our product meet the rules of origin of the agreement?'],
  [10, 'growth', 'We look for a distributor and for buyers. Where do we begin?'],
  [8, 'customs-procedures', 'Which HS code is right for our product?'],
  [7, 'testing', 'Is there a conformity assessment for our heaters?'],
  [5, 'quotas', 'How much of the quota is left this year?'],
  [4, 'intellectual-property', 'Somebody sells counterfeits under our trade mark. What can we do?'],
  [3, 'education', 'Our language school wants to recruit students there.'],
  [2, 'sanctions', 'Do sanctions stop us from selling there?'],
  [2, 'procurement', 'May we bid for a government tender there?'],
  [6, 'certificates', 'They want something for our cheese that nobody here has heard of.'],
  [5, 'held-shipment', 'Our honey did not arrive, and the buyer says that papers are missing.'],
  [4, 'other', 'Kia ora, please ring me back about an order that we lost.'],
]

// prettier-ignore
const MARKETS: readonly (readonly [often: number, market: string | null])[] = [
  [30, 'CN'], [25, 'AU'], [18, 'US'], [14, 'JP'], [9, 'KR'], [8, 'SG'], [7, 'GB'], [6, 'FJ'], [5, 'VN'], [5, 'ID'], [5, 'IN'],
  [4, 'WS'], [4, 'TH'], [3, 'AE'], [2, 'TO'], [2, 'DE'], [2, 'CL'], [1, 'CK'], [10, null],
]

const CHANNELS = [
  [60, 'web'],
  [25, 'email'],
  [12, 'phone'],
  [2, 'letter'],
  [2, 'partner'],
] as const

const HOURS_TO_REPLY = [
  [20, 2],
  [40, 15],
  [25, 36],
  [10, 80],
  [3, 200],
] as const

const DAYS_TO_ANSWER = [
  [25, 1],
  [35, 3],
  [25, 7],
  [12, 14],
  [3, 25],
] as const

// prettier-ignore
const PEOPLE = [
  ['Marama Tautari', 'Tautari Foods'], ['Owen Pask', 'Pask Marine'], ['Leilani Fonua', 'Fonua Trading'],
  ['Deepa Nair', 'Southern Spice Imports'], ['Wiremu Hakaraia', 'Hakaraia Timber'], ['Rosalind Keir', 'Keir Instruments'],
  ['Tavita Leota', 'Leota Growers'], ['Hana Brierley', 'Brierley Wools'],
] as const

const ANSWER = 'Thank you for your question. We spoke with you about it, and what was open is settled.'

/** Of how many asked in each of the last whole quarters, the earliest first. */
const ASKED = [64, 92, 142]

/** None of the quarter in which `now` is. */
export function pastEnquiries(now: Date): readonly PastEnquiry[] {
  const random = new SeededRandom(SEED)
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  const firstOfQuarter = month - (month % 3)
  return ASKED.flatMap((count, index) => {
    const from = Date.UTC(year, firstOfQuarter - 3 * (ASKED.length - index), 2)
    const until = Date.UTC(year, firstOfQuarter - 3 * (ASKED.length - index - 1), 0) - DAY_MS
    return Array.from({ length: count }, () => asked(random, new Date(from + random.next() * (until - from))))
  })
}

function asked(random: SeededRandom, receivedAt: Date): PastEnquiry {
  const [, topic, question] = drawn(random, QUESTIONS)
  const [name, company] = PEOPLE[random.below(PEOPLE.length)] ?? PEOPLE[0]
  const hours = drawn(random, HOURS_TO_REPLY)[1] * (0.5 + random.next() / 2)
  const days = drawn(random, DAYS_TO_ANSWER)[1] * (0.5 + random.next() / 2)
  const firstReplyAt = new Date(receivedAt.getTime() + hours * HOUR_MS)
  const answeredAt = new Date(Math.max(firstReplyAt.getTime(), receivedAt.getTime() + days * DAY_MS))
  const heldBy: DeskAgency = TOPICS[topic].agency
  return {
    ...{ reference: spokenReference(), receivedAt, firstReplyAt, answeredAt, name, company, heldBy },
    ...{ question, topic: isLeft(random, topic, question) ? topic : 'other', answer: ANSWER },
    email: `${company.replaceAll(/[^A-Za-z]/g, '').toLowerCase()}@exporter.example`,
    channel: drawn(random, CHANNELS)[1],
    language: random.below(20) === 0 ? 'mi' : 'en',
    market: drawn(random, MARKETS)[1],
    answeredBy: { id: `demo-${heldBy}-before`, name: 'An agent of before' },
  }
}

/** Of these an agent often says that they are about something else, once in so many times. */
const MISTAKEN: Partial<Record<Topic, number>> = { 'held-shipment': 2, certificates: 3, growth: 8 }

function isLeft(random: SeededRandom, topic: Topic, question: string): boolean {
  const once = MISTAKEN[topic]
  return once === undefined || suggestTopic(question)?.topic !== topic || random.below(once) > 0
}

function drawn<const One extends readonly [often: number, ...rest: readonly unknown[]]>(
  random: SeededRandom,
  from: readonly One[],
): One {
  let left = random.below(from.reduce((sum, [often]) => sum + often, 0))
  return from.find(([often]) => (left -= often) < 0) ?? (from[0] as One)
}
