/** `npm start` as somebody at a terminal has it: one start, what gets in its way, and its end. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmbedded } from '#database'
import { freePorts } from '../../testing/free-ports.ts'
import { commandEnvironment, PATIENT, runCommand } from '../../testing/landfall-command.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const READY_MS = 180_000
const LONGEST_STOP_MS = 10_000

let dataFolder: string
let otherFolder: string
let base: number
let npm: ChildProcess
let out = ''

const settings = (folder: string, port: number) => ({
  LANDFALL_DATA: folder,
  LANDFALL_PORT_BASE: String(port),
})
const addresses = () => [0, 1, 2, 3, 4].map((i) => `http://127.0.0.1:${base + i}`)

async function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

async function isThere(pid: number): Promise<boolean> {
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (state !== undefined) return !/\) Z /.test(state)
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux'
  } catch {
    return false
  }
}

async function pidIn(file: string, pattern: RegExp): Promise<number> {
  return Number(pattern.exec(await readFile(join(dataFolder, file), 'utf8'))?.[1])
}

beforeAll(async () => {
  // Folders that the database's own user can enter: nothing closed stands above them.
  dataFolder = await mkdtemp('/tmp/landfall-start-')
  otherFolder = await mkdtemp('/tmp/landfall-other-')
  base = await freePorts(5)
  npm = spawn('npm', ['start', '--', '--without-history'], {
    cwd: ROOT,
    env: commandEnvironment(settings(dataFolder, base)),
  })
  for (const stream of [npm.stdout, npm.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (out += text))
  const end = Date.now() + READY_MS
  while (!/^ready$/m.test(out)) {
    if (npm.exitCode !== null || Date.now() > end) throw new Error(`npm start did not get ready:\n${out}`)
    await pause(100)
  }
}, READY_MS)
afterAll(async () => {
  npm.kill('SIGTERM')
  for (const folder of [dataFolder, otherFolder]) await rm(folder, { recursive: true, force: true })
})

describe('npm start', () => {
  it('refuses a second demonstration on its folder, naming process and addresses', PATIENT, async () => {
    const { code, err } = await runCommand(['demo'], settings(dataFolder, base))
    expect(err).toMatch(/^A demonstration runs on this data folder already: .*LANDFALL_DATA\. \(process \d+ /)
    for (const address of addresses()) expect(err).toContain(address)
    expect({ code, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, lines: 1 })
  })

  it('refuses ports that are taken before it touches a folder', PATIENT, async () => {
    const { code, err } = await runCommand(['demo'], settings(otherFolder, base - 1))
    expect(err).toBe(
      'A port of the demonstration is taken: set LANDFALL_PORT_BASE to the first of five free ports. ' +
        `(port ${base}, customs; port ${base + 1}, justice; port ${base + 2}, desk; port ${base + 3}, immigration)\n`,
    )
    expect(code).toBe(2)
    await expect(readFile(join(otherFolder, 'postgres/owner.json'))).rejects.toThrow('ENOENT')
  })

  it('ended by the process id of npm leaves no process and no port behind within ten seconds', async () => {
    const processes = [
      await pidIn('postgres/owner.json', /"pid":(\d+)/),
      await pidIn('postgres/data/postmaster.pid', /^(\d+)\n/),
    ]
    expect(await Promise.all(processes.map(isThere))).toEqual([true, true])
    npm.kill('SIGTERM')
    const left = async () => ({
      processes: (await Promise.all(processes.map(isThere))).filter(Boolean).length,
      ports: (await Promise.all(addresses().map((at) => answers(Number(new URL(at).port))))).filter(Boolean)
        .length,
      npm: npm.exitCode === null && npm.signalCode === null,
    })
    await expect.poll(left, { timeout: LONGEST_STOP_MS }).toEqual({ processes: 0, ports: 0, npm: false })
  })

  it('refuses a folder that a newer version has written, naming it and what to do', PATIENT, async () => {
    const cluster = await startEmbedded({ dataFolder, named: true })
    const client = new pg.Client({ connectionString: cluster.adminUrl('customs') })
    await client.connect()
    await client.query(
      `insert into public.landfall_migrations (room, number, name, sha256) values ('access', 9999, '9999-later.sql', '')`,
    )
    await client.end()
    await cluster.stop()
    const { code, err } = await runCommand(['demo'], settings(dataFolder, base))
    expect(err).toBe(
      'The data were written by a newer version of this program. ' +
        `(${dataFolder}: start that version, or name another folder with LANDFALL_DATA)\n`,
    )
    expect(code).toBe(2)
  })

  it('refuses a folder that cannot be made', PATIENT, async () => {
    const { code, err } = await runCommand(['demo'], settings(join(ROOT, 'LICENSE/data'), base))
    expect(err).toMatch(/^The database cannot reach the data folder\. \(.*LICENSE\/data.*\)\n$/)
    expect(code).toBe(2)
  })
})
