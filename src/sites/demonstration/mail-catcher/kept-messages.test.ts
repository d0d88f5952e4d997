import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openKeptMessages } from './kept-messages.ts'

test('only the newest are kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-caught-'))
  const kept = await openKeptMessages(folder, 2)
  for (const id of ['a', 'b', 'c']) {
    await kept.keep(
      { id, from: '', to: [], subject: id, received_at: '2026-03-02T00:00:00Z' },
      Buffer.from(id),
    )
  }
  expect(kept.list().map(({ id }) => id)).toEqual(['c', 'b'])
  expect((await readdir(folder)).sort()).toEqual(['b.eml', 'b.json', 'c.eml', 'c.json'])
  expect(await kept.read('a')).toBeUndefined()
  await rm(folder, { recursive: true })
})
