/** A file's whole life on a site with a real database: received, kept, opened, destroyed; and what is refused. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock, testDatabase, type FixedClock, type TestDatabase } from '#testing'
import { activitySchema, declareActivityEvents, recordActivity, type ActivityEntry } from '#activity'
import { dataColumns, declaredColumns, sql, type DatabaseRole, type Tx } from '#database'
import { randomId } from '#kernel'
import { EICAR, makeArchive, PDF, wordDocument } from '../../testing/files/index.ts'
import { filesActivityEvents, filesDataMap, filesSchema, openFiles, type Files } from './index.ts'
import type { FilesOptions } from './files-context.ts'
import { folderDriver } from './drivers/folder-driver.ts'
import type { ScanAnswer } from './scanning/scanner.ts'

const OWNER = { room: 'enquiries', subject: { kind: 'enquiry', id: 'E-1' } }
const ALLOW = ['pdf', 'docx', 'csv', 'txt'] as const

let database: TestDatabase
let folder: string
let clock: FixedClock
let answer: ScanAnswer = { kind: 'clean', scanner: 'a scanner' }
let files: Files

const atRestKey = randomBytes(32)

const options = (): FilesOptions => ({
  database,
  drivers: [folderDriver(join(folder, 'store'), 'new-zealand')],
  scanner: {
    async scan(plain) {
      for await (const piece of plain) expect(piece.length).toBeGreaterThan(0)
      return answer
    },
  },
  atRestKey,
  folder,
  owners: [
    { room: 'enquiries', keptBy: ['desk_visitor'], openedBy: ['desk_agent'], destroyedBy: ['desk_agent'] },
  ],
  clock,
  newId: randomId,
})

beforeAll(async () => {
  const roles = ['desk_files', 'desk_agent', 'desk_visitor']
  database = await testDatabase({ site: 'desk', rooms: [activitySchema, filesSchema], roles })
  await declareActivityEvents(database, filesActivityEvents)
  folder = await mkdtemp(join(tmpdir(), 'landfall-files-'))
  clock = fixedClock('2026-11-21T09:30:00+13:00')
  files = await openFiles(options())
})

afterAll(async () => {
  await database.dispose()
  await rm(folder, { recursive: true })
})

async function* stream(...pieces: readonly (Buffer | string)[]) {
  for (const piece of pieces) yield Buffer.from(piece)
}

const receive = (name: string, ...pieces: readonly (Buffer | string)[]) =>
  files.receive(stream(...pieces), { name, allow: ALLOW, maxBytes: 1_000_000 })

async function received(name = 'letter.pdf', bytes: Buffer = PDF) {
  const result = await receive(name, bytes)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

function actingAs<T>(
  role: DatabaseRole,
  work: (act: { tx: Tx; at: Date; record(entry: ActivityEntry): Promise<void> }) => Promise<T>,
) {
  const actor = { kind: 'person', id: 'somebody', role: 'somebody' } as const
  const at = clock.now()
  return database.as(role, (tx) => work({ tx, at, record: (entry) => recordActivity(tx, at, actor, entry) }))
}

async function kept(name?: string, bytes?: Buffer) {
  const file = await received(name, bytes)
  const result = await actingAs('desk_visitor', (act) => files.keep(act, file, OWNER))
  expect(result).toEqual({ ok: true, value: undefined })
  return file
}

const open = (id: string, role: DatabaseRole = 'desk_agent', owner = OWNER) =>
  database.as(role, (tx) => files.open(tx, id, owner, clock.now()))

async function bytesOf(id: string): Promise<Buffer> {
  const opened = await open(id)
  if (!opened.ok) throw new Error(opened.error)
  return Buffer.concat((await opened.value.body.toArray()) as Buffer[])
}

/** What a person with the disk sees. */
async function stored(): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

const rows = () =>
  database.as('desk_files', async (tx) => {
    const found = await sql<{
      id: string
      state: string
      stored_as: string
    }>`select id, state, stored_as from files.objects`.execute(tx)
    return found.rows
  })

async function fileOf(id: string): Promise<string> {
  const row = (await rows()).find((one) => one.id === id)
  return (await stored()).find((file) => file.endsWith(row?.stored_as ?? 'none')) ?? ''
}

async function recorded(): Promise<readonly string[]> {
  return database.as('desk_chainer', async (tx) => {
    const found = await sql<{ event: string }>`select event from activity.records order by number`.execute(tx)
    return found.rows.map(({ event }) => event)
  })
}

