/** What a site says of its numbers when it starts, so that a restore from an older backup is noticed at once. */
import { parsedJson } from '#kernel'

/** Belongs to the exchange, as receipts do; outside every stream, for its numbers are what may be wrong. */
export const POSITIONS_TYPE = 'positions'

export interface IncomingPosition {
  readonly type: string
  readonly number: number
  readonly hash: string
  /** The last that were taken, in order, each with its hash. */
  readonly recent: readonly (readonly [number: number, hash: string])[]
}

export interface OutgoingPosition {
  readonly type: string
  /** The last that the peer has answered, whose body is gone; 0 for none. */
  readonly answered: number
  readonly hash: string
}

export interface Positions {
  /** Answer with yours and this word: what an old file says is believed by nobody. */
  readonly asks?: string
  /** The word that was asked with. */
  readonly answers?: string
  readonly incoming: readonly IncomingPosition[]
  readonly outgoing: readonly OutgoingPosition[]
}

export function writePositions(positions: Positions): Buffer {
  return Buffer.from(JSON.stringify(positions))
}

/** Undefined when it is none; it was signed by the peer, so this is about its release and not its honesty. */
export function readPositions(body: Uint8Array): Positions | undefined {
  const value = parsedJson(body) as Partial<Positions> | null | undefined
  const isSound =
    typeof value === 'object' &&
    value !== null &&
    Array.isArray(value.incoming) &&
    Array.isArray(value.outgoing) &&
    value.incoming.every(
      ({ number, hash, recent }: Partial<IncomingPosition>) =>
        Number.isSafeInteger(number) && typeof hash === 'string' && Array.isArray(recent),
    ) &&
    value.outgoing.every(
      ({ answered, hash }: Partial<OutgoingPosition>) =>
        Number.isSafeInteger(answered) && typeof hash === 'string',
    )
  return isSound ? (value as Positions) : undefined
}
