/** From what was sent to values or sentences. */
import { describe, expect, it } from 'vitest'
import { defineForm } from './form-definition.ts'
import { readForm } from './read-form.ts'

const form = defineForm({
  fields: {
    name: {
      kind: 'text',
      label: 'Name',
      maxLength: 10,
      errors: { empty: 'Enter the name', tooLong: 'Too long' },
    },
    code: { kind: 'text', label: 'Code', format: /^[A-Z]{2}$/g, errors: { format: 'Two capitals' } },
    born: { kind: 'date', label: 'Born', errors: { notADate: 'Not a date' } },
    port: {
      kind: 'select',
      label: 'Port',
      options: [{ value: 'AKL', text: 'Auckland' }],
      errors: { empty: 'Choose' },
    },
    said: { kind: 'checkboxes', label: 'Said', options: [{ value: 'who', text: 'Who' }], errors: {} },
    file: { kind: 'file', label: 'File', errors: { empty: 'Choose a file', tooBig: 'Too big' } },
    key: { kind: 'hidden' },
    version: { kind: 'hidden', holds: 'whole-number' },
  },
})

const GOOD = {
  ...{ name: 'Tui', code: 'AB', 'born-day': '4', 'born-month': 'March', 'born-year': '1979', port: 'AKL', said: 'who', key: 'k', version: '12' },
  file: { name: 'a.csv', type: 'text/csv', bytes: Buffer.from('a') },
} // prettier-ignore

const sentencesFor = (changes: object) =>
  readForm(form, { ...GOOD, ...changes }).errors.map(({ sentence }) => sentence)

describe('a rule that is broken says its sentence', () => {
  it.each([
    ['an empty text', { name: ' \u00a0' }, 'Enter the name'],
    ['a text that is too long', { name: 'Wolfeschlegelstein' }, 'Too long'],
    ['a wrong format', { code: 'ab' }, 'Two capitals'],
    ['a day that does not exist', { 'born-day': '31', 'born-month': '2' }, 'Not a date'],
    ['a date with a part left out', { 'born-year': '' }, 'Not a date'],
    ['a date whose day is unknown', { 'born-day': '0' }, 'Not a date'],
    ['a month that is only begun like one', { 'born-month': 'decoy' }, 'Not a date'],
    ['a month of two letters', { 'born-month': 'ma' }, 'Not a date'],
    ['a month that every object has', { 'born-month': 'constructor' }, 'Not a date'],
    ['a month with a word behind it', { 'born-month': 'March hare' }, 'Not a date'],
    ['a choice not made', { port: '' }, 'Choose'],
    ['a choice not offered', { port: 'XXX' }, 'Choose'],
    ['no file', { file: { name: '', type: '', bytes: Buffer.alloc(0) } }, 'Choose a file'],
    ['a file that is too big', { file: 'too-big' }, 'Too big'],
    ['a text where a file belongs', { file: 'a.csv' }, 'Choose a file'],
    ['an object where a text belongs', { name: { length: 3 } }, 'Enter the name'],
  ])('%s', (_what, changes, sentence) => {
    expect(sentencesFor(changes)).toEqual([sentence])
  })
})

describe('what was sent', () => {
  it('becomes typed values', () => {
    const { values, errors } = readForm(form, GOOD)
    expect(errors).toEqual([])
    expect(values).toMatchObject({
      name: 'Tui',
      born: '1979-03-04',
      port: 'AKL',
      said: ['who'],
      key: 'k',
      version: 12,
    })
  })

  it.each([
    ['03', ['3', '03', 'march', 'MAR', 'Mar.', 'Poutūterangi', 'poututerangi', 'Māehe', 'Mae']],
    ['05', ['May', 'Mei', 'Haratua']],
    ['09', ['September', 'sep', 'Sept', 'Mahuru', 'Hepetema']],
    ['10', ['Whiringa-ā-nuku', 'whiringa a nuku', 'Oketopa', 'Oct']],
    ['12', ['December', 'Dec', 'Hakihea', 'Tīhema']],
  ])('has its month %s in English or te reo Māori', (month, writings) => {
    for (const said of writings)
      expect(readForm(form, { ...GOOD, 'born-month': said }).values['born'], said).toBe(`1979-${month}-04`)
  })

  it('loses stray spaces and keeps a macron as one letter', () => {
    expect(readForm(form, { ...GOOD, name: '  He\u0304mi ' }).values['name']).toBe('H\u0113mi')
  })

  it('is judged alike every time, although the format is global', () => {
    expect([sentencesFor({}), sentencesFor({})]).toEqual([[], []])
  })

  it('may be sent twice under one name without breaking anything', () => {
    expect(readForm(form, { ...GOOD, name: ['Tui', 'Kea'] }).values['name']).toBe('Tui')
  })

  it('leaves out what the form does not name', () => {
    expect(readForm(form, { ...GOOD, isAdmin: 'yes' }).values).not.toHaveProperty('isAdmin')
  })
})
