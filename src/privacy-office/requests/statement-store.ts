/** SQL of statements of correction: the person's words, always read with the record (Privacy Act 2020 s 64). */
import { sql, type Tx } from '#database'

export interface StatementRow {
  readonly id: string
  readonly reference: string
  readonly table: string
  readonly record: string
  readonly words: string
  readonly attachedAt: Date
}

const columns = sql`id, reference, table_name as "table", record, words, attached_at as "attachedAt"`

export async function insertStatement(
  tx: Tx,
  s: StatementRow & { readonly attachedBy: string },
): Promise<void> {
  await sql`
    insert into requests.statements (id, reference, table_name, record, words, attached_at, attached_by)
    values (${s.id}, ${s.reference}, ${s.table}, ${s.record}, ${s.words}, ${s.attachedAt}, ${s.attachedBy})`.execute(
    tx,
  )
}

export async function selectStatementsAbout(
  tx: Tx,
  table: string,
  record: string,
): Promise<readonly StatementRow[]> {
  const { rows } = await sql<StatementRow>`
    select ${columns} from requests.statements where table_name = ${table} and record = ${record}
    order by attached_at, id`.execute(tx)
  return rows
}
