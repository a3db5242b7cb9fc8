import { isFileId, isVariant } from "#files/model.ts";
import { fileResponse } from "#files/response.ts";
import { fileById } from "#files/store.ts";
import type { Open } from "#people/open.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { openMatter } from "./matter-view.ts";
import { codeIn, frameOf, notThere } from "./view.ts";
import { HandoverPrint } from "./pages/handover-print.tsx";
import { MatterPage } from "./pages/matter.tsx";
import { stepPage } from "./pages/step-panel.tsx";
import { senderDoneIn } from "./sender-post.tsx";
import { isSenderSlug, senderSlugs } from "./sender-slugs.ts";
import type { Portal } from "#cases/portal.ts";
import { askedFor } from "#cases/asked.ts";
import { drawn, firstForm, onceIn, shelvedBefore } from "./step-extras.ts";
import { stepAt } from "#cases/steps.ts";
import { matterById, noteReadingOnce } from "#cases/store.ts";

/** A matter for its officers: the page, its pictures, and everything on paper. */
export function matterRoutes(open: Open, portal: Portal): void {
  const { house, site, disk } = portal;

  open.get(paths.staff.matter, "matters", async (c, staff, lang) => {
    const code = codeIn(c);
    const view = code && (await openMatter(house)(code, staff));
    if (!view) return notThere(c, site, staff);
    const asked = stepAt(c.req.query("buoc") ?? "");
    const step = view.steps.find((one) => one.step === asked && one.because === null)?.step;
    const done = stepAt(c.req.query("xong") ?? "");
    if (!step) {
      const said = senderDoneIn(c.req.query("nguoigui"));
      return html(
        <MatterPage
          {...frameOf(site, staff, lang)}
          view={view}
          chosen={null}
          done={done}
          {...(said ? { identity: { state: "closed", done: said } } : {})}
        />,
      );
    }
    const form = await firstForm(portal, view, staff, step, c.req.query("mau") ?? null);
    const once = onceIn(portal, form);
    const shelved = await shelvedBefore(portal, step, once);
    const chosen = await drawn(portal, view, staff, { step, form, once, shelved });
    return html(
      <MatterPage {...frameOf(site, staff, lang)} view={view} chosen={chosen} done={done} />,
    );
  });

  open.get(paths.staff.step, "matters", async (c, staff, lang) => {
    const code = codeIn(c);
    const slug = c.req.param("step") ?? "";
    if (!code) return notThere(c, site, staff);
    if (slug === senderSlugs.print) {
      const view = await openMatter(house)(code, staff);
      if (!view) return notThere(c, site, staff);
      return html(<HandoverPrint {...frameOf(site, staff, lang)} view={view} />);
    }
    // The address a form was sent to, opened again: back to the page with that form.
    const step = stepAt(slug);
    if (step) return c.redirect(stepPage(code, step, lang), 303);
    return isSenderSlug(slug)
      ? c.redirect(paths.staff.matter.to({ code }, lang), 303)
      : notThere(c, site, staff);
  });

  open.get(paths.staff.file, "matters", async (c, staff) => {
    const id = c.req.param("id") ?? "";
    const variant = c.req.param("variant") ?? "";
    if (!isFileId(id) || !isVariant(variant)) return notThere(c, site, staff);
    const file = await fileById(house.sql, id);
    const matter = file?.matterId ? await matterById(house.sql, file.matterId) : null;
    const by = askedFor(house, staff, matter, "file.looked");
    if (!file || !matter || !by) return notThere(c, site, staff);
    // Whoever sees a picture has read the matter, also when the page was never opened.
    await house.sql.begin((sql) => noteReadingOnce(sql, matter.id, by.officer, by.post));
    return (await fileResponse(disk, file, variant)) ?? notThere(c, site, staff);
  });
}
