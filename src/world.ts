import type { LiveCalendars } from "#calendars/live.ts";
import type { Home } from "#home/home.ts";
import type { Sql, Database } from "#kernel/sql.ts";
import type { KeyRing } from "#vault/keys.ts";

/** What a house has before it knows which province it serves. */
export type House = {
  /** The pool of connections, as danvan_app. */
  readonly sql: Database;
  readonly home: Home;
  /** The master key; draw others from it with `keyFor`. */
  readonly master: Buffer;
  /** The keys of the identity vault. */
  readonly vault: KeyRing;
  /** Where the public reaches the house: "https://hanoi.example", without a slash at the end. */
  readonly origin: string;
  readonly clock: () => Date;
  /** Which days offices work, kept up to date. */
  readonly calendars: LiveCalendars;
};

/** What the running house knows. */
export type World = House & { readonly site: Site };

/** What kind of house this is; written once, at its first start. */
export type Site = {
  readonly mode: "trial" | "production";
  /** Two-digit code by the statistics office: "01" is Hà Nội. */
  readonly province: string;
};

/** The site, unless this is the first start. */
export async function readSite(sql: Sql): Promise<Site | undefined> {
  const [site] = await sql<Site[]>`select mode, province from site`;
  return site;
}

/** Writes the site unless somebody else just did; gives what is written. */
export async function foundSite(sql: Sql, site: Site): Promise<Site> {
  await sql`
    insert into site (mode, province) values (${site.mode}, ${site.province})
    on conflict do nothing`;
  const written = await readSite(sql);
  if (!written) throw new Error("the site was written and is not there");
  return written;
}
