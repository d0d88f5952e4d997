/** What no count can tell: sealed tables and places that are no tables, in the same words whatever they hold. */
import type { DataMap } from '#database'

export interface UnsearchedPlace {
  readonly room: string
  /** The sealed tables, or the name of the place. */
  readonly what: string
  /** How whoever asks is answered. */
  readonly answer: string
}

export function unsearchedPlaces(maps: readonly DataMap[]): readonly UnsearchedPlace[] {
  return maps.flatMap(({ room, tables, places = {} }) => [
    ...sealedTables(room, tables),
    ...Object.entries(places)
      .filter(([, { holds }]) => holds.length > 0)
      .map(([what, { looked }]) => ({ room, what, answer: looked })),
  ])
}

function sealedTables(room: string, tables: DataMap['tables']): readonly UnsearchedPlace[] {
  return Object.entries(tables).flatMap(([what, { sealed }]) =>
    sealed === undefined ? [] : [{ room, what, answer: sealed.answer }],
  )
}
