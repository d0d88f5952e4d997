/** All SQL of the schema `screening`. */
import { sql, type RoomSchema, type Tx } from '#database'

export const screeningSchema: RoomSchema = {
  room: 'customs/screening',
  schema: 'screening',
  migrations: new URL('./migrations/', import.meta.url),
}

export interface LaneMinute {
  readonly port: string
  readonly lane: string
  /** ISO 8601, to the minute. */
  readonly minute: string
  readonly scans: number
  readonly damaged: number
}

/** Adds to the counters; the only thing that a tick writes of scans that matched nobody. */
export async function addToLaneMinutes(tx: Tx, minutes: readonly LaneMinute[]): Promise<void> {
  await sql`
    insert into screening.lane_minutes as kept (port, lane, minute, scans, damaged)
    select port, lane, minute, scans, damaged from json_to_recordset(${JSON.stringify(minutes)}::json)
      as counted(port text, lane text, minute timestamptz, scans integer, damaged integer)
    on conflict (port, lane, minute) do update
      set scans = kept.scans + excluded.scans, damaged = kept.damaged + excluded.damaged`.execute(tx)
}

export async function scansSince(tx: Tx, since: Date): Promise<number> {
  const { rows } = await sql<{ scans: number }>`
    select coalesce(sum(scans), 0)::integer as scans from screening.lane_minutes where minute >= ${since}`.execute(
    tx,
  )
  return rows[0]?.scans ?? 0
}

/** For a commit that has nothing to keep: it waits for no disk. */
export async function hastenCommit(tx: Tx): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(tx)
}
