-- What PostgreSQL tells everybody by default, and here nobody needs. A silent alert is written where no officer may
-- look; but its write moves the log's position, the transaction counter, the object counter and the tables' statistics,
-- and by default anybody may read those. This file takes them away from everybody but the administrator, so that any
-- SQL as any of the site's roles learns nothing (SECURITY.md, observer O2).
--
-- Rights on functions and views belong to one database: other databases of the server are not touched.
-- Runs at each start of the migrations, as superuser; doing it twice does no harm.

do $$
declare
  door record;
begin
  for door in
    select p.oid::regprocedure as signature
    from pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace
      and (
        -- statistics and progress of tables, indexes, backends, the log
        p.proname ~ '^pg_stat_get_'
        -- sizes, and the files that a table lies in
        or p.proname ~ '^pg_(table|relation|total_relation|indexes|database|tablespace)_size$'
        or p.proname in ('pg_relation_filenode', 'pg_relation_filepath', 'pg_filenode_relation', 'pg_stat_file')
        or p.proname ~ '^pg_ls_'
        -- the position of the write-ahead log
        or p.proname ~ '^pg_(current|last)_wal' or p.proname ~ '^pg_(wal|walfile|control|get_wal|available_wal)_'
        or p.proname in ('pg_logical_emit_message', 'pg_get_replication_slots', 'pg_last_xact_replay_timestamp')
        -- the transaction counter
        or p.proname in ('pg_current_snapshot', 'pg_export_snapshot', 'pg_visible_in_snapshot', 'pg_last_committed_xact')
        or p.proname ~ '^pg_(current_xact|xact)_' or p.proname ~ '^pg_snapshot_x'
        or p.proname ~ '^txid_(current|status|visible|snapshot_x)'
        or p.proname in ('pg_prepared_xact', 'pg_get_multixact_members', 'mxid_age')
        or p.oid = 'age(xid)'::regprocedure
        -- the object counter, which every long value moves
        or p.proname ~ '^lo_' or p.proname in ('lowrite', 'loread', 'pg_column_toast_chunk_id')
        -- other sessions: who waits for whom, and ending them
        or p.proname in (
          'pg_lock_status', 'pg_blocking_pids', 'pg_safe_snapshot_blocking_pids',
          'pg_isolation_test_session_is_blocked', 'pg_notification_queue_usage',
          'pg_cancel_backend', 'pg_terminate_backend', 'pg_tablespace_databases')
      )
  loop
    execute format('revoke execute on routine %s from public', door.signature);
  end loop;

  for door in
    select c.oid::regclass as name
    from pg_class c
    where c.relnamespace = 'pg_catalog'::regnamespace
      and (
        c.relname ~ '^pg_(stat|statio)_' or c.relname ~ '^pg_stats'
        or c.relname in ('pg_locks', 'pg_prepared_xacts', 'pg_replication_slots', 'pg_largeobject_metadata',
                         'pg_replication_origin_status')
      )
  loop
    execute format('revoke all on %s from public', door.name);
  end loop;

  -- These two are needed to find tables and databases, all but the columns that count.
  for door in
    select c.oid::regclass as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.oid in ('pg_catalog.pg_class'::regclass, 'pg_catalog.pg_database'::regclass)
      and a.attnum > 0 and not a.attisdropped
      and a.attname not in ('relpages', 'reltuples', 'relallvisible', 'relallfrozen', 'relfilenode', 'reltoastrelid',
                            'relfrozenxid', 'relminmxid', 'datfrozenxid', 'datminmxid')
    group by c.oid
  loop
    execute format('revoke all on %s from public; grant select (%s) on %1$s to public', door.name, door.columns);
  end loop;
end $$;
