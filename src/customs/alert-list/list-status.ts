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
    list_number: version?.listNumber ?? null,
    withdrawal_number: version?.withdrawalNumber ?? null,
    applied_at: version?.appliedAt?.toISOString() ?? null,
    created_at: version?.createdAt.toISOString() ?? null,
    valid_until: version?.validUntil.toISOString() ?? null,
    stale: version === undefined || version.validUntil <= at,
    interception_entries: version?.interceptionEntries ?? 0,
  }
}
