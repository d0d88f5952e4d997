-- Leads read feedback as agents do. Why so: whoever answers for the desk could not see what its public said of it.
-- Reversible by revoking. Safe while everything runs.
grant usage on schema feedback to {{site}}_lead;
grant select (reference, received_at, outcome, words, has_file) on feedback.feedback to {{site}}_lead;
create policy leads_read on feedback.feedback for select to {{site}}_lead using (true);
