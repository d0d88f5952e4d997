/** What goes with the records of a copy: each statement and each correction of them, under whichever request it came. */
import type { Tx } from '#database'
import type { ReadWithRecord } from '#privacy-office/holdings'
import { selectCorrectionsAbout } from './correction-store.ts'
import { correctionWords } from './correction-words.ts'
import type { FoundRow } from './found-store.ts'
import { selectStatementsAbout } from './statement-store.ts'

export async function readWithAll(tx: Tx, found: readonly FoundRow[]): Promise<readonly ReadWithRecord[]> {
  const records = new Map(
    found.map(({ table, record }) => [JSON.stringify([table, record]), { table, record }]),
  )
  const all: ReadWithRecord[] = []
  for (const { table, record } of records.values()) {
    for (const { words, attachedAt: at } of await selectStatementsAbout(tx, table, record))
      all.push({ table, record, kind: 'statement', at, words })
    for (const one of await selectCorrectionsAbout(tx, { table, record }))
      all.push({
        table,
        record,
        kind: 'correction',
        column: one.column,
        at: one.correctedAt,
        words: correctionWords(one),
      })
  }
  return all
}
