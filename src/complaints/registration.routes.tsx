import type { Portal } from "#cases/portal.ts";
import { dayAt } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Open } from "#people/open.ts";
import { unitById } from "#units/store.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { frameOf, notThere } from "./office-view.ts";
import { ReceiptPage } from "./pages/receipt.tsx";
import { RegistrationPage } from "./pages/registration.tsx";
import type { ComplaintReceipt } from "./register.ts";
import { firstDesk, register, registrarPost } from "./registration-desk.ts";
import { complaintActor } from "./sight.ts";
import { complaintById } from "./store.ts";
import { readLimit } from "./terms.ts";

/** Where a complaint on paper comes into the register. */
export function registrationRoutes(
  open: Open,
  { house, site }: Pick<Portal, "house" | "site">,
): void {
  open.get(paths.complaints.new, "complaints", async (c, staff, lang) => {
    if (!registrarPost(staff)) return notThere(c, site, staff);
    const frame = frameOf(site, staff, lang);
    return html(<RegistrationPage {...frame} {...await firstDesk(house, staff)} />);
  });

  open.post(paths.complaints.new, "complaints", async (c, staff, lang) => {
    if (!registrarPost(staff)) return notThere(c, site, staff);
    const came = await register(house, staff, c.req.raw);
    const frame = frameOf(site, staff, lang);
    switch (came.page) {
      case "stop":
        return c.redirect(paths.filing.stop.to({ what: "to-cao" }, lang), 303);
      case "form":
        return html(<RegistrationPage {...frame} {...came.desk} />, came.status);
      case "receipt": {
        const { receipt } = came;
        const page = (
          <ReceiptPage
            {...frame}
            receipt={receipt}
            {...await about(receipt)}
            origin={site.origin}
            mayOpen={await isTheirs(receipt)}
          />
        );
        return html(page, 201);
      }
      default:
        return unreachable(came);
    }

    async function isTheirs({ id }: ComplaintReceipt): Promise<boolean> {
      const kept = await complaintById(house.sql, id);
      return kept !== null && complaintActor(staff, kept.complaint) !== null;
    }
  });

  async function about({ id, unit }: ComplaintReceipt) {
    const [settles, kept] = await Promise.all([
      unitById(house.sql, unit),
      complaintById(house.sql, id),
    ]);
    const by = { calendar: house.calendar, asOf: dayAt(house.clock()) };
    const reading = kept && readLimit(kept.complaint, "acceptance", by);
    return { unitName: settles?.name ?? "", why: reading?.words ?? [] };
  }
}
