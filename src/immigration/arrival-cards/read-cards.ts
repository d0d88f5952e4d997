/** Reads a file of arrival cards: refused whole when it cannot be trusted, else row by row. */
import { exactHeader, readCsv } from '#csv-file'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { CARD_CHECKS, CARD_FIELDS, type ArrivalCard } from './card.ts'

export interface ReadCards {
  readonly cards: readonly ArrivalCard[]
  /** Of the rows that were refused; a row counts from 1, the header excluded. */
  readonly faults: readonly Fault[]
}

const file = 'arrival-cards.csv'
const HEADER = exactHeader(CARD_FIELDS)

/** `today` is the civil date of the import: nobody is born after it, and nobody has arrived. */
export async function readCards(bytes: Uint8Array, today: string): Promise<Result<ReadCards, Fault>> {
  const cards: ArrivalCard[] = []
  const faults: Fault[] = []
  let read = 0
  for await (const rows of readCsv(file, bytes, HEADER)) {
    if (!rows.ok) return rows
    read += rows.value.length
    for (const { row, values } of rows.value) {
      const card = asCard(values)
      const found = CARD_FIELDS.flatMap((field) => {
        const code = CARD_CHECKS[field](card[field], today)
        return code === undefined ? [] : [fault(code, { file, row, field })]
      })
      if (found.length === 0) cards.push(card)
      faults.push(...found)
    }
  }
  return read === 0 ? err(fault('file-header-only', { file })) : ok({ cards, faults })
}

function asCard(values: readonly string[]): ArrivalCard {
  return Object.fromEntries(CARD_FIELDS.map((field, column) => [field, values[column] ?? ''])) as ArrivalCard
}
