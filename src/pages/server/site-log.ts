/** What a site says about its own failures: a code, a route pattern, a reference; no address, no query, no body, no message. */
import type { NewId } from '#kernel'
import { BrokenPromise } from '#kernel'

export interface FailureRecord {
  readonly reference: string
  /** The pattern (`/alerts/:alertId`), never the concrete address. */
  readonly route: string
  readonly code: string
  /** Places in the code; messages stay out because databases quote values in theirs. */
  readonly frames: readonly string[]
}

export interface SiteLog {
  failure(record: FailureRecord): void
}

export const silentLog: SiteLog = { failure: () => undefined }

export function failureRecord(error: unknown, route: string | undefined, newId: NewId): FailureRecord {
  return {
    reference: newId().slice(0, 8),
    route: route ?? 'unknown',
    code: codeOf(error),
    frames: framesOf(error),
  }
}

/** A code of ours, of PostgreSQL's (`23505`) or Node's (`ECONNRESET`); else the kind of error. */
function codeOf(error: unknown): string {
  if (error instanceof BrokenPromise) return error.code
  if (!(error instanceof Error)) return 'thrown-value'
  const code: unknown = 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[\w-]{1,60}$/.test(code) ? code : error.name
}

function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return []
  return error.stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim())
}
