/** How long things are kept here, and how much is mailed. */

const DAY_MS = 24 * 3_600_000

export const TERMS = {
  /** Then a request that nobody confirmed is gone. */
  confirmMs: 7 * DAY_MS,
  /** Then the keyed hash of an address that left is gone. Mail is given up after five days. */
  suppressedMs: 30 * DAY_MS,
  /** So long after it was published, a publication is still mailed: after an outage, and not to surprise. */
  mailedMs: 30 * DAY_MS,
  /** What was sent is remembered for longer than it could be sent again. */
  sentMs: 31 * DAY_MS,
  /** Of mails that answer requests, to one address in a day. */
  mostAnswersADay: 3,
} as const

export function before(at: Date, milliseconds: number): Date {
  return new Date(at.getTime() - milliseconds)
}

export function after(at: Date, milliseconds: number): Date {
  return new Date(at.getTime() + milliseconds)
}
