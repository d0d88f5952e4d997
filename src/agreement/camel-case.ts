/** The file's words are snake_case, as its fields are; the program's are camelCase: the same tree, renamed. */

type CamelWord<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelWord<Tail>>}`
  : S

export type CamelCased<T> = T extends readonly (infer Item)[]
  ? readonly CamelCased<Item>[]
  : T extends object
    ? { readonly [K in keyof T as K extends string ? CamelWord<K> : K]: CamelCased<T[K]> }
    : T

/** Renames members only: names that are values (a field, a code) stay as the law writes them. */
export function camelCased<T>(value: T): CamelCased<T> {
  return renamed(value) as CamelCased<T>
}

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      renamed(member),
    ]),
  )
}
