/** Links to the other pages of a document, and of its pictures; the rest of the address stays. */

export interface Shown {
  readonly path: string
  readonly query: object
}

export interface PagerLink {
  readonly text: string
  readonly href: string
  readonly isCurrent: boolean
}

/** Those near the one that is shown, and the ends. */
const NEAR = 3

export function pagerOf(
  { path, query }: Shown,
  {
    name,
    shown,
    count,
  }: { readonly name: 'part' | 'picture'; readonly shown: number; readonly count: number },
): readonly PagerLink[] {
  if (count < 2) return []
  return Array.from({ length: count }, (_, i) => i + 1)
    .filter((number) => number === 1 || number === count || Math.abs(number - shown) <= NEAR)
    .map((number) => {
      const rest = Object.entries(query).flatMap(([key, value]): [string, string][] =>
        key === name || value === undefined ? [] : [[key, String(value)]],
      )
      const to = new URLSearchParams([...rest, [name, String(number)]])
      return { text: String(number), href: `${path}?${to.toString()}`, isCurrent: number === shown }
    })
}
