-- The desk's own work corrects a name, an address or a company where the privacy office decided so at the person's request.
-- Why: whoever asks by right asks the office, which belongs to no agency of the desk and sees no queue. Reversible by revoking.
-- Safe while everything runs.
grant update (name, email, company, mail_link_number, mail_token_hash) on enquiries.enquiries to {{site}}_enquiries;
grant select (said_at) on enquiries.messages to {{site}}_enquiries;
grant insert (agency, to_agency, by_id, by_name) on enquiries.events to {{site}}_enquiries;
