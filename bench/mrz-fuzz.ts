/** Reads a million random and mutated machine readable zones: never a throw, never a wrong accept. */
import { fuzz } from './mrz-fuzz/run-fuzz.ts'

const ZONES = 1_000_000
const began = performance.now()
const { accepted, failures } = fuzz(ZONES, 9303)
const seconds = (performance.now() - began) / 1000
for (const failure of failures.slice(0, 20)) console.log(failure)
console.log(
  `zones ${ZONES}, accepted ${accepted}, failures ${failures.length}, seconds ${seconds.toFixed(1)}`,
)
process.exitCode = failures.length === 0 ? 0 : 1
