/** The folder of generated documents: writing it, and comparing it with what the code says now. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Each document's file name and whole text. */
export type Documents = ReadonlyMap<string, string>

/** Files that differ, are missing, or that nothing generates any more. */
export async function staleFiles(folder: string, documents: Documents): Promise<readonly string[]> {
  const stale: string[] = []
  for (const [name, text] of documents) {
    const kept = await readFile(join(folder, name), 'utf8').catch(() => undefined)
    if (kept !== text) stale.push(name)
  }
  const left = (await namesIn(folder)).filter((name) => !documents.has(name))
  return [...stale, ...left].sort()
}

export async function writeDocuments(folder: string, documents: Documents): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of await namesIn(folder)) if (!documents.has(name)) await rm(join(folder, name))
  for (const [name, text] of documents) await writeFile(join(folder, name), text)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}
