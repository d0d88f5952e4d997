-- What is withheld of an answer for official information: with why the public interest does not outweigh it where the ground is one of
-- s 9(2) of the Act, and what was asked and is refused. Why: s 9(1) makes that sentence part of the ground, and whoever asked reads it;
-- a part of what was asked that nobody holds, or that is public already, is refused on a ground (s 18) and lies in no record. It is
-- withheld in the same table, by the same two people. Adds columns that may be null and a function; reversible by dropping them. Safe
-- while everything runs.
alter table requests.withheld
  add column public_interest text check (length(public_interest) between 1 and 2000),
  -- In words that whoever asked reads; null where something of a record or a document is withheld.
  add column asked_part text check (length(asked_part) between 1 and 500),
  add constraint withheld_part_of_what_was_asked check (asked_part is null
    or (table_name = 'requests.requests' and record = reference and column_name = '' and places is null));

grant select (public_interest, asked_part) on requests.withheld to {{site}}_privacy_officer, {{site}}_requests;

-- For the person's own page: the grounds of the request whose link they hold, once it is decided so that they are told. Neither the
-- office's reasons nor where anything is withheld. Where it is neither confirmed nor denied that there is anything, nothing.
create function requests.grounds_told()
  returns table (ground text, asked_part text, public_interest text, parts integer)
  language sql stable security definer set search_path = '' as $$
  select w.ground, w.asked_part, w.public_interest, count(*)::integer
  from requests.withheld w join requests.requests r on r.reference = w.reference
  where requests.is_held_link(r.token_hash, r.mail_token_hash)
    and r.kind = 'official-information' and r.decision in ('granted-in-part', 'refused')
  group by w.ground, w.asked_part, w.public_interest
  order by min(w.withheld_at), w.ground, w.asked_part, w.public_interest
$$;
revoke all on function requests.grounds_told from public;
grant execute on function requests.grounds_told to {{site}}_public;
