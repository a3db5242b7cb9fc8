import type { Viewer } from "#access/model.ts";
import { isMatterCode } from "#cases/model.ts";
import { actorFor } from "#cases/sight.ts";
import { matterByCode } from "#cases/store.ts";
import type { Sql } from "#kernel/sql.ts";

import type { Task } from "./model.ts";
import { taskLinksOf, type KeptLink } from "./store.ts";

/** Evidence as this reader may have it: of a matter that is not theirs neither code nor label is shown. */
export type ShownLink =
  | (KeptLink & { readonly shown: true })
  | { readonly shown: false; readonly id: number; readonly kind: "matter" };

/** The evidence of a task, for whoever was let in to the task. */
export async function evidenceFor(
  sql: Sql,
  viewer: Viewer,
  { id }: Pick<Task, "id">,
): Promise<readonly ShownLink[]> {
  const shown: ShownLink[] = [];
  for (const link of await taskLinksOf(sql, id)) {
    const theirs = link.kind !== "matter" || (await seesMatter(sql, viewer, link.target));
    shown.push(theirs ? { ...link, shown: true } : { shown: false, id: link.id, kind: "matter" });
  }
  return shown;
}

async function seesMatter(sql: Sql, viewer: Viewer, code: string): Promise<boolean> {
  const matter = isMatterCode(code) ? await matterByCode(sql, code) : null;
  return matter !== null && actorFor(viewer, matter) !== null;
}
