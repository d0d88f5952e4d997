/** SQL of the search among interception alerts: by the beginnings of names, as the passport or the list spells them, or by reference. */
import { sql, type Tx } from '#database'
import { LOOKALIKES } from '#kernel'

export interface SoughtAlert {
  /** Each begins a word of the name; small letters without marks. */
  readonly words: readonly string[]
  /** The same without spaces: `O CONNOR` is found by `oconnor`. Empty where no name is sought. */
  readonly joined: string
  /** Folded; empty where it is too short to name anything. */
  readonly reference: string
}

/** Of those that the acting role may see, the newest first. */
export async function selectSoughtAlerts(
  tx: Tx,
  { words, joined, reference }: SoughtAlert,
  most: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from alerts.interception_alerts a
    where (${joined} <> '' and exists (
        select from unnest(array[
          concat_ws(' ', a.traveller->>'familyName', a.traveller->>'givenNames'),
          concat_ws(' ', a.traveller->>'givenNames', a.traveller->>'familyName'),
          concat_ws(' ', a.listed->>'familyName', a.listed->>'givenNames'),
          concat_ws(' ', a.listed->>'givenNames', a.listed->>'familyName')]) as held(name),
        lateral (select regexp_replace(regexp_replace(lower(normalize(held.name, NFD)),
          '[-[:space:]]+', ' ', 'g'), '[^a-z ]', '', 'g') as name) as spelt
        where replace(spelt.name, ' ', '') like ${joined} || '%'
          or not exists (select from unnest(${[...words]}::text[]) as sought(word)
            where ' ' || spelt.name not like '% ' || sought.word || '%')))
      or (${reference} <> '' and exists (
        select from unnest(array[a.reference, a.traveller->>'passportNumber']) as quoted(code),
        lateral (select translate(upper(regexp_replace(quoted.code, '[^A-Za-z0-9]', '', 'g')),
          ${LOOKALIKES.from}, ${LOOKALIKES.to}) as code) as folded
        where folded.code like ${reference} || '%'))
    order by a.alerted_at desc, a.id limit ${most}`.execute(tx)
  return rows.map(({ id }) => id)
}
