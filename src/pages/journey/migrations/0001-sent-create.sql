-- Journeys of the public that were sent: of each a digest of its key, the reference it was given, a digest of its answers.
-- Why so: a double press, a reload or Back and send again must find the reference that was given and make no second
-- record. No personal data: digests under the site's journey key. Reversible by dropping the schema (for a day a journey
-- could be sent twice). Safe while running.
create schema if not exists journeys;

create table journeys.sent (
  key_hash bytea primary key check (length(key_hash) = 32),
  answers_hash bytea not null check (length(answers_hash) = 32),
  reference text not null check (reference ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  sent_at timestamptz not null
);
create index sent_by_time on journeys.sent (sent_at);

-- The only way in: nobody reads the table. Whoever comes second waits for the first one's commit and is told of it.
-- A journey lives for 24 hours at most: two days later it cannot be sent again and is forgotten.
create function journeys.claim(claimed_key bytea, claimed_answers bytea, claimed_reference text, claimed_at timestamptz)
returns table (is_new boolean, reference text, answers_hash bytea, sent_at timestamptz)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
begin
  delete from journeys.sent as old using (
    select key_hash from journeys.sent where sent_at < claimed_at - interval '2 days'
    order by sent_at limit 100 for update skip locked
  ) as past where old.key_hash = past.key_hash;

  return query insert into journeys.sent as s (key_hash, answers_hash, reference, sent_at)
    values (claimed_key, claimed_answers, claimed_reference, claimed_at)
    on conflict (key_hash) do nothing
    returning true, s.reference, s.answers_hash, s.sent_at;
  if not found then
    return query select false, s.reference, s.answers_hash, s.sent_at from journeys.sent as s
      where s.key_hash = claimed_key;
  end if;
end
$$;

revoke all on all functions in schema journeys from public;
grant usage on schema journeys to {{site}}_actor;
grant execute on function journeys.claim to {{site}}_actor;
