/** What a room hands over for a person's copy of what is held about them, beyond what its tables show by themselves. */
import type { Tx } from '#database'
import type { ErrorCode, Result } from '#kernel'
import type { Readable } from 'node:stream'

/** The records that are the person's, and what is known of them by which rooms find more. */
export interface PersonsRecords {
  readonly records: readonly PersonsRecord[]
  readonly emailAddresses: readonly string[]
  readonly documentNumbers: readonly string[]
  readonly personProfileNumbers: readonly string[]
  /** What people quote, of whichever room. */
  readonly references: readonly string[]
}

export interface PersonsRecord {
  readonly room: string
  readonly table: string
  /** As a record is named outside its table: its primary key, several columns as a JSON array. */
  readonly record: string
}

/** A file or a mail that is part of the person's records; a row of a sealed table, by its table and record. */
export interface HeldFile {
  readonly room: string
  readonly table: string
  readonly record: string
  /** What it is, in words: `file`, `mail that came`. */
  readonly what: string
  /** As whoever handed it in named it; safe as a file's name only once that was made sure. */
  readonly name: string
  readonly type: string
  readonly bytes: number | undefined
  readonly at: Date
  /** It came by the person's own address. What came otherwise may hide what is somebody else's. */
  readonly fromThem: boolean
  /** What it is part of, by the reference that people quote. */
  readonly partOf: string | undefined
  /** The bytes as they came, each proven before it is given; `as` runs a transaction of the role `<site>_holdings`. */
  open(as: AsHoldings): Promise<Result<Readable, ErrorCode>>
}

export type AsHoldings = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** That something of the person was told to somebody. */
export interface Recipient {
  readonly at: Date
  readonly to: string
  /** Whereby: a message of an agreement, a mail, a share. */
  readonly by: string
  /** Which fields, or what else was told. */
  readonly what: string
  readonly lawfulBasis: string
  readonly reference: string | undefined
  /** The mailbox of an office that was given it, where a correction can be told. */
  readonly mailbox?: string | undefined
}

/** Each part in a transaction of the role `<site>_holdings`. */
export interface HoldingsOpener {
  readonly room: string
  /** By `schema.table.column`: what a sealed value of the record says. Undefined where it does not open any more. */
  readonly opens?: Readonly<Record<string, (record: string, sealed: Uint8Array) => string | undefined>>
  files?(tx: Tx, of: PersonsRecords): Promise<readonly HeldFile[]>
  recipients?(tx: Tx, of: PersonsRecords): Promise<readonly Recipient[]>
}
