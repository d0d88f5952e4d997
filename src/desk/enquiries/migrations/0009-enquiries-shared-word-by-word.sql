-- What was said since the question is shared without the question, unless that is named too; and who opens a share by its link
-- is seen for each share, not once for all offices. Why so: `conversation` is called what was said since, and showed what came
-- before; and of two offices that opened theirs within ten minutes the person read of one. Reversible by the functions of 0001
-- and 0007. Safe while running.
create or replace function enquiries.shared_messages(p_reference text, at timestamptz) returns table (
  id uuid, said_at timestamptz, kind text, agency text, words text
) language sql stable security definer set search_path = '' as $$
  select m.id, m.said_at, m.kind, m.agency, m.words
  from enquiries.shared_with_us(shared_messages.at) s join enquiries.messages m using (reference)
  where m.reference = p_reference and m.said_at <= shared_messages.at and (
    (m.kind = 'question' and 'question' = any (s.fields))
    or (m.kind in ('more', 'reply') and 'conversation' = any (s.fields)))
$$;

create or replace function enquiries.messages_by_link(p_link_hash bytea, at timestamptz) returns table (
  id uuid, said_at timestamptz, kind text, agency text, words text
) language sql stable security definer set search_path = '' as $$
  select m.id, m.said_at, m.kind, m.agency, m.words
  from enquiries.shared_by_link(p_link_hash, messages_by_link.at) s join enquiries.messages m using (reference)
  where m.said_at <= messages_by_link.at and (
    (m.kind = 'question' and 'question' = any (s.fields))
    or (m.kind in ('more', 'reply') and 'conversation' = any (s.fields)))
$$;

-- Which share was opened; null of what happened before, and of what is about none.
alter table enquiries.events add column share_id uuid references enquiries.shares;

create or replace function enquiries.note_opened_by_link(p_link_hash bytea, p_event_id uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  insert into enquiries.events (id, reference, happened_at, kind, agency, share_id)
    select p_event_id, s.reference, note_opened_by_link.at, 'share-opened', s.from_agency, s.share_id
    from enquiries.shared_by_link(p_link_hash, note_opened_by_link.at) s
    where not exists (select from enquiries.events v where v.reference = s.reference and v.kind = 'share-opened'
      and v.share_id = s.share_id and v.happened_at > note_opened_by_link.at - interval '10 minutes');
  return found;
end
$$;
