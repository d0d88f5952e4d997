/** When an enquiry came, as other systems write it: `2026-11-21T09:30:00+13:00`, `2026-11-21 09:30`, `21/11/2026 9:30`. */
import { civilTime, isCivilDay, parseInstant } from '#kernel'

const YEAR_FIRST = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/
/** The day before the month, as New Zealand writes it. */
const DAY_FIRST = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: (\d{1,2}):(\d{2}))?$/
/** Where the file says no time. */
const MIDDAY = ['12', '00'] as const

/** In New Zealand's time where the file names no offset; undefined for a day or a time that does not exist. */
export function readTimeOfReceipt(text: string): Date | undefined {
  const exact = parseInstant(text.replace(' ', 'T'))
  if (exact !== undefined) return exact
  const [, day, hour = MIDDAY[0], minute = MIDDAY[1]] = YEAR_FIRST.exec(text) ?? inDayFirst(text)
  if (day === undefined || !isCivilDay(day) || Number(hour) > 23 || Number(minute) > 59) return undefined
  return civilTime(day, `${hour}:${minute}`)
}

function inDayFirst(text: string): readonly (string | undefined)[] {
  const [, day, month, year, hour, minute] = DAY_FIRST.exec(text) ?? []
  if (day === undefined || month === undefined || year === undefined) return []
  const civil = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return [text, civil, hour?.padStart(2, '0'), minute]
}
