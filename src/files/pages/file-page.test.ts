/** A form that streams its file to the room, and the page that gives it back: over real HTTP, as a browser would. */
import { once } from 'node:events'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock, testDatabase, type TestDatabase } from '#testing'
import { activitySchema, declareActivityEvents } from '#activity'
import { sql } from '#database'
import { randomId } from '#kernel'
import { defineForm, definePage, fieldErrors, pagesActivityEvents, redirect, view } from '#pages'
import { PDF } from '../../../testing/files/index.ts'
import { aPerson, headersOf, testSite, type TestSite } from '../../../testing/pages/index.ts'
import { folderDriver } from '../drivers/folder-driver.ts'
import { fileSink } from '../file-sink.ts'
import { filePage, filesActivityEvents, filesSchema, openFiles, type Files } from '../index.ts'

const OWNER = { room: 'enquiries', subject: { kind: 'enquiry', id: 'E-1' } }
const LARGEST = 60_000_000
const agent = aPerson('desk-agent')

let database: TestDatabase
let folder: string
let files: Files
let site: TestSite
let origin: string

function uploadPage() {
  return definePage({
    address: '/enquiries/new',
    permission: 'public',
    title: 'Ask',
    template: new URL('../../pages/templates/message.njk', import.meta.url),
    get: { activity: 'none-public', answer: async () => view({ title: 'Ask', lines: [], reference: '' }) },
    post: {
      activity: 'none-public',
      form: defineForm({
        fields: {
          words: { kind: 'text', label: 'Words', errors: { empty: 'Enter the words' } },
          letter: {
            kind: 'file',
            label: 'Letter',
            sink: fileSink(files, { allow: ['pdf'], maxBytes: LARGEST }),
            errors: { tooBig: 'At most 60 MB', empty: 'Choose the letter' },
          },
        },
      }),
      answer: async ({ form, tx, at, record }) => {
        const kept = await files.keep({ tx, at, record }, form.letter, OWNER)
        if (!kept.ok || form.words === 'undo') return fieldErrors([{ field: 'words', sentence: 'Not so' }])
        return redirect(`/enquiries/E-1/files/${form.letter.id}`)
      },
    },
  })
}

beforeAll(async () => {
  const roles = ['desk_files', 'desk_agent']
  database = await testDatabase({ site: 'desk', rooms: [activitySchema, filesSchema], roles })
  await declareActivityEvents(database, [...filesActivityEvents, ...pagesActivityEvents])
  folder = await mkdtemp(join(tmpdir(), 'landfall-file-page-'))
  files = await openFiles({
    database,
    drivers: [folderDriver(join(folder, 'store'), 'premises')],
    atRestKey: randomBytes(32),
    folder,
    owners: [{ room: 'enquiries', keptBy: ['desk_public'], openedBy: ['desk_agent'], destroyedBy: [] }],
    clock: fixedClock('2026-11-21T09:30:00+13:00'),
    newId: randomId,
  })
  const page = filePage(files, {
    address: '/enquiries/:enquiryId/files/:fileId',
    permission: 'agreement.view',
    room: 'enquiries',
    subject: { kind: 'enquiry', part: 'enquiryId' },
  })
  site = await testSite({ pages: [uploadPage(), page], database })
  await site.server.listen({ port: 0, host: '127.0.0.1' })
  origin = `http://127.0.0.1:${String((site.server.server.address() as AddressInfo).port)}`
})

afterAll(async () => {
  await site.close()
  await database.dispose()
  await rm(folder, { recursive: true })
})

function upload(letter: Blob, options: { name?: string; words?: string } = {}) {
  const form = new FormData()
  form.set('words', options.words ?? 'Kia ora')
  form.set('letter', letter, options.name ?? 'Tāmati’s letter.pdf')
  return fetch(`${origin}/enquiries/new`, { method: 'POST', body: form, redirect: 'manual' })
}

/** As every browser sends a field in which no file was chosen. */
function uploadNothing() {
  const part = '--x\r\ncontent-disposition: form-data; name="letter"; filename=""\r\n\r\n\r\n--x--\r\n'
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  return fetch(`${origin}/enquiries/new`, { method: 'POST', body: part, headers })
}

const rows = () =>
  database.as('desk_files', async (tx) => {
    const found = await sql<{
      stored_as: string
      state: string
    }>`select stored_as, state from files.objects`.execute(tx)
    return found.rows
  })

async function storedFiles(): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function lastRecord() {
  const found = await database.as('desk_chainer', (tx) =>
    sql<object>`select event, actor_id, subject_kind, subject_id from activity.records order by number desc limit 1`.execute(
      tx,
    ),
  )
  return found.rows[0]
}

const openAs = (address: string, person = agent) =>
  fetch(`${origin}${address}`, { headers: headersOf(person) })

