-- A reply names the files that went with it. Why so: an exporter is answered with a form to fill in as often as with words,
-- and whoever takes the reply back takes them back too. Reversible by dropping the column and by the function of 0004. Safe
-- while running: what was said before went without files, or with those that the enquiry lists.
alter table enquiries.messages add column file_ids uuid[] not null default '{}';
grant select (file_ids), insert (file_ids) on enquiries.messages to {{site}}_agent, {{site}}_lead;
grant select (file_ids) on enquiries.messages to {{site}}_public;

drop function enquiries.take_back(uuid, text, timestamptz);
create function enquiries.take_back(p_id uuid, p_author text, at timestamptz)
  returns table (reference text, words text, mail_id uuid, file_ids uuid[])
  language plpgsql security definer set search_path = '' as $$
declare
  taken record;
  later uuid;
  wrote boolean;
begin
  delete from enquiries.messages m using enquiries.enquiries e
    where m.id = p_id and m.kind = 'reply' and m.author_id = p_author and m.said_at > take_back.at
      and e.reference = m.reference and e.held_by = current_setting('landfall.agency', true)
    returning m.reference, m.said_at, m.words, m.mail_id, m.file_ids, m.written_at,
      coalesce(m.before_state, 'with-agency') as state, m.before_answered_at as answered_at,
      m.before_closed_at as closed_at into taken;
  if not found then return; end if;
  delete from enquiries.events v where v.reference = taken.reference and v.happened_at = taken.said_at
    and v.kind in ('replied', 'answered');
  -- A reply that was written after it, and has not gone out either, is the one whose before it was.
  update enquiries.messages m
    set before_state = taken.state, before_answered_at = taken.answered_at, before_closed_at = taken.closed_at
    where m.id = (select n.id from enquiries.messages n
      where n.reference = taken.reference and n.kind = 'reply' and n.said_at > take_back.at
        and n.written_at >= taken.written_at order by n.written_at, n.id limit 1)
    returning m.id into later;
  -- What the person said since asks for an answer, whatever was answered before.
  select exists (select from enquiries.messages m where m.reference = taken.reference and m.kind = 'more'
    and m.said_at >= taken.written_at) into wrote;
  update enquiries.enquiries e set name = e.name,
      first_reply_at = nullif(e.first_reply_at, taken.said_at),
      state = case when later is not null then e.state when wrote and taken.state in ('answered', 'closed')
        then 'with-agency' else taken.state end,
      answered_at = case when later is not null then e.answered_at when not wrote then taken.answered_at end,
      closed_at = case when later is not null then e.closed_at when not wrote then taken.closed_at end
    where e.reference = taken.reference;
  return query select taken.reference::text, taken.words::text, taken.mail_id::uuid, taken.file_ids::uuid[];
end
$$;
revoke all on function enquiries.take_back(uuid, text, timestamptz) from public;
grant execute on function enquiries.take_back(uuid, text, timestamptz) to {{site}}_agent, {{site}}_lead;
