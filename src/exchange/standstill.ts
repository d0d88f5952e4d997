/** From when on a stream that does not move is somebody's business. */
import type { ErrorCode } from '#kernel'
import type { StandingStream } from './standing-store.ts'

const MINUTE_MS = 60_000

/** As long as each type may take when the other agency works: of what somebody stands at a gate for, the least. */
const MINUTES: Readonly<Record<string, number>> = {
  withdrawal: 3,
  'confirmation-request': 3,
  'confirmation-answer': 3,
  list: 15,
  outcome: 15,
  notice: 15,
  receipt: 15,
  'tracing-request': 60,
  'tracing-answer': 60,
  counts: 60,
  'sealed-finding': 60,
}
const OF_OTHER_TYPES = 15

/** What no waiting mends is told at once. */
const HOPELESS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'message-chain-broken',
  'message-replayed',
  'stream-behind',
  'stream-peer-behind',
  'stream-diverged',
])
/** A gap is closed within seconds, unless nobody has what is missing. */
const GAP_MS = 30_000

export function limitMs({
  type,
  code,
  isGivenUp,
}: Pick<StandingStream, 'type' | 'code' | 'isGivenUp'>): number {
  if (isGivenUp || HOPELESS.has(code)) return 0
  if (code === 'message-skipped') return GAP_MS
  return (MINUTES[type] ?? OF_OTHER_TYPES) * MINUTE_MS
}

export function standsTooLong(stream: StandingStream, at: Date): boolean {
  return at.getTime() - stream.since.getTime() >= limitMs(stream)
}
