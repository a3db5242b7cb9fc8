import type { Viewer } from "#access/model.ts";
import { powersOf } from "#access/policy.ts";
import type { Sql } from "#kernel/sql.ts";
import { requestsWaiting } from "#vault/store.ts";

import type { MatterCode } from "./model.ts";
import { sightOf } from "./sight.ts";
import { visible } from "./visible.store.ts";

/** Matters in which somebody else's request waits for this officer, oldest first. */
export async function waitingForSecond(sql: Sql, viewer: Viewer): Promise<readonly MatterCode[]> {
  const units = viewer.posts
    .filter(({ role }) => powersOf(role, "colleague").includes("approve-identity"))
    .map(({ unit }) => unit);
  const waiting = await requestsWaiting(sql, units, viewer.officer);
  if (waiting.length === 0) return [];
  const rows = await sql<{ code: MatterCode }[]>`
    select m.code from matters m
     where m.id = any(${waiting.map(({ matterId }) => matterId)}::uuid[]) and ${visible(sql, sightOf(viewer))}
     order by m.due_at, m.id`;
  return rows.map(({ code }) => code);
}
