/** Passages that are withheld of a document: as spans for its rebuilding, and as the copy says where they are. */
import type { Withheld, WithheldPlace } from '#documents'
import { withholdingGround } from '#statute'
import type { WithheldRow } from '../withheld-store.ts'

export function spansOf(passages: readonly WithheldRow[]): readonly Withheld[] {
  return passages.flatMap(({ places, ground, mayStandElsewhere }) =>
    (places ?? []).map((place) => ({
      ...{ place, ground: withholdingGround(ground)?.section ?? ground },
      ...(mayStandElsewhere ? { repeated: 'released' as const } : {}),
    })),
  )
}

export function placesOf(passages: readonly WithheldRow[]): readonly WithheldPlace[] {
  return passages.flatMap(({ places }) => places ?? [])
}

/** They are of this original; of another they would lie anywhere. */
export function areOf(passages: readonly WithheldRow[], hash: Buffer): boolean {
  return passages.every(({ originalHash }) => originalHash?.equals(hash) === true)
}

/** Pages by their numbers, and nothing of what stands there. */
export function whereInWords(places: readonly WithheldPlace[]): string {
  const pages = [...new Set(places.flatMap((place) => ('page' in place ? [place.page + 1] : [])))]
  const count = places.length === 1 ? '1 place' : `${String(places.length)} places`
  if (pages.length === 0) return count
  const sorted = pages.toSorted((a, b) => a - b).join(', ')
  return `${pages.length === 1 ? 'page' : 'pages'} ${sorted}${places.length === 1 ? '' : ` (${count})`}`
}
