/** However large a file is, the memory that it takes is a few chunks: measured in a process of its own. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const RUN = fileURLToPath(new URL('../../testing/source-process.mjs', import.meta.url))
const ENTRY = fileURLToPath(new URL('../../testing/files/large-file-process.ts', import.meta.url))

it('of 200 MB is received, stored in parts and opened again within 64 MB of memory', () => {
  const { stdout, stderr } = spawnSync(process.execPath, [RUN, ENTRY], { encoding: 'utf8', timeout: 60_000 })
  const measured = JSON.parse(stdout || JSON.stringify({ stderr })) as Record<string, number>
  expect(measured).toMatchObject({ received: 200 * 2 ** 20, opened: 200 * 2 ** 20, same: true })
  expect(measured['grownMegabytes']).toBeLessThan(64)
})
