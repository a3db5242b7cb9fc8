import { foundSite, type House, readSite, type Site } from "./world.ts";

/** What a house is after its first start, and what its owner should read now. */
export type Prepared = {
  readonly site: Site;
  /** How to sign in, one line each; printed below "ready". */
  readonly signIn: readonly string[];
};

/** Makes the house a trial of Hà Nội on its first start; later starts find what was made. */
export async function prepare(house: House): Promise<Prepared> {
  const site =
    (await readSite(house.sql)) ?? (await foundSite(house.sql, { mode: "trial", province: "01" }));
  return { site, signIn: [] };
}
