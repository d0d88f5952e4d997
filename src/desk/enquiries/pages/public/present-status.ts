/** An enquiry's way as its person reads it: what comes next and by when, what has happened, what was said. */
import { clocksOf } from '../../service-times.ts'
import type { LinkedEnquiry } from '../../person-store.ts'
import type { HappenedEvent, SaidMessage } from '../../store.ts'
import type { EnquiryWords } from '../../words/index.ts'

export interface HappenedView {
  readonly words: string
  readonly at: string
}

export interface FileView {
  readonly id: string
  readonly name: string
  readonly href: string
  readonly waits: boolean
  readonly place: string
}

export interface SaidView {
  readonly who: string
  readonly at: string
  readonly lines: readonly string[]
  readonly isTheirs: boolean
  /** What went with it. */
  readonly files: readonly FileView[]
}

/** One sentence where something is to come, another where it is late: a promise that was broken is owned. */
export function nextStepOf(
  { status: { next } }: EnquiryWords,
  enquiry: LinkedEnquiry,
  at: Date,
): readonly string[] {
  if (enquiry.state === 'closed') return [next.closed]
  if (enquiry.state === 'answered') return [next.answered]
  const { firstReplyBy, answerBy } = clocksOf(enquiry.receivedAt)
  if (enquiry.firstReplyAt !== null) return [next.answer(answerBy)]
  const reply = at > firstReplyBy ? next.replyLate(firstReplyBy) : next.reply(firstReplyBy)
  return [reply, next.answer(answerBy)]
}

export function presentHappened(
  { status: { events }, instant }: EnquiryWords,
  happened: readonly HappenedEvent[],
): readonly HappenedView[] {
  return happened.flatMap(({ kind, agency: from, toAgency, happenedAt }) => {
    const words = events[kind](from, toAgency)
    return words === '' ? [] : [{ words, at: instant(happenedAt) }]
  })
}

export function presentSaid(
  { status: { you }, agency, instant }: EnquiryWords,
  said: readonly SaidMessage[],
  files: readonly FileView[],
): readonly SaidView[] {
  return said.map(({ kind, agency: from, words, saidAt, fileIds }) => ({
    who: kind === 'reply' ? agency(from) : you,
    at: instant(saidAt),
    lines: words.split(/\n+/),
    isTheirs: kind !== 'reply',
    files: fileIds.flatMap((id) => files.find((file) => file.id === id) ?? []),
  }))
}
