import type { Sql } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

/** Whether the officer of this sign-in name has signed in with this browser. */
export async function isKnownDevice(sql: Sql, device: Buffer, signIn: string): Promise<boolean> {
  const rows = await sql`
    select from known_devices d join officers o on o.id = d.officer_id
     where d.token_hash = ${device} and o.sign_in = ${signIn} and o.ended_at is null`;
  return rows.length === 1;
}

/** The browser is this officer's, and nobody else's, from now on. */
export async function saveDevice(
  sql: Sql,
  device: Buffer,
  officer: OfficerId,
  now: Date,
): Promise<void> {
  await sql`
    insert into known_devices as d (token_hash, officer_id, seen_at)
    values (${device}, ${officer}, ${now})
    on conflict (token_hash) do update
      set officer_id = ${officer}, seen_at = ${now},
          told = case when d.officer_id = ${officer} then d.told else 0 end`;
}

/** Every browser of an officer is a stranger again. */
export async function forgetDevices(sql: Sql, officer: OfficerId): Promise<void> {
  await sql`delete from known_devices where officer_id = ${officer}`;
}
