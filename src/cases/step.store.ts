import type { Sql, Transaction } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import type { OfficerId } from "#people/model.ts";

import type { MatterId } from "./model.ts";

/** Whether nothing but notes, helpers and another calendar happened to a matter after line `seen` of its record. */
export async function quietSince(sql: Sql, id: MatterId, seen: number): Promise<boolean> {
  const [row] = await sql<{ quiet: boolean }[]>`
    select not exists (
      select from matter_events
       where matter_id = ${id} and seq > ${seen}
         and event ->> 'type' not in ('noted', 'helper-added', 'helper-removed', 'recalculated')) as quiet`;
  return row?.quiet ?? false;
}

export async function provinceOf(sql: Sql, id: MatterId): Promise<string> {
  const [row] = await sql<{ province: string }[]>`select province from matters where id = ${id}`;
  if (!row) throw new Error("a locked matter is gone");
  return row.province;
}

/** The old secret opens nothing any more; only the hash and the public key of the new one are kept. */
export async function replaceSecret(
  sql: Transaction,
  id: MatterId,
  hash: Buffer,
  key: Buffer,
): Promise<void> {
  await sql`update matters set secret_hash = ${hash}, receipt_key = ${key} where id = ${id}`;
}

/** Erases a denunciation that came here by mistake: everything but a counter. Two persons, or it throws. */
export async function eraseDenunciation(
  sql: Transaction,
  id: MatterId,
  by: OfficerId,
): Promise<void> {
  await sql`select erase_denunciation(${id}, ${by})`;
}

/** What a page says of a matter beside the matter itself. */
export async function aboutMatter(
  sql: Sql,
  id: MatterId,
): Promise<{ readonly area: Text; readonly province: string; readonly hasContact: boolean }> {
  const [row] = await sql<{ area: Text; province: string; hasContact: boolean }[]>`
    select jsonb_build_object('vi', a.name_vi, 'en', a.name_en) as area, m.province,
           m.identity_id is not null as "hasContact"
      from matters m join subject_areas a on a.code = m.area
     where m.id = ${id}`;
  if (!row) throw new Error("a matter just read is gone");
  return row;
}

/** Whether line `seq` of a record is this officer's and said exactly these words. */
export async function saidLast(
  sql: Sql,
  id: MatterId,
  seq: number,
  officer: OfficerId,
  text: string,
): Promise<boolean> {
  const [row] = await sql<{ same: boolean }[]>`
    select exists (
      select from matter_events e join words w on w.id = (e.event -> 'said' ->> 'words')::uuid
       where e.matter_id = ${id} and e.seq = ${seq} and e.officer_id = ${officer} and w.body = ${text}) as same`;
  return row?.same ?? false;
}
