import { readEdits } from "#edits/store.ts";
import type { Database } from "#kernel/sql.ts";
import { editions } from "#web/editions.ts";
import { keptPages, type KeptPages } from "#web/kept-pages.ts";
import { sealsOf } from "#web/seals.ts";

/** Pages kept as a running house keeps them. */
export const keptOver = (house: {
  readonly sql: Database;
  readonly clock: () => Date;
}): KeptPages =>
  keptPages(editions(readEdits(house.sql)), () => house.clock(), sealsOf("http://localhost:8080"));
