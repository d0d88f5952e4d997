-- An arrangement says its terms: the amount of a payment, how often, and from when.
-- Why: what was agreed with somebody over the phone must be told as it was agreed. Arrangements of before have none, and
-- neither have those that were made elsewhere. Reversible by dropping the columns. Safe while running.
alter table acts.acts
  add column instalment_cents bigint check (instalment_cents > 0),
  add column instalment_interval text check (instalment_interval in ('weekly', 'fortnightly', 'monthly')),
  add column first_instalment_on date,
  add constraint acts_terms_check check (
    num_nonnulls(instalment_cents, instalment_interval, first_instalment_on) in (0, 3)
    and (instalment_cents is null or act = 'arrangement'));
grant select (instalment_cents, instalment_interval, first_instalment_on) on acts.acts to {{site}}_register,
  {{site}}_contact_agent, {{site}}_outcomes, {{site}}_list_officer, {{site}}_privacy_officer, {{site}}_confirmations;
