/** Feedback as mail: from the public's form to the demonstration's mailbox, with its file. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomId, systemClock } from '#kernel'
import { SendMail } from '#rooms'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { PDF } from '../../../testing/files/index.ts'
import { giveFeedback, IMPROVEMENT, PURPOSE, referenceOf } from '../../../testing/pages/give-feedback.ts'
import { startMailCatcher, type MailCatcher } from './mail-catcher/index.ts'

const READERS = 'feedback@desk.example'
const HOUR_MS = 3_600_000
const MOST_AN_HOUR = 10

let folder: string
let catcher: MailCatcher
let desk: DeskSite
let scannerIsAway = false

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landfall-caught-'))
  catcher = await startMailCatcher({ folder, port: 0, clock: systemClock, newId: randomId })
  desk = await deskSite({
    mail: {
      ...{ address: 'ask@desk.example', feedbackTo: READERS },
      smtp: { host: catcher.host, port: catcher.port, secure: 'none' },
    },
    scanner: {
      scan: async (plain) => {
        let bytes = 0
        for await (const piece of plain) bytes += piece.length
        if (bytes > 5_000_000) return { kind: 'too-big' }
        return scannerIsAway ? { kind: 'unavailable' } : { kind: 'clean', scanner: 'test' }
      },
    },
  })
})
afterAll(async () => {
  await desk.dispose()
  await catcher.close()
  await rm(folder, { recursive: true })
})

/** What follows the commits, and the sending. */
async function work(): Promise<void> {
  for (const job of desk.site.rooms.flatMap(({ jobs = [] }) => jobs)) await job.run()
  await desk.site.work()
  await desk.site.operation(SendMail)?.drain()
}

const caughtWith = (reference: string) =>
  catcher.kept.list().filter(({ subject }) => subject.includes(reference))

test('it arrives once, with the reference, the words, where to see it, and its file byte for byte', async () => {
  const bytes = Buffer.concat([PDF, randomBytes(200_000)])
  const reference = referenceOf(await giveFeedback(desk, { name: 'screen.pdf', bytes }))
  await work()
  await work()
  const [mail, ...more] = caughtWith(reference)
  expect([mail, more]).toMatchObject([{ from: 'ask@desk.example', to: [READERS] }, []])
  const raw = (await catcher.kept.read(mail!.id))!
  const read = await catcher.reader.parse(raw)
  expect(read).toMatchObject({ ok: true, value: { attachments: [{ name: 'screen.pdf' }] } })
  const text = read.ok ? read.value.text : ''
  for (const words of [reference, PURPOSE, IMPROVEMENT, `https://desk.example/feedback/${reference}`])
    expect(text).toContain(words)
  const file = await catcher.reader.attachment(raw, 0)
  expect(file.ok && Buffer.compare(Buffer.from(file.value.bytes), bytes)).toBe(0)
})

test('a file that waits for its scan holds up the mail and not the person', async () => {
  scannerIsAway = true
  const reference = referenceOf(await giveFeedback(desk, { name: 'late.pdf', bytes: PDF }))
  await work()
  expect(caughtWith(reference)).toEqual([])
  scannerIsAway = false
  await work()
  expect(caughtWith(reference)).toHaveLength(1)
})

test('a flood of feedback is kept whole, and mailed ten in an hour', async () => {
  desk.clock.advance(2 * HOUR_MS)
  const before = catcher.kept.list().length
  for (let i = 0; i <= MOST_AN_HOUR; i++) await giveFeedback(desk)
  await work()
  expect(catcher.kept.list()).toHaveLength(before + MOST_AN_HOUR)
  desk.clock.advance(2 * HOUR_MS)
  await work()
  expect(catcher.kept.list()).toHaveLength(before + MOST_AN_HOUR + 1)
})
