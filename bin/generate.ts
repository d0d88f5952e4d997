/** `npm run generate`: writes docs/generated/ and docs/promises.md from the code; `--check` fails and names each file that is stale. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { collectDocuments } from './generate/collect-documents.ts'
import { staleFiles, writeDocuments } from './generate/document-folder.ts'

const FOLDER = fileURLToPath(new URL('../docs/generated/', import.meta.url))

const documents = await collectDocuments()
if (process.argv.includes('--check')) {
  const stale = await staleFiles(FOLDER, documents)
  for (const name of stale) console.error(`${join('docs', 'generated', name)} is stale: run npm run generate`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  await writeDocuments(FOLDER, documents)
  console.log(`${documents.size} files in docs/generated/ and beside it`)
}
