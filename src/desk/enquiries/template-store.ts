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

export async function saveTemplate(
  tx: Tx,
  t: Pick<TemplateRow, 'id' | 'title' | 'language' | 'words'> & {
    readonly at: Date
    readonly by: StaffAuthor
  },
): Promise<void> {
  await sql`
    insert into enquiries.templates (id, agency, title, language, words, changed_at, changed_by_id, changed_by_name)
    values (${t.id}, ${t.by.agency}, ${t.title}, ${t.language}, ${t.words}, ${t.at}, ${t.by.id}, ${t.by.name})
    on conflict (id) do update set title = excluded.title, language = excluded.language, words = excluded.words,
      changed_at = excluded.changed_at, changed_by_id = excluded.changed_by_id,
      changed_by_name = excluded.changed_by_name`.execute(tx)
}

export async function deleteTemplate(tx: Tx, id: string): Promise<void> {
  await sql`delete from enquiries.templates where id = ${id}`.execute(tx)
}
