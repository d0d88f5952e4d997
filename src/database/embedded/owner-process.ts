/** For the tests of the embedded server: owners that are processes of their own, so that they can be killed. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { birthOf } from './process-identity.ts'
import type { ServerUser } from './server-user.ts'

export interface OwnerReply {
  readonly url: string
  readonly folder: string
  readonly owned: boolean
  readonly refused?: string
  readonly code?: string
}

export interface OwnerProcess {
  readonly child: ChildProcess
  readonly answer: Promise<OwnerReply>
  /** Lets it stop its server and end. */
  end(): Promise<void>
}

export interface OwnerOptions {
  readonly kind?: 'serve' | 'command'
  readonly folder?: 'named' | 'unnamed' | 'temporary'
  readonly umask?: string
  /** Only root can start a process as somebody else. */
  readonly user?: ServerUser
}

const SCRIPT = fileURLToPath(new URL('./owner-process.fixture.ts', import.meta.url))

export function startOwner(dataFolder: string, options: OwnerOptions = {}): OwnerProcess {
  const shell = `umask ${options.umask ?? '022'}; exec "$0" "$@"`
  const words = [dataFolder, options.kind ?? 'serve', options.folder ?? 'unnamed']
  const child = spawn('sh', ['-c', shell, process.execPath, '--import', 'tsx', SCRIPT, ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...options.user,
  })
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const answer = new Promise<OwnerReply>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line) as OwnerReply))
    void gone.then(() => reject(new Error('the process ended without a word')))
  })
  answer.catch(() => undefined)
  const end = async () => {
    child.stdin.end()
    await gone
  }
  return { child, answer, end }
}

export async function serverPid(dataFolder: string): Promise<number> {
  return Number((await readFile(join(dataFolder, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0])
}

export async function watchdogPid(dataFolder: string): Promise<number> {
  return Number(
    execFileSync('ps', ['-o', 'ppid=', '-p', String(await serverPid(dataFolder))], { encoding: 'utf8' }),
  )
}

/** True once the process is gone. */
export async function endsWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end;) {
    if ((await birthOf(pid)) === undefined) return true
    await pause(20)
  }
  return false
}
