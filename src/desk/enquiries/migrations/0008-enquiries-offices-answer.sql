-- An office that an enquiry was shared with answers the mail that told it so: a message of its own kind, which names its share.
-- Why so: it was shown as somebody's who is not proven to be the enquirer, though the desk had written to that office and to
-- nobody else. It stays with the agency that holds the enquiry, as what nobody has proven does. Reversible by making such
-- messages `unproved` and dropping the column. Safe while running.
alter table enquiries.messages drop constraint messages_kind_check;
alter table enquiries.messages add constraint messages_kind_check
  check (kind in ('question', 'more', 'reply', 'note', 'unproved', 'office'));
alter table enquiries.messages add column share_id uuid references enquiries.shares;
alter table enquiries.messages add constraint an_office_has_its_share check ((kind = 'office') = (share_id is not null));
grant select (share_id) on enquiries.messages to {{site}}_agent, {{site}}_lead;
grant insert (share_id) on enquiries.messages to {{site}}_enquiries;
-- Whom the desk wrote to, for whoever sorts what is answered.
grant select (id, reference, to_email) on enquiries.shares to {{site}}_enquiries;
create policy the_desk_works on enquiries.shares for select to {{site}}_enquiries using (true);
