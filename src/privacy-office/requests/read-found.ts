/** Reads what was found, within the officer's transaction and as the one role that may: it is recorded where it is read. */
import { actingAs, type Database, type DataMap, type Tx } from '#database'
import { readHeld, type HeldContent } from '#privacy-office/holdings'
import type { HoldingsOpener } from '#rooms'

export interface ReadingFound {
  readonly database: Pick<Database, 'site'>
  readonly maps: readonly DataMap[]
  readonly openers: readonly HoldingsOpener[]
}

export function readFound(
  tx: Tx,
  { database: { site }, maps, openers }: ReadingFound,
  { table, record }: { readonly table: string; readonly record: string },
): Promise<HeldContent | undefined> {
  return actingAs(tx, { site, role: `${site}_holdings` }, (reading) =>
    readHeld(reading, maps, { table, record, openers }),
  )
}
