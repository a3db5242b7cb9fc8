import { decide } from "#access/policy.ts";
import { auditOnce } from "#audit/record.ts";
import type { Portal } from "#cases/portal.ts";
import { codeTyped } from "#cases/receipt.ts";
import { factsOf } from "#cases/steps.ts";
import { matterByCode } from "#cases/store.ts";
import { dayAt } from "#kernel/day.ts";
import type { Open } from "#people/open.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { WhyPage, type Asked } from "./pages/why.tsx";
import { frameOf } from "./view.ts";
import { headsOf, postsNearby } from "./why.store.ts";

/**
 * "Vì sao tôi không thấy?": what an officer's own posts open, and what may be the reason that a code
 * opens nothing. Whether the matter exists, where it is and who is named in it is never said: the
 * answer to a code that is not theirs is the answer to a code that was never given out.
 */
export function whyRoutes(open: Open, { house, site }: Portal): void {
  open.get(paths.staff.why, "staff", async (c, staff, lang) => {
    const { sql } = house;
    const on = dayAt(house.clock());
    const typed = (c.req.query("ma") ?? "").slice(0, 40).trim();
    const code = codeTyped(typed);
    const matter = code && (await matterByCode(sql, code));
    const decision = matter ? decide(staff, factsOf(matter), "see") : null;
    const asked: Asked | null =
      typed === "" ? null : { typed, code, opens: decision?.allowed ?? false };
    if (asked && code && !asked.opens) {
      await auditOnce(sql, {
        by: { officer: staff.officer, post: staff.posts[0]?.post ?? null },
        did: "matter.looked",
        outcome: "refused",
        about: { kind: "code", id: code },
      });
    }
    const units = [...new Set(staff.posts.map(({ unit }) => unit))];
    const [nearby, heads] = await Promise.all([
      postsNearby(sql, staff.officer, on),
      headsOf(sql, units, on),
    ]);
    return html(
      <WhyPage
        {...frameOf(site, staff, lang)}
        posts={staff.posts}
        nearby={nearby}
        heads={heads}
        asked={asked}
      />,
    );
  });
}
