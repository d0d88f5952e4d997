// `npm test`: installs what is missing, runs every check beside every test that this machine can run, names what it
// skipped, and counts on the last line. `npm run prove` has what takes long.
import { CHECK_COUNT, runChecks } from './check.mjs'
import { install } from './installed.mjs'
import { close, runVitest } from './run-vitest.mjs'

const began = Date.now()
install({ withDevelopment: true })

const words = process.argv.slice(2)
// Whoever names files wants those alone.
const checking = words.length > 0 ? [] : runChecks({ beside: true })
const checks = words.length > 0 ? 0 : CHECK_COUNT
const [counted, failedChecks] = await Promise.all([
  runVitest({ config: 'vitest.config.ts', words }),
  checking,
])

process.exit(
  close('npm test', began, {
    ...counted,
    passed: counted.passed + checks - failedChecks.length,
    failed: counted.failed + failedChecks.length,
    failures: [...counted.failures, ...failedChecks.map((name) => `check: ${name}`)],
  }),
)
