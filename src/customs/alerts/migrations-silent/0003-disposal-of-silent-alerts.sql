-- Screening ends a silent alert. Why: it alone holds the key that tells how old an alert is; the role that disposes of
-- everything else learns nothing here. Reversible by revoking. Safe while running.
grant delete on silent.alerts to {{site}}_screening;
