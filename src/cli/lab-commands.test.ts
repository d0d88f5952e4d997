import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePopulation, writePopulation } from '#lab'
import { runCommand } from '../../testing/landfall-command.ts'

let folder: string
const at = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp('/tmp/landfall-lab-')
  await writePopulation({
    population: makePopulation({ people: 400, crossings: 600, seed: 3, share: 0.3 }),
    folder,
  })
})
afterAll(() => rm(folder, { recursive: true }))

const files = () => ['--list', at('list.csv'), '--scans', at('scans.mrz')]
const evaluate = (...words: readonly string[]) => runCommand(['evaluate', ...files(), ...words])

describe('landfall evaluate', () => {
  it('a truth that is not there is one clear line and exit 2', async () => {
    const { code, out, err } = await evaluate('--truth', at('nowhere.csv'))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('a truth without its columns names them', async () => {
    await writeFile(at('wrong.csv'), 'scan,person\n1,2\n')
    const { code, err } = await evaluate('--truth', at('wrong.csv'))
    expect(code).toBe(2)
    expect(err).toContain('scan_id, person_profile_number')
  })

  it('measures, as JSON and as a page that names nobody', async () => {
    const { code, out } = await evaluate('--truth', at('truth.csv'), '--json', '--report', at('report.html'))
    expect(code).toBe(0)
    const figures = JSON.parse(out) as Record<string, number>
    const truth = (await readFile(at('truth.csv'), 'utf8')).trim().split('\n').length - 1
    expect(figures).toMatchObject({
      scans: 600,
      listed: 400,
      true_pairs: truth,
      lost_by_index: 0,
      looked_down_to: 40,
    })
    expect(figures['recall']).toBeGreaterThan(0.9)
    expect(figures['precision']).toBeGreaterThan(0.9)
    const page = await readFile(at('report.html'), 'utf8')
    const listed = (await readFile(at('list.csv'), 'utf8')).split('\n').slice(1, 40)
    const names = listed.map((line) => line.split(',')[1] ?? '').filter((name) => name.length > 5)
    expect(names.filter((name) => page.includes(name))).toEqual([])
  })
})

describe('landfall match-explain', () => {
  it('tells what an officer reads of one pair', async () => {
    const [, row = ''] = (await readFile(at('truth.csv'), 'utf8')).split('\n')
    const [scan = '', person = ''] = row.split(',')
    const { code, out } = await runCommand(['match-explain', ...files(), '--scan', scan, '--person', person])
    expect(code).toBe(0)
    for (const label of [
      'Family name',
      'Date of birth',
      'Given names',
      'Gender',
      'Identity code',
      ' of 100 points',
    ])
      expect(out).toContain(label)
    expect(out).toMatch(/About one in \d+ people has this family name/)
  })

  it('says when the list has no such person or the file no such scan', async () => {
    const nobody = await runCommand(['match-explain', ...files(), '--scan', '1', '--person', '0'])
    expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('--person')])
    const [, row = ''] = (await readFile(at('truth.csv'), 'utf8')).split('\n')
    const person = row.split(',')[1] ?? ''
    const never = await runCommand(['match-explain', ...files(), '--scan', '9999', '--person', person])
    expect([never.code, never.err]).toEqual([2, expect.stringContaining('--scan')])
  })
})

describe('landfall fit', () => {
  it('proposes and changes nothing', async () => {
    const agreement = 'agreements/customs-justice-fines.demonstration.yaml'
    const before = await readFile(agreement, 'utf8')
    const { code, out } = await runCommand(['fit', ...files(), '--random-pairs', '5000'])
    expect(code).toBe(0)
    expect(out).toContain('A proposal. Nothing is changed')
    expect(out).toMatch(/enter or leave band A/)
    expect(await readFile(agreement, 'utf8')).toBe(before)
  })
})
