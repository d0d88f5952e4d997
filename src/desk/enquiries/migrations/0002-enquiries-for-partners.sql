-- Partners reach the schema (what of it they may add, the room that makes them partners says), and the queue is read and
-- counted by indexes that hold what it shows and nothing else: what waits by time and by agent, what is answered by time.
-- Why so: an agency holds years of closed enquiries and a few hundred that wait. Reversible by revoking the one and dropping
-- the others. Safe while the site runs, but for the moments in which each index is built.
grant usage on schema enquiries to {{site}}_partner;

create index enquiries_waiting on enquiries.enquiries (held_by, received_at, reference)
  where state in ('received', 'with-agency');
create index enquiries_waiting_for on enquiries.enquiries (held_by, assigned_to, received_at)
  where state in ('received', 'with-agency');
create index enquiries_answered on enquiries.enquiries (held_by, received_at, reference) where state = 'answered';
drop index enquiries.enquiries_held;
