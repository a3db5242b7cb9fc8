import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";

import { connect, type Database } from "#kernel/sql.ts";

import type { FrozenPart } from "./parts.ts";

/** Every table that holds rows, partitions one by one; the job queue's own among them. */
export type RowTable = { readonly name: string; readonly columns: readonly string[] };

export async function rowTables(admin: Database): Promise<readonly RowTable[]> {
  return admin<RowTable[]>`
    select format('%I.%I', n.nspname, c.relname) as name,
           array_agg(quote_ident(a.attname) order by a.attnum) as columns
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
       and n.nspname not like 'pg\_temp%'
       and not exists (select from pg_depend e where e.objid = c.oid and e.deptype = 'e')
     group by n.nspname, c.relname
     order by n.nspname, c.relname`;
}

/**
 * Left out: pages kept in memory are compared with it by the numbers of transactions, which belong to
 * the server they ran on. It is swept every few minutes anyway.
 */
const leftOut = "public.public_edits";
const sweptAnew = "update public.public_edits_swept set before = default;\n";

/** All rows of a database and the positions of its sequences, as `putRows` takes them in. */
export async function takeRows(admin: Database): Promise<readonly FrozenPart[]> {
  const parts: FrozenPart[] = [{ name: "before.sql", bytes: Buffer.from(await monthsOf(admin)) }];
  for (const { name, columns } of await rowTables(admin)) {
    if (name === leftOut) continue;
    const list = columns.join(", ");
    const rows = await admin.unsafe(`copy (select ${list} from ${name}) to stdout`).readable();
    const bytes = Buffer.from(await text(rows));
    if (bytes.length > 0) parts.push({ name: `${name} (${list})`, bytes });
  }
  const after = `${await positionsOf(admin)}${sweptAnew}`;
  return [...parts, { name: "after.sql", bytes: Buffer.from(after) }];
}

/**
 * Puts rows into a database of the very schema they were taken from; what the migrations had put
 * there makes room. As a superuser: no trigger fires and no reference is asked about, the rows are
 * what they were.
 */
export async function putRows(adminUrl: string, parts: readonly FrozenPart[]): Promise<void> {
  const url = new URL(adminUrl);
  url.searchParams.set("session_replication_role", "replica");
  const admin = connect(url.href, { max: 1 });
  try {
    const before = parts.find(({ name }) => name === "before.sql");
    if (before) await admin.unsafe(before.bytes.toString("utf8"));
    const tables = (await rowTables(admin)).map(({ name }) => name);
    await admin.unsafe(`truncate ${tables.join(", ")}`);
    for (const { name, bytes } of parts) {
      if (name.endsWith(".sql")) continue;
      const into = await admin.unsafe(`copy ${name} from stdin`).writable();
      await pipeline(Readable.from([bytes]), into);
    }
    const after = parts.find(({ name }) => name === "after.sql");
    if (after) await admin.unsafe(after.bytes.toString("utf8"));
  } finally {
    await admin.end();
  }
}

// Months come and go while a house runs; migrations know only the table they are months of.
async function monthsOf(admin: Database): Promise<string> {
  const rows = await admin<{ line: string }[]>`
    select format('create table %1$s partition of %2$s %3$s; alter table %1$s owner to %4$I;',
             c.oid::regclass, i.inhparent::regclass, pg_get_expr(c.relpartbound, c.oid),
             pg_get_userbyid(c.relowner)) as line
      from pg_class c join pg_inherits i on i.inhrelid = c.oid
     where c.relkind = 'r' and c.relispartition and c.relname ~ '_[0-9]{4}_[0-9]{2}$'
     order by c.relname`;
  return rows.map(({ line }) => `${line}\n`).join("");
}

async function positionsOf(admin: Database): Promise<string> {
  const rows = await admin<{ line: string }[]>`
    select format('select setval(%L, %s);', format('%I.%I', schemaname, sequencename), last_value)
             as line
      from pg_sequences
     where last_value is not null and schemaname not in ('pg_catalog', 'information_schema')
     order by schemaname, sequencename`;
  return rows.map(({ line }) => `${line}\n`).join("");
}
