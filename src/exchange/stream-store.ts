/** The streams in the database: declared at start, and reported on. */
import { BrokenPromise, type Fault } from '#kernel'
import { sql, type DatabaseRole, type SiteName, type Tx } from '#database'

/** The silent compartment's numbers are told to nobody: they would tell how many silent alerts there were. */
export type Compartment = 'open' | 'silent'

export interface OutgoingStream {
  readonly type: string
  readonly to: SiteName
  readonly postedBy: readonly DatabaseRole[]
  readonly compartment: Compartment
}

export interface IncomingStream {
  readonly type: string
  readonly from: SiteName
  readonly receivedBy: DatabaseRole
  readonly settledBy: readonly DatabaseRole[]
  readonly compartment: Compartment
}

export interface StreamStatus {
  readonly direction: 'in' | 'out'
  readonly peer: SiteName
  readonly type: string
  readonly lastNumber: number
  /** Out: without an answer yet. In: held until people settle it. */
  readonly waiting: number
  /** Given up after its tries; waits for `resume`. */
  readonly undeliverable: number
  readonly waitingSince: Date | null
  readonly lastVerdict: string | null
  readonly lastFaults: readonly Fault[] | null
  readonly lastSettledAt: Date | null
}

export async function declareOutgoing(tx: Tx, stream: OutgoingStream): Promise<void> {
  await refuseOtherCompartment(tx, 'outgoing_streams', stream.to, stream)
  await sql`
    insert into exchange.outgoing_streams (peer, type, compartment, posted_by)
    values (${stream.to}, ${stream.type}, ${stream.compartment}, ${[...stream.postedBy]})
    on conflict (compartment, peer, type) do update set posted_by = excluded.posted_by`.execute(tx)
}

export async function declareIncoming(tx: Tx, stream: IncomingStream): Promise<void> {
  await refuseOtherCompartment(tx, 'incoming_streams', stream.from, stream)
  await sql`
    insert into exchange.incoming_streams (peer, type, compartment, received_by, settled_by)
    values (${stream.from}, ${stream.type}, ${stream.compartment}, ${stream.receivedBy}, ${[...stream.settledBy]})
    on conflict (compartment, peer, type) do update
      set received_by = excluded.received_by, settled_by = excluded.settled_by`.execute(tx)
}

/** A stream keeps its compartment for good: what was silent once must not become visible by a slip. */
async function refuseOtherCompartment(
  tx: Tx,
  table: 'outgoing_streams' | 'incoming_streams',
  peer: SiteName,
  { type, compartment }: { readonly type: string; readonly compartment: Compartment },
): Promise<void> {
  const { rows } = await sql<{ compartment: Compartment }>`
    select compartment from ${sql.table(`exchange.${table}`)} where peer = ${peer} and type = ${type}`.execute(
    tx,
  )
  if (rows.some((row) => row.compartment !== compartment)) {
    throw new BrokenPromise(`the stream ${type} keeps the compartment that it was declared in`)
  }
}

export async function streamStatus(tx: Tx, everything: boolean): Promise<StreamStatus[]> {
  const view = sql.table(everything ? 'exchange.all_streams' : 'exchange.open_streams')
  const { rows } = await sql<StreamStatus>`
    select direction, peer, type, last_number as "lastNumber", waiting, undeliverable,
           waiting_since as "waitingSince", last_verdict as "lastVerdict", last_faults as "lastFaults",
           last_settled_at as "lastSettledAt"
    from ${view} order by direction, peer, type`.execute(tx)
  return rows
}
