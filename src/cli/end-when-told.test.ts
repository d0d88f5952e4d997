/** A serving process under a parent of its own, as npm starts it: told by signal, told twice, and left alone. */
import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { commandEnvironment, PATIENT } from '../../testing/landfall-command.ts'

const FIXTURE = fileURLToPath(new URL('./end-when-told.fixture.ts', import.meta.url))

interface Serving {
  readonly pid: number
  readonly parent: ChildProcess
  out(): string
}

const started: Serving[] = []
afterEach(() => {
  for (const { pid } of started.splice(0)) if (isThere(pid)) process.kill(pid, 'SIGKILL')
})

/** The shell waits for it, and is not replaced by it. */
async function serve(npmEvent: string, stopping: 'stops' | 'stuck' = 'stops'): Promise<Serving> {
  const parent = spawn(
    'sh',
    ['-c', '"$@" & wait', 'sh', process.execPath, '--import', 'tsx', FIXTURE, stopping],
    { env: { ...commandEnvironment(), npm_lifecycle_event: npmEvent } },
  )
  let out = ''
  parent.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  await expect.poll(() => out, { timeout: 60_000 }).toMatch(/^\d+$/m)
  const serving = { pid: parseInt(out, 10), parent, out: () => out }
  started.push(serving)
  return serving
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const gone = ({ pid }: Serving, timeout: number) => expect.poll(() => isThere(pid), { timeout }).toBe(false)

it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s stops the work, then the process',
  PATIENT,
  async (signal) => {
    const serving = await serve('start')
    process.kill(serving.pid, signal)
    await gone(serving, 5_000)
    expect(serving.out()).toContain('stopped')
  },
)

it('a parent killed outright is noticed under `npm start`', PATIENT, async () => {
  const serving = await serve('start')
  serving.parent.kill('SIGKILL')
  await gone(serving, 5_000)
})

it('whoever was not started by `npm start` outlives its parent', PATIENT, async () => {
  const serving = await serve('')
  serving.parent.kill('SIGKILL')
  await pause(2_000)
  expect(isThere(serving.pid)).toBe(true)
})

it('a stop that hangs is cut off within ten seconds', PATIENT, async () => {
  const serving = await serve('start', 'stuck')
  process.kill(serving.pid, 'SIGTERM')
  await pause(5_000)
  expect(isThere(serving.pid)).toBe(true)
  await gone(serving, 5_000)
})

it('told a second time it ends at once, and the two signals of one Ctrl-C are one', PATIENT, async () => {
  const serving = await serve('start', 'stuck')
  process.kill(serving.pid, 'SIGINT')
  process.kill(serving.pid, 'SIGINT')
  await pause(1_000)
  expect(isThere(serving.pid)).toBe(true)
  process.kill(serving.pid, 'SIGINT')
  await gone(serving, 1_000)
})
