/** What lies in the outbox, from its posting to its sealing. */
import type { SiteName } from '#database'

export interface PostedRow {
  readonly id: string
  readonly to: SiteName
  readonly type: string
  readonly agreement: string
  readonly agreementVersion: string
  readonly createdAt: Date
  /** Encrypted at rest. */
  readonly body: Buffer
}

/** What a file of one message or several is made of. */
export interface RowToSeal extends PostedRow {
  readonly number: number
  readonly previousHash: string
  readonly receiptsTaken: number
  /** Of a message that was put aside: its hash. */
  readonly standsFor: string | null
}
