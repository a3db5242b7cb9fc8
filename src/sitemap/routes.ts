import type { House } from "#cases/house.ts";
import { sitemapFile, sitemapIndex, textFile, type Listed } from "#outlets/sitemap.ts";
import type { Open } from "#people/open.ts";
import { failure } from "#web/errors.tsx";
import { inLanguage } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import { revalidated } from "#web/revalidated.ts";
import type { Site } from "#web/site.ts";

import { addressesOf, partsWithAddresses, type PublicAddress } from "./addresses.store.ts";
import { fixedPages } from "./fixed.ts";
import { robotsLines } from "./robots.ts";

/** How many things a part holds; the protocol allows 50,000, and a part is read in one go. */
const size = 10_000;

const fixedPart = "trang.xml";
const nameOf = (part: number): string => `${part}.xml`;

/** Where everything public is, for programs that look for pages; what is not public is never in it. */
export function sitemapRoutes(open: Open, house: Pick<House, "sql">, site: Site): void {
  const { sql } = house;
  const { origin } = site;
  const addressOf = (part: string): string => origin + paths.sitemapPart.to({ part });
  const listed = ({ href, changed }: PublicAddress): Listed => ({
    address: origin + href,
    english: origin + inLanguage(href, "en"),
    changed,
  });

  open.get(paths.sitemap, "anyone", async (c) => {
    const parts = await partsWithAddresses(sql, size);
    const all = [fixedPart, ...parts.map(nameOf)];
    return revalidated(c, sitemapIndex(all.map(addressOf)));
  });

  open.get(paths.sitemapPart, "anyone", async (c) => {
    const asked = c.req.param("part") ?? "";
    if (asked === fixedPart) {
      const pages = fixedPages.map((href) => listed({ href, changed: null }));
      return revalidated(c, sitemapFile(pages));
    }
    const [, nth = ""] = /^([1-9]\d{0,7})\.xml$/.exec(asked) ?? [];
    const found = nth === "" ? [] : await addressesOf(sql, Number(nth), size);
    if (found.length === 0) return failure(c, 404, site.trial);
    return revalidated(c, sitemapFile(found.map(listed)));
  });

  open.get(paths.robots, "anyone", (c) => revalidated(c, textFile(robotsLines(site))));
}
