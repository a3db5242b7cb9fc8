import type { Context } from "hono";
import { z } from "zod";

import type { Lang } from "#kernel/text.ts";
import type { Open } from "#people/open.ts";
import type { Staff } from "#people/model.ts";
import { readForm, withErrors } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { readIdentity } from "#cases/actions.ts";
import { printSlug, senderSlug } from "./matter.routes.tsx";
import { openMatter } from "./matter-view.ts";
import type { MatterCode } from "#cases/model.ts";
import { codeIn, frameOf, notThere } from "./view.ts";
import { HandoverPrint } from "./pages/handover-print.tsx";
import { MatterPage } from "./pages/matter.tsx";
import type { Portal } from "#cases/portal.ts";
import { refusalText } from "#cases/refusals.ts";
import { postStep } from "./step-post.tsx";
import { stepAt } from "#cases/steps.ts";
import { line } from "#residents/submission.ts";

/** Every step of an officer, at an address of its own; and the sender's name, for a reason. */
export function stepRoutes(open: Open, portal: Portal): void {
  open.post(paths.staff.step, "matters", async (c, staff, lang) => {
    const code = codeIn(c);
    const slug = c.req.param("step") ?? "";
    if (!code) return notThere(c, portal.site, staff);
    if (slug === senderSlug || slug === printSlug) {
      return openSender(portal, c, staff, lang, code, slug === printSlug);
    }
    const step = stepAt(slug);
    return step ? postStep(portal, c, staff, lang, code, step) : notThere(c, portal.site, staff);
  });
}

const reasonForm = z.object({ reason: line(500, refusalText["reason-missing"]) });

/** The sender's name and contact, this once: on the page of the matter, or on paper with it. */
async function openSender(
  portal: Portal,
  c: Context,
  staff: Staff,
  lang: Lang,
  code: MatterCode,
  onPaper: boolean,
): Promise<Response> {
  const { house, site } = portal;
  const read = await readForm(reasonForm, c.req.raw);
  const opened = read.ok ? await readIdentity(house)(code, staff, read.value.reason) : null;
  const view = await openMatter(house)(code, staff);
  if (!view || (opened && !opened.ok && opened.refusal.because === "no-such-matter")) {
    return notThere(c, site, staff);
  }
  const frame = frameOf(site, staff, lang);
  if (opened?.ok) {
    const contact = opened.value;
    return onPaper
      ? html(<HandoverPrint {...frame} view={view} contact={contact} />)
      : html(
          <MatterPage
            {...frame}
            view={view}
            chosen={null}
            done={null}
            identity={{ state: "open", contact }}
          />,
        );
  }
  const form = opened
    ? withErrors(read.form, { reason: refusalText[opened.refusal.because] })
    : read.form;
  const status = read.ok ? 409 : read.status;
  return html(
    <MatterPage
      {...frame}
      view={view}
      chosen={null}
      done={null}
      identity={{ state: "closed", form }}
    />,
    status,
  );
}
