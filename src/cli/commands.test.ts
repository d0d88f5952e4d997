import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PATIENT, runCommand, runProcess } from '../../testing/landfall-command.ts'
import { checkArguments } from './check-arguments.ts'
import { CommandRefused } from './command-refused.ts'
import { findCommand } from './find-command.ts'
import { landfall } from './run-landfall.ts'

const AGREEMENT = 'agreements/customs-justice-fines.yaml'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp('/tmp/landfall-commands-')
})
afterAll(() => rm(folder, { recursive: true }))

describe('a command line that is wrong', PATIENT, () => {
  it.each([
    [['mtach'], 'landfall has no command mtach; it has '],
    [['justice'], 'landfall justice needs a command; it has import, send-list'],
    [['justice', 'Tāne Mahuta'], 'landfall justice has no command of that name; it has '],
    [['match', '--lits', 'a.csv'], 'landfall match has no option --lits; it takes --list, --scans'],
    [['match', '--list'], '--list needs a value'],
    [['customs', 'status', '--json=yes'], '--json takes no value'],
    [['agreement', 'check', 'a.yaml', 'b.yaml'], 'landfall agreement check takes 1 argument, not 2'],
  ])('%j is refused before anything is done', async (words, sentence) => {
    const refusal: unknown = await findCommand(landfall, words)
      .then(checkArguments)
      .catch((e: unknown) => e)
    expect(refusal).toBeInstanceOf(CommandRefused)
    expect((refusal as CommandRefused).message.startsWith(sentence)).toBe(true)
  })

  it.each([
    [['justice', 'Tāne Mahuta'], 'landfall justice has no command of that name; it has '],
    [
      ['keys', 'rotate', '--site', 'justice', '--key', 'at-rest'],
      'the at-rest key is not rotated: mail, files',
    ],
    [
      ['keys', 'rotate', '--site', 'justice', '--key', 'front-door'],
      'there is no key of that name; there are ',
    ],
    [['serve', 'police'], 'there is no site of that name; there are customs'],
    [['activity', 'verify', '--site', 'police'], 'there is no site of that name; there are customs'],
  ])('%j ends with exit 2, one line and no data folder', async (words, sentence) => {
    const { code, out, err } = await runCommand(words, { LANDFALL_DATA: join(folder, 'data') })
    expect(err).toMatch(/^[^\n]+\n$/)
    expect(err.startsWith(sentence)).toBe(true)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(await readdir(folder)).not.toContain('data')
  })

  it('ends its process with exit 2 and one line, without where in the code it was', async () => {
    const { code, out, err } = await runProcess(['serve', 'police'], { LANDFALL_DATA: join(folder, 'data') })
    expect(err).toMatch(/^there is no site of that name; there are customs[^\n]*\n$/)
    expect(err).not.toMatch(/\bat .*\.(ts|js):\d+|node:internal/)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })
})

describe('landfall agreement', PATIENT, () => {
  it('tells every version of the file and its dates', async () => {
    const { code, out } = await runCommand(['agreement', 'check', AGREEMENT])
    expect(out.split('\n').slice(0, 2)).toEqual([
      'customs-justice-fines 2016: valid, in force 2006-01-01 to 2018-09-30',
      expect.stringMatching(/^customs-justice-fines \S+: valid, in force 2018-10-01 to open$/),
    ])
    expect(code).toBe(0)
  })

  it('names the line of what is wrong', async () => {
    const text = await readFile(AGREEMENT, 'utf8')
    const line = text.split('\n').findIndex((one) => one.includes('at_least_cents: 500000')) + 1
    const file = join(folder, 'wrong.yaml')
    await writeFile(file, text.replace('at_least_cents: 500000', 'at_least_cents: some'))
    const { code, err } = await runCommand(['agreement', 'check', file])
    expect(err).toContain('wrong.yaml')
    expect(err).toMatch(new RegExp(`\\b${line}\\b`))
    expect(code).toBe(2)
  })

  it('names the version and the level that the matcher knows nothing of', async () => {
    const text = await readFile(AGREEMENT, 'utf8')
    const file = join(folder, 'unknown-level.yaml')
    await writeFile(file, text.replace('level: phonetic', 'level: by-ear'))
    const { code, out, err } = await runCommand(['agreement', 'check', file])
    expect(err).toMatch(/unknown-level\.yaml, version 2016.*by-ear/)
    expect(out).toBe('')
    expect(code).toBe(2)
  })

  it('prints the regulator’s page of the version of a day, the newest unless told', async () => {
    const [old, now] = await Promise.all([
      runCommand(['agreement', 'page', AGREEMENT, '--date', '2016-06-30']),
      runCommand(['agreement', 'page', AGREEMENT]),
    ])
    expect(old.out).toContain('s.280D')
    expect(old.out).toMatch(/silent/i)
    expect(now.out).toContain('s.310')
    expect(now.out).not.toMatch(/silent/i)
  })
})

describe('landfall population', PATIENT, () => {
  it('writes the same bytes for the same seed, and others for another', async () => {
    const write = async (name: string, seed: string) => {
      const out = join(folder, name)
      const words = ['--people', '60', '--crossings', '300', '--seed', seed, '--out', out]
      expect((await runCommand(['population', ...words])).code).toBe(0)
      return Object.fromEntries(
        await Promise.all(
          (await readdir(out))
            .sort()
            .map(async (file) => [file, await readFile(join(out, file), 'utf8')] as const),
        ),
      )
    }
    const [first, again, other] = await Promise.all([write('a', '7'), write('b', '7'), write('c', '8')])
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining([
        'debts.csv',
        'list.csv',
        'people.csv',
        'scans.mrz',
        'truth.csv',
        'warrants.csv',
      ]),
    )
    expect(again).toEqual(first)
    expect(other['list.csv']).not.toBe(first['list.csv'])
  })
})
