/** Runs bin/landfall for real, as somebody at a terminal does. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

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

export function runCommand(
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [LANDFALL, ...words], { env: commandEnvironment(settings) })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}
