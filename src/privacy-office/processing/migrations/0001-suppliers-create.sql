-- The register of suppliers, which fields each may see, and for which hours two people let it be shown rows. Why so: what a
-- supplier is shown is cut to its fields by a function here, and not by whoever asks, so that no page, command or later
-- change can show it another column; and which columns may be shown at all is told by the data maps at every start of the
-- site. Reversible by dropping the schema. Safe while running.
create schema suppliers;
grant usage on schema suppliers to {{site}}_actor, {{site}}_privacy_office, {{site}}_privacy_officer, {{site}}_auditor;

create table suppliers.readable (
  table_name text not null check (table_name ~ '^[a-z_]+\.[a-z0-9_]+$'),
  column_name text not null check (column_name ~ '^[a-z0-9_]+$'),
  primary key (table_name, column_name)
);

create table suppliers.suppliers (
  id uuid primary key,
  once_key text not null unique,
  name text not null check (length(name) between 1 and 200),
  -- As ISO 3166 writes it in two letters.
  country text not null check (country ~ '^[A-Z]{2}$'),
  what_for text not null check (length(what_for) between 1 and 500),
  since date not null,
  until date check (until >= since),
  added_by text not null check (added_by <> ''),
  added_at timestamptz not null,
  ended_by text check (ended_by <> ''),
  ended_at timestamptz,
  constraint suppliers_ended_wholly check (num_nulls(ended_by, ended_at) in (0, 2))
);

create table suppliers.fields (
  supplier uuid not null references suppliers.suppliers on delete cascade,
  table_name text not null,
  column_name text not null,
  primary key (supplier, table_name, column_name)
);

create table suppliers.accesses (
  id uuid primary key,
  once_key text not null unique,
  supplier uuid not null references suppliers.suppliers on delete restrict,
  purpose text not null check (length(purpose) between 1 and 500),
  tables text[] not null check (cardinality(tables) > 0),
  hours integer not null check (hours between 1 and 72),
  asked_by text not null check (asked_by <> ''),
  asked_at timestamptz not null,
  agreed_by text check (agreed_by <> ''),
  begins_at timestamptz,
  ends_at timestamptz check (ends_at > begins_at),
  ended_by text check (ended_by <> ''),
  ended_at timestamptz,
  constraint accesses_two_people check (asked_by <> agreed_by),
  constraint accesses_agreed_wholly check (num_nulls(agreed_by, begins_at, ends_at) in (0, 3)),
  constraint accesses_of_hours check (ends_at = begins_at + make_interval(hours => hours)),
  constraint accesses_ended_wholly check (num_nulls(ended_by, ended_at) in (0, 2))
);
create index accesses_by_supplier on suppliers.accesses (supplier, asked_at);

-- What may be shown to nobody is not put into the register either.
create function suppliers.field_is_readable() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from suppliers.readable r
                 where r.table_name = new.table_name and r.column_name = new.column_name) then
    raise exception 'no supplier may be shown that field' using errcode = 'LF010';
  end if;
  return new;
end $$;
create trigger fields_readable before insert on suppliers.fields
  for each row execute function suppliers.field_is_readable();

-- A supplier is ended once; an access is agreed to once, as it was asked for, and ended once.
create function suppliers.supplier_forward() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.ended_at is not null
     or (new.id, new.once_key, new.name, new.country, new.what_for, new.since, new.until, new.added_by, new.added_at)
        is distinct from
        (old.id, old.once_key, old.name, old.country, old.what_for, old.since, old.until, old.added_by, old.added_at)
  then
    raise exception 'a supplier is ended once, and nothing else of it changes' using errcode = 'LF010';
  end if;
  return new;
end $$;
create trigger suppliers_forward before update on suppliers.suppliers
  for each row execute function suppliers.supplier_forward();

