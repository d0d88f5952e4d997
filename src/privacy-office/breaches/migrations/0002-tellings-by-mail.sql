-- A person who is told of a breach by mail is told by a mail that can come back. Why so: whoever's mail came back was not told, and is
-- told in another way; so the telling names its mail, and gives way to the next. Reversible by dropping the column and the
-- grants. Safe while running: what was told before was told by no mail of this site.
alter table breaches.tellings add column mail_id uuid;
create index tellings_by_mail on breaches.tellings (notice) where mail_id is not null;
grant select (mail_id) on breaches.tellings to {{site}}_privacy_officer, {{site}}_auditor;
grant update (how, told_at, told_by, mail_id) on breaches.tellings to {{site}}_privacy_officer;
