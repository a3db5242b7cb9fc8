import type { Context } from "hono";

import type { Source } from "#guard/model.ts";
import type { Database } from "#kernel/sql.ts";

/** What the pages and actions about people need of the house. */
export type PeopleHouse = {
  readonly sql: Database;
  /** The master key; every purpose draws its own from it. */
  readonly master: Buffer;
  readonly clock: () => Date;
  /** Random bytes. */
  readonly noise: (bytes: number) => Buffer;
  /** Where a request came from, as far as limits care. */
  readonly source: (c: Context) => Source;
};
