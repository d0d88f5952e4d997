/** SQL of where a statement of correction is read: with which pages, by what each is about. */
import { sql, textArray, type Tx } from '#database'

/** What a page is about, as the activity log names it. */
export interface ShownSubject {
  readonly kind: string
  readonly id: string
}

export async function insertShown(
  tx: Tx,
  statement: string,
  subjects: readonly ShownSubject[],
): Promise<void> {
  await sql`
    insert into requests.statements_shown (statement, subject_kind, subject_id)
    select ${statement}::uuid, kind, id
    from unnest(${textArray(subjects.map(({ kind }) => kind))}::text[],
      ${textArray(subjects.map(({ id }) => id))}::text[]) as subject(kind, id)
    on conflict do nothing`.execute(tx)
}

/** As whoever is signed in; of one thing that they look at. */
export async function selectReadWith(
  tx: Tx,
  { kind, id }: ShownSubject,
): Promise<readonly { readonly words: string; readonly at: Date }[]> {
  const { rows } = await sql<{ words: string; at: Date }>`
    select words, attached_at as at from requests.read_with(${kind}, ${id})`.execute(tx)
  return rows
}
