/** Files move from one store to another: proven there, open all the while, and never in one place too few. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fixedClock, testDatabase, type TestDatabase } from '#testing'
import { activitySchema, declareActivityEvents, recordActivity } from '#activity'
import { randomId } from '#kernel'
import { PDF } from '../../testing/files/index.ts'
import { folderDriver } from './drivers/folder-driver.ts'
import type { Driver } from './drivers/driver.ts'
import { filesActivityEvents, filesSchema, openFiles, type Files } from './index.ts'

const OWNER = { room: 'enquiries', subject: { kind: 'enquiry', id: 'E-1' } }
const clock = fixedClock('2026-11-21T09:30:00+13:00')
const atRestKey = randomBytes(32)

let database: TestDatabase
let folder: string
let [here, there]: Driver[] = []
beforeEach(async () => {
  const roles = ['desk_files', 'desk_agent']
  database = await testDatabase({ site: 'desk', rooms: [activitySchema, filesSchema], roles })
  await declareActivityEvents(database, filesActivityEvents)
  folder = await mkdtemp(join(tmpdir(), 'landfall-moving-'))
  here = folderDriver(join(folder, 'here'), 'premises')
  there = folderDriver(join(folder, 'there'), 'overseas:AU')
})
afterEach(async () => {
  await database.dispose()
  await rm(folder, { recursive: true })
})

function filesIn(...drivers: [Driver, ...Driver[]]): Promise<Files> {
  const owners = [
    { room: 'enquiries', keptBy: ['desk_agent'], openedBy: ['desk_agent'], destroyedBy: ['desk_agent'] },
  ] as const
  return openFiles({ database, drivers, atRestKey, folder, owners, clock, newId: randomId })
}

async function kept(files: Files): Promise<string> {
  const received = await files.receive(
    (async function* () {
      yield PDF
    })(),
    { name: 'letter.pdf', allow: ['pdf'], maxBytes: 1_000_000 },
  )
  if (!received.ok) throw new Error(received.error)
  const { id } = received.value
  const at = clock.now()
  const actor = { kind: 'person', id: 'somebody', role: 'desk-agent' } as const
  await database.as('desk_agent', (tx) =>
    files.keep({ tx, at, record: (entry) => recordActivity(tx, at, actor, entry) }, { id }, OWNER),
  )
  return id
}

async function bytesOf(files: Files, id: string): Promise<Buffer> {
  const opened = await database.as('desk_agent', (tx) => files.open(tx, id, OWNER, clock.now()))
  if (!opened.ok) throw new Error(opened.error)
  return buffer(opened.value.body)
}

async function objectsIn(place: string): Promise<number> {
  const entries = await readdir(join(folder, place), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).length
}

const places = (files: Files) => database.as('desk_agent', (tx) => files.places(tx, 'enquiries'))

it('a file is moved, opens as before, says where it lies, and leaves no copy', async () => {
  const id = await kept(await filesIn(here!))
  const files = await filesIn(there!, here!)
  expect(await places(files)).toEqual([{ residency: 'premises', count: 1 }])
  expect(await files.move()).toEqual({ moved: 1, damaged: 0 })
  expect(await places(files)).toEqual([{ residency: 'overseas:AU', count: 1 }])
  expect((await bytesOf(files, id)).equals(PDF)).toBe(true)
  expect([await objectsIn('here'), await objectsIn('there')]).toEqual([0, 1])
  expect(await files.move()).toEqual({ moved: 0, damaged: 0 })
})

it('a file that is damaged where it lies is not moved, and not removed', async () => {
  const files = await filesIn(there!, here!)
  await kept(await filesIn(here!))
  const [object] = (await readdir(join(folder, 'here'), { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile(),
  )
  await writeFile(join(object!.parentPath, object!.name), 'not what was kept')
  expect(await files.move()).toEqual({ moved: 0, damaged: 1 })
  expect([await objectsIn('here'), await objectsIn('there')]).toEqual([1, 0])
})

it('stopped after the row was told, the copy that is left goes at the next run', async () => {
  const id = await kept(await filesIn(here!))
  const stopped = { ...here!, remove: () => Promise.reject(new Error('the machine stopped')) }
  await expect((await filesIn(there!, stopped)).move()).rejects.toThrow('the machine stopped')
  const files = await filesIn(there!, here!)
  expect((await bytesOf(files, id)).equals(PDF)).toBe(true)
  await files.move()
  expect([await objectsIn('here'), await objectsIn('there')]).toEqual([0, 1])
})

it('stopped before the row was told, it is moved at the next run and lies once', async () => {
  await kept(await filesIn(here!))
  const stopped = { ...there!, get: () => Promise.reject(new Error('the machine stopped')) }
  await expect((await filesIn(stopped, here!)).move()).rejects.toThrow('the machine stopped')
  expect(await (await filesIn(there!, here!)).move()).toEqual({ moved: 1, damaged: 0 })
  expect([await objectsIn('here'), await objectsIn('there')]).toEqual([0, 1])
})

it('two settings that name one place move nothing: the removal would take the only copy', async () => {
  const id = await kept(await filesIn(here!))
  const files = await filesIn(folderDriver(join(folder, 'here'), 'new-zealand'), here!)
  await expect(files.move()).rejects.toMatchObject({ code: 'file-store-unknown' })
  expect((await bytesOf(files, id)).equals(PDF)).toBe(true)
})

it('a store of which the settings say otherwise where it stands is the same store', async () => {
  const id = await kept(await filesIn(here!))
  const files = await filesIn(folderDriver(join(folder, 'here'), 'new-zealand'))
  expect((await bytesOf(files, id)).equals(PDF)).toBe(true)
  await files.move()
  expect(await places(files)).toEqual([{ residency: 'new-zealand', count: 1 }])
  expect((await bytesOf(files, id)).equals(PDF)).toBe(true)
})

it('a stop waits for the file under way and for no other, and the next move goes on', async () => {
  const before = await filesIn(here!)
  for (let one = 0; one < 3; one += 1) await kept(before)
  const ending = new AbortController()
  let puts = 0
  const stopping: Driver = {
    ...there!,
    // The first is no file: the place itself is tried.
    put(address, bytes) {
      puts += 1
      if (puts === 2) ending.abort()
      return there!.put(address, bytes)
    },
  }
  const files = await filesIn(stopping, here!)
  expect(await files.move(ending.signal)).toEqual({ moved: 1, damaged: 0 })
  expect(await files.move(new AbortController().signal)).toEqual({ moved: 2, damaged: 0 })
})
