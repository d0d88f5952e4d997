-- The Privacy Commissioner's reviewer reads what each year's return said, where it is counted. Why so: the figures are counts of
-- nobody in particular, and the return is the Commissioner's own. Reversible by revoking. Safe while running.
grant usage on schema results to {{site}}_commissioners_reviewer;
grant select on results.received_counts to {{site}}_commissioners_reviewer;
grant execute on function results.count_figures(date, date) to {{site}}_commissioners_reviewer;
