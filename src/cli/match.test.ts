import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PATIENT, runCommand, runProcess, type Ran } from '../../testing/landfall-command.ts'

/** A name that must stand in no error. */
const CANARY = 'ZZYZXCANARY'

const LIST = [
  'person_profile_number,family_name,given_names,date_of_birth,gender,alert_type',
  'PPN-1,MAHUTA,TANE WIREMU,1984-03-12,M,interception',
  'PPN-2,O’BRIEN-SMITH,SINEAD,1990-11-05,F,silent',
  'PPN-3,ERIKSSON,ANNA MARIA,1974-08-12,F,interception',
]
/** The specimen of ICAO 9303, and Tāne's passport. */
const ZONES = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  '',
  `P<NZLMAHUTA<<TANE<WIREMU${'<'.repeat(20)}`,
  'not a second line',
]

interface Line {
  readonly scan: number | string
  readonly person_profile_number: string
  readonly score: number
  readonly band: string
  readonly explanation: readonly { readonly credit: number; readonly sentence: string }[]
}

const handedIn = (file: string) =>
  fileURLToPath(new URL(`../../testing/handed-in-files/${file}`, import.meta.url))

let folder: string
const at = (name: string) => join(folder, name)
const put = (name: string, lines: readonly string[]) => writeFile(at(name), `${lines.join('\n')}\n`)
const match = (...words: readonly string[]) => runCommand(['match', ...words])
const linesOf = ({ out }: Ran) =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

function expectRefusal({ code, out, err }: Ran, sentence: RegExp): void {
  expect(err).toMatch(sentence)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
  expect(err).not.toMatch(/\bat .*\.(ts|js):\d+|node:internal/)
  expect({ code, out }).toEqual({ code: 2, out: '' })
}

beforeAll(async () => {
  folder = await mkdtemp('/tmp/landfall-match-')
  await put('list.csv', LIST)
  await put('zones.mrz', ZONES)
  await put('people.csv', [
    'id,family_name,given_names,date_of_birth,gender',
    't-1,MAHUTA,TANE WIREMU,1984-03-12,M',
    't-2,MAHUTA,TANE,1984-03-21,M',
    't-3,Obrien Smith,Sinéad,1990-11-05,F',
    't-4,NOBODY,AT ALL,1950-01-01,X',
  ])
})
afterAll(() => rm(folder, { recursive: true }))

describe('landfall match refuses', PATIENT, () => {
  it('a file that is not there, by its name', async () => {
    expectRefusal(await match('--list', at('none.csv'), '--scans', at('people.csv')), /none\.csv: .*\.$/m)
    expectRefusal(await match('--list', at('list.csv'), '--scans', at('none.csv')), /none\.csv: .*\.$/m)
  })

  it('a file without the list’s columns, naming those that are missing', async () => {
    await put('short.csv', ['person_profile_number,family_name,born', `PPN-1,${CANARY},1984`])
    const ran = await match('--list', at('short.csv'), '--scans', at('people.csv'))
    expectRefusal(ran, /short\.csv.*given_names, date_of_birth, gender, alert_type/)
    expect(ran.err).not.toContain(CANARY)
  })

  it('a list in the encoding of Windows, by line and byte', async () => {
    const [list, scans] = [handedIn('windows-1252/list.csv'), handedIn('windows-1252/scans.csv')]
    expectRefusal(await match('--list', list, '--scans', scans), /list\.csv line 2 byte 83: .*UTF-8/)
  })

  it('a list with a row of too few columns, by its row', async () => {
    await put('ragged.csv', [...LIST, `PPN-4,${CANARY},A,1984-03-12,M`])
    expectRefusal(await match('--list', at('ragged.csv'), '--scans', at('people.csv')), /ragged\.csv row 4: /)
  })

  it('a list without a row', async () => {
    await put('header.csv', LIST.slice(0, 1))
    expectRefusal(await match('--list', at('header.csv'), '--scans', at('people.csv')), /header\.csv: /)
  })

  it('travellers of another kind of file', async () => {
    await put('people.xlsx', [CANARY])
    expectRefusal(await match('--list', at('list.csv'), '--scans', at('people.xlsx')), /people\.xlsx/)
  })
})

