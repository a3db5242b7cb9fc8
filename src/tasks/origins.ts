import type { Sql } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";

import type { DirectiveId } from "./model.ts";

/** A directive as pages of tasks name it. */
export type NamedDirective = {
  /** Null where its page is not this reader's to open; who has a task is told what it comes from all the same. */
  readonly code: string | null;
  /** As people call it: "Thông báo 12-TB/TU". */
  readonly name: string;
};

/** Where tasks come from, told by the rooms above this one that keep it. */
export type TaskOrigins = {
  readonly directives: (
    sql: Sql,
    ids: readonly DirectiveId[],
    reader: Staff,
  ) => Promise<ReadonlyMap<DirectiveId, NamedDirective>>;
  /** The words of a directive a task was read from; null when they are not kept. */
  readonly passage: (
    sql: Sql,
    id: DirectiveId,
    span: { readonly start: number; readonly end: number },
  ) => Promise<string | null>;
};

/** A house that keeps no directives. */
export const noOrigins: TaskOrigins = {
  directives: async () => new Map(),
  passage: async () => null,
};
