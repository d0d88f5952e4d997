/** Tables sort, filter and page by their address, so that a view can be sent to a colleague. */
import Type, { type Static } from 'typebox'

/** For a page's `query`; filters of closed choices are added beside these. Free text never stands in an address. */
export const tableQuery = {
  /** A column's key, `-key` for the other way round. */
  sort: Type.Optional(Type.String({ maxLength: 40, pattern: '^-?[a-z][a-z0-9-]*$' })),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
}

export type TableQuery = {
  readonly [Part in keyof typeof tableQuery]?: Static<(typeof tableQuery)[Part]>
} & Readonly<Record<string, unknown>>

export interface SortOrder {
  readonly key: string
  readonly descending: boolean
}

/** The column to sort by, when it is one of those that can be sorted. */
export function sortOrder(
  query: TableQuery,
  keys: readonly string[],
  otherwise?: SortOrder,
): SortOrder | undefined {
  const sort = query.sort ?? ''
  const key = sort.replace(/^-/, '')
  return keys.includes(key) ? { key, descending: sort.startsWith('-') } : otherwise
}

/** The same view with one thing changed. */
export function addressWith(
  path: string,
  query: TableQuery,
  changes: Readonly<Record<string, string>>,
): string {
  const parts = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query, ...changes })) {
    if (typeof value === 'string' || typeof value === 'number') parts.set(name, String(value))
  }
  for (const [name, value] of [...parts]) if (value === '') parts.delete(name)
  const text = parts.toString()
  return text === '' ? path : `${path}?${text}`
}
