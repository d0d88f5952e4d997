/** A field as the person is given it: what is withheld is marked, and is not there. */
import type { WithheldRow } from './withheld-store.ts'

export const WITHHELD_MARK = '[withheld]'

export function asGiven(text: string, withheld: readonly Pick<WithheldRow, 'from' | 'to'>[]): string {
  if (withheld.some(({ from }) => from === null)) return WITHHELD_MARK
  // From the end, so that what stands before keeps its place.
  return withheld
    .toSorted((a, b) => (b.from ?? 0) - (a.from ?? 0))
    .reduce((given, { from, to }) => given.slice(0, from ?? 0) + WITHHELD_MARK + given.slice(to ?? 0), text)
}
