/** What the queue counts as late is what each enquiry's own clock says is late. */
import { expect, test } from 'vitest'
import { seededRandom } from '#kernel'
import { lateSince } from './late-since.ts'
import { dueOf } from './pages/staff/due.ts'

const DAY_MS = 86_400_000

test('an enquiry is counted as late exactly when its own clock says so', () => {
  const draws = seededRandom(83)
  const random = () => draws.next()
  const late = { counted: 0, not: 0 }
  for (let run = 0; run < 3_000; run += 1) {
    // Over the holidays at the year's end, too.
    const at = new Date(Date.UTC(2026, 10, 1) + Math.floor(random() * 120 * DAY_MS))
    const receivedAt = new Date(at.getTime() - Math.floor(random() * 30 * DAY_MS))
    const firstReplyAt = random() < 0.3 ? null : receivedAt
    const followUpOn =
      random() < 0.5 ? null : new Date(at.getTime() + (random() * 8 - 4) * DAY_MS).toISOString().slice(0, 10)
    const { repliesReceivedBefore, answersReceivedBefore, followUpsBefore } = lateSince(at)
    const isCounted =
      firstReplyAt === null
        ? receivedAt < repliesReceivedBefore
        : receivedAt < answersReceivedBefore || (followUpOn !== null && followUpOn < followUpsBefore)
    const isLate = dueOf({ state: 'with-agency', receivedAt, firstReplyAt, followUpOn }, at).tone === 'danger'
    expect(isCounted, JSON.stringify({ at, receivedAt, firstReplyAt, followUpOn })).toBe(isLate)
    late[isLate ? 'counted' : 'not'] += 1
  }
  expect(Math.min(late.counted, late.not)).toBeGreaterThan(500)
})
