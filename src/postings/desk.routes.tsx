import { audit, doerOf } from "#audit/record.ts";
import { complaintSight } from "#complaints/sight.ts";
import type { Portal } from "#cases/portal.ts";
import { dayAt } from "#kernel/day.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { fileName } from "#outlets/file-name.ts";
import { xlsxFile } from "#outlets/xlsx.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { filled, readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { isOnce, onceFrom } from "#web/lines.ts";
import { paths } from "#web/paths.ts";

import { makePosting } from "./actions.ts";
import { deskCounts, deskRows, missingPeriods, unitsNamed, type DeskRow } from "./desk.store.ts";
import { dutyOf } from "./duties.ts";
import { readDeskQuery } from "./filter.ts";
import { isPostingKind } from "./model.ts";
import { DeskPage } from "./pages/desk.tsx";
import { NewPage } from "./pages/new.tsx";
import { postingRefusalText } from "./refusals.ts";
import { periodsOver } from "./rules.ts";
import { postingUnits } from "./sight.ts";
import { chosenForms, itemForm, readWords, type ItemForm } from "./step.form.ts";
import { deskTexts as t } from "./texts/desk.ts";
import { formWords, markWords, stageWords } from "./texts/words.ts";

/** As many lines as a page of the desk has, and a file. */
const pageSize = 40;
const mostExported = 5000;

/** What a unit has to post, posts and posted, before whoever posts for it. */
export function deskRoutes(open: Open, { house, site }: Pick<Portal, "house" | "site">): void {
  const { sql } = house;
  const frame = (staff: Staff, lang: Lang) => ({ lang, trial: site.trial, staff: headerOf(staff) });
  const eyes = (staff: Staff) => ({
    sight: complaintSight(staff),
    today: dayAt(house.clock()),
  });

  /** The list as it is asked for, of one's own units alone: another's slug is as if it were not there. */
  const asked = async (staff: Staff, typed: Readonly<Record<string, string | undefined>>) => {
    const q = readDeskQuery(typed);
    const units = await unitsNamed(sql, postingUnits(staff));
    const one = units.find(({ slug }) => slug === q.unit);
    const meant = (one ? [one] : units).map(({ id }) => id);
    return { q: { ...q, unit: one?.slug ?? null }, units, meant };
  };

  open.get(paths.postings.desk, "postings", async (c, staff, lang) => {
    const { q, units, meant } = await asked(staff, c.req.query());
    const seen = eyes(staff);
    const filter = { state: q.state, kind: q.kind, units: meant };
    const [{ rows, next }, counts, missing] = await Promise.all([
      deskRows(sql, filter, seen, q.after, pageSize),
      deskCounts(sql, meant, seen),
      q.state === "todo" && q.after === null
        ? missingPeriods(sql, meant, periodsOver(seen.today))
        : [],
    ]);
    return html(
      <DeskPage
        {...frame(staff, lang)}
        {...{ q, units, rows, counts, missing, next }}
        today={seen.today}
      />,
    );
  });

  open.get(paths.postings.xlsx, "postings", async (c, staff, lang) => {
    const { q, meant } = await asked(staff, c.req.query());
    const seen = eyes(staff);
    const filter = { state: q.state, kind: q.kind, units: meant };
    const { rows, next } = await deskRows(sql, filter, seen, null, mostExported);
    await audit(sql, {
      by: doerOf(staff, "postings"),
      did: "posting.exported",
      detail: { count: rows.length, state: q.state },
    });
    return xlsxFile(fileName([t.title[lang], seen.today], "xlsx"), {
      lang,
      title: t.title,
      columns,
      rows: rows.map((row) => leaving(row, lang)),
      note: next ? t.onlyFirst(mostExported) : undefined,
    });
  });

  open.get(paths.postings.make, "postings", async (c, staff, lang) => {
    const { loai = "", ky = "" } = c.req.query();
    const values = {
      kind: isPostingKind(loai) ? loai : "",
      period: ky,
      "don-vi": c.req.query("don-vi") ?? "",
      once: onceFrom(house.noise(16)),
    };
    return newPage(staff, lang, filled({ ...values, ...chosenForms(["board", "portal"]) }));
  });

  open.post(paths.postings.make, "postings", async (c, staff, lang) => {
    const read = await readForm(itemForm, c.req.raw);
    if (!read.ok) return newPage(staff, lang, read.form, read.status);
    const words = readWords(read.form);
    if (!words.ok) return newPage(staff, lang, words.form, 422);
    const units = await unitsNamed(sql, postingUnits(staff));
    const unit = units.find(({ slug }) => slug === read.form.values["don-vi"]);
    if (!unit)
      return newPage(
        staff,
        lang,
        withErrors(read.form, { "don-vi": postingRefusalText({ because: "not-your-unit" }) }),
        422,
      );
    const { once = "" } = read.form.values;
    const made = await makePosting(house)(staff, {
      unit: unit.id,
      ...words.value,
      once: isOnce(once) ? once : onceFrom(house.noise(16)),
    });
    if (!made.ok)
      return newPage(staff, lang, withProblem(read.form, postingRefusalText(made.refusal)), 409);
    return c.redirect(`${paths.postings.item.to({ code: made.value }, lang)}?xong=moi`, 303);
  });

  async function newPage(
    staff: Staff,
    lang: Lang,
    form: ItemForm,
    status = 200,
  ): Promise<Response> {
    const units = await unitsNamed(sql, postingUnits(staff));
    return html(<NewPage {...frame(staff, lang)} {...{ form, units }} />, status);
  }
}

const columns = [
  { head: t.code, width: 16 },
  { head: t.unit },
  { head: t.kind, width: 40 },
  { head: t.what, width: 60 },
  { head: t.stage, width: 16 },
  { head: t.due, as: "day" },
  { head: t.dueBy },
  { head: t.posted, as: "day" },
  { head: t.until, as: "day" },
  { head: t.mark },
  { head: t.down, as: "day" },
  { head: t.lacking, width: 40 },
] as const;

function leaving(row: DeskRow, lang: Lang) {
  const say = (text: Text | null) => text && text[lang];
  const due = row.dueBy && { law: t.dueLaw, unit: t.dueUnit }[row.dueBy];
  // Which complaint a public decision was about is said nowhere.
  const isNamed = row.source === "posting" || row.stage === "expected";
  return [
    isNamed ? row.code : null,
    row.unitName,
    say(row.kind === "own-decision" ? t.ownDecision : dutyOf(row.kind).name),
    row.source === "decision" && row.stage === "expected"
      ? say(t.ownDecisionDue(row.code))
      : row.title,
    say(stageWords[row.stage]),
    row.dueOn,
    say(due),
    row.postedOn,
    row.untilOn,
    say(row.untilMark && markWords[row.untilMark]),
    row.downOn,
    row.lacking.map((form) => formWords[form][lang]).join("; "),
  ];
}
