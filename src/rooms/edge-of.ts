/** What the rooms of an open site want to hear of at its edge. */
import type { EdgeListeners } from '#pages'
import type { OpenSite } from './open-site.ts'

export function edgeOf({ rooms }: Pick<OpenSite, 'rooms'>): EdgeListeners {
  return {
    counts: rooms.flatMap(({ counts }) => counts ?? []),
    watches: rooms.flatMap(({ watches }) => watches ?? []),
    holdUp: rooms.flatMap(({ holdsUp }) => holdsUp ?? []),
  }
}
