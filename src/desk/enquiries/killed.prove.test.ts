/**
 * The process is killed between the pressing of “Send your question” and its confirmation, at any moment: whoever saw a reference
 * has an enquiry, whoever saw none presses again and has one, and nobody has two.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomId } from '#kernel'
import { siteDatabase } from '../../../testing/open-sites.ts'
import { askQuestion, toCheckQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { openedPage, type Browsing, type OpenedPage } from '../../../testing/pages/opened-page.ts'
import type { TestDatabase } from '../../../testing/test-database.ts'

const RUNS = 12
/** Of the time that sending takes here and now: the kill falls before, within and after it. */
const LATEST_KILL = 1.5

const RUN = fileURLToPath(new URL('../../../testing/source-process.mjs', import.meta.url))
const ENTRY = fileURLToPath(new URL('../../../testing/desk-process.ts', import.meta.url))

interface Desk {
  readonly child: ChildProcess
  readonly origin: string
}

let folder: string
let database: TestDatabase
let admin: pg.Client

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landfall-killed-'))
  database = await siteDatabase('desk')
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await database.dispose()
  await rm(folder, { recursive: true, force: true })
})

async function start(): Promise<Desk> {
  const child = spawn(process.execPath, [RUN, ENTRY, JSON.stringify({ url: database.url, folder })], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [origin] = (await once(child, 'message')) as [string]
  return { child, origin }
}

async function kill({ child }: Desk): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** Over the network, as a browser without script. */
function browsing(origin: string): Browsing {
  const asked = async (address: string, more: RequestInit): Promise<OpenedPage> => {
    const answer = await fetch(origin + address, { redirect: 'manual', ...more })
    const headers = Object.fromEntries(answer.headers)
    return openedPage(
      { status: answer.status, headers, html: await answer.text() },
      address,
      browsing(origin),
    )
  }
  return {
    get: (address) => asked(address, {}),
    post: (address, fields) =>
      asked(address, { method: 'POST', body: fields, headers: { 'sec-fetch-site': 'same-origin' } }),
  }
}

/** In milliseconds, with a confirmation at its end. */
async function sendingTakes({ origin }: Desk): Promise<number> {
  const { get } = browsing(origin)
  await askQuestion({ web: { open: get } })
  const check = await toCheckQuestion({ web: { open: get } })
  const began = performance.now()
  await check.submit({}, 'Send your question')
  return performance.now() - began
}

async function enquiriesWith(word: string): Promise<readonly string[]> {
  const { rows } = await admin.query<{ reference: string }>(
    `select reference from enquiries.enquiries where company = $1`,
    [word],
  )
  return rows.map(({ reference }) => reference)
}

test(
  `killed ${String(RUNS)} times, none is lost, none is a phantom, none is double`,
  { timeout: 1_200_000 },
  async () => {
    const seen = { confirmed: 0, unanswered: 0, keptUnanswered: 0 }
    const first = await start()
    const usual = await sendingTakes(first)
    let next = Promise.resolve(first)
    for (let run = 0; run < RUNS; run++) {
      const desk = await next
      next = start()
      const word = `Company ${randomId()}`
      const { get } = browsing(desk.origin)
      const check = await toCheckQuestion({ web: { open: get } }, { company: word })
      const sent = check.submit({}, 'Send your question').catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * LATEST_KILL * usual))
      await kill(desk)
      const answer = await sent
      const confirmation = answer?.location === '' ? undefined : answer?.location

      const kept = await enquiriesWith(word)
      const after = await next
      if (confirmation === undefined) {
        seen.unanswered++
        seen.keptUnanswered += kept.length
      } else {
        seen.confirmed++
        const reference = referenceOf(await browsing(after.origin).get(confirmation))
        expect(kept, 'whoever saw a reference has an enquiry').toEqual([reference])
      }
      // Pressed again in the page that is still there.
      const again = await openedPage(
        { status: 200, headers: {}, html: check.html },
        '/ask/check',
        browsing(after.origin),
      ).submit({}, 'Send your question')
      const reference = referenceOf(await again.follow())
      expect(await enquiriesWith(word), 'one, however often it was pressed').toEqual([reference])
      if (kept.length > 0) expect(kept).toEqual([reference])
    }
    await kill(await next)
    // Where the kill never fell within the sending, this proved nothing.
    expect(Math.min(seen.confirmed, seen.unanswered)).toBeGreaterThan(0)
  },
)
