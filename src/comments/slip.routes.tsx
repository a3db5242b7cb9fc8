import type { Context } from "hono";

import type { Portal } from "#cases/portal.ts";
import { slipForm, slipOf, slipPaper, slipTime } from "#letters/denunciation.ts";
import { documentFile } from "#outlets/docx.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { failure } from "#web/errors.tsx";
import { filled, readForm } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { moderatorRoles } from "./actions.ts";
import { SlipFormPage, SlipPage } from "./pages/slip.tsx";

/**
 * The slip a denunciation found among the comments is handed over with. It is made from what is typed and
 * from nothing else: nothing here reads a comment, and nothing is kept or counted.
 */
export function slipRoutes(open: Open, portal: Portal): void {
  const { house, site } = portal;
  const notThere = (c: Context, staff: Staff) =>
    failure(c, 404, site.trial, { staff: headerOf(staff) });

  open.get(paths.comments.slip, "comments", (c, staff, lang) => {
    const post = postOf(staff);
    if (!post) return notThere(c, staff);
    const form = filled({ place: post.unitName });
    return html(
      <SlipFormPage lang={lang} trial={site.trial} staff={headerOf(staff)} form={form} />,
    );
  });

  open.post(paths.comments.slip, "comments", async (c, staff, lang) => {
    const post = postOf(staff);
    if (!post) return notThere(c, staff);
    const frame = { lang, trial: site.trial, staff: headerOf(staff) };
    const read = await readForm(slipForm, c.req.raw.clone());
    if (!read.ok) return html(<SlipFormPage {...frame} form={read.form} />, read.status);
    const slip = slipOf(post, staff.name, { ...read.value, at: slipTime(house.clock()) });
    if (c.req.query("tep") === undefined) return html(<SlipPage {...frame} slip={slip} />);
    const paper = await slipPaper(portal, post, slip);
    return paper ? documentFile(paper.name, paper.bytes) : notThere(c, staff);
  });
}

const postOf = (staff: Staff) => staff.posts.find(({ role }) => moderatorRoles.includes(role));
