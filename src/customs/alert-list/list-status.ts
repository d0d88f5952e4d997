/** The list in force as officers, the command line and the probes may know it; nothing of its silent half. */
import type { ListVersion } from './store.ts'

export interface ListStatus {
  readonly list_number: number | null
  readonly withdrawal_number: number | null
  readonly applied_at: string | null
  readonly created_at: string | null
  readonly valid_until: string | null
  /** True when no list is in force, or its valid-until has passed: the old one keeps alerting, and every screen says so. */
  readonly stale: boolean
  readonly interception_entries: number
}

export function listStatus(version: ListVersion | undefined, at: Date): ListStatus {
  return {
    list_number: version?.list_number ?? null,
    withdrawal_number: version?.withdrawal_number ?? null,
    applied_at: version?.applied_at?.toISOString() ?? null,
    created_at: version?.created_at.toISOString() ?? null,
    valid_until: version?.valid_until.toISOString() ?? null,
    stale: version === undefined || version.valid_until <= at,
    interception_entries: version?.interception_entries ?? 0,
  }
}
