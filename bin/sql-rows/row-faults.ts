/** Holds a claim about rows against the columns that PostgreSQL answers with. */
import type { Kind, RowClaim } from './claimed-rows.ts'
import type { DescribedColumn } from './described-rows.ts'

/** As the database room reads PostgreSQL's types (`src/database/value-types.ts`); what is not here arrives as text. */
const KINDS: Readonly<Record<number, Kind>> = {
  16: 'boolean',
  17: 'Buffer',
  20: 'number',
  21: 'number',
  23: 'number',
  700: 'number',
  701: 'number',
  26: 'number',
  114: 'json',
  3802: 'json',
  1184: 'Date',
  1000: 'boolean[]',
  1001: 'Buffer[]',
  1005: 'number[]',
  1007: 'number[]',
  1016: 'number[]',
  1021: 'number[]',
  1022: 'number[]',
  1009: 'string[]',
  1015: 'string[]',
  1182: 'string[]',
  2951: 'string[]',
  1185: 'Date[]',
}

export function rowFaults(
  { place, columns }: RowClaim,
  described: readonly DescribedColumn[],
  nullable: ReadonlySet<string>,
): readonly string[] {
  const answered = new Map(described.map((column) => [column.name, column]))
  const faults = [...answered.keys()]
    .filter((name) => !columns.has(name))
    .map((name) => `${name} is answered, not claimed`)
  for (const [name, { kinds, optional }] of columns) {
    const column = answered.get(name)
    if (column === undefined) {
      if (!optional) faults.push(`${name} is claimed, not answered`)
      continue
    }
    const kind = KINDS[column.type] ?? 'string'
    const others = [...kinds].filter((one) => one !== 'null' && one !== kind)
    if (kind !== 'json' && others.length > 0)
      faults.push(`${name} is ${kind}, claimed ${others.join(' or ')}`)
    if (nullable.has(name) && !kinds.has('null') && !(kind === 'json' && kinds.has('json')))
      faults.push(`${name} may be null`)
  }
  return faults.map((fault) => `${place}: ${fault}`)
}
