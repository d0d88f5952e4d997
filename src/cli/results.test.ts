/** `landfall results` on a data folder in which nothing has happened yet, and what it refuses. */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PATIENT, runCommand } from '../../testing/landfall-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp('/tmp/landfall-results-')
  // Where root runs the tests, the server is somebody else, who must be able to pass.
  await chmod(folder, 0o755)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const land = (...words: readonly string[]) => runCommand(words, { LANDFALL_DATA: join(folder, 'data') })

describe('landfall results', PATIENT, () => {
  it.each([
    [['--year', '2015/17'], '--year is written 2015/16'],
    [['--year', '2199/00'], '--year has not begun yet'],
    [['--format', 'xml'], '--format is one of table, json, csv, pdf'],
    [['--replay-published', '--year', '2010/11'], 'published are the years 2011/12, '],
    [['--replay-published', '--format', 'pdf'], 'the published years print as table, json or csv'],
  ])('%j ends with exit 2 and one line', async (words, sentence) => {
    const { code, out, err } = await land('results', ...words)
    expect(err).toMatch(/^[^\n]+\n$/)
    expect(err.startsWith(sentence)).toBe(true)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  it('prints a year in which nothing was counted: no row is missing, and what nobody counted is no zero', async () => {
    const { code, out, err } = await land('results', '--year', '2015/16', '--format', 'json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const printed = JSON.parse(out) as Record<string, Record<string, unknown>>
    expect(printed['2015/16']).toMatchObject({
      ...{ silent_alerts_triggered: 0, people_intercepted: null, fines_received: 0 },
      ...{ silent_alerts_at_30_june: null, customs_counted_to: null },
      matching_runs: { made: 0, at_most: 730 },
    })
    const table = await land('results', '--year', '2015/16')
    expect(table.out).toMatch(/People intercepted +not counted/)
  })

  it('writes the return as PDF to the file that is named', async () => {
    const file = join(folder, 'return.pdf')
    expect(await land('results', '--year', '2015/16', '--format', 'pdf', '--out', file)).toMatchObject({
      ...{ code: 0, out: '' },
    })
    expect((await readFile(file)).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
  })
})
