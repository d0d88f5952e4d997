// Everything that is checked without running: types, lint, borders between rooms, dead code, format, generated files.
import { spawn } from 'node:child_process'
import { availableParallelism, constants, setPriority } from 'node:os'
import { install, root } from './installed.mjs'
import { stateOfTree } from './check/state-of-tree.mjs'
import { heldBefore, rememberThatItHeld } from './check/held-before.mjs'

const KEPT = 'node_modules/.cache/landfall-checks'

/** The longest first: the others fit beside it. */
const CHECKS = [
  ['lint', ['eslint', '--max-warnings', '0', '.']],
  ['types', ['tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', `${KEPT}/types.tsbuildinfo`]],
  [
    'format',
    [
      ...['prettier', '--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content'],
      ...['--cache-location', `${KEPT}/format.json`, '.'],
    ],
  ],
  ['generated files', ['node', '--import', 'tsx', 'bin/generate.ts', '--check']],
  ['borders between rooms', ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'testing']],
  ['dead code', ['knip']],
  ['front doors', ['node', '--import', 'tsx', 'bin/front-doors.ts']],
  ['walls of SQL', ['node', '--import', 'tsx', 'bin/sql-walls.ts']],
]

/**
 * Runs the checks, and returns the names of those that failed. A check that held for these very files holds still.
 * Alone they run side by side, one for each processor; beside the tests one after the other, and give way to them.
 */
export async function runChecks({ beside = false } = {}) {
  const state = stateOfTree(root)
  const waiting = [...CHECKS]
  const failed = []
  async function work() {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (!(await holds(check, state, beside))) failed.push(check[0])
    }
  }
  await Promise.all(Array.from({ length: beside ? 1 : availableParallelism() }, work))
  return failed
}

async function holds([name, [tool, ...rest]], state, givesWay) {
  if (heldBefore(KEPT, name, state)) {
    console.log(`ok  ${name}  (no file has changed since it held)`)
    return true
  }
  const started = Date.now()
  const words = tool === 'node' ? rest : [`${root}/node_modules/.bin/${tool}`, ...rest]
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  if (givesWay && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text))
  const status = await new Promise((resolve) => child.on('close', resolve))
  const ok = status === 0
  console.log(`${ok ? 'ok' : 'FAILED'}  ${name}  (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  if (ok) rememberThatItHeld(KEPT, name, state)
  else console.log(said)
  return ok
}

export const CHECK_COUNT = CHECKS.length

if (process.argv[1] === new URL(import.meta.url).pathname) {
  install({ withDevelopment: true })
  process.exit((await runChecks()).length === 0 ? 0 : 1)
}
