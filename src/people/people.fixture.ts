import type { Database } from "#kernel/sql.ts";

import type { OfficerId } from "./model.ts";
import { hashPassword } from "#accounts/passwords.ts";
import { randomUUID } from "#test/chance.ts";

export const thePassword = "hoa sữa nở muộn";

/** An officer without a post who can sign in with `thePassword`. */
export async function aColleague(
  owner: Database,
  signIn = `o-${randomUUID().slice(0, 13)}`,
  password: string | null = thePassword,
): Promise<OfficerId> {
  const hash = password === null ? null : await hashPassword(password);
  const [row] = await owner<{ readonly id: OfficerId }[]>`
    insert into officers (id, sign_in, name, password_hash)
    values (${randomUUID()}, ${signIn}, 'Nguyễn Thị Hoà', ${hash?.ok ? hash.value : null})
    returning id`;
  if (!row) throw new Error("no officer was made");
  return row.id;
}

/** Gives an officer a post, from 2025-07-01 unless told otherwise. */
export async function anAppointment(
  owner: Database,
  officer: OfficerId,
  post: number,
  from = "2025-07-01",
  to: string | null = null,
): Promise<void> {
  await owner`
    insert into appointments (officer_id, post_id, valid_from, valid_to)
    values (${officer}, ${post}, ${from}, ${to})`;
}

/** A post of a unit. */
export async function aPost(
  owner: Database,
  unit: number,
  role: string,
  reportsTo: number | null = null,
): Promise<number> {
  const [row] = await owner<{ readonly id: number }[]>`
    insert into posts (unit_id, title, role, reports_to, valid_from)
    values (${unit}, ${`Chức vụ ${role}`}, ${role}, ${reportsTo}, '2025-07-01') returning id`;
  return row?.id ?? 0;
}
