/** Imports a file of arrival cards in the caller's transaction, with a report of the rows that were refused. */
import { recordActivity, type ActivityActor } from '#activity'
import type { Tx } from '#database'
import { civilDate, type NewId } from '#kernel'
import { readCards } from './read-cards.ts'
import { insertCards, insertImport, lockImports, type CardImport } from './store.ts'

const CARDS_AT_A_TIME = 2_000

export interface CardImportRequest {
  readonly importId: string
  readonly bytes: Uint8Array
  readonly actor: ActivityActor
  readonly at: Date
  readonly newId: NewId
}

/** A file that is refused whole is an import too: nothing of it is held, and the report says why. */
export async function importCards(tx: Tx, options: CardImportRequest): Promise<CardImport> {
  const { importId, actor, at } = options
  const start = { importId, importedAt: at, importedBy: actor.id }
  const subject = { kind: 'import', id: importId }
  const read = await readCards(options.bytes, civilDate(at))
  if (!read.ok) {
    const refused = { ...start, outcome: 'refused', added: 0, heldAlready: 0, refusedRows: 0 } as const
    await insertImport(tx, refused, [read.error])
    await recordActivity(tx, at, actor, { event: 'arrival-cards-import-refused', subject })
    return refused
  }
  const { cards, faults } = read.value
  await lockImports(tx)
  const refusedRows = new Set(faults.map(({ row }) => row)).size
  let added = 0
  for (let from = 0; from < cards.length; from += CARDS_AT_A_TIME) {
    const piece = cards.slice(from, from + CARDS_AT_A_TIME).map((card) => ({ cardId: options.newId(), card }))
    added += await insertCards(tx, importId, piece)
  }
  const heldAlready = cards.length - added
  const applied = { ...start, outcome: 'applied', added, heldAlready, refusedRows } as const
  await insertImport(tx, applied, faults)
  await recordActivity(tx, at, actor, {
    event: 'arrival-cards-imported',
    subject,
    details: { added, heldAlready, refusedRows },
  })
  return applied
}
