import type { Context } from "hono";

import type { Portal } from "#cases/portal.ts";
import { dayAt } from "#kernel/day.ts";
import { cleanLine, type Lang } from "#kernel/text.ts";
import { csvFile } from "#outlets/csv.ts";
import { fileName } from "#outlets/file-name.ts";
import { xlsxFile } from "#outlets/xlsx.ts";
import type { Open } from "#people/open.ts";
import { slugOf } from "#units/names.ts";
import { findUnits, provinceUnit } from "#units/store.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import { revalidated } from "#web/revalidated.ts";

import { bookTable } from "./book.ts";
import { addressBook, cityUnits, entryAt, formerDistricts, type Narrowed } from "./book.store.ts";
import { ListPage } from "./pages/list.tsx";
import { listTexts } from "./texts.ts";

/** How many units a page of the book holds, and how many a file. */
const perPage = 150;
const perFile = 5000;

/** The address book of wards and communes: by any name, by letter, by kind, by former district; to take away. */
export function listRoutes(open: Open, { house, site }: Pick<Portal, "house" | "site">): void {
  const { sql } = house;
  const today = () => dayAt(house.clock());

  open.get(paths.unit.list, "anyone", async (c, lang) => {
    const on = today();
    const asked = cleanLine(c.req.query("tim") ?? "").slice(0, 200);
    const districts = await formerDistricts(sql);
    const narrowed = narrowedIn(c, districts);
    const from = asked === "" ? c.req.query("sau") : undefined;
    const after = from === undefined ? null : await entryAt(sql, from);
    const [found, entries, city, province] = await Promise.all([
      asked === "" ? null : findUnits(sql, asked, { on }),
      addressBook(sql, on, narrowed, after, perPage + 1),
      cityUnits(sql, on),
      provinceUnit(sql),
    ]);
    const shown = entries.slice(0, perPage);
    return revalidated(
      c,
      html(
        <ListPage
          lang={lang}
          trial={site.trial}
          province={province?.name ?? ""}
          asked={asked}
          found={found}
          entries={shown}
          city={after === null ? city : []}
          districts={districts}
          narrowed={narrowed}
          next={entries.length > perPage ? shown.at(-1)?.slug : undefined}
          after={after ? from : undefined}
        />,
      ),
    );
  });

  open.get(paths.unit.listCsv, "anyone", async (c, lang) => {
    const { name, table } = await taken(c, lang);
    return csvFile(fileName(name, "csv"), table);
  });

  open.get(paths.unit.listXlsx, "anyone", async (c, lang) => {
    const { name, table } = await taken(c, lang);
    return xlsxFile(fileName(name, "xlsx"), table);
  });

  async function taken(c: Context, lang: Lang) {
    const on = today();
    const narrowed = narrowedIn(c, await formerDistricts(sql));
    const entries = await addressBook(sql, on, narrowed, null, perFile);
    const page = (slug: string) => site.origin + paths.unit.show.to({ slug }, lang);
    return { name: [listTexts.title[lang], on], table: bookTable(entries, lang, page) };
  }
}

/** What the address narrows the book to; what makes no sense narrows nothing. */
function narrowedIn(c: Context, districts: readonly string[]): Narrowed {
  const type = c.req.query("loai");
  return {
    type: type === "phuong" || type === "xa" ? type : undefined,
    district: districts.find((name) => slugOf(name) === c.req.query("quan")),
  };
}
