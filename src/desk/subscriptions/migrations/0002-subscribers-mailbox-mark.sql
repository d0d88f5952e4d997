-- The mark of the mailbox that an address leads to, `+anything` left out: the day's limit of answers is for the mailbox, and
-- whoever pesters somebody writes a new detail each time. Whether an address is subscribed stays a matter of the address.
-- What was asked before has none, and the limit forgets it. Reversible by dropping the column. Safe while running.
alter table subscriptions.subscribers add column mailbox_mark bytea check (length(mailbox_mark) = 32);
create index subscribers_by_mailbox on subscriptions.subscribers (mailbox_mark, answered_at);
grant insert (mailbox_mark) on subscriptions.subscribers to {{site}}_public;
grant select (mailbox_mark) on subscriptions.subscribers to {{site}}_subscriptions;
