import { describe, expect, it } from 'vitest'
import { isPartialDate, SeededRandom } from '#kernel'
import { makePopulation } from '../index.ts'
import { withDayAndMonthSwapped, withUnknownPart, withWrongDigit } from './birth-date-error.ts'
import type { RecordError } from './error-rates.ts'
import { withTypingError } from './typing-error.ts'

const { people } = makePopulation({ people: 20_000, crossings: 0, seed: 21 })

function shareOf(error: RecordError): number {
  return people.filter(({ record }) => record.errors.includes(error)).length / people.length
}

describe('a court record', () => {
  it('is free of errors where none is named', () => {
    const differing = people.filter(
      ({ record, person }) =>
        record.errors.length === 0 &&
        (record.familyName !== person.familyName ||
          record.givenNames !== person.givenNames ||
          record.gender !== person.gender ||
          record.dateOfBirth !== person.dateOfBirth),
    )
    expect(differing).toEqual([])
  })

  it.each<[RecordError, number, number]>([
    ['middle-names-missing', 0.1, 0.15],
    ['family-name-typing', 0.012, 0.018],
    ['given-name-typing', 0.016, 0.024],
    ['day-and-month-swapped', 0.0004, 0.003],
    ['birth-date-digit', 0.005, 0.009],
    ['birth-date-part-unknown', 0.001, 0.003],
    ['compound-name', 0.005, 0.02],
    ['names-swapped', 0.002, 0.004],
    ['short-form', 0.006, 0.014],
    ['gender', 0.002, 0.004],
    ['family-name-changed', 0.016, 0.024],
  ])('has the error %s between %f and %f of the time', (error, least, most) => {
    expect(shareOf(error)).toBeGreaterThanOrEqual(least)
    expect(shareOf(error)).toBeLessThanOrEqual(most)
  })

  it('always has a date of birth that exists', () => {
    expect(people.filter(({ record }) => !isPartialDate(record.dateOfBirth))).toEqual([])
  })

  it('keeps the first given name when the middle names are missing', () => {
    for (const { record, person } of people) {
      if (record.errors.join() !== 'middle-names-missing') continue
      expect(person.givenNames.startsWith(`${record.givenNames} `)).toBe(true)
    }
  })
})

describe('a typing error', () => {
  it('is one slip: length changes by one at most, and the text differs', () => {
    const random = new SeededRandom(2)
    for (let slip = 0; slip < 5000; slip++) {
      const typed = withTypingError(random, 'Henderson')
      const kept = Array.from(typed.toLowerCase()).filter((letter) => 'henderson'.includes(letter)).length
      const one = typed !== 'Henderson' && Math.abs(typed.length - 9) <= 1 && kept >= 8
      if (!one) expect(typed).toBe('one slip away')
    }
  })

  it('leaves a single letter alone', () => {
    expect(withTypingError(new SeededRandom(1), 'O')).toBe('O')
  })
})

describe('errors of birth dates', () => {
  const random = new SeededRandom(3)

  it('swap day and month only where the other date exists and differs', () => {
    expect(withDayAndMonthSwapped({ year: 1980, month: 3, day: 12 })).toEqual({
      year: 1980,
      month: 12,
      day: 3,
    })
    expect(withDayAndMonthSwapped({ year: 1980, month: 3, day: 13 })).toBeUndefined()
    expect(withDayAndMonthSwapped({ year: 1980, month: 3, day: 3 })).toBeUndefined()
  })

  it('change one digit', () => {
    const text = ({ year, month, day }: { year: number; month: number; day: number }) =>
      `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
    for (let draw = 0; draw < 1000; draw++) {
      const wrong = text(withWrongDigit(random, { year: 1980, month: 3, day: 12 }))
      expect(Array.from(wrong).filter((digit, at) => digit !== '19800312'[at])).toHaveLength(1)
    }
  })

  it('leave the year when parts are unknown', () => {
    for (let draw = 0; draw < 20; draw++) {
      const { year, day } = withUnknownPart(random, { year: 1980, month: 3, day: 12 })
      expect([year, day]).toEqual([1980, 0])
    }
  })
})
