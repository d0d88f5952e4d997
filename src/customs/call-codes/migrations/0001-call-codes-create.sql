-- What people call the National Contact Centre about, counted by the month: nobody's call (decision 0100). Why so: a row for
-- each call, a counter that moves with each, or an order of writing would join with the telephone's own records. So there is no
-- call here, no caller, no officer and no instant. Calls are counted in memory; what is written of a month that is not over is
-- one sealed value, the same length whatever is in it; its counts are written once, when it is over, all codes in one statement.
-- Reversible by dropping the schema; the counts are then gone.
create schema call_codes;
grant usage on schema call_codes to {{site}}_call_codes, {{site}}_contact_agent, {{site}}_supervisor,
  {{site}}_privacy_officer, {{site}}_public, {{site}}_privacy_office;

-- The codes, as everything that was ever done to them; what a code is now is its last row.
create table call_codes.changes (
  id integer generated always as identity primary key,
  code text not null check (code ~ '^[A-Z]{2,12}(-[A-Z]{2,12})?$'),
  kind text not null check (kind in ('added', 'renamed', 'ended')),
  name text not null check (name <> ''),
  name_mi text not null check (name_mi <> ''),
  -- The key that reaches it; j and k go along rows.
  letter text not null check (letter ~ '^[a-ilmn-z0-9]$'),
  changed_at timestamptz not null,
  changed_by text not null,
  changed_by_name text not null,
  once_key uuid unique
);
create unique index on call_codes.changes (code) where kind = 'added';
create unique index on call_codes.changes (code) where kind = 'ended';

-- A month that is not over: its counts so far under a key that is not in the database.
create table call_codes.open_months (
  month date primary key check (extract(day from month) = 1),
  sealed bytea not null
);

-- A month that is over, as it was counted. `not-said`: calls that came too few together for their codes to be kept.
create table call_codes.months (
  month date not null check (extract(day from month) = 1),
  code text not null,
  count integer not null check (count >= 0),
  primary key (month, code)
);

-- What may be shown of it, and all that anybody reads: rounded, or null where it is not shown; `all` is the month's sum.
create table call_codes.figures (
  month date not null check (extract(day from month) = 1),
  code text not null,
  figure integer check (figure >= 0),
  primary key (month, code)
);

grant select (id, code, kind, name, name_mi, letter, changed_at, changed_by, changed_by_name, once_key),
  insert (code, kind, name, name_mi, letter, changed_at, changed_by, changed_by_name, once_key)
  on call_codes.changes to {{site}}_supervisor;
grant select (id, code, kind, name, name_mi, letter) on call_codes.changes to {{site}}_contact_agent;
grant select (id, code, name, name_mi) on call_codes.changes to {{site}}_call_codes, {{site}}_privacy_officer, {{site}}_public;
grant select (id, changed_by, changed_by_name) on call_codes.changes to {{site}}_privacy_office;

grant select, insert, update (sealed), delete on call_codes.open_months to {{site}}_call_codes;
grant select, insert on call_codes.months to {{site}}_call_codes;
grant select, insert on call_codes.figures to {{site}}_call_codes;
grant select on call_codes.figures to {{site}}_contact_agent, {{site}}_supervisor, {{site}}_privacy_officer, {{site}}_public;

insert into call_codes.changes (code, kind, name, name_mi, letter, changed_at, changed_by, changed_by_name)
select code, 'added', name, name_mi, letter, now(), 'first-set', 'The first set' from (values
  ('IMP-COM', 'i', 'Importing goods to sell', 'Te kawemai taonga hei hoko atu'),
  ('IMP-PRIV', 'p', 'Importing personal or household goods', 'Te kawemai taonga whaiaro, taonga whare rānei'),
  ('IMP-VEH', 'v', 'Importing a vehicle', 'Te kawemai waka'),
  ('IMP-ONLINE', 'o', 'Shopping online from overseas', 'Te hoko tuihono i tāwāhi'),
  ('IMP-PROHIB', 'b', 'Banned and restricted imports', 'Ngā taonga kua rāhuitia, kua herea rānei'),
  ('EXP-ENTRY', 'e', 'Export entries', 'Ngā puka kaweake'),
  ('EXP-ORIGIN', 'n', 'Origin of exports', 'Te takenga o ngā kaweake'),
  ('TAR-CLASS', 't', 'Tariff classification', 'Te whakarōpū mō te tāke kawemai'),
  ('VALUATION', 'u', 'Value of goods', 'Te uara o ngā taonga'),
  ('DUTY-PAY', 'd', 'Paying duty and GST', 'Te utu i te tāke kawemai me te tāke hokohoko'),
  ('DEFER-ACCT', 'a', 'Accounts for deferred payment', 'Ngā pūkete mō te utu tārewa'),
  ('REFUND-DRAW', 'r', 'Refunds and drawbacks', 'Te whakahoki moni me te whakahoki tāke'),
  ('TSW-SUPPORT', 'w', 'Help with Trade Single Window', 'He āwhina mō Trade Single Window'),
  ('CLIENT-CODE', 'c', 'Client and supplier codes', 'Ngā waehere kiritaki me ngā waehere kaiwhakarato'),
  ('TRAV-ALLOW', 'l', 'Travellers’ allowances', 'Ngā taonga e whakaaetia ana mā te hunga haere'),
  ('TRAV-CASH', 'h', 'Cash across the border', 'Te kawe moni i te rohe'),
  ('TRAV-NZTD', 'z', 'Traveller declaration', 'Te whakapuakanga a te hunga haere'),
  ('EGATE', 'g', 'eGates', 'Ngā eGate'),
  ('CRAFT-YACHT', 'y', 'Yachts and small craft', 'Ngā iāti me ngā waka iti'),
  ('EXCISE', 'x', 'Excise', 'Te tāke waipiro, tupeka, kora hoki'),
  ('MAIL-PARCEL', 'm', 'Mail and parcels', 'Te mēra me ngā mōkihi'),
  ('SEIZURE-APPEAL', 's', 'Seized goods', 'Ngā taonga kua murua'),
  ('PRIV-REQ', 'q', 'Information about oneself', 'Ngā mōhiohio mō te tangata ake'),
  ('OIA-REQ', 'f', 'Official information', 'Ngā mōhiohio ōkawa'),
  ('COMPLAINT', '1', 'Complaints', 'Ngā amuamu'),
  ('REPORT-SUSPECT', '2', 'Something suspicious', 'Te whakamōhio mō tētahi mea pōkēkē'),
  ('OTHER-AGENCY', '3', 'For another agency', 'Mā tētahi atu tari'),
  ('WRONG-NUM', '0', 'Wrong number', 'He nama hē')
) as first (code, letter, name, name_mi);
