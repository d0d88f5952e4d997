/**
 * Where in a list sorted by birth date the people stand whose date is at a given level to a traveller's. A slot is a
 * year, month and day with 0 for an unknown part: 416 to a year. For each level the slots named here hold every date at
 * that level (they may hold others; the score decides).
 */
import type { DateOfBirthLevel } from './levels.ts'

export const SLOTS_IN_A_YEAR = 13 * 32

/** The years that a list spans. Row 0 is for unknown years. */
export interface YearSpan {
  readonly firstYear: number
  readonly years: number
}

export function slotCount({ years }: YearSpan): number {
  return (years + 1) * SLOTS_IN_A_YEAR
}

/** -1 when the year lies outside the list's. */
export function slotOf({ firstYear, years }: YearSpan, year: number, month: number, day: number): number {
  const row = year === 0 ? 0 : year - firstYear + 1
  if (row < 0 || row > years || (row === 0 && year !== 0)) return -1
  return row * SLOTS_IN_A_YEAR + month * 32 + day
}

/** Receives each slot once or more. */
export type SlotVisitor = (slot: number) => void

type VisitDateSlots = (span: YearSpan, born: number, visit: SlotVisitor) => void

const yearOf = (born: number): number => Math.trunc(born / 10_000)
const monthOf = (born: number): number => Math.trunc(born / 100) % 100
const dayOf = (born: number): number => born % 100

function visitDate(span: YearSpan, year: number, month: number, day: number, visit: SlotVisitor): void {
  if (month > 12 || day > 31) return
  const slot = slotOf(span, year, month, day)
  if (slot >= 0) visit(slot)
}

const ENUMERATORS: Readonly<Partial<Record<DateOfBirthLevel, VisitDateSlots>>> = {
  exact: (span, born, visit) => visitDate(span, yearOf(born), monthOf(born), dayOf(born), visit),
  'day-month-swapped': (span, born, visit) =>
    visitDate(span, yearOf(born), dayOf(born), monthOf(born), visit),
  'wrong-digit': (span, born, visit) => {
    for (let place = 1; place <= 10_000_000; place *= 10) {
      const digit = Math.trunc(born / place) % 10
      for (let other = 0; other <= 9; other++) {
        const date = born + (other - digit) * place
        if (other !== digit) visitDate(span, yearOf(date), monthOf(date), dayOf(date), visit)
      }
    }
  },
  'digits-transposed': (span, born, visit) => {
    for (let place = 1; place <= 1_000_000; place *= 10) {
      const low = Math.trunc(born / place) % 10
      const high = Math.trunc(born / (place * 10)) % 10
      const date = born + (low - high) * place * 10 + (high - low) * place
      visitDate(span, yearOf(date), monthOf(date), dayOf(date), visit)
    }
  },
  'day-unknown': (span, born, visit) => {
    if (dayOf(born) !== 0) visitDate(span, yearOf(born), monthOf(born), 0, visit)
    else for (let day = 0; day <= 31; day++) visitDate(span, yearOf(born), monthOf(born), day, visit)
  },
  'month-unknown': (span, born, visit) => {
    const [year, month] = [yearOf(born), monthOf(born)]
    if (year === 0) return
    // Where the traveller's month is known, the list's month or day is not; otherwise it is anybody of that year.
    for (let other = 0; other <= (month === 0 ? 12 : 0); other++) {
      for (let day = 0; day <= 31; day++) visitDate(span, year, other, day, visit)
    }
    if (month === 0) return
    if (dayOf(born) !== 0) visitDate(span, year, month, 0, visit)
    else for (let day = 0; day <= 31; day++) visitDate(span, year, month, day, visit)
  },
  'year-unknown': (span, born, visit) => {
    visitDate(span, 0, monthOf(born), dayOf(born), visit)
    if (yearOf(born) === 0) {
      for (let row = 0; row < span.years; row++)
        visitDate(span, span.firstYear + row, monthOf(born), dayOf(born), visit)
    }
  },
  placeholder: (span, born, visit) => {
    if (born % 10_000 !== 101) visitDate(span, yearOf(born), 1, 1, visit)
    else {
      const row = slotOf(span, yearOf(born), 0, 0)
      if (row >= 0) for (let slot = row; slot < row + SLOTS_IN_A_YEAR; slot++) visit(slot)
    }
  },
  'two-parts-equal': (span, born, visit) => {
    const [year, month, day] = [yearOf(born), monthOf(born), dayOf(born)]
    for (let other = 1; other <= 31; other++) visitDate(span, year, month, other, visit)
    for (let other = 1; other <= 12; other++) visitDate(span, year, other, day, visit)
    for (let row = 0; row < span.years; row++) visitDate(span, span.firstYear + row, month, day, visit)
  },
}

/** Of `unknown` and `different`, nothing is known about where the other date stands. */
export function hasDateSlots(level: DateOfBirthLevel): boolean {
  return ENUMERATORS[level] !== undefined
}

export function visitDateSlots(
  level: DateOfBirthLevel,
  span: YearSpan,
  born: number,
  visit: SlotVisitor,
): void {
  ENUMERATORS[level]?.(span, born, visit)
}
