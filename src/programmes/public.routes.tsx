import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import { json } from "#outlets/json.ts";
import type { Open } from "#people/open.ts";
import { standingWords } from "#tasks/texts/standing.ts";
import { failure } from "#web/errors.tsx";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { PublicDirectivePage, PublicListPage } from "./pages/public.tsx";
import {
  publishedAt,
  publishedDirectives,
  publishedTasks,
  type AfterPublished,
} from "./publication.store.ts";

/** What everybody may read of directives: what was promised, to whom it was given, how far it is. */
export function publicRoutes(open: Open, house: House, site: Site): void {
  const { sql } = house;
  const { trial } = site;
  const read = async (slug: string) => {
    const today = dayAt(house.clock());
    const directive = /^[a-z0-9-]{1,120}$/.test(slug) ? await publishedAt(sql, slug) : null;
    return directive && { directive, today, tasks: await publishedTasks(sql, directive.id, today) };
  };

  open.get(paths.programmes.publicList, "anyone", async (c, lang) => {
    const { rows, next } = await publishedDirectives(sql, afterIn(c.req.query("sau")));
    return html(<PublicListPage {...{ lang, trial, rows, next }} />);
  });

  open.get(paths.programmes.publicShow, "anyone", async (c, lang) => {
    const found = await read(c.req.param("slug") ?? "");
    return found
      ? html(<PublicDirectivePage {...{ lang, trial }} {...found} />)
      : failure(c, 404, trial);
  });

  open.get(paths.programmes.publicJson, "anyone", async (c, lang) => {
    const found = await read(c.req.param("slug") ?? "");
    if (!found) return failure(c, 404, trial);
    const { directive, tasks, today } = found;
    const { canonical, title, summary, issuer, dated, publishedOn } = directive;
    return json({
      canonical,
      title,
      summary,
      issuer,
      dated,
      publishedOn,
      asOf: today,
      tasks: tasks.map((one) => ({
        title: one.title,
        unit: one.unitName,
        post: one.postTitle,
        along: one.along,
        due: one.dueOn,
        firstDue: one.firstDue,
        standing: one.standing,
        standingWords: standingWords[one.standing][lang],
        sentence: one.sentence === "" ? null : one.sentence,
      })),
    });
  });
}

function afterIn(typed: string | undefined): AfterPublished | null {
  const [, on = "", id = ""] =
    /^(\d{4}-\d{2}-\d{2} [\d:.]{8,15}\+\d{2}(?::\d{2})?)~(\d{1,9})$/.exec(typed ?? "") ?? [];
  return on === "" || Number.isNaN(Date.parse(on.replace(" ", "T")))
    ? null
    : { on, id: Number(id) };
}
