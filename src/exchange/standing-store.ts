/** Where streams stand still, in the database. */
import type { ErrorCode } from '#kernel'
import { sql, type SiteName, type Tx } from '#database'

export interface StandingStream {
  readonly direction: 'in' | 'out'
  readonly peer: SiteName
  readonly type: string
  readonly lastNumber: number
  /** The one that does not move. */
  readonly number: number
  readonly since: Date
  readonly code: ErrorCode
  /** Out: its tries are used up. */
  readonly isGivenUp: boolean
}

/** Every stream with something that has not moved yet, however short; of the open compartment unless `everything`. */
export async function standingStreams(tx: Tx, everything: boolean): Promise<StandingStream[]> {
  const view = sql.table(everything ? 'exchange.standing_streams' : 'exchange.open_standing_streams')
  const { rows } = await sql<StandingStream>`
    select direction, peer, type, last_number as "lastNumber", number, since, code, is_given_up as "isGivenUp"
    from ${view} where since is not null order by direction, peer, type`.execute(tx)
  return rows
}

/** The awaited number cannot be taken; the first time counts, until the stream moves. */
export async function storeStanding(
  tx: Tx,
  {
    from,
    type,
    code,
    at,
  }: {
    readonly from: SiteName
    readonly type: string
    readonly code: string
    readonly at: Date
  },
): Promise<void> {
  await sql`
    update exchange.incoming_streams
    set stands_since = coalesce(stands_since, ${at}), stands_code = case when stands_until is null then ${code}
      else stands_code end
    where peer = ${from} and type = ${type}`.execute(tx)
}

/** False when the stream has moved on meanwhile. */
export async function putAside(
  tx: Tx,
  { direction, peer, type, number }: Pick<StandingStream, 'direction' | 'peer' | 'type' | 'number'>,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select exchange.put_aside(${direction}, ${peer}, ${type}, ${number}) as done`.execute(tx)
  return rows[0]?.done === true
}
