import { describe, expect, test } from 'vitest'
import type { Agreement } from './agreement.ts'
import { loadAgreements } from './load-agreements.ts'
import { checkMessageFields, messageFields } from './message-fields.ts'

const loaded = await loadAgreements('agreements/customs-justice-fines.yaml', 'alerts')
if (!loaded.ok) throw new Error('the agreement does not load')
const [published, varied] = loaded.value as [Agreement, Agreement]

const header = {
  number: 1,
  previous_hash: '',
  count: 1,
  created_at: '2016-06-30T00:00:00Z',
  valid_until: '2016-07-01T00:00:00Z',
  last_withdrawal_number: 0,
}
const entry = {
  person_profile_number: 'P-1',
  family_name: 'TAYLOR',
  given_names: 'JO',
  date_of_birth: '1981-00-00',
  gender: 'X',
  alert_type: 'silent',
}
const notice = {
  person_profile_number: 'P-1',
  alert_type: 'interception',
  full_name: 'JO TAYLOR',
  date_of_birth: '1981-01-01',
  gender: 'X',
  passport_number: 'N1',
  nationality: null,
  craft: 'NZ103',
  travel_date: '2016-06-30',
  direction: 'arrival',
}

describe('a message is refused', () => {
  test('for a field that the agreement does not name, with the row and the field', () => {
    const body = { header, entries: [entry, { ...entry, address: 'somewhere' }] }
    expect(checkMessageFields(published, 'list', body)).toEqual([
      { code: 'field-not-in-agreement', row: 2, field: 'address' },
    ])
    expect(checkMessageFields(published, 'notice', { ...notice, score: 98 })).toEqual([
      { code: 'field-not-in-agreement', field: 'score' },
    ])
  })

  test('without repeating a field name that could itself tell something', () => {
    expect(checkMessageFields(published, 'notice', { ...notice, 'Jo Taylor, 1 High St': true })).toEqual([
      { code: 'field-not-in-agreement', field: 'unknown' },
    ])
  })

  test('for a stranger beside header and entries, or in the header', () => {
    expect(checkMessageFields(published, 'list', { header, entries: [], note: 'x' })).toHaveLength(1)
    expect(checkMessageFields(published, 'list', { header: { ...header, note: 'x' }, entries: [] })).toEqual([
      { code: 'field-not-in-agreement', field: 'note' },
    ])
  })

  test('for a field that is missing', () => {
    const without = Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'gender'))
    expect(checkMessageFields(published, 'list', { header, entries: [without] })).toEqual([
      { code: 'field-missing-from-message', row: 1, field: 'gender' },
    ])
  })

  test('for a structure where one value belongs', () => {
    const body = { header, entries: [{ ...entry, family_name: { name: 'TAYLOR', companions: ['A'] } }] }
    expect(checkMessageFields(published, 'list', body)).toEqual([
      { code: 'field-not-plain', row: 1, field: 'family_name' },
    ])
  })

  test.each([
    ['craft', 'NZ\u0000103', 'text-unsound'],
    ['full_name', 'TAYLOR \ud83d', 'text-unsound'],
    ['travel_date', '2026-02-30', 'date-does-not-exist'],
    ['travel_date', '0000-01-01', 'date-does-not-exist'],
    ['date_of_birth', '1981-13-00', 'date-does-not-exist'],
    ['passport_number', 1e300, 'number-out-of-range'],
    ['passport_number', 0.5, 'number-out-of-range'],
  ])('for a value that no record can hold: %s', (field, value, code) => {
    expect(checkMessageFields(published, 'notice', { ...notice, [field]: value })).toEqual([{ code, field }])
  })

  test('for what no record can hold in the header or a row', () => {
    const body = {
      header: { ...header, created_at: '2016-02-30T00:00:00Z' },
      entries: [entry, { ...entry, family_name: 'TAY\u0000LOR' }],
    }
    expect(checkMessageFields(published, 'list', body)).toEqual([
      { code: 'date-does-not-exist', field: 'created_at' },
      { code: 'text-unsound', row: 2, field: 'family_name' },
    ])
  })

  test('for a value outside a closed list', () => {
    const withdrawal = { person_profile_number: 'P-1', class_of_reason: 'moved abroad' }
    expect(checkMessageFields(published, 'withdrawal', withdrawal)).toMatchObject([
      { code: 'value-not-in-closed-list', field: 'class_of_reason' },
    ])
  })

  test('for a silent entry under the variation that knows interceptions only', () => {
    expect(checkMessageFields(published, 'list', { header, entries: [entry] })).toEqual([])
    expect(checkMessageFields(varied, 'list', { header, entries: [entry] })).toMatchObject([
      { code: 'value-not-in-closed-list', row: 1, field: 'alert_type' },
    ])
  })

  test.each([[null], ['text'], [[]], [{}], [{ header, entries: 'none' }]])('when its body is %j', (body) => {
    expect(checkMessageFields(published, 'list', body)[0]).toMatchObject({ code: 'message-shape-wrong' })
  })

  test('when the agreement has no such type', () => {
    const silent = { ...published, messages: published.messages.filter(({ type }) => type !== 'outcome') }
    expect(checkMessageFields(silent, 'outcome', {})).toEqual([{ code: 'message-type-not-in-agreement' }])
  })
})

describe('a message that carries what the agreement names', () => {
  test('may cross; what is not known is null', () => {
    expect(checkMessageFields(published, 'notice', notice)).toEqual([])
  })

  test('has the six fields of the published list', () => {
    expect(messageFields(published, 'list').fields.map(({ label }) => label)).toEqual([
      'Person profile number',
      'Family name',
      'Given names',
      'Date of birth',
      'Gender',
      'Alert type',
    ])
  })

  test('asks for a confirmation and answers it without an amount', () => {
    const names = (['confirmation-request', 'confirmation-answer'] as const).map((type) =>
      messageFields(published, type).fields.map(({ name }) => name),
    )
    expect(names).toEqual([
      ['person_profile_number', 'case_reference'],
      ['case_reference', 'still_enforceable', 'class_of_reason', 'as_of'],
    ])
  })
})
