import type { Database } from "#kernel/sql.ts";

/** The schemas that belong to the house; `n` is pg_namespace. */
export const ours = (sql: Database) => sql`
  n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'graphile_worker')
  and n.nspname not like 'pg\_temp%' and n.nspname not like 'pg\_toast\_temp%'`;

/**
 * Not the months a table is kept in, which come and go while the house runs; `c` is pg_class of the
 * table or its index.
 */
export const lasting = (sql: Database) =>
  sql`not (c.relispartition and c.relname ~ '_[0-9]{4}_[0-9]{2}(_|$)')`;

/** Who else than its owner may do what with every schema, table, column and function, in sentences of SQL. */
export async function privileges(sql: Database): Promise<readonly string[]> {
  const rows = await sql<{ readonly line: string }[]>`
    with object (place, kind, name, acl, owner) as (
      select n.nspname::text, 'schema', quote_ident(n.nspname), n.nspacl, n.nspowner
        from pg_namespace n
       where ${ours(sql)}
      union all
      select n.nspname, case c.relkind when 'S' then 'sequence' else 'table' end,
             c.oid::regclass::text, c.relacl, c.relowner
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where ${ours(sql)} and ${lasting(sql)} and c.relkind in ('r', 'p', 'v', 'm', 'S')
         and not exists (select from pg_depend e where e.objid = c.oid and e.deptype = 'e')
      union all
      select n.nspname, 'column', c.oid::regclass || '(' || quote_ident(a.attname) || ')',
             a.attacl, c.relowner
        from pg_attribute a
        join pg_class c on c.oid = a.attrelid
        join pg_namespace n on n.oid = c.relnamespace
       where ${ours(sql)} and ${lasting(sql)} and a.attacl is not null and not a.attisdropped
      union all
      -- A function without rights of its own may be called by everybody: that has to show.
      select n.nspname, 'function', p.oid::regprocedure::text,
             coalesce(p.proacl, acldefault('f', p.proowner)), p.proowner
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where ${ours(sql)}
         and not exists (select from pg_depend e where e.objid = p.oid and e.deptype = 'e')
    )
    select format('grant %s on %s %s to %s;',
             string_agg(lower(g.privilege_type), ', ' order by g.privilege_type)
               || case when bool_or(g.is_grantable) then ' /* and pass on */' else '' end,
             o.kind, o.name,
             case g.grantee when 0 then 'public' else pg_get_userbyid(g.grantee)::text end) as line
      from object o cross join lateral aclexplode(o.acl) g
     where g.grantee <> o.owner
     group by o.place, o.kind, o.name, g.grantee
     order by o.place, o.kind, o.name, pg_get_userbyid(g.grantee)`;
  return rows.map(({ line }) => line);
}
