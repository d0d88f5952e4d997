-- Questions of the public, for tests of journeys.
create schema if not exists questions;
create table questions.questions (
  id uuid primary key,
  reference text not null constraint questions_reference_once unique,
  token text not null,
  asked_by text not null,
  company text,
  born date,
  words text not null,
  document text,
  at timestamptz not null default now()
);
grant usage on schema questions to {{site}}_actor;
grant insert, select on questions.questions to {{site}}_actor;
