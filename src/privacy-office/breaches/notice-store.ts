/** The SQL of what was told to whom, and of why somebody is not told. */
import { sql, type Tx } from '#database'
import type { ExceptionRow, NoticeRow } from './breach.ts'

const noticeColumns = sql`id, whom, stage, body, how, given_at as "givenAt", given_by as "givenBy"`

/** The Commissioner's, the people's and the public's, each in its stages. */
export async function selectNotices(tx: Tx, breach: string): Promise<readonly NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select ${noticeColumns} from breaches.notices where breach = ${breach} order by whom, stage`.execute(tx)
  return rows
}

export async function selectNotice(tx: Tx, breach: string, id: string): Promise<NoticeRow | undefined> {
  const { rows } = await sql<NoticeRow>`
    select ${noticeColumns} from breaches.notices where breach = ${breach} and id = ${id}`.execute(tx)
  return rows[0]
}

/** When the Commissioner was first told, by breach. */
export async function selectFirstTold(tx: Tx): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ breach: string; at: Date }>`
    select breach, min(given_at) as at from breaches.notices where whom = 'commissioner' group by breach`.execute(
    tx,
  )
  return new Map(rows.map(({ breach, at }) => [breach, at]))
}

/** False when that stage was given already, as by a form that was sent twice. */
export async function insertNotice(tx: Tx, breach: string, n: NoticeRow): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into breaches.notices (id, breach, whom, stage, body, how, given_at, given_by)
    values (${n.id}, ${breach}, ${n.whom}, ${n.stage}, ${n.body}, ${n.how}, ${n.givenAt}, ${n.givenBy})
    on conflict (breach, whom, stage) do nothing`.execute(tx)
  return numAffectedRows > 0n
}

export interface TellingRow {
  readonly notice: string
  readonly person: string
  readonly how: string
  readonly toldAt: Date
  readonly toldBy: string
}

const tellingColumns = sql`notice, person, how, told_at as "toldAt", told_by as "toldBy"`

export async function selectTellings(
  tx: Tx,
  breach: string,
  people: readonly string[],
): Promise<readonly TellingRow[]> {
  const { rows } = await sql<TellingRow>`
    select ${tellingColumns} from breaches.tellings
    where breach = ${breach} and person = any (${[...people]}::uuid[]) order by told_at, notice`.execute(tx)
  return rows
}

export interface ToldCounts {
  /** On the list, and told at least once. */
  readonly told: number
  readonly firstAt: Date | null
  /** On the list, not told, with a ground of their own. */
  readonly excepted: number
}

/** `lost`: mails that came back, by which nobody was told. */
export async function countTold(tx: Tx, breach: string, lost: readonly string[]): Promise<ToldCounts> {
  const { rows } = await sql<ToldCounts>`
    select count(*) filter (where t.first_at is not null)::integer as told, min(t.first_at) as "firstAt",
      count(*) filter (where t.first_at is null and exists (
        select from breaches.exceptions e where e.breach = p.list and e.person = p.id and e.ended_at is null
      ))::integer as excepted
    from breaches.people p left join lateral (
      select min(told_at) as first_at from breaches.tellings
      where breach = p.list and person = p.id and (mail_id is null or mail_id <> all (${[...lost]}::uuid[]))) t on true
    where p.list = ${breach}`.execute(tx)
  return rows[0] ?? { told: 0, firstAt: null, excepted: 0 }
}

/** Those on the list who have not been told this, and whom no ground of their own excepts. */
export async function selectUntold(tx: Tx, breach: string, notice: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from breaches.people p
    where p.list = ${breach}
      and not exists (select from breaches.tellings t where t.notice = ${notice} and t.person = p.id)
      and not exists (
        select from breaches.exceptions e where e.breach = p.list and e.person = p.id and e.ended_at is null)
    order by p.place`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Who was told this by which mail. */
export async function selectMailed(
  tx: Tx,
  notice: string,
): Promise<readonly { readonly person: string; readonly mailId: string }[]> {
  const { rows } = await sql<{ person: string; mailId: string }>`
    select person, mail_id as "mailId" from breaches.tellings
    where notice = ${notice} and mail_id is not null`.execute(tx)
  return rows
}

export async function selectMailsOf(tx: Tx, breach: string): Promise<readonly string[]> {
  const { rows } = await sql<{ mailId: string }>`
    select mail_id as "mailId" from breaches.tellings where breach = ${breach} and mail_id is not null`.execute(
    tx,
  )
  return rows.map(({ mailId }) => mailId)
}

/** In the place of one whose mail came back. */
export async function putTelling(
  tx: Tx,
  breach: string,
  t: TellingRow & { readonly mailId: string | null },
): Promise<void> {
  await sql`
    insert into breaches.tellings (breach, notice, person, how, told_at, told_by, mail_id)
    values (${breach}, ${t.notice}, ${t.person}, ${t.how}, ${t.toldAt}, ${t.toldBy}, ${t.mailId})
    on conflict (notice, person) do update set how = excluded.how, told_at = excluded.told_at,
      told_by = excluded.told_by, mail_id = excluded.mail_id`.execute(tx)
}

/** How many of them were not told it before; of whose mail came back too. */
export async function insertTellings(
  tx: Tx,
  breach: string,
  people: readonly string[],
  { again, ...t }: Omit<TellingRow, 'person'> & { readonly again: readonly string[] },
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into breaches.tellings (breach, notice, person, how, told_at, told_by)
    select ${breach}::uuid, ${t.notice}::uuid, person, ${t.how}, ${t.toldAt}::timestamptz, ${t.toldBy}
    from unnest(${[...people]}::uuid[]) as person
    on conflict (notice, person) do update set how = excluded.how, told_at = excluded.told_at,
      told_by = excluded.told_by, mail_id = null
      where tellings.person = any (${[...again]}::uuid[])`.execute(tx)
  return Number(numAffectedRows)
}

const exceptionColumns = sql`id, person, ground, because, review_on as "reviewOn", placed_at as "placedAt",
  placed_by as "placedBy", ended_at as "endedAt", ended_by as "endedBy"`

/** Those that stand first. */
export async function selectExceptions(tx: Tx, breach: string): Promise<readonly ExceptionRow[]> {
  const { rows } = await sql<ExceptionRow>`
    select ${exceptionColumns} from breaches.exceptions where breach = ${breach}
    order by ended_at is not null, placed_at, id`.execute(tx)
  return rows
}

export async function insertException(
  tx: Tx,
  breach: string,
  e: Omit<ExceptionRow, 'endedAt' | 'endedBy'>,
): Promise<void> {
  await sql`
    insert into breaches.exceptions (id, breach, person, ground, because, review_on, placed_at, placed_by)
    values (${e.id}, ${breach}, ${e.person}, ${e.ground}, ${e.because}, ${e.reviewOn}, ${e.placedAt}, ${e.placedBy})`.execute(
    tx,
  )
}

/** False when it does not stand. */
export async function endException(
  tx: Tx,
  {
    breach,
    id,
    at,
    by,
  }: { readonly breach: string; readonly id: string; readonly at: Date; readonly by: string },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update breaches.exceptions set ended_at = ${at}, ended_by = ${by}
    where breach = ${breach} and id = ${id} and ended_at is null`.execute(tx)
  return numAffectedRows > 0n
}
