/** Which columns a file must have, and where each of them stands in its header row. */
import { err, fault, ok, type Fault, type Result } from '#kernel'

export interface HeaderRule<F extends readonly string[]> {
  /** As they are asked for: the values of a row come in this order. */
  readonly columns: F
  /** The place in the file of each column that is asked for; undefined for one that may be missing and is. */
  placesIn(header: readonly string[]): Result<readonly (number | undefined)[], Fault>
}

/** These columns, in this order, and no others. */
export function exactHeader<const F extends readonly string[]>(columns: F): HeaderRule<F> {
  return {
    columns,
    placesIn: (header) =>
      header.join() === columns.join()
        ? ok([...columns.keys()])
        : err(fault('file-header-wrong', { detail: columns.join() })),
  }
}

/** Each of these columns once, in any order, beside others; an optional one that is missing is empty in every row. */
export function namedColumns<const R extends readonly string[], const O extends readonly string[] = []>(
  required: R,
  optional: O = [] as unknown as O,
): HeaderRule<readonly [...R, ...O]> {
  const columns = [...required, ...optional] as const
  return {
    columns,
    placesIn: (header) => {
      const missing = required.filter((column) => !header.includes(column))
      if (missing.length > 0) return err(fault('column-missing', { row: 0, field: missing.join(', ') }))
      const repeated = columns.filter((column) => header.indexOf(column) !== header.lastIndexOf(column))
      if (repeated.length > 0) return err(fault('column-repeated', { row: 0, field: repeated.join(', ') }))
      return ok(
        columns.map((column) => {
          const place = header.indexOf(column)
          return place < 0 ? undefined : place
        }),
      )
    },
  }
}
