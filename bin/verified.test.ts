/** What a run of the tests leaves beside the code, as a site reads it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readVerified } from '#statements'

interface Tested {
  readonly name: string
  readonly status: string
  readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
}

// What runs before anything is installed has no types.
const { rememberVerified } = (await import(new URL('./verified.mjs', import.meta.url).href)) as {
  rememberVerified(files: readonly Tested[], file: string, at: Date): void
}
const root = fileURLToPath(new URL('..', import.meta.url))
const test = (fullName: string, status: string) => ({ fullName, status })
const run = (name: string, status: string, ...assertionResults: ReturnType<typeof test>[]) => ({
  ...{ name: join(root, 'src', name), status, assertionResults },
})
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landfall-verified-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('what failed is named until it holds again, and what a machine cannot run is named too', async () => {
  const file = join(folder, 'verified.json')
  const [monday, tuesday] = [new Date('2026-11-23T01:00:00Z'), new Date('2026-11-24T01:00:00Z')]
  const door = test('the door holds', 'passed')
  const failing = run(
    'a.test.ts',
    'failed',
    door,
    test('the key turns', 'failed'),
    test('a browser', 'skipped'),
  )
  rememberVerified([failing, run('b.test.ts', 'failed')], file, monday)
  expect(await readVerified(file)).toEqual({
    'src/a.test.ts': {
      heldAt: monday.toISOString(),
      failedAt: monday.toISOString(),
      failed: ['the key turns'],
      skipped: ['a browser'],
    },
    'src/b.test.ts': { failedAt: monday.toISOString(), failed: [], skipped: [] },
  })
  rememberVerified([run('a.test.ts', 'passed', door)], file, tuesday)
  const after = await readVerified(file)
  expect(after['src/a.test.ts']).toEqual({ heldAt: tuesday.toISOString(), failed: [], skipped: [] })
  expect(after['src/b.test.ts']?.failedAt).toBe(monday.toISOString())
})
