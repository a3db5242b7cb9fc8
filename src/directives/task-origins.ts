import type { TaskOrigins } from "#tasks/origins.ts";

import { unitsOf } from "./desk.ts";
import { visibleDirective } from "./store.ts";
import type { DirectiveId } from "./model.ts";

/**
 * What tasks are told of the directives they come from: how a document is called, to whoever has a task of
 * it, and the passage it was read from. Its own page is open to those who may see the directive.
 */
export const taskOrigins: TaskOrigins = {
  async directives(sql, ids, reader) {
    if (ids.length === 0) return new Map();
    const units = unitsOf(reader).map(({ id }) => id);
    const rows = await sql<{ id: DirectiveId; code: string | null; name: string }[]>`
      select d.id, coalesce(d.canonical, d.title) as name,
             case when d.stage <> 'dropped' and ${visibleDirective(sql, { units })} then d.code end as code
        from directives d where d.id = any(${[...ids]}::uuid[])`;
    return new Map(rows.map(({ id, ...named }) => [id, named]));
  },
  async passage(sql, id, { start, end }) {
    const [row] = await sql<{ words: string | null }[]>`
      select substring(words from ${start}::int + 1 for ${Math.min(end - start, mostOfPassage)}::int) as words
        from directive_originals where directive_id = ${id}`;
    return row?.words ?? null;
  },
};

/** A passage longer than this is read in the directive itself. */
const mostOfPassage = 3000;
