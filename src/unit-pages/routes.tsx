import type { Context } from "hono";

import { areasOf } from "#residents/choices.ts";
import { isMatterCode } from "#cases/model.ts";
import type { Portal } from "#cases/portal.ts";
import {
  publicationOf,
  publicationsOf,
  publishedPicture,
  publishedPictures,
} from "#cases/publication.store.ts";
import { periodAt, periodKey } from "#cases/statistics.ts";
import { fileId, isVariant } from "#files/model.ts";
import { fileResponse } from "#files/response.ts";
import { fileById } from "#files/store.ts";
import { dayAt } from "#kernel/day.ts";
import { sha256 } from "#kernel/secret.ts";
import { csvFile } from "#outlets/csv.ts";
import { download } from "#outlets/download.ts";
import { atomFeed } from "#outlets/feed.ts";
import { fileName } from "#outlets/file-name.ts";
import { json } from "#outlets/json.ts";
import { svgPicture } from "#outlets/svg.ts";
import { topics } from "#edits/topics.ts";
import type { Lang } from "#kernel/text.ts";
import type { Open } from "#people/open.ts";
import { publicProof } from "#register/public-log.ts";
import type { Unit } from "#units/model.ts";
import { unitBySlug } from "#units/store.ts";
import { failure } from "#web/errors.tsx";
import { html } from "#web/html.ts";
import type { KeptPages } from "#web/kept-pages.ts";
import { paths } from "#web/paths.ts";
import { revalidated } from "#web/revalidated.ts";

import { matterFeed } from "./feed.ts";
import { figureTexts } from "./figure-texts.ts";
import { figuresKind, figureSums } from "./figure-sums.ts";
import { figuresTable } from "./figures-table.ts";
import { figuresJson, unitFigures } from "./figures.ts";
import { contactRoutes } from "./contact.routes.tsx";
import { listRoutes } from "./list.routes.tsx";
import { readUnitMap } from "./map.ts";
import { MapPicture } from "./pages/map.tsx";
import { MatterPage } from "./pages/matter.tsx";
import { MattersPage } from "./pages/matters.tsx";
import { UnitPage } from "./pages/unit.tsx";
import { readUnitView } from "./unit-view.ts";

/** How many matters a page of a list holds, and a feed. */
const perPage = { matters: 20, fed: 50 } as const;

/** Where drawn pages are kept. */
type Keeps = { readonly pages: KeptPages };

