/** The header row of a file of the extract, and what a wrong one most likely is. */
import type { HeaderRule } from '#csv-file'
import { err, fault, ok, type ErrorCode } from '#kernel'
import { DEBT_FIELDS, PERSON_FIELDS, WARRANT_FIELDS } from './field-checks.ts'

const LOOKS_LIKE: readonly (readonly [readonly string[], ErrorCode])[] = [
  [PERSON_FIELDS, 'looks-like-people'],
  [DEBT_FIELDS, 'looks-like-debts'],
  [WARRANT_FIELDS, 'looks-like-warrants'],
]

/** These columns in this order. What is said of another header names columns of ours alone: its own may be data. */
export function extractHeader<const F extends readonly string[]>(columns: F): HeaderRule<F> {
  return {
    columns,
    placesIn(header) {
      if (header.join() === columns.join()) return ok([...columns.keys()])
      const missing = columns.filter((column) => !header.includes(column))
      if (missing.length === 0 && header.length === columns.length)
        return err(fault('columns-in-another-order', { detail: columns.join() }))
      const other = LOOKS_LIKE.find(([fields]) => fields.every((field) => header.includes(field)))
      if (other !== undefined && missing.length > 0) return err(fault(other[1]))
      if (missing.length > 0 && missing.length * 2 <= columns.length)
        return err(fault('column-missing', { row: 0, field: missing.join(', ') }))
      return err(fault('file-header-wrong', { detail: columns.join() }))
    },
  }
}
