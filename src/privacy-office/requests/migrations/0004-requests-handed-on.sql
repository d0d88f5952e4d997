-- A request that another agency took, and handed on with what it found, which is for the office's eyes alone.
-- Why: what the other agency found is no word of the person's, and is never part of their copy by itself. The office's process reads whether
-- it was proven who asks: what is sealed is searched for nobody else. Reversible by dropping what is added while nothing was
-- handed on. Safe while running.
alter table requests.requests
  drop constraint requests_channel_check,
  add constraint requests_channel_check
    check (channel in ('web', 'email', 'letter', 'phone', 'in-person', 'enquiry', 'agency'));

create table requests.came_with (
  reference text not null references requests.requests on delete cascade,
  number integer not null check (number > 0),
  name text not null check (length(name) between 1 and 200),
  value text not null check (length(value) between 1 and 2000),
  primary key (reference, number)
);
grant select on requests.came_with to {{site}}_privacy_officer;
grant select, insert on requests.came_with to {{site}}_requests;
grant select (reference) on requests.came_with to {{site}}_privacy_office;

grant select on requests.proofs to {{site}}_requests;
