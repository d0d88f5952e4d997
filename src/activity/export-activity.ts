/** Writes a chain as lines of JSON in OCSF's shape, complete enough to be verified without the database. */
import type { Database } from '#database'
import type { Chain, ChainName } from './activity-record.ts'
import { readItems } from './activity-source.ts'
import { checkpointAsOcsf, linkAsOcsf } from './ocsf.ts'
import { eventSentences, firstLinkSince, readingRole } from './store.ts'

export interface ExportOptions {
  readonly database: Database
  readonly chain?: Chain
  /** Leave out what came before; default everything. */
  readonly since?: Date
  /** Called with each line, its line break included. */
  readonly write: (line: string) => void | Promise<void>
}

/** Returns how many records were written. */
export async function exportActivity({
  database,
  chain = 'main',
  since,
  write,
}: ExportOptions): Promise<number> {
  const name: ChainName = `${database.site}/${chain}`
  return database.as(readingRole(database, chain), async (tx) => {
    const first = since === undefined ? 1 : await firstLinkSince(tx, chain, since)
    if (first === undefined) return 0
    const sentences = await eventSentences(tx, chain)
    let records = 0
    for await (const item of readItems(tx, chain, first - 1)) {
      if (item.kind === 'checkpoint')
        await write(`${JSON.stringify(checkpointAsOcsf(name, item.checkpoint))}\n`)
      // A link without a record is left out; the gap it leaves is what the verifier then names.
      if (item.kind !== 'link' || item.record === undefined) continue
      const { link, record } = item
      await write(`${JSON.stringify(linkAsOcsf(name, link, record, sentences.get(record.event)))}\n`)
      records += 1
    }
    return records
  })
}
