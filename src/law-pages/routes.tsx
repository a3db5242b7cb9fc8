import { dayAt } from "#kernel/day.ts";
import type { Calendar } from "#law/calendar.ts";
import type { Open } from "#people/open.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { reckon } from "./asked.ts";
import { CalculatorPage } from "./pages/calculator.tsx";
import { RulesPage } from "./pages/rules.tsx";

/** What the law says about time, for everyone; nothing that is asked here is kept. */
export function lawRoutes(open: Open, house: Asked, { trial }: Site): void {
  open.get(paths.law.rules, "anyone", (_, lang) => html(<RulesPage lang={lang} trial={trial} />));
  open.get(paths.law.deadline, "anyone", (c, lang) => {
    const reckoned = reckon(new URL(c.req.url).searchParams, house.calendar, dayAt(house.clock()));
    const wrong = Object.keys(reckoned.form.errors).length > 0;
    return html(
      <CalculatorPage lang={lang} trial={trial} reckoned={reckoned} />,
      wrong ? 422 : reckoned.refused ? 409 : 200,
    );
  });
}

/** The calendar in force now and the day, asked anew each time. */
type Asked = { readonly calendar: Calendar; readonly clock: () => Date };