create function suppliers.access_forward() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.ended_at is not null
     or (new.id, new.once_key, new.supplier, new.purpose, new.tables, new.hours, new.asked_by, new.asked_at)
        is distinct from
        (old.id, old.once_key, old.supplier, old.purpose, old.tables, old.hours, old.asked_by, old.asked_at)
     or (old.agreed_by is not null and (new.agreed_by, new.begins_at, new.ends_at)
         is distinct from (old.agreed_by, old.begins_at, old.ends_at))
  then
    raise exception 'an access is agreed to as it was asked for, and ended once' using errcode = 'LF010';
  end if;
  return new;
end $$;
create trigger accesses_forward before update on suppliers.accesses
  for each row execute function suppliers.access_forward();

-- The one way in which a supplier's rows are read. No row when the access does not stand at that instant, or names the
-- table not; else which columns, how many rows there are, and some of them, with those columns and no other.
create function suppliers.read_rows(p_access uuid, p_table text, p_at timestamptz, p_day date, p_skip integer, p_most integer)
  returns table (columns text[], total bigint, rows jsonb)
  language plpgsql security definer set search_path = '' as $$
declare
  v_columns text[];
  v_list text;
begin
  select array_agg(f.column_name order by f.column_name),
         string_agg(quote_ident(f.column_name), ', ' order by f.column_name)
    into v_columns, v_list
    from suppliers.accesses a
    join suppliers.suppliers s on s.id = a.supplier
    join suppliers.fields f on f.supplier = s.id
    join suppliers.readable r on r.table_name = f.table_name and r.column_name = f.column_name
    where a.id = p_access and p_table = any (a.tables) and f.table_name = p_table
      and a.begins_at <= p_at and p_at < a.ends_at and a.ended_at is null
      and s.ended_at is null and s.since <= p_day and (s.until is null or p_day <= s.until);
  if v_columns is null then return; end if;
  return query execute format(
    'select $1, (select count(*) from %s),
       coalesce((select jsonb_agg(to_jsonb(shown)) from (select %s from %s order by ctid offset $2 limit $3) shown), ''[]'')',
    p_table::regclass, v_list, p_table::regclass) using v_columns, p_skip, p_most;
end $$;

-- What everybody may know: who is in force on a day, where, what for, and which fields it may see; never who wrote it down.
create function suppliers.told_to_everybody(p_day date)
  returns table (id uuid, name text, country text, what_for text, table_name text, column_name text)
  language sql stable security definer set search_path = '' as $$
  select s.id, s.name, s.country, s.what_for, f.table_name, f.column_name
  from suppliers.suppliers s left join suppliers.fields f on f.supplier = s.id
  where s.ended_at is null and s.since <= p_day and (s.until is null or p_day <= s.until)
  order by s.name, s.id, f.table_name, f.column_name
$$;

revoke all on all functions in schema suppliers from public;
grant execute on function suppliers.read_rows(uuid, text, timestamptz, date, integer, integer) to {{site}}_privacy_officer;
grant execute on function suppliers.told_to_everybody(date) to {{site}}_actor;

grant select, insert, delete on suppliers.readable to {{site}}_privacy_office;
grant select on suppliers.readable to {{site}}_privacy_officer;

grant select on suppliers.suppliers, suppliers.fields, suppliers.accesses to {{site}}_privacy_officer, {{site}}_auditor;
grant insert on suppliers.suppliers, suppliers.accesses to {{site}}_privacy_officer;
grant insert, delete on suppliers.fields to {{site}}_privacy_officer;
grant update (ended_by, ended_at) on suppliers.suppliers to {{site}}_privacy_officer;
grant update (agreed_by, begins_at, ends_at, ended_by, ended_at) on suppliers.accesses to {{site}}_privacy_officer;

-- The privacy office's process finds somebody by keys alone.
grant select (added_by, ended_by) on suppliers.suppliers to {{site}}_privacy_office;
grant select (asked_by, agreed_by, ended_by) on suppliers.accesses to {{site}}_privacy_office;
