-- Information is given on conditions where there is good reason to refuse it (Privacy Act 2020, s 54). Why so: between giving all and
-- refusing the Act has a third way, and the decision must be able to say so. Reversible by the check of 0001 once no request was
-- decided so. Safe while running.
alter table requests.requests drop constraint requests_decision_check;
alter table requests.requests add constraint requests_decision_check check (decision in ('granted',
  'granted-on-conditions', 'granted-in-part', 'refused', 'neither-confirm-nor-deny', 'corrected', 'not-corrected', 'upheld',
  'not-upheld'));
