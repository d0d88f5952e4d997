/** SQL of an agency's own templates. */
import { sql, type Tx } from '#database'
import type { StaffAuthor } from './agency-store.ts'

export interface TemplateRow {
  readonly id: string
  readonly title: string
  readonly language: 'en' | 'mi'
  readonly words: string
  readonly changedAt: Date
  readonly changedByName: string
}

const columns = sql`id, title, language, words, changed_at as "changedAt", changed_by_name as "changedByName"`

export async function selectTemplates(tx: Tx): Promise<readonly TemplateRow[]> {
  const { rows } = await sql<TemplateRow>`
    select ${columns} from enquiries.templates order by title, id`.execute(tx)
  return rows
}

export async function selectTemplate(tx: Tx, id: string): Promise<TemplateRow | undefined> {
  const { rows } = await sql<TemplateRow>`
    select ${columns} from enquiries.templates where id = ${id}`.execute(tx)
  return rows[0]
}

/** Whoever comes second waits here, and finds it as the first left it. */
export async function selectTemplateForChange(tx: Tx, id: string): Promise<TemplateRow | undefined> {
  const { rows } = await sql<TemplateRow>`
    select ${columns} from enquiries.templates where id = ${id} for update`.execute(tx)
  return rows[0]
}

export type SavedTemplate = Pick<TemplateRow, 'id' | 'title' | 'language' | 'words'> & {
  readonly at: Date
  readonly by: StaffAuthor
}

/** A form that is sent twice is one template; an id that another agency’s has tells nothing of it. */
export async function insertTemplate(tx: Tx, t: SavedTemplate): Promise<void> {
  await sql`
    insert into enquiries.templates (id, agency, title, language, words, changed_at, changed_by_id, changed_by_name)
    values (${t.id}, ${t.by.agency}, ${t.title}, ${t.language}, ${t.words}, ${t.at}, ${t.by.id}, ${t.by.name})
    on conflict do nothing`.execute(tx)
}

export async function changeTemplate(tx: Tx, t: SavedTemplate): Promise<void> {
  await sql`
    update enquiries.templates set title = ${t.title}, language = ${t.language}, words = ${t.words},
      changed_at = ${t.at}, changed_by_id = ${t.by.id}, changed_by_name = ${t.by.name}
    where id = ${t.id}`.execute(tx)
}

export async function deleteTemplate(tx: Tx, id: string): Promise<void> {
  await sql`delete from enquiries.templates where id = ${id}`.execute(tx)
}
