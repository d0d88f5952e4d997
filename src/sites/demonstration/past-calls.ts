/** The demonstration's calls of before: a year of months, with what people call about in summer, at Christmas and all year. */
import { KeepPastCalls, type PastMonth } from '#customs/call-codes'
import { civilDate, SeededRandom } from '#kernel'
import type { OpenSite } from '#rooms'
import { addDays } from '#statute'

const SEED = 20_262
const MONTHS = 12

/** How often in a month, and how much more in the months of its season (1 is January). */
// prettier-ignore
const USUAL: readonly (readonly [code: string, often: number, season?: readonly number[], more?: number])[] = [
  ['IMP-COM', 610], ['IMP-PRIV', 240], ['IMP-VEH', 330], ['IMP-ONLINE', 520, [11, 12], 1.7], ['IMP-PROHIB', 140],
  ['EXP-ENTRY', 260], ['EXP-ORIGIN', 75], ['TAR-CLASS', 310], ['VALUATION', 95], ['DUTY-PAY', 420], ['DEFER-ACCT', 130],
  ['REFUND-DRAW', 60], ['TSW-SUPPORT', 290], ['CLIENT-CODE', 350], ['TRAV-ALLOW', 270, [12, 1, 7], 1.6],
  ['TRAV-CASH', 45], ['TRAV-NZTD', 380, [12, 1, 7], 1.4], ['EGATE', 22], ['CRAFT-YACHT', 16, [10, 11, 3, 4], 3],
  ['EXCISE', 55], ['MAIL-PARCEL', 640, [11, 12, 1], 1.5], ['SEIZURE-APPEAL', 28], ['PRIV-REQ', 7], ['OIA-REQ', 4],
  ['COMPLAINT', 33], ['REPORT-SUSPECT', 48], ['OTHER-AGENCY', 410], ['WRONG-NUM', 180], ['not-said', 9],
]

/** Of the months that are over, in place of those that the centre would have counted; those that are there stay. */
export async function seedCalls(customs: OpenSite): Promise<void> {
  await customs.operation(KeepPastCalls)(pastCalls(customs.context.clock.now()))
}

/** None of the month in which `now` is. */
export function pastCalls(now: Date): readonly PastMonth[] {
  const random = new SeededRandom(SEED)
  return monthsBefore(civilDate(now)).map((month) => ({
    month,
    counts: new Map(
      USUAL.map(([code, often, season = [], more = 1]) => {
        const usual = season.includes(Number(month.slice(5, 7))) ? often * more : often
        return [code, Math.max(0, Math.round(usual * (0.85 + 0.3 * random.next())))]
      }),
    ),
  }))
}

/** The earliest first. */
function monthsBefore(today: string): readonly string[] {
  const months: string[] = []
  for (let first = `${today.slice(0, 7)}-01`; months.length < MONTHS;) {
    first = `${addDays(first, -1).slice(0, 7)}-01`
    months.unshift(first)
  }
  return months
}
