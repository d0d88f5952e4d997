import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { openDatabase } from '../open-database.ts'
import { travelNotes } from '../test-rooms/index.ts'
import { withClient } from '../with-client.ts'
import {
  endsWithin,
  serverPid,
  startOwner,
  watchdogPid,
  type OwnerReply,
  type OwnerOptions,
  type OwnerProcess,
} from './owner-process.ts'
import { isAlive } from './process-identity.ts'
import { reachableBy } from './server-user.ts'

const NOBODY = { uid: 65534, gid: 65534 }
const root = process.getuid?.() === 0
const openCheckout = await reachableBy(NOBODY, import.meta.dirname)

/** A cluster made once; making one for each test would take most of the time. */
let made: string
let folder: string
let owners: OwnerProcess[] = []

beforeAll(async () => {
  made = await mkdtemp('/tmp/landfall-made-')
  // A making that was interrupted left this; it must not matter.
  await mkdir(join(made, 'postgres/data.new/base'), { recursive: true })
  const owner = startOwner(made)
  await owner.answer
  await owner.end()
})
afterAll(() => rm(made, { recursive: true, force: true }))
beforeEach(async () => {
  folder = await mkdtemp('/tmp/landfall-owner-')
  await chmod(folder, 0o755)
})
afterEach(async () => {
  await Promise.all(owners.map((owner) => owner.end()))
  owners = []
  await rm(folder, { recursive: true, force: true })
})

function start(dataFolder: string, options: OwnerOptions = {}): OwnerProcess {
  const owner = startOwner(dataFolder, options)
  owners.push(owner)
  return owner
}

function startMade(options: OwnerOptions = {}): OwnerProcess {
  execFileSync('cp', ['-a', join(made, 'postgres'), folder])
  return start(folder, options)
}

const rows = (url: string, query: string) =>
  withClient(url, async (client) => (await client.query<Record<string, unknown>>(query)).rows)

const works = async (answer: Promise<OwnerReply>) => rows((await answer).url, 'select 1 as one')
const socketOf = (url: string) => decodeURIComponent(url.split('host=')[1]!)
const ONE = [{ one: 1 }]

