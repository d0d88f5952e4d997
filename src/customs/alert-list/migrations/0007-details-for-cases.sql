-- What the list in force says of people, for the interceptions: an open case whose person's details were corrected at Justice
-- shows what the list says now beside what the alert matched. Only of the interception half, and only of people whom the
-- asker names. Whom it names at all follows from it, so what said that alone goes. Reversible by putting it back. Stop the
-- site's server first: the programme of before asks by what goes.
create function alert_list.interception_details(people text[]) returns table (person text, details jsonb)
language sql stable security definer set search_path = '' as $$
  select e.person_profile_number, jsonb_build_object('familyName', e.family_name, 'givenNames', e.given_names,
    'dateOfBirth', e.date_of_birth, 'gender', e.gender)
  from alert_list.interception_entries e
  where e.person_profile_number = any (interception_details.people)
$$;
revoke all on function alert_list.interception_details(text[]) from public;
grant execute on function alert_list.interception_details(text[]) to {{site}}_interceptions;
drop function alert_list.under_interception(text[]);
