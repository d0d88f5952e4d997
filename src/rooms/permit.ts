/** What may cross, as the exchange asks it: the agreement and version that say so, by site. */
import { mayCross, type Programme } from '#agreement'
import type { Permit } from '#exchange'

export function permit(held: Programme): Permit {
  return (message, at) => mayCross(held, message, at)
}
