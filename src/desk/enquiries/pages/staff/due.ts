/** What an enquiry waits for and by when, with why; one glance for the queue, the whole arithmetic for its page. */
import { countWorkingDays } from '#statute'
import { civilDate } from '#kernel'
import { fullInstant, longDate, when, type Tone, type WhenView } from '#pages'
import { endOfDay } from '../../late-since.ts'
import { ACKNOWLEDGED_WITHIN, ANSWERED_WITHIN, clocksOf, FIRST_REPLY_WITHIN } from '../../service-times.ts'
import type { EnquiryRow } from '../../agency-store.ts'

export interface Due {
  readonly what: string
  readonly by: Date | undefined
  readonly tone: Tone
}

type Waiting = Pick<EnquiryRow, 'state' | 'receivedAt' | 'firstReplyAt' | 'followUpOn'>

const SOON_MS = 8 * 3_600_000

export function dueOf({ state, receivedAt, firstReplyAt, followUpOn }: Waiting, at: Date): Due {
  if (state === 'closed' || state === 'answered') return { what: 'Nothing', by: undefined, tone: 'quiet' }
  const { firstReplyBy, answerBy } = clocksOf(receivedAt)
  const [what, by] =
    firstReplyAt === null
      ? (['First reply', firstReplyBy] as const)
      : followUpOn !== null && followUpOn < answerBy
        ? (['Follow up', endOfDay(followUpOn)] as const)
        : (['Answer', endOfDay(answerBy)] as const)
  const left = by.getTime() - at.getTime()
  return { what, by, tone: left < 0 ? 'danger' : left < SOON_MS ? 'attention' : 'quiet' }
}

export interface ClockView {
  readonly name: string
  readonly due: string
  readonly time: WhenView | false
  readonly done: string
  readonly because: string
  readonly notCounted: readonly string[]
}

/** Every promise with its arithmetic. */
export function clocksView(e: EnquiryRow, at: Date): readonly ClockView[] {
  const { acknowledgeBy, firstReplyBy, answerBy } = clocksOf(e.receivedAt)
  const day = civilDate(e.receivedAt)
  const from = `counted from ${longDate(day)}, the day of receipt, which is not counted`
  const days = (length: number) => countWorkingDays(day, length, 'legislation').notCounted.map(said)
  return [
    {
      ...{ name: 'Acknowledged', due: longDate(acknowledgeBy), time: false, done: doneAt(e.acknowledgedAt) },
      because: `3 business days (Legislation Act 2019, s 13), ${from}. ${ACKNOWLEDGED_WITHIN.source}`,
      notCounted: days(ACKNOWLEDGED_WITHIN.clock.length),
    },
    {
      ...{ name: 'First reply', due: fullInstant(firstReplyBy), done: doneAt(e.firstReplyAt) },
      time: e.firstReplyAt === null && when(firstReplyBy, at),
      because: `${String(FIRST_REPLY_WITHIN.hours)} hours from receipt. ${FIRST_REPLY_WITHIN.source}`,
      notCounted: [],
    },
    {
      ...{ name: 'Answer', due: longDate(answerBy), time: false, done: doneAt(e.answeredAt) },
      because: `10 business days (Legislation Act 2019, s 13), ${from}. ${ANSWERED_WITHIN.source}`,
      notCounted: days(ANSWERED_WITHIN.clock.length),
    },
  ]
}

function said({ day, because }: { readonly day: string; readonly because: string }): string {
  return `${longDate(day)}: ${because}`
}

function doneAt(at: Date | null): string {
  return at === null ? '' : fullInstant(at)
}
