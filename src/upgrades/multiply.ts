import { connect, type Database } from "#kernel/sql.ts";

/** One column of a table that is multiplied. */
type Column = {
  readonly name: string;
  readonly type: string;
  /** In a unique index, or pointing at another row of the same table. */
  readonly apart: boolean;
};

/**
 * Fills tables up to about `rows` rows each, by copies of the rows they have, made by the server: what a
 * large house would hold, as wide and as varied as the small one. Copies of one matter stay together:
 * ids are derived from those of the original by the same rule in every table.
 *
 * @returns how many rows each table then has
 */
export async function multiply(
  adminUrl: string,
  tables: readonly string[],
  rows: number,
): Promise<ReadonlyMap<string, number>> {
  const url = new URL(adminUrl);
  // Neither triggers nor references: what is copied was whole.
  url.searchParams.set("session_replication_role", "replica");
  const admin = connect(url.href, { max: 1 });
  const filled = new Map<string, number>();
  try {
    for (const table of tables) filled.set(table, await multiplyOne(admin, table, rows));
    await admin`analyze`;
    await admin`checkpoint`;
    return filled;
  } finally {
    await admin.end();
  }
}

async function multiplyOne(admin: Database, table: string, rows: number): Promise<number> {
  const count = await rowsOf(admin, table);
  if (count === 0 || count >= rows) return count;
  const columns = await columnsOf(admin, table);
  const names = columns.map(({ name }) => name).join(", ");
  const copies = columns.map(copyOf).join(", ");
  // nth_copy counts the copies through, so that whatever must be unique can be made of it.
  await admin.unsafe(`
    insert into ${table} (${names}) overriding system value
    select ${copies}
      from generate_series(1, ${Math.ceil(rows / count) - 1}) as copy,
           lateral (select o.*, row_number() over () + copy::bigint * ${count} as nth_copy from ${table} o) t
    on conflict do nothing`);
  return rowsOf(admin, table);
}

/** The value of a column in a copy: another one where it must be, else the same. */
function copyOf({ name, type, apart }: Column): string {
  const was = `t.${name}`;
  if (!apart) return was;
  const hex = "lpad(upper(to_hex(nth_copy)), 8, '0')";
  switch (type) {
    case "uuid":
      return `md5(${was}::text || copy)::uuid`;
    case "bytea":
      return `case when ${was} is not null then sha256(${was} || int8send(nth_copy)) end`;
    case "text":
      return `case when ${was} ~ '^[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}$'
        then left(${was}, 3) || left(${hex}, 4) || '-' || right(${hex}, 4) else ${was} || nth_copy end`;
    case "smallint":
    case "integer":
    case "bigint":
      return `${was} + (nth_copy * 16)::int`;
    default:
      return was;
  }
}

async function rowsOf(admin: Database, table: string): Promise<number> {
  const [row] = await admin.unsafe<{ n: number }[]>(`select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
}

/**
 * The columns that are written. Of a unique index the ids are enough to keep copies apart; only where it
 * has none every column of it takes another value. What points at another row of its table, or is
 * held against its own id, goes along.
 */
async function columnsOf(admin: Database, table: string): Promise<readonly Column[]> {
  return admin<Column[]>`
    with unique_columns as (
      select a.attnum, a.atttypid = 'uuid'::regtype as is_id,
             bool_or(a.atttypid = 'uuid'::regtype) over (partition by i.indexrelid) as has_id
        from pg_index i
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey::int2[])
       where i.indrelid = ${table}::regclass and i.indisunique
    )
    select quote_ident(a.attname) as name, format_type(a.atttypid, null) as type,
           exists (select from unique_columns u
                    where u.attnum = a.attnum and (u.is_id or not u.has_id)
                      -- One of a list of words stays one of them.
                      and not exists (select from pg_constraint l
                                       where l.conrelid = a.attrelid and l.conkey = array[a.attnum]
                                         and pg_get_constraintdef(l.oid) like '%ANY (ARRAY[%'))
             or exists (select from pg_constraint f
                         where f.contype = 'f' and f.conrelid = a.attrelid
                           and f.confrelid = a.attrelid and a.attnum = any(f.conkey))
             or exists (select from pg_constraint c join unique_columns u on u.attnum = any(c.conkey)
                         where c.contype = 'c' and c.conrelid = a.attrelid and u.is_id
                           and a.atttypid = 'uuid'::regtype and a.attnum = any(c.conkey)) as apart
      from pg_attribute a
     where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = ''
     order by a.attnum`;
}