describe('a file that was refused', () => {
  const refusals: readonly (readonly [string, string, readonly (Buffer | string)[], string])[] = [
    ['that is empty', 'a.pdf', [], 'file-without-bytes'],
    ['that is too big', 'a.pdf', [PDF, Buffer.alloc(1_000_000)], 'file-too-big'],
    ['of an unknown kind', 'a.pdf', [randomBytes(5000)], 'file-name-and-type-differ'],
    [
      'of a kind that is not taken here',
      'a.png',
      [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(99)],
      'file-type-not-allowed',
    ],
    [
      'that is a program named as a document',
      'a.pdf',
      ['MZ', Buffer.alloc(200)],
      'file-name-and-type-differ',
    ],
    ['that is a document named as a program', 'a.pdf.exe', [PDF], 'file-name-and-type-differ'],
    ['that is HTML named as text', 'a.txt', ['\n <html><script>'], 'file-type-not-allowed'],
    ['that is SVG named as CSV', 'a.csv', ['\uFEFF<svg onload=""/>'], 'file-type-not-allowed'],
    ['that is a script named as text', 'a.txt', ['#!/bin/sh\n'], 'file-type-not-allowed'],
    ['that is text of no known ending', 'a.js', ['alert(1)'], 'file-type-not-allowed'],
    ['that is text in another encoding', 'a.csv', [Buffer.from('M\u0101ori', 'utf16le')], 'file-holds-nul'],
    ['that is broken UTF-8 at its very end', 'a.csv', ['kia ora', Buffer.from([0xc4])], 'file-not-utf-8'],
    [
      'that is an archive of no document',
      'a.docx',
      [makeArchive([{ name: 'a.txt', bytes: 'a' }])],
      'file-type-not-allowed',
    ],
    [
      'that is a document with macros',
      'a.docx',
      [wordDocument([{ name: 'word/vbaProject.bin', bytes: 'a' }])],
      'file-has-macros',
    ],
    [
      'that takes a template from elsewhere',
      'a.docx',
      [
        wordDocument([
          {
            name: 'word/_rels/settings.xml.rels',
            bytes:
              '<Relationship Type="x/attachedTemplate" Target="https://e.example/t" TargetMode="External"/>',
          },
        ]),
      ],
      'file-runs-something',
    ],
    [
      'that holds a program',
      'a.docx',
      [wordDocument([{ name: 'word/embeddings/oleObject1.bin', bytes: 'MZ and so on' }])],
      'file-runs-something',
    ],
    [
      'that runs a script',
      'a.pdf',
      ['%PDF-1.7\n1 0 obj\n<< /OpenAction << /S /JavaScript /JS (a) >> >>\nendobj\n%%EOF\n'],
      'file-runs-something',
    ],
    ['that is RTF named as text', 'a.txt', ['\n{\\rtf1 {\\object }}'], 'file-type-not-allowed'],
    [
      'that leads out of its archive',
      'a.docx',
      [wordDocument([{ name: '../../etc/cron.d/a', bytes: 'a' }])],
      'archive-path-unsafe',
    ],
    ['that is locked', 'a.docx', [wordDocument([{ name: 'a', bytes: 'a', flags: 0x801 }])], 'file-locked'],
    [
      'that says less of its size than it unpacks to',
      'a.docx',
      [wordDocument([{ name: 'a', bytes: Buffer.alloc(5_000_000), saysSize: 10 }])],
      'file-damaged',
    ],
    [
      'that has one part twice',
      'a.docx',
      [wordDocument([{ name: 'word/document.xml', bytes: 'a' }])],
      'file-damaged',
    ],
    ['that is an archive cut off', 'a.docx', [wordDocument().subarray(0, 150)], 'file-damaged'],
    [
      'that is a bomb',
      'a.docx',
      [wordDocument([{ name: 'a', bytes: Buffer.alloc(60_000_000) }])],
      'archive-bomb',
    ],
  ]

  it.each(refusals)('%s leaves neither row nor byte, and a record', async (_, name, pieces, code) => {
    const before = [await rows(), await stored()]
    expect(await receive(name, ...pieces)).toEqual({ ok: false, error: code })
    expect([await rows(), await stored()]).toEqual(before)
    expect((await recorded()).at(-1)).toBe('file-refused')
  })

  it('for malware leaves nothing', async () => {
    answer = { kind: 'malware', scanner: 'a scanner' }
    expect(await receive('a.txt', EICAR)).toEqual({ ok: false, error: 'file-has-malware' })
    answer = { kind: 'clean', scanner: 'a scanner' }
    expect((await rows()).length).toBe(0)
    expect(await stored()).toEqual([])
  })

  it('because its stream broke off leaves nothing', async () => {
    async function* breaksOff() {
      yield PDF
      yield randomBytes(300_000)
      throw new Error('the line is gone')
    }
    const broken = files.receive(breaksOff(), { name: 'a.pdf', allow: ALLOW, maxBytes: 1_000_000 })
    await expect(broken).rejects.toThrow('the line is gone')
    expect(await stored()).toEqual([])
  })
})

