/** The statistics in words: what is counted, and how its values are called. */
import { DESK_AGENCIES, isDeskAgency, isMarket, isTopic, marketName, TOPICS } from '#desk/directory'
import type { Measure } from './store.ts'

interface MeasureWords {
  readonly title: string
  /** What one row is. */
  readonly row: string
  /** How a value is called; the empty string is what is not known. */
  readonly valueOf: (value: string) => string
  /** Of two things that meet: the parts in their order. */
  readonly parts?: Readonly<Record<string, string>>
  /** In this order, not by how many. */
  readonly order?: readonly string[]
}

const FIRST_REPLY = {
  h4: 'Within 4 hours',
  h24: 'Within 24 hours',
  h48: 'Within 48 hours',
  h168: 'Within 7 days',
  h336: 'Within 14 days',
  longer: 'Later',
  none: 'Not yet',
} as const

const CHANNELS: Readonly<Record<string, string>> = {
  web: 'This site',
  email: 'Email',
  phone: 'Phone',
  letter: 'Letter',
  'in-person': 'In person',
  partner: 'From a partner',
}

const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', mi: 'Te reo Māori' }

export const MEASURES: Readonly<Record<Measure, MeasureWords>> = {
  topic: {
    title: 'Topics',
    row: 'Topic',
    valueOf: (value) => (isTopic(value) ? TOPICS[value].en : 'No topic yet'),
  },
  market: {
    title: 'Markets',
    row: 'Market',
    valueOf: (value) => (isMarket(value) ? marketName(value) : 'No market named'),
  },
  agency: {
    title: 'Time to the first reply, by agency',
    row: 'Agency',
    valueOf: (value) => (isDeskAgency(value) ? DESK_AGENCIES[value].en : value),
    parts: FIRST_REPLY,
  },
  answer: {
    title: 'Time to the answer',
    row: 'Answered',
    valueOf: (value) => (value in FIRST_REPLY ? FIRST_REPLY[value as keyof typeof FIRST_REPLY] : value),
    order: Object.keys(FIRST_REPLY),
  },
  suggestion: {
    title: 'How often the suggested topic was right',
    row: 'Suggested topic',
    valueOf: (value) => (isTopic(value) ? TOPICS[value].en : value),
    parts: {
      kept: 'An agent kept it',
      changed: 'An agent changed it',
      waiting: 'No agent yet',
    },
  },
  channel: { title: 'How they asked', row: 'Way', valueOf: (value) => CHANNELS[value] ?? value },
  language: { title: 'Languages', row: 'Language', valueOf: (value) => LANGUAGES[value] ?? value },
}
