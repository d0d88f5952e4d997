-- Feedback of the public: a reference, how it went, and sealed words. Why so: a form that everybody can reach may add and
-- nothing else, so the public's role has no right to read; what somebody typed may name somebody, so no copy of the
-- database opens it without the site's key. Reversible by dropping the schema. Safe while nothing runs yet.
create schema feedback;
grant usage on schema feedback to {{site}}_public, {{site}}_feedback, {{site}}_agent,
  {{site}}_privacy_office, {{site}}_disposal;

create table feedback.feedback (
  reference text constraint feedback_reference primary key check (reference ~ '^[A-Z0-9]{4}-[A-Z0-9]{4}$'),
  received_at timestamptz not null,
  outcome text not null check (outcome in ('well', 'partly', 'badly')),
  -- What was typed, encrypted at rest and bound to the reference.
  words bytea not null,
  has_file boolean not null,
  -- Null until its mail is in the queue.
  mailed_at timestamptz
);
create index feedback_by_time on feedback.feedback (received_at);
create index feedback_to_mail on feedback.feedback (received_at) where mailed_at is null;

grant insert (reference, received_at, outcome, words, has_file) on feedback.feedback to {{site}}_public;
grant select, update (mailed_at) on feedback.feedback to {{site}}_feedback;
grant select (reference, received_at, outcome, words, has_file) on feedback.feedback to {{site}}_agent;
grant select (reference) on feedback.feedback to {{site}}_privacy_office;
grant select (reference, received_at), delete on feedback.feedback to {{site}}_disposal;

alter table feedback.feedback enable row level security;
create policy the_public_adds on feedback.feedback for insert to {{site}}_public with check (mailed_at is null);
create policy feedback_is_mailed on feedback.feedback to {{site}}_feedback using (true) with check (true);
create policy agents_read on feedback.feedback for select to {{site}}_agent using (true);
create policy privacy_office on feedback.feedback for select to {{site}}_privacy_office using (true);
create policy disposal on feedback.feedback to {{site}}_disposal using (true);
