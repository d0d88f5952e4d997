/** The inbox in the database: where each incoming stream stands, and what was answered. */
import type { Fault } from '#kernel'
import { sql, type SiteName, type Tx } from '#database'
import type { MessageHeader } from './message.ts'
import type { GivenVerdict } from './receipt.ts'
import type { SettledVerdict } from './verdict.ts'

export interface StreamPosition {
  readonly lastNumber: number
  readonly lastHash: string
  /** The number that two people put aside. */
  readonly putAside: number | null
  /** The message of the same number that was taken before, if there is one. */
  readonly earlierId: string | null
  readonly earlierHash: string | null
  readonly earlierVerdict: GivenVerdict['verdict'] | null
  readonly earlierFaults: readonly Fault[] | null
}

export interface PostedReceipt {
  readonly id: string
  /** Encrypted at rest. */
  readonly body: Buffer
}

/** Locks the stream until the transaction ends. */
export async function beginReceiving(
  tx: Tx,
  { from, type, sequence }: Pick<MessageHeader, 'from' | 'type' | 'sequence'>,
): Promise<StreamPosition> {
  const { rows } = await sql<StreamPosition>`
    select last_number as "lastNumber", last_hash as "lastHash", put_aside as "putAside", earlier_id as "earlierId",
           earlier_hash as "earlierHash", earlier_verdict as "earlierVerdict", earlier_faults as "earlierFaults"
    from exchange.begin_receiving(${from}, ${type}, ${sequence})`.execute(tx)
  return rows[0] as StreamPosition
}

export interface TakenMessage {
  readonly header: MessageHeader
  readonly hash: string
  readonly answer: GivenVerdict
  /** None for a receipt. */
  readonly receipt: PostedReceipt | undefined
}

/** Of one stream, following one another from where it stands. */
export async function finishReceiving(
  tx: Tx,
  { from, type }: Pick<MessageHeader, 'from' | 'type'>,
  taken: readonly TakenMessage[],
  at: Date,
): Promise<void> {
  const messages = taken.map(({ header, hash, answer, receipt }) => ({
    id: header.id,
    number: header.sequence,
    agreement: header.agreement,
    agreementVersion: header.agreementVersion,
    createdAt: header.createdAt,
    ...{ hash, verdict: answer.verdict, faults: answer.faults, receiptId: receipt?.id },
  }))
  const receiptsTaken = Math.max(...taken.map(({ header }) => header.receiptsTaken ?? 0))
  const receipts = taken.flatMap(({ receipt }) => (receipt === undefined ? [] : [receipt.body]))
  await sql`
    select exchange.finish_receiving(${from}, ${type}, ${at}, ${JSON.stringify(messages)}, ${receiptsTaken},
      ${receipts.length === 0 ? null : receipts}::bytea[])`.execute(tx)
}

export interface HeldMessage {
  readonly from: SiteName
  readonly type: string
  readonly sequence: number
}

/** Undefined unless the message is held and the acting role may settle it. */
export async function heldMessage(tx: Tx, id: string): Promise<HeldMessage | undefined> {
  const { rows } = await sql<HeldMessage>`
    select peer as "from", type, number as "sequence" from exchange.held_message(${id})`.execute(tx)
  return rows[0]
}

export async function settleMessage(
  tx: Tx,
  id: string,
  options: {
    readonly verdict: SettledVerdict['verdict']
    readonly faults: readonly Fault[]
    readonly at: Date
    readonly receipt: PostedReceipt
  },
): Promise<void> {
  await sql`
    select exchange.settle_message(${id}, ${options.verdict}, ${JSON.stringify(options.faults)}, ${options.at}, ${options.receipt.id},
      ${options.receipt.body})`.execute(tx)
}
