import type { Context } from "hono";

import type { Open } from "#people/open.ts";
import { paths } from "#web/paths.ts";

import type { Portal } from "#cases/portal.ts";
import { stepAt, stepNames } from "#cases/steps.ts";
import { postSender } from "./sender-post.tsx";
import { isSenderSlug, senderSlugs } from "./sender-slugs.ts";
import { postStep } from "./step-post.tsx";
import { codeIn, notThere } from "./view.ts";

/** Every step of an officer, at an address of its own; and what concerns the sender's identity. */
export function stepRoutes(open: Open, portal: Portal): void {
  open.post(paths.staff.step, { right: "matters", fresh: isSensitive }, async (c, staff, lang) => {
    const code = codeIn(c);
    const slug = c.req.param("step") ?? "";
    if (!code) return notThere(c, portal.site, staff);
    if (isSenderSlug(slug)) return postSender(portal, c, staff, lang, code, slug);
    const step = stepAt(slug);
    return step ? postStep(portal, c, staff, lang, code, step) : notThere(c, portal.site, staff);
  });
}

/**
 * Whether a step asks for a proof within the last minutes: it opens a sender's identity, erases a
 * denunciation here, or gives a matter's secret out anew.
 */
const isSensitive = (c: Context): boolean => sensitive.has(c.req.param("step") ?? "");

const sensitive: ReadonlySet<string> = new Set([
  senderSlugs.open,
  senderSlugs.decide,
  senderSlugs.openApproved,
  senderSlugs.print,
  stepNames["handover-confirm"].slug,
  stepNames.reissue.slug,
]);
