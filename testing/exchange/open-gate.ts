/** A gate that stands open: for tests of the carrying itself, and of what a faulty peer sends. */
import type { Permit, Permitted } from '#exchange'
import { ok } from '#kernel'

export function openGate(version: string, terms: Partial<Permitted> = {}): Permit {
  const agreement = 'customs-justice-fines'
  return () => ok({ agreement, version, check: () => [], disclosure: undefined, ...terms })
}
