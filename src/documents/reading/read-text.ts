/** Plain text and CSV: UTF-8 to the last byte; what only looks like it is refused. */
import { parse } from 'csv-parse/sync'
import { refuse } from '../refusal.ts'
import { lettersOf } from '../office/workbook.ts'
import type { FlowBuilder } from './flow-source.ts'

export function readText(bytes: Buffer, flow: FlowBuilder): void {
  decoded(bytes)
    .split(/\r?\n/)
    .forEach((text, i) => flow.add({ address: `body/${i}`, kind: 'paragraph', text }))
}

export function readCsv(bytes: Buffer, flow: FlowBuilder): void {
  const name = 'sheet 1'
  let rows: string[][]
  try {
    rows = parse(decoded(bytes), { relax_column_count: true, skip_empty_lines: false })
  } catch {
    return refuse('document-damaged')
  }
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      const address = `${name}!${lettersOf(column)}${row + 1}`
      flow.add({ address, kind: 'cell', text, table: { name, row, column } })
    })
  })
}

function decoded(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // Programs and pictures may be UTF-8 by chance; no text has these.
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? refuse('document-damaged') : text
  } catch {
    return refuse('document-damaged')
  }
}
