/** Reads one record as the person whose it is reads it: each field with what it is for, from where, and how long. */
import { declaredColumns, primaryKeys, subjectsOf, type DataCategory, type DataMap, type Tx } from '#database'
import { BrokenPromise } from '#kernel'
import type { HoldingsOpener } from '#rooms'
import { RETENTION_CLASSES } from '#statute'
import { keyOfRecord } from './record-key.ts'
import { readRow } from './store.ts'

export interface HeldField {
  readonly column: string
  /** The column in words. */
  readonly label: string
  readonly category: DataCategory
  /** As text; null where nothing is known. Of a sealed column what its room's opener gave; null where nobody opens it. */
  readonly value: string | null
  readonly purpose: string
  readonly source: string
  /** How long it is kept, as a person who asks is told. */
  readonly retention: string
  /** Whether it is part of a person's copy. */
  readonly exportable: boolean
  /** It lies sealed in the table. */
  readonly sealed: boolean
}

export interface HeldContent {
  readonly room: string
  readonly table: string
  readonly record: string
  readonly purpose: string
  readonly source: string
  readonly retention: string
  /** How the person reads their copy, or why they get none, as the data map says it. */
  readonly rightToCopy: string
  readonly exportable: boolean
  readonly fields: readonly HeldField[]
}

export interface HeldName {
  readonly table: string
  readonly record: string
  /** What the rooms of the site open; sealed columns stay shut without it. */
  readonly openers?: readonly HoldingsOpener[]
}

/** In a transaction of `<site>_holdings`, by whoever records that it is read. Undefined where it is gone. */
export async function readHeld(
  tx: Tx,
  maps: readonly DataMap[],
  { table, record, openers = [] }: HeldName,
): Promise<HeldContent | undefined> {
  const map = maps.find(({ tables }) => table in tables)
  const declaration = map?.tables[table]
  if (map === undefined || declaration === undefined || subjectsOf(declaration).length === 0)
    throw new BrokenPromise(`${table} is no table in which people are found`)
  const declared = declaredColumns([map], maps).filter(
    (one) => one.table === table && one.category !== 'secret',
  )
  const key = keyOfRecord((await primaryKeys(tx)).get(table) ?? [], record)
  const row =
    key &&
    (await readRow(
      tx,
      table,
      key,
      declared.map(({ column }) => column),
    ))
  if (row === undefined) return undefined
  const opens = openers.flatMap((opener) => Object.entries(opener.opens ?? {}))
  const fields = declared.map(
    ({ column, category, purpose, source, retention, exportable }, i): HeldField => {
      const text = row.values[i] ?? null
      const open = opens.find(([place]) => place === `${table}.${column}`)?.[1]
      const sealed = category === 'sealed'
      return {
        ...{ column, label: labelOf(column), category, purpose, source, sealed },
        value: sealed && text !== null ? (open?.(record, bytesOf(text)) ?? null) : text,
        retention: RETENTION_CLASSES[retention].sentence,
        // What its room opens for the person is the person's to have.
        exportable: exportable || (sealed && open !== undefined),
      }
    },
  )
  const answer = declaration.rights?.export
  return {
    ...{ room: map.room, table, record, fields },
    ...{ purpose: declaration.purpose, source: declaration.source },
    retention: RETENTION_CLASSES[declaration.retention].sentence,
    rightToCopy: answer === undefined ? '' : 'how' in answer ? answer.how : answer.not,
    exportable: fields.some((field) => field.exportable),
  }
}

/** `date_of_birth` is read as “Date of birth”. */
function labelOf(column: string): string {
  const words = column.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** PostgreSQL writes bytes as hexadecimal digits after a mark. */
function bytesOf(text: string): Buffer {
  return Buffer.from(text.slice(2), 'hex')
}
