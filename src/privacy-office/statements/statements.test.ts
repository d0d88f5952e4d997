/** How the published notices are kept, as a privacy officer reads it. */
import { rm, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { aPerson } from '../../../testing/pages/index.ts'
import { NOTICES } from '#statements'

const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const auditor = aPerson('auditor', { site: 'desk', id: 'ada' })
const agent = aPerson('desk-agent', { agency: 'mfat' })
const ADDRESS = '/privacy-office/statements'
const GOING_ON = 'If you continue to use our site'
const [PROOF] = NOTICES.flatMap(({ sentences }) =>
  sentences.flatMap(({ words, kept }) =>
    words.startsWith(GOING_ON) && typeof kept === 'object' ? kept.proofs : [],
  ),
)

let folder: string
let verified: string
let desk: DeskSite
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landfall-verified-'))
  verified = join(folder, 'verified.json')
  desk = await deskSite({ verified })
})
afterAll(async () => {
  await desk.dispose()
  await rm(folder, { recursive: true })
})

const run = (file: object) => writeFile(verified, JSON.stringify({ [PROOF?.file ?? '']: file }))

it('say that nothing was verified where no test ran', async () => {
  const page = await desk.web.open(ADDRESS, officer)
  expect(page.text()).toContain('No test has been run on this copy')
  expect(page.text()).not.toContain('is not kept: the tests')
})

it('say of a sentence how it is kept, what it contradicts, and when its tests last held', async () => {
  await run({ heldAt: '2026-11-20T01:00:00.000Z', failed: [], skipped: [] })
  const page = await desk.web.open(`${ADDRESS}?standing=held`, officer)
  const row = page
    .table('Sentences that promise something')
    .rows.find(([words]) => words?.startsWith(GOING_ON))
  expect(row?.[1]).toContain('going on is no consent')
  expect(row?.[1]).toContain('T3')
  expect(row?.[2]).toMatch(/^Held.*20 November 2026/)
})

it('that are not kept are on every page of the privacy officer at once, and on no agent’s', async () => {
  const failed = [`the pages ${PROOF?.title ?? ''}`]
  await run({ heldAt: '2026-11-20T01:00:00.000Z', failedAt: '2026-11-21T01:00:00.000Z', failed, skipped: [] })
  const start = await desk.web.open('/start', officer)
  expect(start.html).toMatch(/sentences? of what we tell the public (is|are) not kept/)
  const page = await desk.web.open(start.link('See which'), officer)
  const { rows } = page.table('Sentences that promise something')
  expect(rows.map(([words = '']) => words.startsWith(GOING_ON))).toContain(true)
  expect(rows.every(([, , standing]) => standing?.startsWith('Not kept') === true)).toBe(true)
  expect((await desk.web.open('/start', agent)).html).not.toContain('not kept')
})

it('are read by the auditor, and by nobody of the desk’s own work', async () => {
  expect((await desk.web.open(ADDRESS, auditor)).status).toBe(200)
  expect((await desk.web.open(ADDRESS, agent)).status).toBe(403)
})
