/** A first start that is killed while it plays the history: the next start finds the mark, and begins anew. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePorts } from '../../../../testing/free-ports.ts'
import { commandEnvironment } from '../../../../testing/landfall-command.ts'

const LANDFALL = fileURLToPath(new URL('../../../../bin/landfall', import.meta.url))
const PATIENCE_MS = 600_000
/** Somewhere in the middle. */
const PLAYED_MS = 6_000

let folder: string
beforeAll(async () => {
  // The database's own user must be able to enter it: nothing closed stands above it.
  folder = await mkdtemp('/tmp/landfall-killed-')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function start(words: readonly string[], until: RegExp) {
  const settings = { LANDFALL_DATA: folder, LANDFALL_PORT_BASE: String(await freePorts(5)) }
  const demo = spawn(process.execPath, [LANDFALL, 'demo', ...words], { env: commandEnvironment(settings) })
  let said = ''
  for (const stream of [demo.stdout, demo.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise((resolve) => demo.once('exit', resolve))
  const deadline = Date.now() + PATIENCE_MS
  while (!until.test(said)) {
    if (demo.exitCode !== null || Date.now() > deadline) throw new Error(`it did not come so far:\n${said}`)
    await pause(100)
  }
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    demo.kill(signal)
    await ended
  }
  return { said: () => said, end }
}

it('is made anew by the next start, and goes on by the one after', { timeout: 2 * PATIENCE_MS }, async () => {
  const first = await start([], /days before today are being played/)
  await pause(PLAYED_MS)
  await first.end('SIGKILL')
  expect(existsSync(join(folder, 'being-made'))).toBe(true)

  const second = await start(['--without-history'], /^ready$/m)
  expect(second.said()).toContain('the first start was broken off; it is made anew')
  expect(second.said()).toContain('list 1 applied at Customs')
  await second.end('SIGTERM')
  expect(existsSync(join(folder, 'being-made'))).toBe(false)

  const third = await start([], /^ready$/m)
  expect(third.said()).not.toMatch(/made anew|being played|applied/)
  await third.end('SIGTERM')
})
