import type { Database } from "#kernel/sql.ts";

/** What the templates of units need of the house. */
export type TemplateHouse = {
  readonly sql: Database;
  readonly clock: () => Date;
  /** Random bytes. */
  readonly noise: (bytes: number) => Buffer;
};

/** What keeping papers needs of it. */
export type PaperHouse = {
  readonly master: Buffer;
  readonly noise: (bytes: number) => Buffer;
};
