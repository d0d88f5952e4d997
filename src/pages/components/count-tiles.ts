/** Counts that link to what they count. */
import { grouped } from '../grouped.ts'
import type { Tone } from './cell.ts'

export interface CountTile {
  readonly count: number | string
  readonly text: string
  readonly href?: `/${string}`
  readonly note?: string
  readonly tone?: Tone
}

export type CountTileView = { readonly [Key in keyof Required<CountTile>]: string }

export function countTiles(tiles: readonly CountTile[]): readonly CountTileView[] {
  return tiles.map(({ count, ...tile }) => ({
    ...{ href: '', note: '', tone: 'quiet' as const },
    ...tile,
    count: typeof count === 'number' ? grouped(count) : count,
  }))
}
