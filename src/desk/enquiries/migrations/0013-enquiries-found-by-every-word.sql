-- Every word that somebody wrote can be found, and every name however it is joined. Why so: `can` was found nowhere, and so
-- nobody of the name Will, Do or An, since English leaves such words out; and O'Brien-D'Arcy was not found by O'Brien, since
-- an apostrophe or a hyphen hid where a part begins. Words are kept without leaving any out; of what is sought the common ones are
-- left out as before, unless nothing else was asked for. Reversible by the functions of 0001 and 0003. Safe while running:
-- what is found anew is written once.
create text search dictionary enquiries.stem_of_any (template = pg_catalog.snowball, language = english);
create text search configuration enquiries.any_word (copy = pg_catalog.english);
alter text search configuration enquiries.any_word
  alter mapping for asciihword, asciiword, hword, hword_asciipart, hword_part, word with enquiries.stem_of_any;

create or replace function enquiries.folded(words text) returns text
  language sql immutable strict parallel safe set search_path = '' as $$
  select regexp_replace(translate(
    regexp_replace(lower(normalize(words, nfd)), '[\u0300-\u036f]', '', 'g'), '''’‘ʼʻ`´-‐‑–', '           '),
    '([aeiou])\1', '\1', 'g')
$$;

create or replace function enquiries.words_of(words text) returns tsvector
  language sql immutable strict parallel safe set search_path = '' as $$
  select to_tsvector('enquiries.any_word'::regconfig, enquiries.folded(left(words, 50000)))
$$;

create function enquiries.sought(words text) returns tsquery
  language sql immutable strict parallel safe set search_path = '' as $$
  select case when numnode(common.out) > 0 then common.out
      else websearch_to_tsquery('enquiries.any_word'::regconfig, enquiries.folded(words)) end
    from (select websearch_to_tsquery('pg_catalog.english'::regconfig, enquiries.folded(words)) as out) common
$$;
revoke all on function enquiries.sought(text) from public;

create or replace function enquiries.found(p_words text, p_most integer)
  returns table (reference text, received_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  with asked as materialized (
    select enquiries.sought(p_words) as words, current_setting('landfall.agency', true) as agency
  ), hits as (
    (select e.reference, e.received_at from enquiries.enquiries e, asked
      where e.found_by @@ asked.words and e.held_by = asked.agency order by e.received_at desc limit p_most)
    union
    (select e.reference, e.received_at from enquiries.messages m join enquiries.enquiries e using (reference), asked
      where m.kind = 'note' and enquiries.words_of(m.words) @@ asked.words and m.agency = asked.agency
        and e.held_by = asked.agency order by e.received_at desc limit p_most)
  )
  select h.reference, h.received_at from hits h order by h.received_at desc limit p_most
$$;

reindex index enquiries.notes_by_words;
update enquiries.enquiries set name = name;
