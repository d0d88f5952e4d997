// Everything that is checked without running: types, lint, borders between rooms, dead code, format, generated files.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { install, root } from './installed.mjs'

/** The longest first: the others fit beside it. */
const CHECKS = [
  ['lint', ['eslint', '--max-warnings', '0', '.']],
  ['types', ['tsc', '--noEmit']],
  ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['generated files', ['node', '--import', 'tsx', 'bin/generate.ts', '--check']],
  ['borders between rooms', ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'testing']],
  ['dead code', ['knip']],
  ['front doors', ['node', '--import', 'tsx', 'bin/front-doors.ts']],
  ['walls of SQL', ['node', '--import', 'tsx', 'bin/sql-walls.ts']],
]

/** Runs the checks side by side, one for each processor, and returns the names of those that failed. */
export async function runChecks() {
  const waiting = [...CHECKS]
  const failed = []
  async function work() {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (!(await holds(check))) failed.push(check[0])
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return failed
}

async function holds([name, [tool, ...rest]]) {
  const started = Date.now()
  const words = tool === 'node' ? rest : [`${root}/node_modules/.bin/${tool}`, ...rest]
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text))
  const status = await new Promise((resolve) => child.on('close', resolve))
  const ok = status === 0
  console.log(`${ok ? 'ok' : 'FAILED'}  ${name}  (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  if (!ok) console.log(said)
  return ok
}

export const CHECK_COUNT = CHECKS.length

if (process.argv[1] === new URL(import.meta.url).pathname) {
  install({ withDevelopment: true })
  process.exit((await runChecks()).length === 0 ? 0 : 1)
}
