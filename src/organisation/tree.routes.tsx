import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import { asked, missing, slugIn } from "#people/admin-view.ts";
import type { Open } from "#people/open.ts";
import { provinceUnit, unitBySlug } from "#units/store.ts";
import { superiorsOn, versionOn, versionsOn } from "#units/versions.store.ts";
import { filled } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { answeredOn } from "./answered.ts";
import { TreePage } from "./pages/tree.tsx";
import { officeOn, successionLines } from "./tree.store.ts";
import { dayIn, viewFor } from "./view.ts";

/** The picture of the organisation on any day, one unit a page, and the question who answers. */
export function treeRoutes(open: Open, { sql, clock }: House, site: Site): void {
  open.get(paths.organisation.show, "staff", async (c, staff, lang) => {
    const province = await provinceUnit(sql);
    if (!province) return missing(c, site, staff);
    return drawn(c, staff, lang, province);
  });

  open.get(paths.organisation.unit, "staff", async (c, staff, lang) => {
    const unit = await unitBySlug(sql, slugIn(c.req.param("slug")));
    if (!unit) return missing(c, site, staff);
    return drawn(c, staff, lang, unit);
  });

  async function drawn(
    c: Parameters<typeof viewFor>[0],
    staff: Parameters<typeof viewFor>[2],
    lang: Parameters<typeof viewFor>[3],
    { id, slug, name }: { readonly id: number; readonly slug: string; readonly name: string },
  ): Promise<Response> {
    const today = dayAt(clock());
    const on = dayIn(c.req.query("ngay"), today);
    const typed = asked(c.req.query("ten"));
    const [unit, above, office, below, lines, answers] = await Promise.all([
      versionOn(sql, id, on),
      superiorsOn(sql, id, on),
      officeOn(sql, id, on),
      versionsOn(sql, id, on),
      successionLines(sql, id),
      typed === "" ? null : answeredOn(sql, typed, on, today),
    ]);
    return html(
      <TreePage
        view={viewFor(c, site, staff, lang)}
        {...{ on, today, slug, name, unit, above, office, below, lines, answers }}
        own={staff.posts.filter(
          (held) => held.role === "head" && held.tenure === "held" && held.unit === id,
        )}
        question={filled({ ten: typed, ngay: on })}
      />,
    );
  }
}
