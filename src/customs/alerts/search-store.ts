/** SQL of the search among interception alerts: by the beginnings of names, as the passport or the list spells them, or by reference. */
import { sql, type Tx } from '#database'
import { LOOKALIKES } from '#kernel'
import type { SoughtAlert } from './find-alerts.ts'

const plain = (first: string, second: string) => sql`regexp_replace(regexp_replace(
  lower(normalize(concat_ws(' ', ${sql.ref(first)}, ${sql.ref(second)}), NFD)),
  '[-[:space:]]+', ' ', 'g'), '[^a-z ]', '', 'g')`

const folded = (
  column: string,
) => sql`translate(upper(regexp_replace(${sql.ref(column)}, '[^A-Za-z0-9]', '', 'g')),
  ${LOOKALIKES.from}, ${LOOKALIKES.to})`

/** Of those that the acting role may see, the newest first. */
export async function selectSoughtAlerts(
  tx: Tx,
  { words, joined, reference }: SoughtAlert,
  most: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from (
      select id, alerted_at, reference, traveller->>'passportNumber' as passport,
        traveller->>'familyName' as family, traveller->>'givenNames' as given,
        listed->>'familyName' as listed_family, listed->>'givenNames' as listed_given
      from alerts.interception_alerts
    ) a
    where (${joined} <> '' and exists (
        select from unnest(array[${plain('family', 'given')}, ${plain('given', 'family')},
          ${plain('listed_family', 'listed_given')}, ${plain('listed_given', 'listed_family')}]) as spelt(name)
        where replace(spelt.name, ' ', '') like ${joined} || '%'
          or not exists (select from unnest(${[...words]}::text[]) as sought(word)
            where ' ' || spelt.name not like '% ' || sought.word || '%')))
      or (${reference} <> '' and (${folded('reference')} like ${reference} || '%' or ${folded('passport')} = ${reference}))
    order by a.alerted_at desc, a.id limit ${most}`.execute(tx)
  return rows.map(({ id }) => id)
}
