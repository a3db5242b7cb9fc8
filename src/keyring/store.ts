import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

/** A ring as it is kept: sealed, nameless. */
export type Kept = { readonly id: string; readonly version: number; readonly sealed: Buffer };

/** One way to open a ring, as it is kept. */
export type KeptDoor = {
  readonly locator: Buffer;
  readonly name: Buffer;
  readonly sealed: Buffer;
};

/** The ring behind a door; the name has to fit as well, so that tries under another name find nothing. */
export async function ringBehind(
  sql: Sql,
  door: Pick<KeptDoor, "locator" | "name">,
): Promise<(Kept & { readonly write: Buffer }) | undefined> {
  const [found] = await sql<(Kept & { write: Buffer })[]>`
    select k.id, k.version, k.sealed, k.write_mark as write
      from keyring_doors d join keyrings k on k.id = d.keyring_id
     where d.locator_mark = ${door.locator} and d.name_mark = ${door.name}`;
  return found;
}

/** The ring that may be changed with this token. */
export async function ringOfWriter(sql: Sql, write: Buffer): Promise<Kept | undefined> {
  const [found] = await sql<Kept[]>`
    select id, version, sealed from keyrings where write_mark = ${write}`;
  return found;
}

export const doorsOf = (sql: Sql, ring: string): Promise<readonly KeptDoor[]> =>
  sql<KeptDoor[]>`
    select locator_mark as locator, name_mark as name, sealed
      from keyring_doors where keyring_id = ${ring} order by locator_mark`;

/** Notes the month, never the day; writes nothing when it is noted already. */
export const noteUse = (sql: Sql, ring: string, month: Day) =>
  sql`update keyrings set used_month = ${month} where id = ${ring} and used_month < ${month}`;

export const insertRing = (
  sql: Sql,
  ring: {
    readonly id: string;
    readonly write: Buffer;
    readonly sealed: Buffer;
    readonly month: Day;
  },
) => sql`
  insert into keyrings (id, write_mark, sealed, version, used_month)
  values (${ring.id}, ${ring.write}, ${ring.sealed}, 1, ${ring.month})`;

/** Whether the door was new and the ring had room for it. */
export async function insertDoor(
  sql: Sql,
  ring: string,
  door: KeptDoor,
  most: number,
): Promise<boolean> {
  const made = await sql`
    insert into keyring_doors (locator_mark, name_mark, keyring_id, sealed)
    select ${door.locator}, ${door.name}, ${ring}, ${door.sealed}
     where (select count(*) from keyring_doors where keyring_id = ${ring}) < ${most}
    on conflict (locator_mark) do nothing`;
  return made.count === 1;
}

/** Puts new content in place of version `version`; nothing when another tab was quicker or the ring is gone. */
export async function replace(
  sql: Sql,
  at: { readonly write: Buffer; readonly version: number },
  by: { readonly write: Buffer; readonly sealed: Buffer; readonly month: Day },
): Promise<Pick<Kept, "id" | "version"> | undefined> {
  const [kept] = await sql<Pick<Kept, "id" | "version">[]>`
    update keyrings
       set sealed = ${by.sealed}, write_mark = ${by.write}, version = version + 1, used_month = ${by.month}
     where write_mark = ${at.write} and version = ${at.version}
    returning id, version`;
  return kept;
}

export const deleteDoors = (sql: Sql, ring: string) =>
  sql`delete from keyring_doors where keyring_id = ${ring}`;

/** Deletes a ring with its doors. */
export async function deleteRing(sql: Sql, write: Buffer): Promise<boolean> {
  const gone = await sql`delete from keyrings where write_mark = ${write}`;
  return gone.count === 1;
}
