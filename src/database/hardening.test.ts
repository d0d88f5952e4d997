import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#database'
import { testDatabase, type TestDatabase } from '#testing'
import { travelNotes, travelRoles } from './test-rooms/index.ts'

/** What an officer could learn about writes that are none of the officer's business. */
const TELL_TALES = {
  'the position of the write-ahead log': [
    'pg_current_wal_lsn()',
    'pg_current_wal_insert_lsn()',
    'pg_current_wal_flush_lsn()',
    `pg_walfile_name('0/0')`,
    `pg_logical_emit_message(false, 'a', 'b')`,
    '(pg_control_checkpoint()).redo_lsn',
    '(select min(restart_lsn) from pg_replication_slots)',
  ],
  'the transaction counter': [
    'pg_current_xact_id()',
    'pg_current_xact_id_if_assigned()',
    'pg_current_snapshot()',
    'pg_export_snapshot()',
    'txid_current()',
    'txid_current_if_assigned()',
    'txid_current_snapshot()',
    `txid_status(3)`,
    `pg_xact_status('3')`,
    `age('3'::xid)`,
    `mxid_age('1'::xid)`,
    `(select max(xmin::text::bigint) from travel_notes.notes)`,
    `(select max(xmax::text::bigint) from travel_notes.notes)`,
    `(select max(xmin::text::bigint) from pg_class)`,
    `(select age(datfrozenxid) from pg_database limit 1)`,
    `(select max(relfrozenxid::text) from pg_class)`,
  ],
  'the object counter': [
    'lo_create(0)',
    'lo_creat(-1)',
    `lo_from_bytea(0, 'a')`,
    `pg_column_toast_chunk_id('a'::text)`,
  ],
  sizes: [
    `pg_relation_size('travel_notes.secrets')`,
    `pg_total_relation_size('travel_notes.secrets')`,
    `pg_table_size('travel_notes.secrets')`,
    `pg_indexes_size('travel_notes.secrets')`,
    'pg_database_size(current_database())',
    `pg_tablespace_size('pg_default')`,
    `pg_relation_filepath('travel_notes.secrets')`,
    `pg_relation_filenode('travel_notes.secrets')`,
    `(select relpages from pg_class limit 1)`,
    `(select reltuples from pg_class limit 1)`,
    `pg_stat_file('base')`,
    `(select count(*) from pg_ls_waldir())`,
    `(select count(*) from pg_ls_dir('base'))`,
  ],
  statistics: [
    '(select sum(n_tup_ins) from pg_stat_all_tables)',
    '(select sum(n_tup_ins) from pg_stat_xact_user_tables)',
    '(select sum(heap_blks_hit) from pg_statio_all_tables)',
    '(select sum(xact_commit) from pg_stat_database)',
    '(select wal_bytes from pg_stat_wal)',
    '(select count(*) from pg_stat_io)',
    '(select count(*) from pg_stats)',
    '(select count(*) from pg_stats_ext)',
    `pg_stat_get_tuples_inserted('travel_notes.secrets'::regclass)`,
    `pg_stat_get_live_tuples('travel_notes.secrets'::regclass)`,
    'pg_stat_get_db_xact_commit(0)',
  ],
  'other sessions': [
    '(select count(*) from pg_stat_activity)',
    '(select count(*) from pg_stat_get_activity(null))',
    '(select count(*) from pg_locks)',
    '(select count(*) from pg_lock_status())',
    '(select count(*) from pg_prepared_xacts)',
    'pg_blocking_pids(pg_backend_pid())',
    'pg_notification_queue_usage()',
    'pg_terminate_backend(0)',
    'pg_cancel_backend(0)',
  ],
}

/** By which PostgreSQL says that it may not, not that it cannot. */
const INSUFFICIENT_PRIVILEGE = '42501'

let database: TestDatabase
let absent: ReadonlySet<string>
beforeAll(async () => {
  database = await testDatabase({ site: 'customs', rooms: [travelNotes], roles: travelRoles })
  absent = await functionsAndViewsAbsent()
})
afterAll(() => database.dispose())

/** `pg_stat_io` came with 16; on an older server there is nothing to refuse. */
async function functionsAndViewsAbsent(): Promise<ReadonlySet<string>> {
  const names = ['pg_stat_io', 'pg_column_toast_chunk_id', 'pg_stat_wal']
  const { rows } = await database.as('customs_officer', (tx) =>
    sql<{ name: string }>`select name from unnest(${names}::text[]) as name
      where to_regclass(name) is null and not exists (select from pg_proc where proname = name)`.execute(tx),
  )
  return new Set(rows.map(({ name }) => name))
}

describe.each(Object.entries(TELL_TALES))('no role learns %s', (_, expressions) => {
  it.each(expressions)('by %s', async (expression) => {
    if ([...absent].some((name) => expression.includes(name))) return
    for (const role of ['customs_officer', 'customs_auditor', 'customs_operator'] as const) {
      const reading = database.as(role, (tx) => sql`select ${sql.raw(expression)}`.execute(tx))
      await expect(reading).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE })
    }
  })
})

describe('no role', () => {
  it.each([
    ['makes a temporary table', 'create temporary table t (n int)'],
    ['makes a table', 'create table public.t (n int)'],
    ['makes a schema', 'create schema s'],
    ['sees the plan of a query that it may not make', 'explain select * from travel_notes.secrets'],
    ['calls a function that was not granted to it', `select travel_notes.count_of('AKL')`],
    ['reads what was applied', 'select * from public.landfall_migrations'],
  ])('%s', async (_, statement) => {
    const act = database.as('customs_auditor', (tx) => sql.raw(statement).execute(tx))
    await expect(act).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE })
  })
})

describe('what the programme needs still works', () => {
  it('a role reads every column, counts, stores and gets its row back', async () => {
    const rows = await database.as(
      'customs_officer',
      async (tx) => {
        await sql`insert into travel_notes.notes (port, words) values ('AKL', 'a') returning id, words`.execute(
          tx,
        )
        const all = await sql<{
          words: string
        }>`select *, count(*) over () from travel_notes.notes n`.execute(tx)
        return all.rows.map(({ words }) => words)
      },
      { port: 'AKL' },
    )
    expect(rows).toEqual(['a'])
  })

  it('a role finds tables by name, its own process number, and waits for a lock of the programme', async () => {
    await database.as('customs_officer', (tx) =>
      sql`select to_regclass('travel_notes.notes'), pg_backend_pid(), pg_advisory_xact_lock(1),
                 (select count(*) from pg_class where relname = 'notes'), pg_notify('a', 'b')`.execute(tx),
    )
  })
})
