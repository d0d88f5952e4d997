/** SQL of what another agency handed over with a request: for the office alone, and no part of anybody's copy. */
import { sql, type Tx } from '#database'

export interface CameWith {
  readonly name: string
  readonly value: string
}

export async function selectCameWith(tx: Tx, reference: string): Promise<readonly CameWith[]> {
  const { rows } = await sql<CameWith>`
    select name, value from requests.came_with where reference = ${reference} order by number`.execute(tx)
  return rows
}

/** What is there already is not written twice. */
export async function addCameWith(tx: Tx, reference: string, lines: readonly CameWith[]): Promise<void> {
  await sql`
    insert into requests.came_with (reference, number, name, value)
    select ${reference}, known.lines + row_number() over (order by line.place), line.name, line.value
    from unnest(${lines.map(({ name }) => name)}::text[], ${lines.map(({ value }) => value)}::text[])
        with ordinality as line(name, value, place),
      (select count(*)::integer as lines from requests.came_with where reference = ${reference}) as known
    where not exists (select from requests.came_with c
      where c.reference = ${reference} and c.name = line.name and c.value = line.value)`.execute(tx)
}
