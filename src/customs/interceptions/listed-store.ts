/** SQL of whether the list in force still names the people of open cases. */
import { sql, type Tx } from '#database'

/**
 * Marks whoever the list in force no longer names, and takes the mark from whoever it names again; and says of each what the
 * list says of them now.
 */
export async function markListed(tx: Tx, at: Date): Promise<void> {
  await sql`
    with open_cases as (
      select id, person_profile_number, off_list_since from interceptions.cases where state <> 'closed'
    ), listed as (
      select person, details
      from alert_list.interception_details(array(select person_profile_number from open_cases))
    )
    update interceptions.cases c
    set off_list_since = case when l.person is null then coalesce(c.off_list_since, ${at}::timestamptz) end,
      listed_now = l.details
    from open_cases o left join listed l on l.person = o.person_profile_number
    where c.id = o.id and ((o.off_list_since is null) = (l.person is null) or c.listed_now is distinct from l.details)`.execute(
    tx,
  )
}

/** Open cases about which Justice was not asked since the lists last changed, were a list held or applied. */
export async function casesBeforeLastList(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from interceptions.cases c
    where c.state <> 'closed' and not exists (
      select from interceptions.questions q where q.case_id = c.id and q.asked_at >= alert_list.lists_changed_at())
      and alert_list.lists_changed_at() is not null`.execute(tx)
  return rows.map(({ id }) => id)
}
