// Runs the tests of one configuration beside whatever else runs, and counts what passed, failed and was skipped by name.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './installed.mjs'

const KEPT = join(root, '.test')
const VITEST = join(root, 'node_modules', 'vitest', 'vitest.mjs')

/** @param {{ config: string, words?: readonly string[] }} run */
export async function runVitest({ config, words = [] }) {
  const results = join(KEPT, `${config}.json`)
  mkdirSync(KEPT, { recursive: true })
  rmSync(results, { force: true })
  const reporters = ['default', 'json', './testing/slow-files-reporter.ts'].map((one) => `--reporter=${one}`)
  const child = spawn(
    process.execPath,
    [VITEST, 'run', `--config=${config}`, ...reporters, `--outputFile.json=${results}`, ...words],
    { cwd: root, stdio: 'inherit' },
  )
  const status = await new Promise((resolve) => child.on('close', resolve))
  return countOf(results, status)
}

function countOf(results, status) {
  let counted
  try {
    counted = JSON.parse(readFileSync(results, 'utf8'))
  } catch {
    console.log('The tests did not run to their end.')
    return { passed: 0, failed: 1, skipped: [] }
  }
  const skipped = counted.testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => ['skipped', 'pending', 'todo'].includes(test.status))
  // A file that fails before its first test has no test to count.
  const brokenFiles = counted.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
  )
  const failed = counted.numFailedTests + brokenFiles.length
  return {
    passed: counted.numPassedTests,
    // An error outside any test (an unhandled rejection, a failing set-up) fails the run too.
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: skipped.map((test) => test.fullName),
  }
}

/** How long it took, what was skipped, and the count on the last line; the status to exit with. */
export function close(command, began, { passed, failed, skipped }) {
  for (const name of skipped) console.log(`skipped: ${name}`)
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(`${command} took ${Math.floor(seconds / 60)} min ${seconds % 60} s`)
  console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`)
  return failed === 0 ? 0 : 1
}
