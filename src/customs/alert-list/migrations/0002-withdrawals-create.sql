-- Withdrawals: people whose alert Justice took back between two lists.
-- Why: what is matched against is always (list number, withdrawal number); a list built before a withdrawal cannot put
-- the person back. A withdrawal is kept only until a list contains it. Forward only; safe while running.

create table alert_list.withdrawals (
  withdrawal_number integer primary key,
  person_profile_number text not null,
  class_of_reason text not null,
  received_at timestamptz not null
);
alter table alert_list.withdrawals enable row level security;
create policy list_rooms_only on alert_list.withdrawals
  to {{site}}_alert_list, {{site}}_screening using (true) with check (true);
grant select, insert, delete on alert_list.withdrawals to {{site}}_alert_list;
grant select on alert_list.withdrawals to {{site}}_screening;
