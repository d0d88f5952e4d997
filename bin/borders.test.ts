/** The border rules are proved by breaking each of them in a small house of their own. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What stands in the small house: front doors, and inner files to break in by. */
const HOUSE: Readonly<Record<string, string>> = {
  'src/kernel/index.ts': 'export const kernel = 1',
  'src/csv-file/index.ts': "import { kernel } from '#kernel'\nexport const csvFile = kernel",
  'src/matching/index.ts': "import { kernel } from '#kernel'\nexport const matching = kernel",
  'src/database/index.ts': "import { kernel } from '#kernel'\nexport const database = kernel",
  'src/database/harden.ts': 'export const inner = 1',
  'src/pages/index.ts': "import { database } from '#database'\nexport const pages = database",
  'src/exchange/index.ts': "import { database } from '#database'\nexport const exchange = database",
  'src/customs/alerts/index.ts': "import { exchange } from '#exchange'\nexport const alerts = exchange",
  'src/customs/alerts/store.ts': 'export const store = 1',
  'src/justice/register/index.ts': "import { pages } from '#pages'\nexport const register = pages",
  'src/website/index.ts': "import { pages } from '#pages'\nexport const website = pages",
  'src/sites/index.ts':
    "import { alerts } from '#customs/alerts'\nimport { register } from '#justice/register'\nexport const sites = [alerts, register]",
  'testing/index.ts': 'export const testing = 1',
}

/** Each forbidden import, by the rule that must catch it. */
const PLANTS: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['agencies-are-separate-in-law', 'src/customs/alerts/a.ts', "import '#justice/register'"],
  [
    'agencies-are-separate-in-law',
    'src/justice/register/a.ts',
    "import type { alerts } from '#customs/alerts'",
  ],
  [
    'agencies-are-separate-in-law',
    'src/justice/register/b.ts',
    "export * from '../../customs/alerts/index.ts'",
  ],
  ['agencies-are-separate-in-law', 'src/justice/register/c.ts', "await import('#customs/alerts')"],
  ['agencies-do-not-import-offices-or-edges', 'src/customs/alerts/b.ts', "import '#sites'"],
  ['offices-know-no-agency', 'src/website/a.ts', "import '#customs/alerts'"],
  ['exchange-knows-no-agency', 'src/exchange/a.ts', "import '#customs/alerts'"],
  ['front-doors-only', 'src/pages/a.ts', "import '../database/harden.ts'"],
  ['front-doors-only', 'src/sites/a.ts', "import '../customs/alerts/store.ts'"],
  ['kernel-imports-nothing', 'src/kernel/a.ts', "import '#database'"],
  ['ground-imports-kernel', 'src/matching/a.ts', "import '#database'"],
  ['ground-imports-kernel', 'src/csv-file/a.ts', "import '#matching'"],
  ['matching-is-pure', 'src/matching/b.ts', "import 'node:fs'"],
  ['matching-is-pure', 'src/csv-file/b.ts', "import 'node:fs'"],
  ['platform-database-looks-left-only', 'src/database/a.ts', "import '#pages'"],
  ['tests-are-not-imported', 'src/pages/b.ts', "import '#testing'"],
  ['no-cycles', 'src/pages/c.ts', "import './d.ts'"],
  ['no-junk-drawers', 'src/pages/e.ts', "import './utils/dates.ts'"],
]

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

let house: string
let violations: readonly string[]

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(house, file)), { recursive: true })
  await writeFile(join(house, file), `${text}\n`)
}

async function judge(): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(ROOT, 'node_modules/.bin/depcruise'),
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'testing'],
    ],
    { cwd: house, maxBuffer: 10_000_000 },
  ).catch((error: unknown) => error as { stdout: string })
  const { summary } = JSON.parse(stdout) as { summary: { violations: readonly Violation[] } }
  return summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`)
}

beforeAll(async () => {
  house = await mkdtemp('/tmp/landfall-borders-')
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    await cp(join(ROOT, file), join(house, file))
  for (const [file, text] of Object.entries(HOUSE)) await put(file, text)
  await put('src/pages/utils/dates.ts', 'export const dates = 1')
  await put('src/pages/d.ts', "import './c.ts'")
})
afterAll(() => rm(house, { recursive: true }))

it('lets a house without forbidden imports stand', async () => {
  expect(await judge()).toEqual([])
})

it('catches every forbidden import, by the # names, by paths, of types and of what is loaded later', async () => {
  for (const [, file, text] of PLANTS) await put(file, text)
  violations = await judge()
  const missed = PLANTS.filter(([rule, file]) => !violations.includes(`${file}: ${rule}`))
  expect(missed).toEqual([])
})

it('blames nobody else', () => {
  const planted = new Set(PLANTS.map(([, file]) => file))
  expect(violations.filter((line) => !planted.has(line.split(':')[0] ?? ''))).toEqual([])
})
