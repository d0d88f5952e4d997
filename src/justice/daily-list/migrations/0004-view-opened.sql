-- The lists that were sent and how many each of them named, opened to the results, whose function counts as the schemas'
-- owner: no role may select from it. Why: a room's tables are its own, and what it opens is in its own migrations.
-- Reversible by dropping the view. Safe while running.
create view daily_list.counted_lists as
  select list_number, created_at, interception_entries, silent_entries from daily_list.lists;
