/** The tables of a copy that a person may want to sort: plain CSV, in which no cell is a formula. */
import { stringify } from 'csv-stringify/sync'
import type { Copy } from './copy.ts'

/** A byte order mark, so that spreadsheets read macrons; a mark before what they would else reckon out. */
function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([[...columns], ...rows.map((row) => row.map((cell) => cell.replaceAll('\0', '')))], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

export function recipientsCsv({ recipients }: Copy): string {
  return csv(
    ['time', 'to', 'by', 'what', 'lawful_basis', 'reference'],
    recipients.map(({ at, to, by, what, lawfulBasis, reference = '' }) => [
      ...[at.toISOString(), to, by, what, lawfulBasis, reference],
    ]),
  )
}

/** Who of an agency looked is no part of it: their role is. */
export function accessLogCsv({ looks }: Copy): string {
  return csv(
    ['time', 'role', 'agency', 'event', 'sentence'],
    looks.map(({ at, role, agency, event, sentence }) => [at.toISOString(), role, agency, event, sentence]),
  )
}

export function withheldCsv({ withheld }: Copy): string {
  return csv(
    ['where', 'extent', 'ground', 'section', 'meaning', 'reason'],
    withheld.map(({ where, extent, ground, section, words, sentence }) => [
      ...[where, extent, ground, section, words, sentence],
    ]),
  )
}
