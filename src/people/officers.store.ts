import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import { fold } from "#kernel/text.ts";

import type { InForce, Officer, OfficerId, PostId, Role } from "./model.ts";
import type { Page } from "./office.store.ts";
import { inForce } from "./store.ts";

/** A post in the hands of one officer. */
export type Held = InForce & {
  readonly appointment: number;
  readonly post: PostId;
  readonly title: string;
  readonly role: Role;
  readonly unitName: string;
};

export type OfficerRow = Officer & {
  /** Whether a password is set: without one the only way in is a one-time code. */
  readonly hasPassword: boolean;
  /** In the list what is held today and will be; on the officer's own page everything. */
  readonly held: readonly Held[];
};

export type OfficersAfter = { readonly name: string; readonly id: OfficerId };

export const officerStates = ["all", "without-post", "without-password", "ended"] as const;
export type OfficerState = (typeof officerStates)[number];

/** Officers in the order of their names. `text` is part of a name, with or without accents, or of a sign-in name. */
export async function officeOfficers(
  sql: Sql,
  asked: {
    readonly text: string;
    readonly state: OfficerState;
    readonly after?: OfficersAfter | undefined;
    readonly on: Day;
    readonly limit: number;
  },
): Promise<Page<OfficerRow, OfficersAfter>> {
  const { text, state, after, on, limit } = asked;
  const key = fold(text);
  const rows = await sql<OfficerRow[]>`
    select ${officerRow(sql, "now", on)}
      from officers o
     where ${state === "ended" ? sql`o.ended_at is not null` : sql`o.ended_at is null`}
       and ${state === "without-password" ? sql`o.password_hash is null` : sql`true`}
       and ${
         state === "without-post"
           ? sql`not exists (select from appointments a
                              where a.officer_id = o.id and ${inForce(sql, "a", on)})`
           : sql`true`
       }
       and ${
         key === ""
           ? sql`true`
           : sql`(public.unaccent(lower(o.name)) like ${`%${key}%`}
                  or o.sign_in like ${`%${text
                    .trim()
                    .toLowerCase()
                    .replaceAll(/[%_\\]/g, "")}%`})`
       }
       and ${
         after
           ? sql`(o.name collate "vi-x-icu", o.id) > (${after.name} collate "vi-x-icu", ${after.id}::uuid)`
           : sql`true`
       }
     order by o.name collate "vi-x-icu", o.id
     limit ${limit + 1}`;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: rows.length > limit && last ? { name: last.name, id: last.id } : null,
  };
}

/** An officer with every post ever held. */
export async function officerRowById(
  sql: Sql,
  id: string,
  on: Day,
): Promise<OfficerRow | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
  const [row] = await sql<OfficerRow[]>`
    select ${officerRow(sql, "all", on)} from officers o where o.id = ${id}`;
  return row;
}

const officerRow = (sql: Sql, held: "now" | "all", on: Day) => sql`
  o.id, o.sign_in as "signIn", o.name, o.email, o.ended_at is not null as ended,
  o.password_hash is not null as "hasPassword",
  coalesce((
    select jsonb_agg(jsonb_build_object(
             'appointment', a.id, 'post', p.id, 'title', p.title, 'role', p.role,
             'unitName', u.name, 'validFrom', a.valid_from, 'validTo', a.valid_to)
           order by a.valid_from desc, a.id)
      from appointments a
      join posts p on p.id = a.post_id
      join units u on u.id = p.unit_id
     where a.officer_id = o.id and (a.valid_to is null or a.valid_to >= a.valid_from)
       and ${held === "all" ? sql`true` : sql`(a.valid_to is null or a.valid_to >= ${on})`}
  ), '[]') as held`;
