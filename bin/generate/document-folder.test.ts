import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { staleFiles, writeDocuments } from './document-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp('/tmp/landfall-documents-')
})
afterEach(() => rm(folder, { recursive: true }))

const documents = new Map([
  ['routes.md', '# Routes\n'],
  ['schema.sql', 'create schema fines;\n'],
])

it('names a document that was changed by hand, one that is missing, and one that nothing generates', async () => {
  await writeFile(join(folder, 'routes.md'), '# Routes, by hand\n')
  await writeFile(join(folder, 'old.md'), '')
  expect(await staleFiles(folder, documents)).toEqual(['old.md', 'routes.md', 'schema.sql'])
})

it('finds nothing stale in what was just written, and leaves nothing else there', async () => {
  await writeFile(join(folder, 'old.md'), '')
  await writeDocuments(folder, documents)
  expect(await staleFiles(folder, documents)).toEqual([])
  expect((await readdir(folder)).sort()).toEqual(['routes.md', 'schema.sql'])
})
