/** The notices of a breach, made from its facts: what section 117 asks for, in its order. Whoever sends one reads it first, and may mend it. */
import { fullInstant, grouped, longDate } from '#pages'
import { BREACH_KINDS } from './breach-kinds.ts'
import {
  nameOfBreach,
  type AssessmentRow,
  type BreachRow,
  type ExceptionRow,
  type NoticeRow,
} from './breach.ts'
import { EXCEPTION_GROUNDS, type GroundName } from './exception-grounds.ts'

export interface NoticeFacts {
  readonly agency: string
  readonly breach: BreachRow
  readonly assessment: AssessmentRow | undefined
  readonly notices: readonly NoticeRow[]
  readonly exceptions: readonly ExceptionRow[]
  /** Undefined while nobody has listed them. */
  readonly people: number | undefined
  readonly told: number
}

const NOT_KNOWN = 'Not known yet. We will tell you when it is.'
/** People are told of nobody else, and so not who is thought to have it: only whether we know (s 117(2)(a)). */
const COMPLAINT =
  'You may complain to the Privacy Commissioner: 0800 803 909, privacy.org.nz, or PO Box 10 094, Wellington 6143. It costs nothing.'

/** Section 117(1). */
export function commissionerText(f: NoticeFacts): string {
  const { agency, breach, assessment, people, told } = f
  const standing = f.exceptions.filter(({ endedAt }) => endedAt === null)
  return paragraphs([
    `To the Privacy Commissioner`,
    `Notice of a notifiable privacy breach (Privacy Act 2020, section 114)`,
    `Agency: ${agency}\nOur reference: ${nameOfBreach(breach)}`,
    ...earlier(f, 'commissioner'),
    section('What happened', `${BREACH_KINDS[breach.kind].text}. ${breach.what}`),
    section('When', whenWords(breach)),
    section('Why we hold it to be notifiable', assessment?.because ?? NOT_KNOWN),
    section('How many people', people === undefined ? NOT_KNOWN : peopleWords(people)),
    section('Who may have the information', breach.holder || NOT_KNOWN),
    section('What we have done and will do', breach.steps || NOT_KNOWN),
    section('What people were told', toldWords(told, people)),
    ...publicReason(f),
    ...standing.map(({ ground, because, reviewOn, person }) => {
      const { law, text, isDelay } = EXCEPTION_GROUNDS[ground as GroundName]
      const of = isDelay
        ? 'Why people are not told yet'
        : person === null
          ? 'Why people are not told'
          : 'Why one person is not told'
      return section(of, `${text} (${law}). ${because} We look at it again on ${longDate(reviewOn)}.`)
    }),
    section('Other agencies that were told', breach.othersTold || 'None.'),
    section('Whom to ask', breach.contact || theOfficer(agency)),
  ])
}

/** Section 117(2): what everybody on the list reads; each letter adds its own reader alone. */
export function peopleText(f: NoticeFacts): string {
  const { agency, breach } = f
  return paragraphs([
    `${agency} writes to you about a breach of privacy that touched what we hold about you.`,
    ...earlier(f, 'people'),
    section('What happened', breach.what),
    section('When', whenWords(breach)),
    section(
      'Who may have the information',
      breach.holder === ''
        ? 'We do not know of anybody who may have it.'
        : 'We know of somebody who may have it.',
    ),
    section('What we have done and will do', breach.steps || NOT_KNOWN),
    section('What you can do', breach.advice || 'There is nothing that you need to do.'),
    section('The Privacy Commissioner', `We have told the Privacy Commissioner. ${COMPLAINT}`),
    section('Whom to ask', breach.contact || theOfficer(agency)),
  ])
}

/** Section 115(2): where people cannot each be told; it names nobody. */
export function publicText(f: NoticeFacts): string {
  const { agency, breach } = f
  return paragraphs([
    `${agency}: notice of a breach of privacy`,
    ...earlier(f, 'public'),
    section('What happened', breach.what),
    section('When', whenWords(breach)),
    section('What we have done and will do', breach.steps || NOT_KNOWN),
    section('What you can do', breach.advice || 'There is nothing that you need to do.'),
    section('The Privacy Commissioner', `We have told the Privacy Commissioner. ${COMPLAINT}`),
    section('Whom to ask', breach.contact || theOfficer(agency)),
  ])
}

export interface LetterReader {
  /** As the salutation says it; empty where no name is held. */
  readonly name: string
  /** What their own records hold, in words. */
  readonly kinds: readonly string[]
}

/** The words for everybody, with the reader's own name and what was touched of theirs; nothing of anybody else. */
export function letterText(body: string, { name, kinds }: LetterReader): string {
  const own =
    kinds.length === 0 ? [] : [['What of yours was touched', ...kinds.map((kind) => `- ${kind}`)].join('\n')]
  return paragraphs([name === '' ? 'Kia ora' : `Kia ora ${name}`, body, ...own])
}

export const paragraphs = (all: readonly string[]): string => all.join('\n\n')

function section(heading: string, words: string): string {
  return `${heading}\n${words}`
}

/** A later stage adds to what was told before (s 117(4)). */
function earlier({ notices }: NoticeFacts, whom: NoticeRow['whom']): readonly string[] {
  const last = notices.findLast((notice) => notice.whom === whom)
  return last === undefined ? [] : [`This adds to what we told you on ${fullInstant(last.givenAt)}.`]
}

function whenWords({ occurredFrom, occurredUntil, detectedAt, containedAt }: BreachRow): string {
  const happened =
    occurredFrom === null
      ? 'We do not know yet when it happened.'
      : occurredUntil === null
        ? `It happened, or began, on ${fullInstant(occurredFrom)}.`
        : `It happened between ${fullInstant(occurredFrom)} and ${fullInstant(occurredUntil)}.`
  const contained =
    containedAt === null ? 'It is not contained yet.' : `It was contained on ${fullInstant(containedAt)}.`
  return `${happened} We found it on ${fullInstant(detectedAt)}. ${contained}`
}

/** Somebody can always be asked (s 117(1)(f) and (2)(f)). */
const theOfficer = (agency: string) => `The privacy officer of the ${agency.replace(/^The /, '')}.`

const peopleWords = (people: number) => (people === 1 ? '1 person' : `${grouped(people)} people`)

function toldWords(told: number, people: number | undefined): string {
  if (told === 0) return 'Nobody was told yet.'
  return people === undefined || told >= people
    ? 'Everybody whom we know of was told.'
    : `${peopleWords(told)} of ${grouped(people)} were told.`
}

function publicReason({ notices }: NoticeFacts): readonly string[] {
  const given = notices.find(({ whom }) => whom === 'public')
  return given === undefined
    ? []
    : [
        section(
          'Why the public was told',
          `People could not each be told with reasonable effort. ${given.how}`,
        ),
      ]
}
