import type { Portal } from "#cases/portal.ts";
import { fileResponse } from "#files/response.ts";
import { isDay } from "#kernel/day.ts";
import type { Open } from "#people/open.ts";
import { unitBySlug } from "#units/store.ts";
import { failure } from "#web/errors.tsx";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import { revalidated } from "#web/revalidated.ts";

import { fileAt } from "./files.store.ts";
import { isPostingCode, isPostingKind } from "./model.ts";
import { PublicItemPage, WithdrawnPage } from "./pages/public-item.tsx";
import { PublicListPage } from "./pages/public-list.tsx";
import {
  publicCounts,
  publicPosting,
  publicPostings,
  yearsOf,
  type AfterPosted,
  type PublicFilter,
} from "./public.store.ts";
import { viewPosting } from "./public-view.ts";

/** What everybody reads of what units post. */
export function publicRoutes(
  open: Open,
  { house, site, disk }: Pick<Portal, "house" | "site" | "disk">,
): void {
  const { sql } = house;
  const { trial, origin } = site;

  open.get(paths.postings.list, "anyone", async (c, lang) => {
    const unit = await unitBySlug(sql, c.req.param("slug") ?? "");
    if (!unit) return failure(c, 404, trial);
    const filter = filterIn(c.req.query());
    const after = afterIn(c.req.query("sau"));
    const [{ rows, next }, counts, years] = await Promise.all([
      publicPostings(sql, unit.id, filter, after),
      publicCounts(sql, unit.id, filter),
      yearsOf(sql, unit.id),
    ]);
    return revalidated(
      c,
      html(<PublicListPage {...{ lang, trial, unit, filter, counts, years, rows, after, next }} />),
    );
  });

  open.get(paths.postings.show, "anyone", async (c, lang) => {
    const unit = await unitBySlug(sql, c.req.param("slug") ?? "");
    const code = c.req.param("code") ?? "";
    const at = unit && isPostingCode(code) ? await publicPosting(sql, unit.id, code) : null;
    if (!unit || !at) return failure(c, 404, trial);
    // Gone, and said so: whoever kept the address learns that it was withdrawn.
    if (at.stage === "withdrawn")
      return html(<WithdrawnPage {...{ lang, trial, unit, at }} />, 410);
    const view = await viewPosting(sql, at.posting, house.calendar);
    return revalidated(c, html(<PublicItemPage {...{ lang, trial, origin, unit, view }} />));
  });

  open.get(paths.postings.attachment, "anyone", async (c) => {
    const unit = await unitBySlug(sql, c.req.param("slug") ?? "");
    const [code, nth] = [c.req.param("code") ?? "", c.req.param("nth") ?? ""];
    const at =
      unit && isPostingCode(code) && /^[1-9]\d{0,3}$/.test(nth)
        ? await publicPosting(sql, unit.id, code)
        : null;
    if (!at || at.stage === "withdrawn") return failure(c, 404, trial);
    const file = await fileAt(sql, at.posting.id, Number(nth), "attachment");
    const variant = c.req.query("nho") === undefined ? "view" : "thumb";
    const answer = file && (await fileResponse(disk, file, variant, Number(nth)));
    return answer ?? failure(c, 404, trial);
  });
}

function filterIn(asked: Readonly<Record<string, string | undefined>>): PublicFilter {
  const { xem, loai = "", nam = "" } = asked;
  const year = /^20\d{2}$/.test(nam) ? Number(nam) : null;
  return {
    state: xem === "da-go" ? "past" : "up",
    kind: isPostingKind(loai) ? loai : null,
    year,
  };
}

/** The place a page begins behind, as it stands in the address. */
function afterIn(typed: string | undefined): AfterPosted | null {
  const [, on = "", id = ""] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})$/.exec(typed ?? "") ?? [];
  return isDay(on) ? { on, id: Number(id) } : null;
}
