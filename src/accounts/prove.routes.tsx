import { filled, withErrors, withProblem } from "#web/form.ts";
import { paths } from "#web/paths.ts";

import { askingPage, shownIn } from "./ask.tsx";
import type { AccountRooms } from "./house.ts";
import { ownPath, startOf } from "./next.ts";
import { prove } from "./prove.ts";
import { redirectWith } from "./redirect.ts";
import { answerTo } from "./refused.ts";
import { readSent } from "./sent.ts";
import { cookieWith, sessionIn } from "./session.ts";

/** The page that asks for a proof before another page; forms are asked at their own addresses. */
export function proveRoutes({ open, house, site }: AccountRooms): void {
  open.get(paths.staff.prove, "staff", (c, staff) =>
    askingPage(
      house,
      site,
      c,
      { staff },
      {
        next: ownPath(c.req.query("next")) ?? startOf(staff),
        status: 200,
      },
    ),
  );

  open.post(paths.staff.prove, "staff", async (c, staff) => {
    const sent = await readSent(c);
    const wanted = sent.data.get("next");
    const next = ownPath(typeof wanted === "string" ? wanted : undefined) ?? startOf(staff);
    const session = sessionIn(c, site.origin);
    const shown = shownIn(sent);
    if (!session || !shown) return c.redirect(next, 303);
    const done = await prove(house, site.origin, { staff, session }, shown);
    if (done.ok) return redirectWith(next, cookieWith(done.value, site.origin));
    const { problem, status, headers } = answerTo(done.refusal);
    const blank = filled<"prove_password">({});
    const form =
      done.refusal.because === "wrong-password"
        ? withErrors(blank, { prove_password: problem })
        : withProblem(blank, problem);
    return askingPage(house, site, c, { staff }, { form, status, headers, next });
  });
}
