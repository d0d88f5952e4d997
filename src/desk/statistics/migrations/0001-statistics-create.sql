-- What exporters ask, counted by the month. Why so: the counts outlive the enquiries, so nothing of a person may reach
-- them. Each measure is counted by itself: no row says of one enquiry both its market and its topic, so nothing here
-- joins back to one. A measure has a part where the question is how two things meet (an agency's time to first reply,
-- what became of a suggested topic). Written by the nightly count alone. Reversible by dropping the schema: months whose
-- enquiries are still held can be counted again.
create schema statistics;
grant usage on schema statistics to {{site}}_statistics, {{site}}_agent, {{site}}_lead;

-- A month that was counted, and on which day last.
create table statistics.months (
  month date primary key check (extract(day from month) = 1),
  counted_on date not null
);

create table statistics.cells (
  month date not null references statistics.months on delete cascade,
  measure text not null
    check (measure in ('topic', 'market', 'agency', 'channel', 'language', 'answer', 'suggestion')),
  -- The empty string: not known, such as an enquiry that names no market.
  value text not null,
  part text not null,
  count integer not null check (count > 0),
  primary key (month, measure, value, part),
  check ((part <> '') = (measure in ('agency', 'suggestion')))
);

grant select (month, counted_on), insert (month, counted_on), update (counted_on), delete on statistics.months
  to {{site}}_statistics;
grant select (month, measure, value, part, count), insert (month, measure, value, part, count), delete on statistics.cells
  to {{site}}_statistics;
grant select (month, counted_on) on statistics.months to {{site}}_agent, {{site}}_lead;
grant select (month, measure, value, part, count) on statistics.cells to {{site}}_agent, {{site}}_lead;
