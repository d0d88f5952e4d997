// Runs the tests of one configuration beside whatever else runs, and counts what passed, failed and was skipped by name.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './installed.mjs'
import { rememberVerified } from './verified.mjs'

const KEPT = join(root, '.test')
const VITEST = join(root, 'node_modules', 'vitest', 'vitest.mjs')

/** More files than these failing at once is no accident of a busy machine. */
const MOST_FILES_ASKED_AGAIN = 3

/**
 * What fails beside all the others is run once more by itself: a machine with two cores sometimes keeps a browser waiting. Whatever
 * fails twice has failed; whatever failed once is named on the way out, so that it can be mended.
 *
 * @param {{ config: string, words?: readonly string[] }} run
 */
export async function runVitest({ config, words = [] }) {
  const first = await runOnce({ config, words })
  const { failed, files } = first
  if (failed === 0 || files.length === 0 || files.length > MOST_FILES_ASKED_AGAIN) return first
  const again = await runOnce({ config, words: files })
  if (again.failed > 0) return first
  return { ...first, passed: first.passed + failed, failed: 0, failures: [], failedOnce: first.failures }
}

/** @param {{ config: string, words?: readonly string[] }} run */
async function runOnce({ config, words = [] }) {
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
    return { passed: 0, failed: 1, skipped: [], failures: ['the run itself'], files: [] }
  }
  rememberVerified(counted.testResults)
  const skipped = counted.testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => ['skipped', 'pending', 'todo'].includes(test.status))
  // A file that fails before its first test has no test to count.
  const brokenFiles = counted.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
  )
  const failed = counted.numFailedTests + brokenFiles.length
  const failing = counted.testResults.filter((file) => file.status === 'failed')
  const nameOf = (file) => relative(root, file.name)
  return {
    files: failing.map(nameOf),
    failures: failing.flatMap((file) => [
      ...(brokenFiles.includes(file) ? [nameOf(file)] : []),
      ...file.assertionResults
        .filter((test) => test.status === 'failed')
        .map((test) => `${nameOf(file)} > ${test.fullName}: ${firstLine(test.failureMessages)}`),
    ]),
    passed: counted.numPassedTests,
    // An error outside any test (an unhandled rejection, a failing set-up) fails the run too.
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: skipped.map((test) => test.fullName),
    failedOnce: [],
  }
}

function firstLine([message = ''] = []) {
  return message.split('\n')[0].slice(0, 300)
}

/** How long it took, what was skipped, and the count on the last line; the status to exit with. */
export function close(command, began, { passed, failed, skipped, failures = [], failedOnce = [] }) {
  for (const name of skipped) console.log(`skipped: ${name}`)
  for (const name of failedOnce) console.log(`failed beside the others: ${name}`)
  for (const name of failures) console.log(`failed: ${name}`)
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(`${command} took ${Math.floor(seconds / 60)} min ${seconds % 60} s`)
  console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`)
  return failed === 0 ? 0 : 1
}
