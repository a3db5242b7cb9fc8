import type { House } from "#cases/house.ts";
import { sightOf } from "#cases/sight.ts";
import { dayAt } from "#kernel/day.ts";
import { lettersToDestroy } from "#letters/destroying.store.ts";
import type { Lang } from "#kernel/text.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { blank, readForm, withErrors, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { decideProposal, deciding, type Refused } from "./decide.ts";
import {
  decisionForm,
  listAddress,
  readDecision,
  readList,
  type DecisionField,
  type ListQuery,
} from "./form.ts";
import { atOnce } from "./model.ts";
import { RetentionPage, type Outcome } from "./pages/list.tsx";
import { RetentionPreviewPage } from "./pages/preview.tsx";
import { chosenOf, groupOf, proposals } from "./store.ts";
import { retentionTexts as t } from "./texts.ts";

const pageSize = 40;

/** "Lưu giữ và xóa": what waits for the head of a unit, decided one by one or as a group. */
export function retentionRoutes(open: Open, house: House, site: Site): void {
  const frame = (staff: Staff, lang: Lang) => ({ lang, trial: site.trial, staff: headerOf(staff) });

  const list = async (
    staff: Staff,
    lang: Lang,
    q: ListQuery,
    more: { readonly form?: Form<DecisionField>; readonly outcome?: Outcome } = {},
    status = 200,
  ) => {
    const today = dayAt(house.clock());
    const asked = { units: unitsOf(staff), ...q };
    const found = await proposals(house.sql, sightOf(staff), asked, today, pageSize + 1);
    const rows = found.slice(0, pageSize);
    const letters =
      q.state === "open" && q.after === null
        ? await lettersToDestroy(house.sql, sightOf(staff), asked.units, today)
        : [];
    const last = found.length > pageSize ? rows.at(-1) : undefined;
    const on = q.state === "open" ? last?.dueOn : last?.decidedOn;
    return html(
      <RetentionPage
        {...frame(staff, lang)}
        q={q}
        rows={rows}
        letters={letters}
        next={last && on ? { on, id: last.id } : null}
        form={more.form ?? blank}
        outcome={more.outcome ?? null}
        today={today}
      />,
      status,
    );
  };

  open.get(paths.staff.retention, "retention", (c, staff, lang) =>
    list(staff, lang, readList(c.req.query()), outcomeIn(c.req.query())),
  );

  open.post(paths.staff.retention, { right: "retention", fresh: true }, async (c, staff, lang) => {
    const read = await readForm(decisionForm, c.req.raw);
    const q = readList({ "quy-tac": read.form.values.rule ?? "" });
    const decision = readDecision(read.form, dayAt(house.clock()));
    if (!decision.ok) return list(staff, lang, q, { form: decision.form }, 422);
    const { verdict, rule, group } = decision.value;
    const sight = sightOf(staff);
    const units = unitsOf(staff);
    const asked = group
      ? await groupOf(house.sql, sight, units, rule)
      : decision.value.ids.slice(0, atOnce);
    const chosen = await chosenOf(house.sql, sight, units, asked);
    if (chosen.length === 0) {
      return list(staff, lang, q, { form: withErrors(read.form, { ids: t.chooseSome }) }, 409);
    }
    // What was looked at in the preview is what is decided: its ids come along, never a group.
    if (read.form.values.go !== "confirm" || group) {
      return html(
        <RetentionPreviewPage {...frame(staff, lang)} q={q} chosen={chosen} verdict={verdict} />,
      );
    }
    const counts = { done: 0, gone: 0, "not-yours": 0, lively: 0 };
    for (const { id } of chosen) {
      const decided = await decideProposal(house)(id, staff, verdict);
      counts[decided.ok ? "done" : decided.refusal.because] += 1;
    }
    const said = query({ xong: counts.done, ...onlySome(counts) });
    const back = paths.staff.retention.to({}, lang) + listAddress(q);
    return c.redirect(back + (back.includes("?") ? said.replace("?", "&") : said), 303);
  });
}

const unitsOf = (staff: Staff) => [...new Set(deciding(staff).map(({ unit }) => unit))];

const names = { gone: "het", "not-yours": "khac", lively: "con" } as const;

const onlySome = (counts: Readonly<Record<Refused["because"], number>>) => ({
  [names.gone]: counts.gone || null,
  [names["not-yours"]]: counts["not-yours"] || null,
  [names.lively]: counts.lively || null,
});

function outcomeIn(asked: Readonly<Record<string, string>>): { readonly outcome?: Outcome } {
  const number = (name: string) => (/^\d{1,3}$/.test(asked[name] ?? "") ? Number(asked[name]) : 0);
  if (asked["xong"] === undefined) return {};
  return {
    outcome: {
      done: number("xong"),
      left: {
        gone: number(names.gone),
        "not-yours": number(names["not-yours"]),
        lively: number(names.lively),
      },
    },
  };
}
