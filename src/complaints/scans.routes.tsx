import { z } from "zod";

import type { Portal } from "#cases/portal.ts";
import { isVariant, limits } from "#files/model.ts";
import { fileResponse } from "#files/response.ts";
import type { Open } from "#people/open.ts";
import { readForm } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { viewComplaint } from "./complaint-view.ts";
import { codeIn, frameOf, notThere } from "./office-view.ts";
import { ComplaintPage } from "./pages/complaint.tsx";
import { addScans, pageOf } from "./scans.ts";

/** The scanned pages of a complaint: looked at, and added to. */
export function scanRoutes(open: Open, portal: Portal): void {
  const { house, site, disk } = portal;

  open.get(paths.complaints.scan, "complaints", async (c, staff) => {
    const code = codeIn(c);
    const { nth = "", variant = "" } = c.req.param();
    if (!code || !isVariant(variant) || !/^[1-9]\d{0,2}$/.test(nth))
      return notThere(c, site, staff);
    // Whoever looks at a page has read the complaint, also when it was never opened.
    const view = await viewComplaint(house)(code, staff);
    const file = view && (await pageOf(house.sql, view.complaint.id, Number(nth)));
    const answer = file && (await fileResponse(disk, file, variant, Number(nth)));
    return answer ?? notThere(c, site, staff);
  });

  open.post(paths.complaints.scans, "complaints", async (c, staff, lang) => {
    const code = codeIn(c);
    const view = code && (await viewComplaint(house)(code, staff));
    if (!code || !view) return notThere(c, site, staff);
    const read = await readForm(z.object({}), c.req.raw, { limit: limits.requestBytes });
    const files = read.ok ? read.files("files") : [];
    const refused = await addScans(portal, view.complaint.id, staff.officer, files);
    if (refused.length === 0) return c.redirect(paths.complaints.show.to({ code }, lang), 303);
    const again = (await viewComplaint(house)(code, staff)) ?? view;
    const frame = frameOf(site, staff, lang);
    const shown = { view: again, chosen: null, done: null, refused };
    return html(<ComplaintPage {...frame} {...shown} />, read.ok ? 422 : read.status);
  });

  open.get(paths.complaints.scans, "complaints", (c, staff, lang) => {
    const code = codeIn(c);
    return code
      ? c.redirect(paths.complaints.show.to({ code }, lang), 303)
      : notThere(c, site, staff);
  });
}
