/** What an import would do: each row understood or refused, and none that is there already brought in again. */
import type { Tx } from '#database'
import { fault, type Fault } from '#kernel'
import { selectImported } from '../import-store.ts'
import type { HandedFile } from './handed-file.ts'
import type { ColumnMapping } from './imported-fields.ts'
import { understandRow, type UnderstoodRow } from './understand-row.ts'

export interface Trial {
  readonly understood: readonly UnderstoodRow[]
  readonly faults: readonly Fault[]
}

export interface ImportTerms {
  readonly mapping: ColumnMapping
  /** The system that wrote the file, and the agency that brings it in: numbers of others are others. */
  readonly source: string
  readonly agency: string
  readonly at: Date
}

export async function tryImport(
  tx: Tx,
  { name: file, rows }: HandedFile,
  { mapping, source, agency, at }: ImportTerms,
): Promise<Trial> {
  const read = rows.map((values, place) =>
    understandRow(values, { file, row: place + 1, mapping, source, agency, at }),
  )
  const sound = read.flatMap((one) => (one.ok ? [one.value] : []))
  const there = await selectImported(
    tx,
    sound.map(({ mark }) => mark),
  )
  const faults = read.flatMap((one) => (one.ok ? [] : one.error))
  const understood: UnderstoodRow[] = []
  for (const one of sound) {
    const key = one.mark.toString('hex')
    if (there.has(key)) faults.push(fault('enquiry-import-there', { file, row: one.row }))
    else understood.push(one)
    there.add(key)
  }
  return { understood, faults: faults.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)) }
}
