import { dayAt } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Open } from "#people/open.ts";
import { promiseCodeOf } from "#register/receipt-files.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { rememberChoices } from "#residents/choices.ts";
import { counterPost, firstIntake, takeIn } from "./intake.ts";
import { namesOfDesk } from "#cases/names.store.ts";
import { frameOf, notThere } from "./view.ts";
import { IntakePage } from "./pages/intake.tsx";
import { IntakeReceiptPage } from "./pages/intake-receipt.tsx";
import type { Portal } from "#cases/portal.ts";

/** The counter: an officer files for someone who is there, calls or writes. */
export function intakeRoutes(open: Open, portal: Portal): void {
  const { house, site } = portal;
  const remembered = rememberChoices(house.sql);
  const choices = () => remembered(house.clock(), dayAt(house.clock()));

  open.get(paths.staff.intake, "intake", async (_, staff, lang) => {
    const view = firstIntake(portal, counterPost(staff));
    const frame = frameOf(site, staff, lang);
    return html(<IntakePage {...frame} {...view} choices={await choices()} />);
  });

  open.post(paths.staff.intake, "intake", async (c, staff, lang) => {
    const post = counterPost(staff);
    if (!post) return notThere(c, site, staff);
    const came = await takeIn(portal, staff, post, c.req.raw);
    const frame = frameOf(site, staff, lang);
    switch (came.page) {
      case "stop":
        return c.redirect(paths.filing.stop.to({ what: came.what }, lang), 303);
      case "form": {
        const page = <IntakePage {...frame} {...came.view} choices={await choices()} />;
        return html(page, came.status);
      }
      case "receipt": {
        const { receipt, filing, unit, files } = came;
        const { areas } = await choices();
        return html(
          <IntakeReceiptPage
            {...frame}
            receipt={receipt}
            filed={filing}
            area={areas.find(({ code }) => code === filing.area)?.name ?? filing.area}
            place={unit.name}
            files={files.length}
            names={await namesOfDesk(house.sql, receipt.desk)}
            origin={site.origin}
            promise={await promiseCodeOf(house.master, receipt.statement, receipt.secret)}
            mayOpen={staff.posts.some((held) => held.unit === receipt.desk.unit)}
          />,
          201,
        );
      }
      default:
        return unreachable(came);
    }
  });
}
