-- What visitors read, counted by the day. Why so: each kind is counted by itself, so that no row says of one visit both
-- which page was read and where it was come from; and there is no time finer than the day, no address, no identifier. Written
-- by the counter alone, of several visits at once. Reversible by dropping the schema: the counts are then lost.
create schema visits;
grant usage on schema visits to {{site}}_visits;

create table visits.counts (
  -- In New Zealand's civil time.
  day date not null,
  kind text not null check (kind in ('page', 'site', 'browser')),
  -- An address as the page is defined; the registered name of a site, or the empty string for none; a browser with its
  -- major version. What is not told apart is 'other'.
  value text not null check (length(value) <= 200),
  count integer not null check (count > 0),
  primary key (day, kind, value)
);

grant select (day, kind, value, count), insert (day, kind, value, count), update (count) on visits.counts
  to {{site}}_visits;