describe('a file that is kept', () => {
  it('opens as it came, under its name with its macrons, and lists as what it is', async () => {
    const bytes = wordDocument([{ name: 'word/media/a.bin', bytes: randomBytes(300_000) }])
    const file = await kept('../Tāmati’s letter.docx', bytes)
    expect(await bytesOf(file.id)).toEqual(bytes)
    const listed = await database.as('desk_agent', (tx) => files.list(tx, OWNER, clock.now()))
    expect(listed.at(-1)).toMatchObject({
      ...{ id: file.id, name: 'Tāmati’s letter.docx', type: 'docx', size: bytes.length },
      ...{ residency: 'new-zealand', scan: 'clean' },
    })
    expect((await recorded()).at(-1)).toBe('file-kept')
  })

  it('lies nowhere in the clear: neither its bytes nor its name', async () => {
    const secret = 'Ngārimu lives in a house by the sea. '
    const file = await kept(`${secret.trim()}.txt`, Buffer.from(secret.repeat(100)))
    expect((await readFile(await fileOf(file.id))).includes('Ngārimu')).toBe(false)
    const dump = await database.as('desk_files', async (tx) => {
      const found = await sql<{ row: string }>`select o::text as row from files.objects o`.execute(tx)
      return found.rows.map(({ row }) => row).join('\n')
    })
    expect(dump).not.toContain('Ngārimu')
    expect(dump).not.toContain(Buffer.from('Ngārimu').toString('hex'))
  })

  it('is another object each time it comes, so that destroying one leaves the other', async () => {
    const [first, second] = [await kept(), await kept()]
    await actingAs('desk_agent', (act) => files.destroy(act, first.id))
    await files.sweep()
    expect(await bytesOf(second.id)).toEqual(PDF)
  })

  it('opens for nobody but those whom its room names, and only as part of its record', async () => {
    const file = await kept()
    expect(await open(file.id, 'desk_visitor')).toEqual({ ok: false, error: 'file-not-there' })
    expect(await open(file.id, 'desk_agent', { ...OWNER, subject: { kind: 'enquiry', id: 'E-2' } })).toEqual({
      ok: false,
      error: 'file-not-there',
    })
    expect(await open(file.id, 'desk_agent', { ...OWNER, room: 'feedback' })).toMatchObject({ ok: false })
    await expect(
      database.as('desk_agent', (tx) => sql`select sealed_key from files.objects`.execute(tx)),
    ).rejects.toThrow('permission denied')
    const other = await received()
    await expect(actingAs('desk_agent', (act) => files.keep(act, other, OWNER))).rejects.toThrow(
      'keeps no file',
    )
    await files.discard(other)
  })

  it.each(['changed', 'cut off', 'swapped'])('whose stored bytes were %s gives none of them', async (how) => {
    const [file, other] = [
      await kept('a.txt', Buffer.from('a'.repeat(200_000))),
      await kept('b.txt', Buffer.from('b'.repeat(200_000))),
    ]
    const place = await fileOf(file.id)
    const bytes = await readFile(place)
    if (how === 'changed') bytes.writeUInt8(bytes.readUInt8(50) ^ 1, 50)
    const wrong =
      how === 'swapped'
        ? await readFile(await fileOf(other.id))
        : how === 'changed'
          ? bytes
          : bytes.subarray(0, 10)
    await writeFile(place, wrong)
    await expect(bytesOf(file.id)).rejects.toMatchObject({ code: 'file-damaged' })
  })
})

describe('a file that is destroyed', () => {
  it('does not open even when its bytes are put back', async () => {
    const file = await kept()
    const place = await fileOf(file.id)
    const backup = await readFile(place)
    expect(await actingAs('desk_visitor', (act) => files.destroy(act, file.id))).toMatchObject({ ok: false })
    expect(await actingAs('desk_agent', (act) => files.destroy(act, file.id))).toMatchObject({ ok: true })
    expect((await recorded()).at(-1)).toBe('file-destroyed')
    expect((await files.sweep()).removed).toBe(1)
    expect(await stored()).not.toContain(place)
    await writeFile(place, backup)
    expect(await open(file.id)).toEqual({ ok: false, error: 'file-destroyed' })
    const { rows: left } = await database.as('desk_files', (tx) =>
      sql`select sealed_key, name, content_address from files.objects where id = ${file.id}`.execute(tx),
    )
    expect(left).toEqual([{ sealed_key: null, name: null, content_address: null }])
    await rm(place)
  })
})

