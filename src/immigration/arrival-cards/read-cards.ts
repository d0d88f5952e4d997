/** Reads a file of arrival cards: refused whole when it cannot be trusted, else row by row. */
import { parse } from 'csv-parse/sync'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { CARD_CHECKS, CARD_FIELDS, type ArrivalCard, type CardField } from './card.ts'

export interface ReadCards {
  readonly cards: readonly ArrivalCard[]
  /** Of the rows that were refused; a row counts from 1, the header excluded. */
  readonly faults: readonly Fault[]
}

/** `today` is the civil date of the import: nobody is born after it, and nobody has arrived. */
export function readCards(bytes: Uint8Array, today: string): Result<ReadCards, Fault> {
  const text = decoded(bytes)
  if (text === undefined) return err(fault('file-not-utf-8'))
  if (text.includes('\0')) return err(fault('file-holds-nul'))
  const rows = parsed(text)
  if (rows === undefined) return err(fault('file-not-csv'))
  const [header, ...records] = rows
  if (header?.join() !== CARD_FIELDS.join())
    return err(fault('file-header-wrong', { detail: CARD_FIELDS.join(',') }))
  const ragged = records.findIndex(({ length }) => length !== CARD_FIELDS.length)
  // From there on nobody can say which value belongs to whom.
  if (ragged >= 0) return err(fault('row-has-wrong-columns', { row: ragged + 1 }))
  return ok(checked(records, today))
}

function checked(records: readonly (readonly string[])[], today: string): ReadCards {
  const cards: ArrivalCard[] = []
  const faults: Fault[] = []
  records.forEach((record, index) => {
    const card = asCard(record)
    const found = CARD_FIELDS.flatMap((field) => {
      const code = CARD_CHECKS[field](card[field], today)
      return code === undefined ? [] : [fault(code, { row: index + 1, field })]
    })
    if (found.length === 0) cards.push(card)
    faults.push(...found)
  })
  return { cards, faults }
}

function asCard(record: readonly string[]): ArrivalCard {
  const values = CARD_FIELDS.map((field, column): [CardField, string] => [
    field,
    (record[column] ?? '').trim(),
  ])
  return Object.fromEntries(values) as ArrivalCard
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parsed(text: string): readonly (readonly string[])[] | undefined {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: true })
  } catch {
    return undefined
  }
}
