/** What is passed by makes no difference but of time: every line and every count is as it would be without. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildIndex } from '#matching'
import { PATIENT, runCommand } from '../../../testing/landfall-command.ts'
import { agreedPlan } from './agreed-plan.ts'
import { passBy } from './pass-by.ts'
import { readList } from './read-list.ts'

const DAY = '2026-06-01'
let folder: string
let list: string
let zones: readonly string[]

beforeAll(async () => {
  folder = await mkdtemp('/tmp/landfall-pass-by-')
  await runCommand(['population', '--people', '400', '--crossings', '3000', '--seed', '11', '--out', folder])
  list = join(folder, 'list.csv')
  zones = (await readFile(join(folder, 'scans.mrz'), 'utf8')).trimEnd().split(/\n\n+/)
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

/** Every seventh passport comes with one of the faults and habits of readers. */
function withFaults(): string {
  const faults: readonly ((zone: string) => string)[] = [
    (zone) => zone.toLowerCase(),
    (zone) => zone.replaceAll('\n', '\r\n'),
    (zone) => zone.slice(0, -1),
    (zone) => zone.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
    (zone) => zone.replace(/[A-Z](?=<<)/, 'Ł'),
    (zone) => ` ${zone} `,
    (zone) => `${zone}\n${zone}`,
    (zone) => zone.split('\n')[0] ?? '',
    (zone) => zone.replace(/^P/, 'V'),
  ]
  return zones.map((zone, i) => (i % 7 === 0 ? faults[(i / 7) % faults.length]!(zone) : zone)).join('\n\n')
}

it('nearly all of a border is passed by, and nobody who matches', PATIENT, async () => {
  const { plan } = await agreedPlan(undefined, new Date(`${DAY}T12:00:00Z`))
  const isNobody = passBy(buildIndex(plan, await readList(list, () => undefined)), DAY)
  const passed = zones.filter((zone) => isNobody(zone.split('\n'))).length
  expect(passed).toBeGreaterThan(zones.length * 0.5)
  expect(passed).toBeLessThan(zones.length)
})

it('the same lines and counts come out as when every zone is read wholly', PATIENT, async () => {
  const scans = join(folder, 'faulty.mrz')
  await writeFile(scans, withFaults())
  const words = ['match', '--list', list, '--scans', scans, '--travel-date', DAY]
  const [passing, whole] = [await runCommand(words), await runCommand([...words, '--all-bands'])]
  // In all bands every zone is read wholly, and more is reported.
  const inBandA = whole.out.split('\n').filter((line) => line === '' || /"band":\s?"A"/.test(line))
  expect(passing.out).toBe(inBandA.join('\n'))
  expect(passing.out.split('\n').length).toBeGreaterThan(20)
  const counted = ({ err }: { readonly err: string }) => /^scans (\d+),/m.exec(err)?.[1]
  expect(counted(passing)).toBe(counted(whole))
  const warnings = ({ err }: { readonly err: string }) =>
    err.split('\n').filter((line) => line.startsWith('warning'))
  expect(warnings(passing)).toEqual(warnings(whole))
  expect(warnings(passing).length).toBeGreaterThan(100)
})

it.each(['2026-02-30', '2026-00-00', 'today'])(
  'on %s, which is no day, nothing is passed by',
  PATIENT,
  async (day) => {
    const { plan } = await agreedPlan(undefined, new Date(`${DAY}T12:00:00Z`))
    const isNobody = passBy(buildIndex(plan, await readList(list, () => undefined)), day)
    expect(zones.slice(0, 200).filter((zone) => isNobody(zone.split('\n')))).toEqual([])
  },
)
