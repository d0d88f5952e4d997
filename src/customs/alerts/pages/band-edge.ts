/** Where band A begins by the agreement in force at an instant, of 100. */
import { agreementAt, type Programme } from '#agreement'

export type BandEdgeAt = (at: Date) => number

export function bandEdgeAt(programme: Programme): BandEdgeAt {
  return (at) => (agreementAt(programme, at).matching.bands.find(({ band }) => band === 'A')?.from ?? 0) / 100
}
