-- Figures of years that are over, as everybody may read them. Why: the public reads no running year and counts nothing itself; what is
-- published is written once a year is over, and again only where a late event changes a figure. Numbers alone. Reversible by dropping
-- the table and revoking. Safe while running.
create table results.published_figures (
  year text not null check (year ~ '^\d{4}/\d{2}$'),
  figure text not null,
  value bigint not null check (value >= 0),
  counted_on date not null,
  primary key (year, figure)
);
grant select, insert, update on results.published_figures to {{site}}_results;
grant usage on schema results to {{site}}_public;
grant select on results.published_figures to {{site}}_public;
grant execute on function results.count_figures(date, date) to {{site}}_results;
