// Everything that is checked without running: types, lint, borders between rooms, dead code, format, generated files.
import { spawnSync } from 'node:child_process'
import { install, root } from './installed.mjs'

const CHECKS = [
  ['types', ['tsc', '--noEmit']],
  ['lint', ['eslint', '--max-warnings', '0', '.']],
  ['borders between rooms', ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'testing']],
  ['dead code', ['knip']],
  ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['generated files', ['node', '--import', 'tsx', 'bin/generate.ts', '--check']],
]

/** Runs each check and returns the names of those that failed. */
export function runChecks() {
  return CHECKS.filter(([name, command]) => {
    const started = Date.now()
    const [tool, ...rest] = command
    const run =
      tool === 'node'
        ? spawnSync(process.execPath, rest, { cwd: root, encoding: 'utf8' })
        : spawnSync(process.execPath, [`${root}/node_modules/.bin/${tool}`, ...rest], {
            cwd: root,
            encoding: 'utf8',
          })
    const failed = run.status !== 0
    console.log(`${failed ? 'FAILED' : 'ok'}  ${name}  (${((Date.now() - started) / 1000).toFixed(1)} s)`)
    if (failed) console.log(`${run.stdout}${run.stderr}`)
    return failed
  }).map(([name]) => name)
}

export const CHECK_COUNT = CHECKS.length

if (process.argv[1] === new URL(import.meta.url).pathname) {
  install({ withDevelopment: true })
  process.exit(runChecks().length === 0 ? 0 : 1)
}
