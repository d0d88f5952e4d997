/** SQL of what an agent looks for again and again. */
import { sql, type Tx } from '#database'
import type { StaffAuthor } from './agency-store.ts'

export interface SavedViewRow {
  readonly id: string
  readonly name: string
  readonly show: string
  readonly topic: string | null
  readonly market: string | null
  readonly words: string
}

const columns = sql`id, name, show, topic, market, words`

export async function selectSavedViews(tx: Tx, personId: string): Promise<readonly SavedViewRow[]> {
  const { rows } = await sql<SavedViewRow>`
    select ${columns} from enquiries.saved_views where person_id = ${personId} order by name, id`.execute(tx)
  return rows
}

export async function insertSavedView(
  tx: Tx,
  v: SavedViewRow & { readonly by: StaffAuthor; readonly at: Date },
): Promise<void> {
  await sql`
    insert into enquiries.saved_views (id, person_id, agency, name, show, topic, market, words, saved_at)
    values (${v.id}, ${v.by.id}, ${v.by.agency}, ${v.name}, ${v.show}, ${v.topic}, ${v.market}, ${v.words}, ${v.at})
    on conflict (id) do nothing`.execute(tx)
}

export async function deleteSavedView(tx: Tx, id: string, personId: string): Promise<void> {
  await sql`delete from enquiries.saved_views where id = ${id} and person_id = ${personId}`.execute(tx)
}

export async function deleteSavedViewsOfNobody(tx: Tx): Promise<void> {
  await sql`
    delete from enquiries.saved_views where person_id not in (select a.person_id from enquiries.agents a)`.execute(
    tx,
  )
}
