/** The SQL of what officers read: lists of incidents, what tripped one, what was done. */
import { sql, type Tx } from '#database'
import type { IncidentRow } from './incident.ts'
import { incidentColumns } from './store.ts'

/** Open ones, and those of which anything came or that were closed since; the gravest first. */
export async function selectIncidents(tx: Tx, since: Date): Promise<readonly IncidentRow[]> {
  const { rows } = await sql<IncidentRow>`
    select ${incidentColumns} from detection.incidents where closed_at is null or last_at >= ${since} or closed_at >= ${since}
    order by closed_at is not null, array_position(array['high', 'medium', 'low'], grade), last_at desc, id
    limit 500`.execute(tx)
  return rows
}

export interface ActRow {
  readonly at: Date
  readonly actedBy: string
  readonly did: string
}

export async function selectActs(tx: Tx, incident: string): Promise<readonly ActRow[]> {
  const { rows } = await sql<ActRow>`
    select at, acted_by as "actedBy", did from detection.acts where incident = ${incident} order by at, id`.execute(
    tx,
  )
  return rows
}

export interface WhatTripped {
  readonly what: string
  readonly times: number
  readonly lastAt: Date
}

/** What tripped it most often, first. */
export async function selectTrips(tx: Tx, incident: string): Promise<readonly WhatTripped[]> {
  const { rows } = await sql<WhatTripped>`
    select what, sum(times)::integer as times, max(at) as "lastAt" from detection.trips where incident = ${incident}
    group by what order by 2 desc, 1 limit 50`.execute(tx)
  return rows
}

/** The latest first; of many more than an officer reads, the latest. */
export async function selectClosed(tx: Tx): Promise<readonly IncidentRow[]> {
  const { rows } = await sql<IncidentRow>`
    select ${incidentColumns} from detection.incidents where closed_at is not null order by closed_at desc, id limit 5000`.execute(
    tx,
  )
  return rows
}
