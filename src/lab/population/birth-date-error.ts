/** What goes wrong with a date of birth on its way into a record. */
import { isFullDate, isPartialDate, type PartialDate, type SeededRandom } from '#kernel'

/** Undefined where the swapped date is the same or no date. */
export function withDayAndMonthSwapped({ year, month, day }: PartialDate): PartialDate | undefined {
  const swapped = { year, month: day, day: month }
  return day <= 12 && day !== month && isPartialDate(swapped) ? swapped : undefined
}

/** Another digit in one place of YYYYMMDD, so that the date exists and lies within eighty years of a grown person. */
export function withWrongDigit(random: SeededRandom, date: PartialDate): PartialDate {
  for (let attempt = 0; attempt < 50; attempt++) {
    const digits = [date.year, date.month, date.day].map((part, index) =>
      String(part).padStart(index === 0 ? 4 : 2, '0'),
    )
    const text = digits.join('')
    const at = random.between(2, 7)
    const wrong = text.slice(0, at) + String(random.below(10)) + text.slice(at + 1)
    const read = {
      year: Number(wrong.slice(0, 4)),
      month: Number(wrong.slice(4, 6)),
      day: Number(wrong.slice(6)),
    }
    if (wrong !== text && isFullDate(read) && isPartialDate(read) && read.year >= 1900 && read.year <= 2010)
      return read
  }
  return date
}

/** The day is unknown, or day and month. */
export function withUnknownPart(random: SeededRandom, { year, month }: PartialDate): PartialDate {
  return { year, month: random.chance(0.5) ? month : 0, day: 0 }
}
