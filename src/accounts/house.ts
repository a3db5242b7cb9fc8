import type { Context } from "hono";

import type { Source } from "#guard/model.ts";
import type { Database } from "#kernel/sql.ts";
import type { Provider } from "./providers.ts";
import type { Open } from "#people/open.ts";
import type { Site } from "#web/site.ts";

/** What the pages and actions about proving who one is need of the house. */
export type AccountsHouse = {
  readonly sql: Database;
  /** The master key; every purpose draws its own from it. */
  readonly master: Buffer;
  readonly clock: () => Date;
  /** Random bytes. */
  readonly noise: (bytes: number) => Buffer;
  /** Where a request came from, as far as limits care. */
  readonly source: (c: Context) => Source;
  /** Where officers may sign in elsewhere (OpenID Connect). */
  readonly providers: readonly Provider[];
};

/** What the addresses of accounts are given. */
export type AccountRooms = {
  readonly open: Open;
  readonly house: AccountsHouse;
  readonly site: Site;
};
