import { z } from "zod";

import { audit, doerOf } from "#audit/record.ts";
import type { Lang } from "#kernel/text.ts";
import type { Open } from "#people/open.ts";
import type { Staff } from "#people/model.ts";
import { blank, readForm, withErrors, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import { words } from "#web/wording.ts";

import { addArea, allAreas, endArea, renameArea, renewArea } from "./areas.store.ts";
import { frameOf } from "./view.ts";
import { AreasPage } from "./pages/areas.tsx";
import type { Portal } from "#cases/portal.ts";
import { line } from "#web/lines.ts";
import { routingTexts as t } from "./texts/keeping.ts";

const areaForm = z.object({
  code: z.string().regex(/^[a-z-]{2,40}$/, words(t.codeUnfit)),
  vi: line(80, t.nameMissing),
  en: line(80, t.nameMissing),
  go: z.enum(["add", "rename", "end", "renew"]),
});

/** The subject areas of the house: data, kept by administrators. */
export function areaRoutes(open: Open, { house, site }: Portal): void {
  const page = async (
    staff: Staff,
    lang: Lang,
    form: Form<"code" | "vi" | "en" | "go">,
    status = 200,
  ) => {
    const areas = await allAreas(house.sql);
    return html(<AreasPage {...frameOf(site, staff, lang)} areas={areas} form={form} />, status);
  };

  open.get(paths.admin.areas, "administer", (_, staff, lang) => page(staff, lang, blank));

  open.post(paths.admin.areas, "administer", async (c, staff, lang) => {
    const read = await readForm(areaForm, c.req.raw);
    if (!read.ok) return page(staff, lang, read.form, read.status);
    const { code, vi, en, go } = read.value;
    const at = house.clock();
    const done = await house.sql.begin(async (sql) => {
      const changed = await change(go);
      const by = doerOf(staff, "administer");
      const about = { kind: "area", id: code };
      if (changed) await audit(sql, { by, did: didOf[go], about, detail: { vi, en } });
      return changed;

      async function change(what: typeof go): Promise<boolean> {
        if (what === "add") return addArea(sql, code, { vi, en });
        if (what === "end") return endArea(sql, code, at);
        if (what === "rename") await renameArea(sql, code, { vi, en });
        else await renewArea(sql, code);
        return true;
      }
    });
    if (done) return c.redirect(paths.admin.areas.to({}, lang), 303);
    return go === "add"
      ? page(staff, lang, withErrors(read.form, { code: t.codeTaken }), 422)
      : page(staff, lang, withProblem(blank, t.lastArea), 409);
  });
}

const didOf = {
  add: "area.added",
  rename: "area.renamed",
  end: "area.ended",
  renew: "area.renewed",
} as const;
