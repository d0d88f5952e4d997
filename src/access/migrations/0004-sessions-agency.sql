-- Where several agencies share a site, a session says which one its person works for, as the identity provider did.
-- Why: what one agency holds is nobody else's, and row-level security reads the agency from the session alone. Forward
-- only; safe while running, sessions of before have no agency and see no agency's records until they sign in again.
alter table access.sessions add column agency text check (agency ~ '^[a-z]{2,12}$');
grant select (agency) on access.sessions to {{site}}_access;
