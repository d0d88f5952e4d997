-- A lane's device signs in as its lane: the session says which, as the identity provider did.
-- Why: the lane's page takes port and lane from there and from nothing that a browser sends. Forward only; safe while
-- running, sessions of before have no lane and sign in again.
alter table access.sessions add column lane text check (lane ~ '^[A-Z][0-9]{1,2}$');
grant select (lane) on access.sessions to {{site}}_access;
