/** When the tests of this copy last ran: what `npm test` and `npm run prove` left beside it. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'

const VerifiedFile = Type.Object({
  /** ISO 8601; of the last run in which the file's tests held, or failed. */
  heldAt: Type.Optional(Type.String()),
  failedAt: Type.Optional(Type.String()),
  /** Whole titles. */
  failed: Type.Array(Type.String()),
  /** What that machine could not run. */
  skipped: Type.Array(Type.String()),
})

const Verified = Type.Record(Type.String(), VerifiedFile)

/** By the test file's path from the project's folder. */
export type Verified = Static<typeof Verified>

/** Written by `bin/run-vitest.mjs`; no part of the repository. */
export const VERIFIED_FILE = fileURLToPath(new URL('../../../.test/verified.json', import.meta.url))

/** Read anew each time: a test that fails is told of at once. Nothing is verified where nobody has run anything. */
export async function readVerified(file: string | undefined): Promise<Verified> {
  if (file === undefined) return {}
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'))
    return Value.Check(Verified, read) ? read : {}
  } catch {
    return {}
  }
}
