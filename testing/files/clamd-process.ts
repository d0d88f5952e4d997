/** ClamAV's own daemon for tests, where it is installed: with a database of two lines, in a folder that goes with it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePorts } from '../free-ports.ts'
import { EICAR } from './make-archive.ts'

const PROGRAM = '/usr/sbin/clamd'
export const hasClamd = existsSync(PROGRAM)

export interface RunningClamd {
  readonly socket: string
  readonly port: number
  stop(): Promise<void>
}

export async function startClamd(options: { readonly largestMegabytes: number }): Promise<RunningClamd> {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'))
  await chmod(folder, 0o755)
  const port = await freePorts(1)
  const socket = join(folder, 'clamd.sock')
  await writeFile(join(folder, 'eicar.ndb'), `Eicar-Test:0:*:${EICAR.toString('hex')}\n`)
  const configuration = [
    `DatabaseDirectory ${folder}`,
    `LocalSocket ${socket}`,
    `TCPSocket ${String(port)}`,
    'TCPAddr 127.0.0.1',
    `User ${userInfo().username}`,
    `StreamMaxLength ${String(options.largestMegabytes)}M`,
    'Foreground yes',
  ]
  await writeFile(join(folder, 'clamd.conf'), `${configuration.join('\n')}\n`)
  const daemon = spawn(PROGRAM, ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' })
  const ended = once(daemon, 'exit')
  while (!existsSync(socket) && daemon.exitCode === null) await pause(20)
  return {
    ...{ socket, port },
    async stop() {
      daemon.kill()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
