-- The schema in which pg-boss keeps its queues and schedules; it makes its own tables as the jobs' role.
-- Why: what the clock starts must survive a restart and be started once, however many processes serve. Forward only.

create schema jobs;
grant usage, create on schema jobs to {{site}}_jobs;
