/** The fields of a breach's facts, and from what was typed to facts. */
import { civilDate, civilTime, CIVIL_TIME_ZONE } from '#kernel'
import type { Choice, FieldError } from '#pages'
import { BREACH_KINDS, type BreachKind } from '../breach-kinds.ts'
import type { BreachFacts } from '../breach.ts'

const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/

const day = (label: string, hint: string) =>
  ({ kind: 'date', label, hint, errors: { notADate: 'Enter a day that exists' } }) as const
const time = (label: string) =>
  ({
    kind: 'text',
    label,
    hint: 'As the clock on the wall said it, for example 14:05',
    width: 5,
    format: TIME,
    errors: { format: 'Enter a time of day, for example 14:05' },
  }) as const
const words = (label: string, hint: string, maxLength: number) =>
  ({ kind: 'textarea', label, hint, maxLength, rows: 4, errors: {} }) as const

const KINDS: readonly Choice[] = Object.entries(BREACH_KINDS).map(([value, { text, hint }]) => ({
  ...{ value, text, hint },
}))

export const FIRST_FIELDS = {
  kind: { kind: 'radios', label: 'What is it?', options: KINDS, errors: { empty: 'Select what it is' } },
  what: {
    kind: 'textarea',
    label: 'What happened?',
    rows: 5,
    maxLength: 4000,
    hint: 'As people can be told it. Name nobody whose information it is, and do not say how many they are.',
    errors: { empty: 'Enter what happened' },
  },
  detectedOn: {
    kind: 'date',
    label: 'When was it detected?',
    hint: 'The first clock counts from here.',
    errors: { empty: 'Enter the day on which it was detected', notADate: 'Enter a day that exists' },
  },
  detectedAt: {
    ...time('At what time was it detected?'),
    errors: {
      empty: 'Enter the time at which it was detected',
      format: 'Enter a time of day, for example 14:05',
    },
  },
  fromOn: day('When did it happen, or begin?', 'Leave it out while nobody knows.'),
  fromAt: time('At what time did it begin?'),
  untilOn: day('When did it end?', 'Leave it out where it happened at once, or while nobody knows.'),
  untilAt: time('At what time did it end?'),
} as const

export const LATER_FIELDS = {
  containedOn: day('When was it contained?', 'From then on nothing more was touched.'),
  containedAt: time('At what time was it contained?'),
  holder: words(
    'Who may have the information?',
    'The Commissioner is told; people are told only whether you know.',
    2000,
  ),
  steps: words('What did you do, and what will you do?', 'As people and the Commissioner are told it.', 4000),
  advice: words('What can people do themselves?', 'For example: change a password, watch an account.', 4000),
  othersTold: words('Which other agencies were told, and why?', 'For example Police, or CERT NZ.', 2000),
  contact: {
    kind: 'text',
    label: 'Whom do people ask?',
    maxLength: 500,
    hint: 'A team with its telephone number and address.',
    errors: {},
  },
} as const

type Typed = {
  readonly [Name in Exclude<keyof typeof FIRST_FIELDS, 'kind'> | keyof typeof LATER_FIELDS]: string
} & { readonly kind: string }

export type FactsTyped = Pick<Typed, keyof typeof FIRST_FIELDS> & Partial<Typed>

/** Sentences where instants do not fit together; the page's own rules were asked before. */
export function factsOf(typed: FactsTyped, now: Date): BreachFacts | readonly FieldError[] {
  const errors: FieldError[] = []
  const instant = (name: 'detected' | 'from' | 'until' | 'contained'): Date | null => {
    const [on = '', at = ''] = [typed[`${name}On`], typed[`${name}At`]]
    if (on === '' && at === '') return null
    if (on === '') errors.push({ field: `${name}On`, sentence: 'Enter the day as well as the time' })
    else if (at === '') errors.push({ field: `${name}At`, sentence: 'Enter the time as well as the day' })
    else return notLater(name, civilTime(on, at.padStart(5, '0')))
    return null
  }
  const notLater = (name: string, at: Date): Date => {
    if (at.getTime() > now.getTime()) errors.push({ field: `${name}On`, sentence: 'That is still to come' })
    return at
  }
  const [detectedAt, from, until, contained] = [
    instant('detected'),
    instant('from'),
    instant('until'),
    instant('contained'),
  ]
  if (until !== null && from === null)
    errors.push({ field: 'fromOn', sentence: 'Enter when it began, as well as when it ended' })
  if (from !== null && until !== null && until < from)
    errors.push({ field: 'untilOn', sentence: 'It cannot have ended before it began' })
  if (from !== null && contained !== null && contained < from)
    errors.push({ field: 'containedOn', sentence: 'It cannot have been contained before it began' })
  if (errors.length > 0 || detectedAt === null) return errors
  return {
    ...{ kind: typed.kind as BreachKind, what: typed.what, detectedAt },
    ...{ occurredFrom: from, occurredUntil: until, containedAt: contained },
    ...{ holder: typed.holder ?? '', steps: typed.steps ?? '', advice: typed.advice ?? '' },
    ...{ othersTold: typed.othersTold ?? '', contact: typed.contact ?? '' },
  }
}

const clockTime = new Intl.DateTimeFormat('en-NZ', {
  timeZone: CIVIL_TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** What the fields hold when the page is first shown. */
export function typedFrom(facts: BreachFacts): Readonly<Record<string, string>> {
  const instant = (name: string, at: Date | null) =>
    at === null ? {} : { [`${name}On`]: civilDate(at), [`${name}At`]: clockTime.format(at) }
  const { kind, what, holder, steps, advice, othersTold, contact } = facts
  return {
    ...{ kind, what, holder, steps, advice, othersTold, contact },
    ...instant('detected', facts.detectedAt),
    ...instant('from', facts.occurredFrom),
    ...instant('until', facts.occurredUntil),
    ...instant('contained', facts.containedAt),
  }
}
