/** Enquiries of the past, made up in the database: most are closed, as at a desk that has answered for years. */
import type pg from 'pg'

const TOGETHER = 10_000

/** Up to so many in all; half of them the lead agency's. */
export async function fillDesk(admin: pg.Client, upTo: number): Promise<void> {
  const { rows } = await admin.query<{ count: number }>(
    'select count(*)::integer as count from enquiries.enquiries',
  )
  for (let from = rows[0]?.count ?? 0; from < upTo; from += TOGETHER)
    await fill(admin, from, Math.min(upTo, from + TOGETHER) - 1)
  await admin.query('vacuum analyze enquiries.enquiries, enquiries.messages, enquiries.events')
}

/** Without the triggers, which would write each row twice: what they make of it is made here. */
async function fill(admin: pg.Client, from: number, to: number): Promise<void> {
  await admin.query('begin; set local session_replication_role = replica')
  await admin.query(FILL, [from, to])
  await admin.query('commit')
}

/** Six of ten are closed, one is answered, three wait; of these every second is somebody's. */
const FILL = `
  with made as (
    select n, 'F' || upper(lpad(to_hex(n / 65536), 3, '0')) || '-' || upper(lpad(to_hex(n % 65536), 4, '0')) as reference,
      now() - interval '1 minute' * (n + 60) as at, n % 10 as tenth,
      'Consignment ' || n || ': ' || (array['honey', 'timber', 'wool', 'wine', 'apples', 'butter', 'pumps'])[1 + n % 7]
        || ' is held in ' || (array['Korea', 'Japan', 'Chile', 'Peru', 'Spain'])[1 + n % 5]
        || '. Which certificate is missing, who signs it, and how long does that take?' as words
    from generate_series($1::integer, $2::integer) n
  ), kept as (
    insert into enquiries.enquiries (reference, received_at, channel, language, name, email, company, topic, state, held_by,
      held_since, assigned_to, acknowledged_at, first_reply_at, answered_at, closed_at, token_hash, mail_token_hash, stored_in,
      found_by)
    select reference, at, 'web', 'en', 'Made Up ' || n, 'made-' || n || '@up.example', 'Measured Exports ' || n % 5000,
      null, case when tenth < 6 then 'closed' when tenth = 6 then 'answered' when tenth = 7 then 'received'
        else 'with-agency' end,
      case when (n / 10) % 2 = 0 then 'mfat' else (array['nzte', 'customs', 'enz', 'mpi', 'mbie'])[1 + n / 20 % 5] end,
      at, case when tenth = 8 then 'desk-agent' end, at, case when tenth < 7 or tenth = 9 then at end,
      case when tenth < 7 then at end, case when tenth < 6 then at end,
      sha256(('a' || n)::bytea), sha256(('b' || n)::bytea), 'premises',
      enquiries.words_of(concat_ws(' ', reference, 'Made Up ' || n, 'Measured Exports ' || n % 5000, words))
    from made
  ), asked as (
    insert into enquiries.messages (id, reference, said_at, kind, words)
    select gen_random_uuid(), reference, at, 'question', words from made
  )
  insert into enquiries.events (id, reference, happened_at, kind)
  select gen_random_uuid(), reference, at, 'received' from made`
