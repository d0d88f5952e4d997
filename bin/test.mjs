// `npm test`: installs what is missing, runs every check and every test that this machine can run, names what it
// skipped, and counts on the last line.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CHECK_COUNT, runChecks } from './check.mjs'
import { install, root } from './installed.mjs'

install({ withDevelopment: true })

const failedChecks = process.argv.length > 2 ? [] : await runChecks()
const checks = process.argv.length > 2 ? 0 : CHECK_COUNT

const results = join(root, '.test', 'results.json')
mkdirSync(join(root, '.test'), { recursive: true })
rmSync(results, { force: true })
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const run = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
)

let counted
try {
  counted = JSON.parse(readFileSync(results, 'utf8'))
} catch {
  console.log('The tests did not run to their end.')
  console.log(`${checks - failedChecks.length} passed, ${failedChecks.length + 1} failed, 0 skipped`)
  process.exit(1)
}

const tests = counted.testResults.flatMap((file) => file.assertionResults)
const skipped = tests.filter(
  (test) => test.status === 'skipped' || test.status === 'pending' || test.status === 'todo',
)
for (const test of skipped) console.log(`skipped: ${test.fullName}`)
// A file that fails before its first test has no test to count.
const brokenFiles = counted.testResults.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
)
for (const name of failedChecks) console.log(`failed check: ${name}`)

const passed = counted.numPassedTests + checks - failedChecks.length
const failed = counted.numFailedTests + brokenFiles.length + failedChecks.length
// An error outside any test (an unhandled rejection, a failing set-up) fails the run too.
const outside = run.status !== 0 && failed === 0 ? 1 : 0
console.log(`${passed} passed, ${failed + outside} failed, ${skipped.length} skipped`)
process.exit(failed + outside === 0 ? 0 : 1)
