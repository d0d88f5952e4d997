-- The link that is mailed belongs to the address it was mailed to: a corrected address gets another, and the old one opens
-- nothing more. Why so: it is the proof that somebody reads a mailbox, and the old mailbox was a stranger's. Reversible by
-- dropping the column. Safe while running: every link that was mailed until now goes on.
alter table enquiries.enquiries add column mail_link_number integer not null default 0 check (mail_link_number >= 0);
grant select (mail_link_number) on enquiries.enquiries to {{site}}_agent, {{site}}_lead, {{site}}_enquiries;
grant update (mail_link_number, mail_token_hash) on enquiries.enquiries to {{site}}_agent, {{site}}_lead;
