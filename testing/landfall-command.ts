/** Runs `landfall` as somebody at a terminal does: in this process, or as a process of its own, which takes a second. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'
import { runLandfall } from '#cli'

const LANDFALL = fileURLToPath(new URL('../bin/landfall', import.meta.url))

/** A process starts in a second, and on a machine that everybody uses in ten. */
export const PATIENT = { timeout: 120_000 }

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Settings of whoever runs the tests stay outside. */
export function commandEnvironment(settings: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(LANDFALL_|DATABASE_URL$|NODE_|VITEST)/.test(name),
  )
  return { ...Object.fromEntries(own), ...settings }
}

/** Commands of one process share its streams and environment, so one waits for the other. */
let before: Promise<unknown> = Promise.resolve()

export function runCommand(
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const running = before.then(() => runHere(words, settings))
  before = running.catch(() => undefined)
  return running
}

async function runHere(words: readonly string[], settings: Readonly<Record<string, string>>): Promise<Ran> {
  let [out, err] = ['', '']
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += asText(text)), true)),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += asText(text)), true)),
    vi.spyOn(console, 'log').mockImplementation((text: unknown) => void (out += `${String(text)}\n`)),
  ]
  const [environment, codeBefore] = [process.env, process.exitCode]
  process.env = commandEnvironment(settings)
  process.exitCode = undefined
  try {
    await runLandfall(words)
    return { code: exitCode(), out, err }
  } finally {
    process.env = environment
    process.exitCode = codeBefore
    for (const spy of spies) spy.mockRestore()
  }
}

const exitCode = () => Number(process.exitCode ?? 0)

const asText = (text: string | Uint8Array) => (typeof text === 'string' ? text : Buffer.from(text).toString())

/** For the few tests of what only a process can show: how it starts, ends, and writes to its streams. */
export function runProcess(
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [LANDFALL, ...words], { env: commandEnvironment(settings) })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}
