-- What other agencies were told of a person is part of their copy of what is held about them: the role that reads for such a
-- copy asks as the privacy officer does, by the hashes of the person's own identifiers, and of open entries alone.
-- Reversible by revoking. Safe while running.
grant execute on function exchange.disclosures_of(bytea[]) to {{site}}_holdings;
