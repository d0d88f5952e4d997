/** The drill: so many records drawn by lot, the list made as a breach would make it, and the figure kept; nobody is told. */
import { recordActivity, type ActivityActor } from '#activity'
import type { DeskContext } from './desk-context.ts'
import { insertDrill, type DrillRow } from './drill-store.ts'
import { listPeople } from './list-people.ts'
import { deleteList, insertList, insertScope, selectDrillLists } from './list-store.ts'
import { isAboutOthers, type PeopleTable } from './people-tables.ts'
import { countAll, drawRecords } from './touched-store.ts'

export const DRILL_RECORDS = 10_000

export interface DrillOptions {
  readonly records?: number
  readonly actor: ActivityActor
  /** Milliseconds that only go forward. */
  readonly elapsed?: () => number
}

/** The time is that of the list alone: from the moment at which somebody knows what was touched. */
export async function holdDrill(d: DeskContext, options: DrillOptions): Promise<DrillRow> {
  const { records: asked = DRILL_RECORDS, actor, elapsed = () => performance.now() } = options
  const role = `${d.site}_privacy_office` as const
  await d.database.as(role, async (tx) => {
    for (const left of await selectDrillLists(tx)) await deleteList(tx, left)
  })
  const id = d.newId()
  const at = d.clock.now()
  const drawn = await drawFrom(d, asked, id)
  await d.database.as(role, async (tx) => {
    await insertList(tx, { id, isDrill: true, at })
    for (const [table, keys] of drawn)
      await insertScope(
        tx,
        id,
        { kind: 'records', table, keys, withStaff: false },
        { id: d.newId(), at, by: actor.id },
      )
  })
  const began = elapsed()
  const { records, people } = await listPeople(d, { id, askedAt: at, isDrill: true })
  const milliseconds = Math.round(elapsed() - began)
  const drill: DrillRow = { ...{ id, heldAt: at, asked, records, people }, tables: drawn.size, milliseconds }
  await d.database.as(role, async (tx) => {
    await deleteList(tx, id)
    await insertDrill(tx, drill)
    await recordActivity(tx, d.clock.now(), actor, {
      event: 'breach-drill-held',
      subject: { kind: 'breach-drill', id },
      details: { records, people, milliseconds },
    })
  })
  return drill
}

/** As many from each table as its share of all records that there are. */
async function drawFrom(
  d: DeskContext,
  asked: number,
  seed: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const role = `${d.site}_privacy_office` as const
  const counted: { readonly table: PeopleTable; readonly count: number }[] = []
  for (const table of d.tables.values())
    if (isAboutOthers(table))
      counted.push({ table, count: await d.database.as(role, (tx) => countAll(tx, table)) })
  const all = counted.reduce((sum, { count }) => sum + count, 0)
  const drawn = new Map<string, readonly string[]>()
  for (const { table, count } of counted) {
    const most = Math.min(count, Math.ceil((asked * count) / Math.max(all, 1)))
    const keys = await d.database.as(role, (tx) => drawRecords(tx, table, { most, seed }))
    if (keys.length > 0) drawn.set(table.table, keys)
  }
  return drawn
}
