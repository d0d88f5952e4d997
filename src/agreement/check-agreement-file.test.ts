import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { describeFault } from '#kernel'
import { checkAgreementFile } from './check-agreement-file.ts'
import { loadAgreements } from './load-agreements.ts'

const FILE = 'agreements/customs-justice-fines.yaml'
const DEMONSTRATION = 'agreements/customs-justice-fines.demonstration.yaml'
const text = await readFile(FILE, 'utf8')
const lines = text.split('\n')

/** The file with one piece of text changed, and the line on which it stands. */
function changed(from: string, to: string): { text: string; line: number } {
  const line = lines.findIndex((one) => one.includes(from)) + 1
  if (line === 0) throw new Error(`${from} is not in the agreement`)
  return {
    text: lines.map((one, index) => (index === line - 1 ? one.replace(from, to) : one)).join('\n'),
    line,
  }
}

function faultsOf(agreement: string) {
  const checked = checkAgreementFile('a.yaml', agreement)
  return checked.ok ? [] : checked.error
}

describe('a fault names its line', () => {
  test.each([
    ['programme_type: Locating people', 'programme_typ: Locating people', 'agreement-word-unknown'],
    ['year_authorised: 2006', "year_authorised: '2006'", 'agreement-value-wrong'],
    ['until: 2018-09-30 }', 'until: 2018-13-30 }', 'agreement-value-wrong'],
    ['send_at:', "send_at: '25:00' #", 'agreement-value-wrong'],
    ['at_most_per_year: 730', 'at_most_per_year: 0', 'agreement-value-wrong'],
    ['status: active', 'status: asleep', 'agreement-value-wrong'],
    ['unit: working-days', 'unit: fortnights', 'agreement-value-wrong'],
    ['kind: infringement', 'kind: parking', 'agreement-value-wrong'],
    ['holds_for_minutes: 5', 'holds_for_minutes: 35', 'agreement-value-wrong'],
  ])('%s written as %s', (from, to, code) => {
    const { text: wrong, line } = changed(from, to)
    expect(faultsOf(wrong)).toContainEqual(expect.objectContaining({ code, line, file: 'a.yaml' }))
  })

  test('a missing word is named at the section that lacks it', () => {
    const { text: wrong, line } = changed("  send_at: '05:00'", '  # no hour')
    expect(faultsOf(wrong).map(describeFault)).toEqual([
      `a.yaml line ${line - 2}, runs: The agreement lacks a word that it must have here. (send_at)`,
    ])
  })

  test('text that is not YAML', () => {
    const { text: wrong, line } = changed('purpose: >-', 'purpose: "unclosed')
    const [first] = faultsOf(wrong)
    expect(first).toMatchObject({ code: 'agreement-not-yaml' })
    expect(first?.line).toBeGreaterThanOrEqual(line)
  })

  test('a word written twice, and an alias', () => {
    expect(faultsOf(`${text}\nagreement: again\n`)[0]).toMatchObject({ code: 'agreement-not-yaml' })
    expect(faultsOf('a: &x 1\nb: *x\n')[0]).toMatchObject({ code: 'agreement-not-yaml', line: 2 })
  })

  test('an empty file, and a list', () => {
    expect(faultsOf('')[0]).toMatchObject({ file: 'a.yaml', line: 1 })
    expect(faultsOf('- 1\n')[0]).toMatchObject({ file: 'a.yaml', line: 1 })
  })
})

describe('what no schema can say', () => {
  const sectionLine = (section: string) => lines.findIndex((line) => line.startsWith(`${section}:`)) + 1

  test('a notice that discloses more than the Act lists is refused', () => {
    const { text: wrong } = changed('      - nationality', '      - nationality\n      - case_reference')
    expect(faultsOf(wrong)[0]).toMatchObject({
      code: 'agreement-discloses-too-much',
      line: sectionLine('messages'),
      detail: 'case_reference',
    })
  })

  test('a message with a field that nobody defined is refused', () => {
    const { text: wrong } = changed('fields: [figure, value]', 'fields: [figure, weather]')
    expect(faultsOf(wrong)[0]).toMatchObject({ code: 'agreement-name-unknown', detail: 'weather' })
  })

  test('a message to somebody who is no party is refused', () => {
    const { text: wrong } = changed('    to: customs', '    to: airline')
    expect(faultsOf(wrong)[0]).toMatchObject({ code: 'agreement-name-unknown', detail: 'airline' })
  })

  test('a variation may not begin before the version before it ends', () => {
    const { text: wrong, line } = changed('in_force: { from: 2018-10-01 }', 'in_force: { from: 2018-09-30 }')
    expect(faultsOf(wrong)).toEqual([expect.objectContaining({ code: 'agreement-dates-overlap', line })])
  })

  test('weights that do not make 100 are refused', () => {
    const { text: wrong } = changed('      weight: 500', '      weight: 600')
    expect(faultsOf(wrong)[0]).toMatchObject({
      code: 'agreement-weights-wrong',
      line: sectionLine('matching'),
    })
  })
})

describe('the files that ship', () => {
  test('the agreement as published and its variation are two versions, each with its dates', async () => {
    const loaded = await loadAgreements(FILE, 'alerts')
    expect(loaded).toMatchObject({
      ok: true,
      value: [
        { version: '2016', demonstration: false, inForce: { from: '2006-01-01', until: '2018-09-30' } },
        { version: '2018', demonstration: false, inForce: { from: '2018-10-01' } },
      ],
    })
    if (!loaded.ok) return
    expect(loaded.value.map(({ alertTypes }) => alertTypes.map(({ type }) => type))).toEqual([
      ['interception', 'silent'],
      ['interception'],
    ])
  })

  test('family name and date of birth are worth 75 of 100, and an alert begins at 91', async () => {
    const loaded = await loadAgreements(FILE, 'alerts')
    if (!loaded.ok) throw new Error('the agreement does not load')
    for (const { matching } of loaded.value) {
      expect(matching.fields.familyName.weight + matching.fields.dateOfBirth.weight).toBe(7_500)
      expect(matching.bands.filter(({ alerting }) => alerting)).toEqual([
        { band: 'A', from: 9_100, to: 10_000, alerting: true },
      ])
    }
  })

  test('the demonstration copy differs from what it copies in dates, approval and the mark that it is one', async () => {
    const [published, copy] = await Promise.all([
      loadAgreements(FILE, 'alerts'),
      loadAgreements(DEMONSTRATION, 'alerts'),
    ])
    if (!published.ok || !copy.ok) throw new Error('an agreement does not load')
    const [first] = published.value
    const [demonstration] = copy.value
    expect(demonstration).toEqual({
      ...first,
      version: '2016-demonstration',
      demonstration: true,
      reason: expect.any(String) as string,
      inForce: { from: '2006-01-01' },
      onlineTransfers: expect.not.objectContaining({ expires: expect.anything() as unknown }) as unknown,
    })
  })

  test('a demonstration copy without what it copies is refused', async () => {
    const demonstration = await readFile(DEMONSTRATION, 'utf8')
    expect(checkAgreementFile('d.yaml', demonstration)).toMatchObject({
      ok: false,
      error: [{ code: 'agreement-base-missing', file: 'd.yaml' }],
    })
  })

  test('a file that is not there is a fault, not a crash', async () => {
    expect(await loadAgreements('agreements/none.yaml', 'alerts')).toMatchObject({
      ok: false,
      error: [{ code: 'agreement-file-unreadable', file: 'agreements/none.yaml' }],
    })
  })
})
