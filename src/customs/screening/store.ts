/** All SQL of the schema `screening`. */
import { sql, type RoomSchema, type Tx } from '#database'
import type { Direction } from '#kernel'

export const screeningSchema: RoomSchema = {
  room: 'customs/screening',
  schema: 'screening',
  migrations: new URL('./migrations/', import.meta.url),
}

/** A lane of a port, `AKL` and `A1`. */
export interface LanePlace {
  readonly port: string
  readonly lane: string
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

export interface LaneFlight {
  readonly direction: Direction
  /** `NZ103`, or the name of a ship. */
  readonly craft: string
}

export async function findLaneFlight(tx: Tx, { port, lane }: LanePlace): Promise<LaneFlight | undefined> {
  const { rows } = await sql<LaneFlight>`
    select direction, craft from screening.lane_flights where port = ${port} and lane = ${lane}`.execute(tx)
  return rows[0]
}

export async function saveLaneFlight(
  tx: Tx,
  { port, lane }: LanePlace,
  { direction, craft }: LaneFlight,
  at: Date,
): Promise<void> {
  await sql`
    insert into screening.lane_flights (port, lane, direction, craft, set_at)
    values (${port}, ${lane}, ${direction}, ${craft}, ${at})
    on conflict (port, lane) do update
      set direction = excluded.direction, craft = excluded.craft, set_at = excluded.set_at`.execute(tx)
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