describe('landfall match', PATIENT, () => {
  it('tells each A-match with its explanation, then counts', async () => {
    const ran = await match('--list', at('list.csv'), '--scans', at('people.csv'))
    const found = linesOf(ran)
    expect(found.map(({ scan, person_profile_number }) => [scan, person_profile_number])).toEqual([
      ['t-1', 'PPN-1'],
      ['t-3', 'PPN-2'],
    ])
    const [first] = found
    expect(Object.keys(first ?? {})).toEqual(
      expect.arrayContaining([
        'scan',
        'person_profile_number',
        'alert_type',
        'score',
        'band',
        'log_odds',
        'code',
      ]),
    )
    expect(first).toMatchObject({ score: 100, band: 'A', alert_type: 'interception' })
    expect(first?.explanation.reduce((sum, { credit }) => sum + credit, 0)).toBe(first?.score)
    expect(first?.explanation.every(({ sentence }) => sentence.endsWith('.'))).toBe(true)
    expect(ran.err.trimEnd().split('\n').at(-1)).toMatch(
      /^scans 4, matches 2, seconds \d+\.\d+, scans\/s \d+$/,
    )
    expect(ran.code).toBe(0)
  })

  it('says the same as a process of its own, which ends with exit 0', async () => {
    const words = ['match', '--list', at('list.csv'), '--scans', at('people.csv')]
    const { code, out } = await runProcess(words)
    expect(code).toBe(0)
    expect(out).toBe((await runCommand(words)).out)
  })

  it('reads a list whose line ends are mixed', async () => {
    const [list, scans] = [handedIn('mixed-line-ends/list.csv'), handedIn('mixed-line-ends/scans.csv')]
    const ran = await match('--list', list, '--scans', scans)
    expect(linesOf(ran).map(({ scan, person_profile_number }) => [scan, person_profile_number])).toEqual([
      ['1', 'L1'],
      ['2', 'L2'],
      ['3', 'L3'],
    ])
    expect(ran.err).not.toMatch(/warning/)
  })

  it('reads machine readable zones, numbers them from 1 and warns of the one that is damaged', async () => {
    const ran = await match(
      '--list',
      at('list.csv'),
      '--scans',
      at('zones.mrz'),
      '--travel-date',
      '2012-01-01',
    )
    expect(linesOf(ran).map(({ scan, person_profile_number }) => [scan, person_profile_number])).toEqual([
      [1, 'PPN-3'],
    ])
    expect(ran.err).toMatch(/^warning: .*zones\.mrz .*row 2: /m)
    expect(ran.err).not.toMatch(/MAHUTA|TANE/)
    expect(ran.code).toBe(0)
  })

  it('finds the same with every pair scored, down to the lowest band', async () => {
    const words = ['--list', at('list.csv'), '--scans', at('people.csv'), '--all-bands']
    const [indexed, exhaustive] = await Promise.all([match(...words), match(...words, '--exhaustive')])
    expect(indexed.out).toBe(exhaustive.out)
    expect(linesOf(indexed).map(({ scan, band }) => [scan, band])).toEqual(
      expect.arrayContaining([['t-2', expect.stringMatching(/^[BC]$/)]]),
    )
  })

  it('takes a bad value for unknown and refuses a row without a name, warning of row and field, never of the value', async () => {
    await put('bad-list.csv', [
      ...LIST,
      `PPN-4,${CANARY},A,12/03/1984,M,interception`,
      `PPN-5,${CANARY}X,A,1984-03-12,${CANARY},interception`,
      'PPN-6,--,A,1984-03-12,M,interception',
      `PPN-1,${CANARY},A,1984-03-12,M,interception`,
      `PPN-7,${CANARY},A,1984-03-12,M,loud`,
      `PPN-8,${CANARY},A,0001-01-01,M,interception`,
    ])
    await put('one.csv', ['id,family_name,given_names,date_of_birth,gender', `t-1,${CANARY},A,,`])
    const ran = await match('--list', at('bad-list.csv'), '--scans', at('one.csv'))
    const warnings = ran.err.split('\n').filter((line) => line.startsWith('warning: '))
    expect(warnings.map((line) => / row (\d+), ([a-z_]+)/.exec(line)?.slice(1).join(' '))).toEqual([
      '4 date_of_birth',
      '5 gender',
      '6 family_name',
      '7 person_profile_number',
      '8 alert_type',
      '9 date_of_birth',
    ])
    // Two unknown birth dates are never equal: the name alone makes no match.
    expect(ran.out).toBe('')
    expect(ran.err).not.toContain(CANARY)
    expect(ran.code).toBe(0)
  })
})
