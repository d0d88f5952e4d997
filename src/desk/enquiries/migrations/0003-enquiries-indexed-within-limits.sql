-- Words are indexed as far as a tsvector holds them (1 MB), so that nothing that may be said cannot be kept. Why so: half a
-- megabyte of distinct words in a mail, or a link whose holder adds page after page, failed in the trigger, and what waited
-- behind it waited too. Reversible by the functions of 0001. Safe while running.
create or replace function enquiries.words_of(words text) returns tsvector
  language sql immutable strict parallel safe set search_path = '' as $$
  select to_tsvector('pg_catalog.english', enquiries.folded(left(words, 50000)))
$$;

-- With what is said beside it, until there is enough: half of what a tsvector holds, and one more at most.
create function enquiries.found_with(found tsvector, words text) returns tsvector
  language sql immutable strict parallel safe set search_path = '' as $$
  select case when pg_column_size(found) > 524288 then found else found || enquiries.words_of(words) end
$$;
revoke all on function enquiries.found_with(tsvector, text) from public;

create or replace function enquiries.find_enquiry_by() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  said record;
begin
  new.found_by := enquiries.words_of(concat_ws(' ', new.reference, new.name, new.company, new.email));
  for said in select m.words from enquiries.messages m where m.reference = new.reference and m.kind <> 'note'
      order by m.said_at, m.id loop
    new.found_by := enquiries.found_with(new.found_by, said.words);
  end loop;
  return new;
end
$$;

create or replace function enquiries.find_by_message() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update enquiries.enquiries e set found_by = enquiries.found_with(e.found_by, new.words)
    where e.reference = new.reference;
  return null;
end
$$;

-- Nobody asked the desk anything before there was one: a slip of the year is refused wherever it comes in.
alter table enquiries.enquiries add constraint received_when_there_was_a_desk check (received_at >= '2000-01-01');
