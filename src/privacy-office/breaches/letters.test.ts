/** A letter to one person holds nothing of another, over made-up lists and words. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { nameOf, type HeldPerson } from './held-person.ts'
import { letterText } from './notice-texts.ts'
import { speaksOfOthers } from './speaks-of-others.ts'

const WORDS = [
  'file',
  'was',
  'sent',
  'to',
  'the',
  'wrong',
  'address',
  'on',
  'Monday',
  'street',
  'Totara',
  'Rewi',
  'Ngāta',
]
const FAMILY = ['Ngāta', 'Totara', 'O’Brien', 'Te Kanawa', 'Smith-Jones', 'Wāti']
const GIVEN = ['Mere', 'Rewi', 'Seán', 'Mere Aroha', 'Ann']

const person: fc.Arbitrary<HeldPerson> = fc
  .record({
    family: fc.constantFrom(...FAMILY),
    given: fc.constantFrom(...GIVEN),
    isWhole: fc.boolean(),
    number: fc.integer({ min: 10_000, max: 99_999 }),
  })
  .map(({ family, given, isWhole, number }) => ({
    subject: 'enquirer' as const,
    ...(isWhole ? { family: '', given: '', full: `${given} ${family}` } : { family, given, full: '' }),
    ...{ born: '', document: '', email: `p${String(number)}@example.test` },
    numbers: [{ by: 'reference' as const, value: `ESD-${String(number)}` }],
  }))

/** Words that somebody may write: some of them name people of the list, in some spelling. */
const words = (list: readonly HeldPerson[]) =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
        {
          weight: 1,
          arbitrary: fc
            .constantFrom(...list)
            .chain((one) =>
              fc.constantFrom(nameOf(one), nameOf(one).toUpperCase(), one.email, one.numbers[0]?.value ?? ''),
            ),
        },
      ),
      { minLength: 1, maxLength: 30 },
    )
    .map((all) => all.join(' '))

/** What a reader would take for somebody: the whole name as said, the address, the reference. */
const traces = (one: HeldPerson) => [nameOf(one), one.email, ...one.numbers.map(({ value }) => value)]

test('a letter that is let through holds nobody’s name, address or reference but its reader’s own name', () => {
  let let_through = 0
  fc.assert(
    fc.property(
      fc
        .uniqueArray(person, { minLength: 2, maxLength: 8, selector: nameOf })
        .chain((list) => fc.record({ list: fc.constant(list), body: words(list) })),
      ({ list, body }) => {
        if (speaksOfOthers(body, list) !== undefined) return
        let_through += 1
        for (const reader of list) {
          const letter = letterText(body, { name: nameOf(reader), kinds: ['Who somebody is'] }).replace(
            `Kia ora ${nameOf(reader)}`,
            '',
          )
          for (const other of list)
            for (const trace of traces(other)) expect(letter.toLowerCase()).not.toContain(trace.toLowerCase())
        }
      },
    ),
    { numRuns: 500 },
  )
  expect(let_through).toBeGreaterThan(50)
})

describe('words that are refused', () => {
  const mere: HeldPerson = {
    ...{ subject: 'traveller', family: 'Ngāta', given: 'Mere Aroha', full: '', born: '1981-03-04' },
    ...{ email: 'mere@example.test', document: 'LA123456', numbers: [] },
  }
  it.each([
    ['It was NGATA, Mere Aroha.', 'breach-names-somebody'],
    ['It was Mere Ngāta.', 'breach-names-somebody'],
    ['It was mere.aroha ngata', 'breach-names-somebody'],
    ['Write to MERE@example.test', 'breach-names-somebody'],
    ['Passport la123456', 'breach-names-somebody'],
    ['You and 3,000 other people', 'breach-counts-others'],
    ['12 enquirers', 'breach-counts-others'],
    ['It happened in Ngata Street on 12 March', undefined],
    ['Merely a file of 12 pages', undefined],
  ] as const)('%j: %s', (text, code) => {
    expect(speaksOfOthers(text, [mere])).toBe(code)
  })
})
