import type { Sql } from "#kernel/sql.ts";

const told = ["backup.made", "backup.verified", "backup.failed", "backup.keys-made"] as const;

/** The newest line of the record of each kind of act about backups. */
export type Told = {
  readonly did: (typeof told)[number];
  /** ISO 8601. */
  readonly at: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
};

/** What the record says of backups, the newest of each kind. */
export async function lastTold(sql: Sql): Promise<readonly Told[]> {
  const found = await Promise.all(
    told.map(
      (did) => sql<Told[]>`
        select did, to_json(at) #>> '{}' as at, detail from audit_events
         where did = ${did} order by at desc, id desc limit 1`,
    ),
  );
  return found.flat();
}

/** Whether a backup was proven by restoring it within so many hours. */
export async function verifiedWithin(sql: Sql, hours: number): Promise<boolean> {
  const rows = await sql`
    select from audit_events
     where did = 'backup.verified' and outcome = 'done'
       and at > now() - make_interval(hours => ${hours}) limit 1`;
  return rows.length > 0;
}