/** The public pages of units: who they are, what they promised and kept, what they answered. */
export function unitPageRoutes(
  open: Open,
  {
    house,
    site,
    disk,
    receipts,
    pages,
  }: Pick<Portal, "house" | "site" | "disk" | "receipts"> & Keeps,
): void {
  const { sql } = house;
  const { trial } = site;
  const today = () => dayAt(house.clock());

  listRoutes(open, { house, site });
  contactRoutes(open, house, site);

  open.get(paths.unit.show, "anyone", (c, lang) =>
    kept(c, lang, "unit", { ky: periodKey(period(c)) }, async (unit) => {
      const view = await readUnitView(sql, unit, period(c), today());
      return html(<UnitPage lang={lang} trial={trial} view={view} />);
    }),
  );

  open.get(paths.unit.map, "anyone", (c, lang) =>
    kept(c, lang, "map", {}, async (unit) => {
      const map = await readUnitMap(sql, unit.id);
      return map ? svgPicture(<MapPicture lang={lang} map={map} />) : failure(c, 404, trial);
    }),
  );

  open.get(paths.unit.figuresCsv, "anyone", (c, lang) =>
    ofUnit(c, async (unit) => {
      const figures = await figuresOf(c, unit);
      const name = fileName([`${unit.slug}-${periodKey(figures.period)}`], "csv");
      return csvFile(name, figuresTable(unit, figures, lang));
    }),
  );

  open.get(paths.unit.figuresJson, "anyone", (c) =>
    ofUnit(c, async (unit) => {
      const figures = await figuresOf(c, unit);
      return json(figuresJson(unit, figures));
    }),
  );

  open.get(paths.unit.figuresSums, "anyone", (c) =>
    ofUnit(c, async (unit) => {
      const { year } = period(c);
      const sums = await figureSums(sql, unit, year, today());
      const name = fileName([`${unit.slug}-${year}`], "sha256");
      return download(sums, "text/plain; charset=utf-8", name);
    }),
  );

  open.get(paths.unit.figuresProof, "anyone", (c) =>
    ofUnit(c, async (unit) => {
      const { year } = period(c);
      const sums = await figureSums(sql, unit, year, today());
      const of = { kind: figuresKind(unit.id, year), sha256: sha256(sums) };
      const found = await publicProof(sql, receipts.folder, of, receipts.witnesses);
      if (!found?.proof) return failure(c, 404, trial, { reason: figureTexts.notLogged });
      const name = fileName([`${unit.slug}-${year}`], "tlog-proof");
      return download(found.proof, "text/plain; charset=utf-8", name);
    }),
  );

  open.get(paths.unit.matters, "anyone", (c, lang) =>
    kept(c, lang, "matters", asked(c, "linh-vuc", "sau"), async (unit) => {
      const areas = await areasOf(sql);
      const area = areas.find(({ code }) => code === c.req.query("linh-vuc"))?.code;
      const from = c.req.query("sau") ?? "";
      const after = isMatterCode(from) ? from : undefined;
      const found = await publicationsOf(sql, unit.id, { area, after }, perPage.matters + 1);
      const publications = found.slice(0, perPage.matters);
      return html(
        <MattersPage
          lang={lang}
          trial={trial}
          unit={unit}
          publications={publications}
          areas={areas}
          area={area}
          after={after}
          next={found.length > perPage.matters ? publications.at(-1)?.code : undefined}
        />,
      );
    }),
  );

  open.get(paths.unit.feed, "anyone", (c, lang) =>
    ofUnit(c, async (unit) => {
      const newest = await publicationsOf(sql, unit.id, {}, perPage.fed);
      return atomFeed(matterFeed(site.origin, unit, newest, lang));
    }),
  );

  open.get(paths.unit.matter, "anyone", (c, lang) => {
    const code = c.req.param("code") ?? "";
    return kept(c, lang, `matter ${code}`, {}, async (unit) => {
      const [publication, pictures, areas] = await Promise.all([
        publicationOf(sql, unit.id, code),
        publishedPictures(sql, unit.id, code),
        areasOf(sql),
      ]);
      if (!publication) return failure(c, 404, trial);
      const shown = { lang, trial, unit, publication, areas, pictures };
      return html(<MatterPage {...shown} />);
    });
  });

  // Asked at every request whether the matter is still public; pages and pictures go together.
  open.get(paths.unit.picture, "anyone", (c) =>
    ofUnit(c, async (unit) => {
      const { code = "", nth = "", variant = "" } = c.req.param();
      if (!isVariant(variant) || !/^[1-9]\d?$/.test(nth)) return failure(c, 404, trial);
      const id = await publishedPicture(sql, unit.id, code, Number(nth));
      const file = id === null ? null : await fileById(sql, fileId(id));
      const picture = file && (await fileResponse(disk, file, variant, Number(nth)));
      return picture ?? failure(c, 404, trial);
    }),
  );

  async function ofUnit(c: Context, answer: (unit: Unit) => Promise<Response>): Promise<Response> {
    const unit = await unitBySlug(sql, c.req.param("slug") ?? "");
    return unit ? revalidated(c, await answer(unit)) : failure(c, 404, trial);
  }

  /**
   * A page of one unit, kept for the day. `narrowed` is what the address says of it, as it was read: only that
   * and the edits of these topics make it another page.
   */
  const kept = (
    c: Context,
    lang: Lang,
    name: string,
    narrowed: Readonly<Record<string, string | undefined>>,
    draw: (unit: Unit) => Promise<Response>,
  ): Promise<Response> => {
    const slug = c.req.param("slug") ?? "";
    const by = [name, lang, slug, today(), ...Object.values(narrowed)];
    return pages.answer(c, { by, query: Object.keys(narrowed) }, async (from) => {
      from.topics(topics.units, topics.pictures, topics.news, topics.postings, topics.directives);
      from.topics(topics.reception);
      const unit = await unitBySlug(sql, slug);
      if (!unit) return failure(c, 404, trial);
      from.topics(topics.unit(unit.id));
      return draw(unit);
    });
  };

  const period = (c: Context) => periodAt(c.req.query("ky"), today());

  const figuresOf = (c: Context, unit: Unit) => unitFigures(sql, unit, period(c), today());
}

const asked = (c: Context, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, c.req.query(name)]));
