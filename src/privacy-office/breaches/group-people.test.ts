import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { grouping } from './group-people.ts'
import { heldPerson, sameness, type HeldPerson } from './held-person.ts'

const person = (parts: Partial<HeldPerson>): HeldPerson => ({
  ...{
    subject: 'traveller',
    family: '',
    given: '',
    full: '',
    born: '',
    email: '',
    document: '',
    numbers: [],
  },
  ...parts,
})

function areOne(a: Partial<HeldPerson>, b: Partial<HeldPerson>): boolean {
  const groups = grouping()
  const [first, second] = [a, b].map((one) => groups.add(sameness(person(one))))
  return groups.groupOf(first ?? -1) === groups.groupOf(second ?? -2)
}

const NGATA = { family: 'Ngāta', given: 'Mere Aroha', born: '1981-03-04' }

describe('two records are one person’s', () => {
  it.each([
    ['the same name and birth date, a macron less', NGATA, { ...NGATA, family: 'NGATA' }, true],
    ['the same, held together', NGATA, { full: 'NGATA, Mere Aroha', born: '1981-03-04' }, true],
    ['the same e-mail address', { email: 'Mere@example.test' }, { email: 'mere@example.test' }, true],
    [
      'the same, a macron less',
      { ...NGATA, born: '', email: 'm@example.test' },
      { full: 'Mere Aroha Ngata', email: 'm@example.test' },
      true,
    ],
    [
      'the address of two people',
      { full: 'Hana Rata', email: 'r@example.test' },
      { full: 'Tama Rata', email: 'r@example.test' },
      false,
    ],
    ['the same name and another birth date', NGATA, { ...NGATA, born: '1981-03-05' }, false],
    ['the same name and half a birth date', NGATA, { ...NGATA, born: '1981-00-00' }, false],
    ['the same name and no birth date', { full: 'Ann Smith' }, { full: 'Ann Smith' }, false],
    ['one given name of two', NGATA, { ...NGATA, given: 'Mere' }, false],
    [
      'a family name alone',
      { family: 'Smith', born: '1980-01-01' },
      { family: 'Smith', born: '1980-01-01' },
      false,
    ],
    ['nothing known of either', {}, {}, false],
    ['the same passport number, which two states may give', { document: 'LA1' }, { document: 'LA1' }, false],
  ] as const)('%s: %#', (_, a, b, expected) => {
    expect(areOne(a, b)).toBe(expected)
  })

  it('a reference of one matter is not both its people', () => {
    const numbers = [{ by: 'reference', value: 'A-1' }] as const
    expect(areOne({ numbers }, { numbers })).toBe(true)
    expect(areOne({ numbers }, { numbers, subject: 'listed-person' })).toBe(false)
  })
})

test('records that share a mark are in one group, by whatever chain, and no others are', () => {
  const marks = fc.array(fc.array(fc.integer({ min: 0, max: 40 }).map(String), { maxLength: 4 }), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(marks, (all) => {
      const groups = grouping()
      for (const one of all) groups.add(one)
      // By spreading until nothing changes, as one would on paper.
      const paper = all.map((_, i) => i)
      for (let changed = true; changed;) {
        changed = false
        for (let i = 0; i < all.length; i++)
          for (let j = 0; j < all.length; j++)
            if (all[i]?.some((mark) => all[j]?.includes(mark)) && (paper[j] ?? 0) < (paper[i] ?? 0)) {
              paper[i] = paper[j] ?? 0
              changed = true
            }
      }
      expect(all.map((_, i) => groups.groupOf(i))).toEqual(paper)
    }),
  )
})

test('a row’s texts become a person in the order of its keys', () => {
  const keys = [
    { by: 'person-profile-number', field: 'ppn' },
    { by: 'name', name: { family: 'f', given: 'g' }, bornOn: 'b' },
    { by: 'email-address', field: 'e' },
  ] as const
  expect(heldPerson('debtor', keys, ['PPN-1', ' Ngāta ', 'Mere', '1981-03-04', 'm@example.test'])).toEqual(
    person({
      ...{ subject: 'debtor', family: 'Ngāta', given: 'Mere', born: '1981-03-04', email: 'm@example.test' },
      numbers: [{ by: 'person-profile-number', value: 'PPN-1' }],
    }),
  )
})
