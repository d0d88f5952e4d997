import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { TracingAgreement } from './agreement.ts'
import { checkAgreementFile } from './check-agreement-file.ts'
import { agreementInForce, mayTransfer } from './in-force.ts'
import { loadAgreements } from './load-agreements.ts'
import { checkMessageFields } from './message-fields.ts'
import { agreementPage } from './regulator-page.ts'
import { renderAgreementPageText } from './render-regulator-page.ts'

const FILE = 'agreements/justice-immigration-tracing.yaml'
const DEMONSTRATION = 'agreements/justice-immigration-tracing.demonstration.yaml'
const text = await readFile(FILE, 'utf8')
const loaded = await loadAgreements(FILE, 'tracing')
if (!loaded.ok) throw new Error('the tracing agreement does not load')
const versions = loaded.value
const [published, ceased] = versions as [TracingAgreement, TracingAgreement]

function faultsOf(from: string, to: string) {
  expect(text).toContain(from)
  const checked = checkAgreementFile('t.yaml', text.replace(from, to))
  return checked.ok ? [] : checked.error
}

describe('a tracing agreement is refused', () => {
  test.each([
    [
      'that asks more than its Act lists',
      'passport_number, justice_identifier, craft]',
      'passport_number, craft]',
    ],
    [
      'that answers more than its Act lists',
      '      - occupation\n      - new_zealand',
      '      - new_zealand',
    ],
    ['with a message that no closed list covers', '- message: tracing-answer', '- message: tracing-request'],
  ])('%s', (_, from, to) => {
    expect(faultsOf(from, to)).toContainEqual(
      expect.objectContaining({ code: 'agreement-discloses-too-much', file: 't.yaml' }),
    )
  })

  test('with a message of another kind of programme', () => {
    expect(faultsOf('- type: tracing-request', '- type: list')).toContainEqual(
      expect.objectContaining({ code: 'agreement-value-wrong', field: 'messages.0.type' }),
    )
  })

  test('with a section of another kind of programme, and without one of its own', () => {
    expect(faultsOf('report_templates:', 'alert_types: []\nreport_templates:')).toContainEqual(
      expect.objectContaining({ code: 'agreement-word-unknown' }),
    )
    expect(faultsOf('\nuses:', '\nuse:')).toContainEqual(
      expect.objectContaining({ code: 'agreement-word-missing', detail: 'uses' }),
    )
  })

  test('where the agreement of an alert programme is asked for, and the other way round', async () => {
    const fault = { ok: false, error: [{ code: 'agreement-of-another-kind' }] }
    expect(await loadAgreements(FILE, 'alerts')).toMatchObject(fault)
    expect(await loadAgreements('agreements/customs-justice-fines.yaml', 'tracing')).toMatchObject(fault)
  })
})

/** Midnight in New Zealand is noon of the day before in UTC, or an hour earlier in summer. */
describe('tracing', () => {
  test.each([
    ['2010-11-28T10:59:59Z', 'agreement-not-in-force'],
    ['2010-11-28T11:00:00Z', undefined],
    ['2016-09-30T10:59:59Z', undefined],
    ['2016-09-30T11:00:00Z', 'programme-ceased'],
    ['2026-11-21T00:00:00Z', 'programme-ceased'],
  ])('at %s: %s', (at, code) => {
    const inForce = agreementInForce(versions, new Date(at))
    const may = inForce.ok ? mayTransfer(inForce.value, new Date(at)) : inForce
    expect(may.ok ? undefined : may.error.code).toBe(code)
  })

  test('may be shown on any day by a copy that says that it authorises nothing', async () => {
    const copy = await loadAgreements(DEMONSTRATION, 'tracing')
    const [demonstration] = copy.ok ? copy.value : []
    if (demonstration === undefined) throw new Error('the demonstration copy does not load')
    expect(mayTransfer(demonstration, new Date('2026-11-21T00:00:00Z')).ok).toBe(true)
    const page = renderAgreementPageText(agreementPage(demonstration, new Date()))
    expect(page.split('\n')[0]).toMatch(/DEMONSTRATION COPY/)
  })
})

describe('a tracing message', () => {
  const request = {
    justice_identifier: 'J-1',
    full_name: 'TAYLOR, JO',
    date_of_birth: '1981-01-01',
    gender: 'X',
    passport_number: 'N1',
    craft: 'NZ103',
  }

  test('may not carry what the Act does not list', () => {
    for (const stray of ['person_profile_number', 'travel_date', 'amount', 'visa_expiry']) {
      expect(checkMessageFields(published, 'tracing-request', { ...request, [stray]: '1' })).toEqual([
        { code: 'field-not-in-agreement', field: stray },
      ])
    }
    expect(checkMessageFields(published, 'tracing-request', request)).toEqual([])
  })

  test('of the alert programme is none of this agreement', () => {
    expect(checkMessageFields(published, 'notice', request)).toEqual([
      { code: 'message-type-not-in-agreement' },
    ])
  })
})

test('the regulator’s page prints both disclosures and, since the end, that the programme is inactive', () => {
  const summary = agreementPage(ceased, new Date('2016-12-01T00:00:00Z')).summary
  expect(summary.map(({ heading }) => heading)).toEqual([
    'Purpose',
    'Justice disclosure to Immigration',
    'Immigration disclosure to Justice',
    'Compliance',
  ])
  expect(summary.at(-1)?.text).toBe('Inactive.')
  expect(agreementPage(published, new Date('2016-06-30T00:00:00Z')).summary.at(-1)?.text).toBe('Compliant.')
})
