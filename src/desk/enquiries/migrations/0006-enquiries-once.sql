-- A form that is sent twice is one share, and one recorded enquiry. Reversible by dropping the columns. Safe while running.
alter table enquiries.shares add column once_key text;
alter table enquiries.shares add constraint one_share_of_a_form unique (reference, once_key);
grant select (once_key), insert (once_key) on enquiries.shares to {{site}}_agent, {{site}}_lead;
alter table enquiries.enquiries add column recorded_by_form text;
alter table enquiries.enquiries add constraint one_record_of_a_form unique (recorded_by_form);
grant select (recorded_by_form), update (recorded_by_form) on enquiries.enquiries to {{site}}_agent, {{site}}_lead;
