import { dayAt, dayOf, daysBetween, instant } from "#kernel/day.ts";
import { may } from "#access/policy.ts";
import { headerOf } from "#people/header.ts";
import type { Open } from "#people/open.ts";
import { unitBySlug } from "#units/store.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { rememberChoices } from "#residents/choices.ts";
import { badgeOf, nowOf } from "./due-words.ts";
import { filterOf, readWorkQuery } from "./filter.ts";
import { offersTo } from "./offers.store.ts";
import { WorkListPage } from "./pages/work-list.tsx";
import { openPlace, sealPlace } from "./place-in-list.ts";
import type { Portal } from "#cases/portal.ts";
import { maskRows } from "#cases/mask.ts";
import { keepingWaits } from "#cases/keeping.store.ts";
import { waitingForSecond } from "#cases/second.store.ts";
import { sightOf } from "#cases/sight.ts";
import { stepAt } from "#cases/steps.ts";
import { workFigures, workList } from "#cases/worklist.store.ts";

/** Enough to fill a screen twice; the most urgent come first anyway. */
const pageSize = 40;

/** "Việc của tôi": the page every officer begins with. */
export function workListRoutes(open: Open, { house, site }: Portal): void {
  const choices = rememberChoices(house.sql);

  open.get(paths.staff.list, "matters", async (c, staff, lang) => {
    const q = readWorkQuery(c.req.query());
    const now = instant(house.clock());
    const when = nowOf(now, house.calendar);
    const sight = sightOf(staff);
    const { sql, calendar } = house;
    const place = q.place === null ? undefined : await unitBySlug(sql, q.place);
    const after = openPlace(house.master, staff.officer, q);
    const [found, figures, offers, seconds, keeping, { areas, units }] = await Promise.all([
      workList(sql, sight, filterOf(q, place?.id ?? null), when, after, pageSize + 1),
      workFigures(sql, sight, q.scope, when),
      offersTo(sql, sight, 10),
      waitingForSecond(sql, staff),
      keepingWaits(sql, staff),
      choices(house.clock(), dayAt(house.clock())),
    ]);
    const page = found.slice(0, pageSize);
    const rows = maskRows(staff, page);
    const last = found.length > pageSize ? page.at(-1) : undefined;
    return html(
      <WorkListPage
        lang={lang}
        trial={site.trial}
        staff={headerOf(staff)}
        singleKeys={staff.singleKeys}
        q={{ ...q, place: place ? q.place : null, after: after ? q.after : null }}
        rows={rows.map((row) => ({
          ...row,
          badge: badgeOf(row, when, calendar),
          age: daysBetween(row.receivedOn, dayOf(now)),
        }))}
        figures={figures}
        offers={maskRows(staff, offers).map((offer) => ({
          ...offer,
          badge: badgeOf({ ...offer, stage: "received", ...plain }, when, calendar),
        }))}
        seconds={seconds}
        keeping={may(staff, "retention") ? keeping : null}
        next={last ? sealPlace(house.master, staff.officer, q, last.key) : null}
        areas={areas}
        units={units}
        hasDepartment={sight.departments.length > 0}
        mayRoute={may(staff, "routing")}
        done={stepAt(c.req.query("xong") ?? "")}
      />,
    );
  });
}

const plain = { appealOpen: false, urgent: false } as const;
