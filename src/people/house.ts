import type { Database } from "#kernel/sql.ts";

/** What the pages and actions about people need of the house. */
export type PeopleHouse = {
  readonly sql: Database;
  readonly clock: () => Date;
  /** Random bytes. */
  readonly noise: (bytes: number) => Buffer;
};