describe('the embedded server', () => {
  it('opens no port, and leaves nothing running behind', async () => {
    const owner = startMade()
    const { url, owned } = await owner.answer
    expect(owned).toBe(true)
    expect(await rows(url, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
    const socketFolder = socketOf(url)
    expect((await stat(socketFolder)).mode & 0o777).toBe(0o700)
    const pid = await serverPid(folder)
    await owner.end()
    const left = [isAlive(pid), existsSync(socketFolder), existsSync(join(folder, 'postgres/owner.json'))]
    expect(left).toEqual([false, false, false])
  })

  it('ends when its owner is killed, and the next start clears what was left and keeps what was stored', async () => {
    const owner = startMade()
    await rows((await owner.answer).url, 'create table kept as select 7 as n')
    const pid = await serverPid(folder)
    // The shell became the process (exec), so this is the owner itself.
    owner.child.kill('SIGKILL')
    expect(await endsWithin(pid, 8000)).toBe(true)
    expect(await rows((await start(folder).answer).url, 'select n from kept')).toEqual([{ n: 7 }])
  })

  it('is ended by the next start when its watchdog was killed with its owner', async () => {
    const owner = startMade()
    await owner.answer
    const [server, watchdog] = [await serverPid(folder), await watchdogPid(folder)]
    process.kill(watchdog, 'SIGKILL')
    owner.child.kill('SIGKILL')
    await endsWithin(watchdog, 2000)
    expect(await works(start(folder).answer)).toEqual(ONE)
    expect(await endsWithin(server, 100)).toBe(true)
    expect(existsSync(socketOf((await owner.answer).url))).toBe(false)
  })

  it('takes a temporary folder with it, even when its owner is killed', async () => {
    const owner = startMade({ folder: 'temporary' })
    await owner.answer
    const watchdog = await watchdogPid(folder)
    owner.child.kill('SIGKILL')
    expect(await endsWithin(watchdog, 8000)).toBe(true)
    expect(existsSync(folder)).toBe(false)
  })

  it('is not stopped by Ctrl-C before its clients are', async () => {
    const { answer } = startMade()
    await answer
    process.kill(await watchdogPid(folder), 'SIGINT')
    await pause(100)
    expect(await works(answer)).toEqual(ONE)
  })

  it('starts over locks whose process number now belongs to somebody else', async () => {
    const data = join(folder, 'postgres/data')
    execFileSync('cp', ['-a', join(made, 'postgres'), folder])
    const stale = { pid: process.pid, birth: 'long ago', kind: 'serve' }
    await writeFile(join(folder, 'postgres/owner.json'), JSON.stringify(stale))
    await writeFile(
      join(data, 'postmaster.pid'),
      `${process.pid}\n${data}\n0\n5432\n/nowhere\n\n\nready   \n`,
    )
    expect(await works(start(folder).answer)).toEqual(ONE)
  })

  it('works in a folder whose path is longer than a socket’s may be, whatever the umask', async () => {
    const long = join(folder, 'a'.repeat(60), 'b'.repeat(60), 'c d')
    expect(await works(start(long, { umask: '077' }).answer)).toEqual(ONE)
  })

  it('writes no value into its log, not even of a statement that failed', async () => {
    const { url } = await startMade().answer
    await withClient(url, async (client) => {
      await client.query('create table people (name text primary key)')
      await client.query(`insert into people values ('Aroha Ngata')`)
      for (const statement of [
        `insert into people values ('Aroha Ngata')`,
        `select 'Aroha Ngata'::date`,
        `select * from people wher name = 'Aroha Ngata'`,
        `do $$ begin raise exception 'Aroha Ngata'; end $$`,
      ]) {
        await expect(client.query(statement)).rejects.toThrow()
      }
      await expect(client.query('insert into people values ($1)', ['Aroha Ngata'])).rejects.toThrow()
    })
    const log = await readFile(join(folder, 'postgres/log'), 'utf8')
    expect(log).toContain('ready to accept connections')
    expect(log).not.toMatch(/Aroha|ERROR|STATEMENT/)
  })
})

describe('an administrator who is no superuser, as on a hosted server', () => {
  it('migrates, and is told that sizes and statistics stay open', async () => {
    const { url } = await startMade().answer
    await rows(url, 'create role host_admin login createrole createdb')
    await rows(url, 'create database desk owner host_admin')
    const adminUrl = url.replace('postgres@/postgres', 'host_admin@/desk')
    const o = {
      adminUrl,
      site: 'desk',
      rooms: [travelNotes],
      roles: ['desk_officer', 'desk_supervisor'],
    } as const
    expect(await migrate(o)).toMatchObject({ hardened: false, upToDate: 0 })
    expect(await migrate(o)).toMatchObject({ hardened: false, upToDate: 2, applied: [] })
    const database = openDatabase({
      site: 'desk',
      url: url.replace('postgres@/postgres', 'desk_login@/desk'),
    })
    expect(await database.as('desk_officer', async () => 'at work')).toBe('at work')
    await database.close()
  })
})

describe('of two starters', () => {
  it('exactly one serves, and the other is told by whom', async () => {
    execFileSync('cp', ['-a', join(made, 'postgres'), folder])
    const both = [start(folder), start(folder)]
    const answers = await Promise.all(both.map(({ answer }) => answer))
    const serving = answers.findIndex(({ refused }) => refused === undefined)
    const refused = answers[1 - serving]
    expect(refused).toMatchObject({ code: 'data-folder-in-use' })
    expect(refused?.refused).toContain(`process ${both[serving]?.child.pid ?? 0} already serves`)
    expect(await works(both[serving]!.answer)).toEqual(ONE)
  })

  it('a command is the guest of a serving process, and leaves its server running', async () => {
    const serving = startMade()
    const { url } = await serving.answer
    const command = start(folder, { kind: 'command' })
    expect(await command.answer).toMatchObject({ url, owned: false })
    await command.end()
    expect(await works(serving.answer)).toEqual(ONE)
  })

  it('a serving process waits until a command has ended', async () => {
    const command = startMade({ kind: 'command' })
    await command.answer
    const serving = start(folder)
    await pause(500)
    await command.end()
    expect(await serving.answer).toMatchObject({ owned: true })
  })

  it('a command waits for a command, and in the end says who is in the way', async () => {
    const first = startMade({ kind: 'command' })
    await first.answer
    const { refused } = await start(folder, { kind: 'command' }).answer
    expect(refused).toContain(`process ${first.child.pid ?? 0} still holds`)
  })
})

describe.skipIf(!root)(`started by root${root ? '' : ' (skipped: the tests do not run as root)'}`, () => {
  let closed: string
  beforeEach(async () => {
    closed = join(folder, 'closed')
    await mkdir(closed, { mode: 0o700 })
  })

  it('runs as an ordinary user, and lets no other user in', async () => {
    const { url } = await startMade().answer
    expect((await stat(`/proc/${await serverPid(folder)}`)).uid).toBe(NOBODY.uid)
    const trial = `
      const { Client } = require('pg')
      const client = new Client({ connectionString: process.argv[1] })
      client.connect().then(() => console.log('in'), (error) => console.log(error.code ?? error.message))`
    const attempt = (uid: number) =>
      execFileSync(process.execPath, ['-e', trial, url], { uid, gid: uid, encoding: 'utf8' }).trim()
    expect(attempt(65532)).toBe('EACCES')
    // Even who may enter the socket's folder is no role of the database.
    expect(attempt(NOBODY.uid)).toBe('28000')
  })

  it('stops with a sentence when the named folder cannot be reached, and leaves nothing there', async () => {
    const { refused, code } = await start(join(closed, 'data'), { folder: 'named' }).answer
    expect(code).toBe('data-folder-unreachable')
    expect(refused).toContain('Name a folder that every user can enter')
    expect(await readdir(closed)).toEqual([])
  })

  it('uses another folder, and says which, when nobody named one', async () => {
    const owner = start(join(closed, 'data'))
    const answer = await owner.answer
    expect(answer.folder).toMatch(/^\/var\/tmp\/landfall-/)
    expect(await works(owner.answer)).toEqual(ONE)
    await owner.end()
    await rm(answer.folder, { recursive: true })
  })

  it('opens a closed folder that is empty, as mktemp makes them, but none that holds other things', async () => {
    expect(await works(start(closed, { folder: 'named' }).answer)).toEqual(ONE)
    const diaries = join(folder, 'diaries')
    await mkdir(diaries, { mode: 0o700 })
    await writeFile(join(diaries, 'diary'), '')
    expect((await start(diaries, { folder: 'named' }).answer).code).toBe('data-folder-unreachable')
  })
})

const ordinary = root && openCheckout
const whyNot = !root ? 'only root can become somebody else' : 'the checkout is closed to other users'
describe.skipIf(!ordinary)(`started by an ordinary user${ordinary ? '' : ` (skipped: ${whyNot})`}`, () => {
  it('runs as that user', async () => {
    await chmod(folder, 0o777)
    const { answer } = start(join(folder, 'data'), { user: NOBODY })
    expect((await stat(`/proc/${await answer.then(({ folder: used }) => serverPid(used))}`)).uid).toBe(
      NOBODY.uid,
    )
    const { url } = await answer
    // Root may enter every folder; the database still asks who it is.
    await expect(rows(url, 'select 1')).rejects.toMatchObject({ code: '28000' })
  })
})
