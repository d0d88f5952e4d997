/** The check of the front doors is proved on a small house with a name of each kind. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faultsOf, namesNobodyNeeds } from './front-doors.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const HOUSE: Readonly<Record<string, string>> = {
  'bin/start.mjs': "import { opened } from '#sites'\nopened()",
  'src/sites/index.ts': "export { opened } from './opened.ts'",
  'src/sites/opened.ts':
    "import { raised, type Alert } from '#customs/alerts'\nexport const opened = (): Alert => raised",
  'src/customs/alerts/index.ts':
    "export { measured, raised, shown, type Alert, type Unseen } from './alert.ts'\nexport { lost } from './lost.ts'",
  'src/customs/alerts/alert.ts':
    'export interface Alert { readonly at: number }\nexport type Unseen = Alert\nexport const raised: Alert = { at: 1 }\nexport const measured = 2\nexport const shown = 3',
  'src/customs/alerts/lost.ts': 'export const lost = 4',
  'src/customs/alerts/alert.test.ts': "import { shown } from '#customs/alerts'\nconsole.log(shown)",
  'bench/speed.ts': "import { measured } from '#customs/alerts'\nconsole.log(measured)",
}

let house: string
let doors: Awaited<ReturnType<typeof namesNobodyNeeds>>

beforeAll(async () => {
  house = await mkdtemp('/tmp/landfall-front-doors-')
  for (const file of ['knip.json', 'tsconfig.json', 'package.json'])
    await cp(join(ROOT, file), join(house, file))
  for (const [file, text] of Object.entries(HOUSE)) {
    await mkdir(dirname(join(house, file)), { recursive: true })
    await writeFile(join(house, file), `${text}\n`)
  }
  doors = await namesNobodyNeeds(house)
})
afterAll(() => rm(house, { recursive: true }))

it('names what tests, benches or nobody imports, types among them, and nothing that the product imports', () => {
  expect([...doors].map(([door, names]) => [door, [...names].sort()])).toEqual([
    ['src/customs/alerts', ['Unseen', 'lost', 'measured', 'shown']],
  ])
})

it('lets a listed name pass, and no name that is listed in vain', () => {
  const listed = [
    { door: 'src/customs/alerts', names: ['measured', 'shown', 'raised', 'gone'], why: 'a bench' },
  ]
  expect([...faultsOf(doors, listed)].sort()).toEqual([
    'src/customs/alerts: gone is listed in vain',
    'src/customs/alerts: nothing of the product imports Unseen',
    'src/customs/alerts: nothing of the product imports lost',
    'src/customs/alerts: raised is listed in vain',
  ])
})
