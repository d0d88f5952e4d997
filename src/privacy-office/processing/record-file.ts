/** The record of processing as a file that can be handed over: CSV with a line for each column, or JSON with everything. */
import { stringify } from 'csv-stringify/sync'
import { COLLECTED } from './collected-from.ts'
import { placesInWords, residencyInWords } from './places-in-words.ts'
import type { ProcessedColumn, ProcessedTable, RecordOfProcessing } from './record-of-processing.ts'

const HEADS = [
  ...['room', 'table', 'column', 'purpose', 'category', 'whose', 'source', 'direct_or_indirect', 'seen_by'],
  ...['kept', 'at_least', 'at_most', 'authority', 'begins', 'ends', 'exportable'],
  ...['export', 'correct', 'statement_of_correction', 'restrict', 'lies'],
]

/** Dated, so that two of them can be told apart. */
export function fileNameOf({ site }: RecordOfProcessing, day: string, as: 'csv' | 'json'): string {
  return `record-of-processing-${site}-${day}.${as}`
}

export function recordCsv(record: RecordOfProcessing): string {
  const lies = residencyInWords(record.liesIn.database)
  const lines = record.tables.flatMap((table) =>
    table.columns.map((column) => [...lineOf(table, column), lies]),
  )
  return stringify([HEADS, ...lines])
}

function lineOf(table: ProcessedTable, column: ProcessedColumn): readonly string[] {
  const { room, whoseWords, collected, keptFor, ends, rights } = table
  return [
    ...[room, table.table, column.column, column.purpose, column.category, whoseWords],
    ...[column.source, COLLECTED[collected], column.seenBy.map(({ words }) => words).join('; ')],
    ...[keptFor.sentence, keptFor.atLeast, keptFor.atMost, keptFor.authority, keptFor.begins, ends],
    column.exportable ? 'yes' : 'no',
    ...(rights === false
      ? ['', '', '', '']
      : [rights.export, rights.correct, rights.statement, rights.restrict]),
  ]
}

export function recordJson(record: RecordOfProcessing, day: string): string {
  const { site, agency, liesIn, tables, places } = record
  return `${JSON.stringify({ agency, site, as_of: day, lies: placesInWords(liesIn), tables: tables.map(tableAsJson), places }, undefined, 2)}\n`
}

function tableAsJson({ columns, collected, ...table }: ProcessedTable) {
  return {
    ...table,
    direct_or_indirect: COLLECTED[collected],
    columns: columns.map(({ seenBy, ...column }) => ({
      ...column,
      seenBy: seenBy.map(({ words }) => words),
    })),
  }
}
