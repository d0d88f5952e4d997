-- A breach that another office of the site hands over is recorded by the desk's process. Why so: whoever hands it over, such as a
-- security officer, reads no breaches and writes none by themselves. Reversible by revoking. Safe while running.
grant select (once_key), insert (id, once_key, kind, what, occurred_from, occurred_until, detected_at, contained_at, holder,
    steps, advice, others_told, contact, recorded_at, recorded_by)
  on breaches.breaches to {{site}}_privacy_office;
