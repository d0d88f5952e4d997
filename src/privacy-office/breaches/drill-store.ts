/** The SQL of drills. */
import { sql, type Tx } from '#database'

export interface DrillRow {
  readonly id: string
  readonly heldAt: Date
  readonly asked: number
  readonly records: number
  readonly people: number
  readonly tables: number
  readonly milliseconds: number
}

const columns = sql`id, held_at as "heldAt", asked, records, people, tables, milliseconds`

export async function insertDrill(tx: Tx, d: DrillRow): Promise<void> {
  await sql`
    insert into breaches.drills (id, held_at, asked, records, people, tables, milliseconds)
    values (${d.id}, ${d.heldAt}, ${d.asked}, ${d.records}, ${d.people}, ${d.tables}, ${d.milliseconds})`.execute(
    tx,
  )
}

/** The newest first. */
export async function selectDrills(tx: Tx, most: number): Promise<readonly DrillRow[]> {
  const { rows } = await sql<DrillRow>`
    select ${columns} from breaches.drills order by held_at desc, id limit ${most}`.execute(tx)
  return rows
}