describe('a file that is sent with a form', () => {
  it('is given back whole to who may open it, as a file to save, and who looked is recorded', async () => {
    const letter = Buffer.concat([PDF, randomBytes(3_000_000)])
    const sent = await upload(new Blob([letter]))
    expect(sent.status).toBe(303)
    const address = sent.headers.get('location') ?? ''
    const opened = await openAs(address)
    expect(Buffer.from(await opened.arrayBuffer()).equals(letter)).toBe(true)
    expect(Object.fromEntries(opened.headers)).toMatchObject({
      'content-disposition': `attachment; filename="T-mati-s-letter.pdf"; filename*=UTF-8''T%C4%81mati%E2%80%99s%20letter.pdf`,
      'content-type': 'application/pdf',
      'content-length': String(letter.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cache-control': 'no-store',
    })
    expect(await lastRecord()).toEqual({
      event: 'file-opened',
      actor_id: agent.id,
      subject_kind: 'file',
      subject_id: address.split('/').at(-1),
    })
  })

  it('is gone at once when another answer is wrong, or the act was undone', async () => {
    const before = [await rows(), await storedFiles()]
    for (const words of ['', 'undo']) {
      const sent = await upload(new Blob([PDF]), { words })
      expect(sent.status).toBe(422)
      await expect.poll(async () => [await rows(), await storedFiles()]).toEqual(before)
    }
  })

  it('that is refused, too big or not chosen is answered with its sentence beside the field', async () => {
    const before = [await rows(), await storedFiles()]
    const sentences = await Promise.all(
      [upload(new Blob(['MZ'])), upload(new Blob([PDF, Buffer.alloc(LARGEST)])), uploadNothing()].map(
        async (sent) => {
          const answer = await sent
          return [answer.status, await answer.text()] as const
        },
      ),
    )
    expect(sentences.map(([status]) => status)).toEqual([422, 422, 422])
    expect(sentences[0]?.[1]).toContain('The name of the file says that it is of another kind than it is.')
    expect(sentences[1]?.[1]).toContain('At most 60 MB')
    expect(sentences[2]?.[1]).toContain('Choose the letter')
    expect([await rows(), await storedFiles()]).toEqual(before)
  })

  it.each([
    ['never ends', ''],
    ['is whole, in a form that is not', '\r\n--x\r\nbad'],
    [
      'is whole, before a file that never ends',
      '\r\n--x\r\ncontent-disposition: form-data; name="letter"; filename="b.pdf"\r\n\r\n%PDF-1.7\n',
    ],
  ])('and %s is answered as unreadable and leaves neither row nor byte', async (_, rest) => {
    const before = [await rows(), await storedFiles()]
    const head = '--x\r\ncontent-disposition: form-data; name="letter"; filename="a.pdf"\r\n\r\n'
    const sent = await fetch(`${origin}/enquiries/new`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: Buffer.concat([Buffer.from(head), PDF, Buffer.from(rest)]),
    })
    expect(sent.status).toBe(400)
    expect(await sent.text()).toContain('That could not be read')
    expect([await rows(), await storedFiles()]).toEqual(before)
  })

  it('and breaks off in the middle leaves neither row nor byte', async () => {
    const before = [await rows(), await storedFiles()]
    const sending = request(`${origin}/enquiries/new`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 10_000_000 },
    })
    sending.on('error', () => undefined)
    sending.write('--x\r\ncontent-disposition: form-data; name="letter"; filename="a.pdf"\r\n\r\n%PDF-1.7\n')
    sending.write(randomBytes(500_000))
    while ((await storedFiles()).length === before[1]?.length) await pause(20)
    sending.destroy()
    if (!sending.closed) await once(sending, 'close').catch(() => undefined)
    while ((await storedFiles()).length !== before[1]?.length) await pause(20)
    expect([await rows(), await storedFiles()]).toEqual(before)
  })
})

describe('the page of a file', () => {
  it('sends who is not signed in to sign in, and knows no file of another record', async () => {
    const address = (await upload(new Blob([PDF]))).headers.get('location') ?? ''
    const stranger = await fetch(`${origin}${address}`, { redirect: 'manual' })
    expect([stranger.status, stranger.headers.get('location')?.startsWith('/sign-in')]).toEqual([303, true])
    expect((await openAs(address.replace('E-1', 'E-2'))).status).toBe(404)
    expect((await openAs(address.replace(/[0-9a-f-]{36}$/, randomId()))).status).toBe(404)
  })

  it('breaks off rather than give a byte that is not the file’s', async () => {
    const letter = Buffer.concat([PDF, randomBytes(2_000_000)])
    const address = (await upload(new Blob([letter]))).headers.get('location') ?? ''
    const last = (await rows()).at(-1)
    const place = (await storedFiles()).find((file) => file.endsWith(last?.stored_as ?? 'none')) ?? ''
    await truncate(place, 1_000_000)
    const opened = await openAs(address)
    await expect(opened.arrayBuffer()).rejects.toThrow('terminated')
  })
})
