-- A grant on a table covers its hidden columns too, and `xmin` tells how many transactions the whole server has
-- written: an officer who stores a record now and then could count other people's. So, at the end of each migration,
-- `grant select on <table>` becomes a grant on each column that the table has by then. A later migration that adds a
-- column says by name who may read it. Nothing else changes for the role: `select *` and `count(*)` work.
do $$
declare
  given record;
begin
  for given in
    select c.oid::regclass as name, quote_ident(g.rolname) as role,
           (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c
      cross join lateral aclexplode(c.relacl) as acl
      join pg_roles g on g.oid = acl.grantee
    where c.relowner = current_user::regrole and c.relkind in ('r', 'p')
      and acl.privilege_type = 'SELECT' and acl.grantee <> c.relowner
  loop
    execute format('revoke select on %s from %s; grant select (%s) on %1$s to %2$s', given.name, given.role, given.columns);
  end loop;
end $$;
