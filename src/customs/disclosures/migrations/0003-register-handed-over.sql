-- The register of disclosures goes to the exchange's own, entry by entry. Why: whatever leaves is registered where it
-- leaves, in one table that every room's messages are in. The exchange opens `enter_disclosure` for it. Each entry was of
-- a notice about one person; whose, these entries say by the alert's reference alone. The schema stays, empty: this room
-- keeps nothing. Reversible by handing them back. Not while an older program runs: it would find no register.
select exchange.enter_disclosure(id, message_id::uuid, disclosed_at, recipient, 'notice', agreement, agreement_version,
    legal_basis, fields, 1, alert_reference, null)
  from disclosures.register;
drop table disclosures.register;
revoke usage on schema disclosures from {{site}}_disclosures, {{site}}_supervisor, {{site}}_auditor,
  {{site}}_privacy_officer;