describe('a file that nobody kept', () => {
  it('is discarded at once, and what was kept is left alone', async () => {
    const [loose, fast] = [await received(), await kept()]
    await files.discard(loose)
    await files.discard(fast)
    expect((await rows()).some(({ id }) => id === loose.id)).toBe(false)
    expect(await bytesOf(fast.id)).toEqual(PDF)
  })

  it('is swept after an hour, with the spool of a process that was killed, and can no longer be kept', async () => {
    const loose = await received()
    const spool = join(folder, 'incoming', 'killed.sealed')
    await writeFile(spool, 'half')
    await utimes(spool, clock.now(), clock.now())
    expect(await files.sweep()).toMatchObject({ lapsed: 0, spools: 0 })
    clock.advance(2 * 60 * 60_000)
    expect(await files.sweep()).toMatchObject({ lapsed: 1, spools: 1 })
    expect(await actingAs('desk_visitor', (act) => files.keep(act, loose, OWNER))).toEqual({
      ok: false,
      error: 'file-lapsed',
    })
  })

  it('stays when the act that kept it was undone, until it is swept', async () => {
    const loose = await received()
    const undone = actingAs('desk_visitor', async (act) => {
      await files.keep(act, loose, OWNER)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect((await rows()).find(({ id }) => id === loose.id)?.state).toBe('arrived')
    await files.discard(loose)
    expect((await rows()).some(({ id }) => id === loose.id)).toBe(false)
  })
})

describe('a file that could not be scanned', () => {
  it('is kept, opens to nobody, and opens once it was scanned', async () => {
    answer = { kind: 'unavailable' }
    const file = await kept()
    expect(await open(file.id)).toEqual({ ok: false, error: 'file-waits-for-scan' })
    expect(await files.scanWaiting()).toEqual({ clean: 0, destroyed: 0, stillWaiting: 1, damaged: 0 })
    answer = { kind: 'clean', scanner: 'a scanner' }
    expect(await files.scanWaiting()).toEqual({ clean: 1, destroyed: 0, stillWaiting: 0, damaged: 0 })
    expect(await bytesOf(file.id)).toEqual(PDF)
  })

  it('is scanned by itself: a stop waits for one file and not for all', async () => {
    answer = { kind: 'unavailable' }
    for (let one = 0; one < 3; one += 1) await kept()
    answer = { kind: 'clean', scanner: 'a scanner' }
    expect(await files.scanWaiting(AbortSignal.abort())).toMatchObject({ clean: 0, stillWaiting: 3 })
    expect(await files.scanWaiting()).toMatchObject({ clean: 3, stillWaiting: 0 })
  })

  it('stays closed when its bytes are gone, and keeps no other from being scanned', async () => {
    answer = { kind: 'unavailable' }
    const [lost, other] = [await kept(), await kept()]
    answer = { kind: 'clean', scanner: 'a scanner' }
    const place = await fileOf(lost.id)
    const bytes = await readFile(place)
    await rm(place)
    expect(await files.scanWaiting()).toEqual({ clean: 1, destroyed: 0, stillWaiting: 1, damaged: 1 })
    expect(await bytesOf(other.id)).toEqual(PDF)
    await writeFile(place, bytes)
    expect(await files.scanWaiting()).toMatchObject({ clean: 1, damaged: 0 })
  })

  it('is destroyed when it holds malware after all', async () => {
    answer = { kind: 'unavailable' }
    const file = await kept()
    answer = { kind: 'malware', scanner: 'a scanner' }
    expect(await files.scanWaiting()).toEqual({ clean: 0, destroyed: 1, stillWaiting: 0, damaged: 0 })
    answer = { kind: 'clean', scanner: 'a scanner' }
    expect(await open(file.id)).toEqual({ ok: false, error: 'file-has-malware' })
    expect((await recorded()).at(-1)).toBe('file-refused')
  })
})

it('a store that fails leaves a row that the sweeper finds, and nothing that could be kept', async () => {
  const failing = await openFiles({ ...options(), drivers: [folderDriver('/dev/null/store', 'premises')] })
  const broken = failing.receive(stream(PDF), { name: 'a.pdf', allow: ALLOW, maxBytes: 1_000_000 })
  await expect(broken).rejects.toMatchObject({ code: 'file-store-unreachable' })
  expect((await readdir(join(folder, 'incoming'))).length).toBe(0)
  clock.advance(2 * 60 * 60_000)
  expect((await files.sweep()).lapsed).toBe(1)
})

it('the data map says of every column who sees it, as PostgreSQL does', async () => {
  const lines = (of: readonly { table: string; column: string; seenBy: readonly string[] }[]) =>
    of.map(({ table, column, seenBy }) => `${table}.${column}: ${[...seenBy].sort().join(', ')}`).sort()
  const columns = await dataColumns(database.adminUrl, 'desk')
  expect(lines(declaredColumns([filesDataMap]))).toEqual(
    lines(columns.filter(({ table }) => table.startsWith('files.'))),
  )
})
