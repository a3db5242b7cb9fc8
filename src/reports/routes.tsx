import type { Context } from "hono";
import { z } from "zod";

import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { sightOf } from "#cases/sight.ts";
import { dayAt, instant, yearOf } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import { cleanLine, type Lang } from "#kernel/text.ts";
import { lettersBehind } from "#letters/behind.store.ts";
import { columns as letterColumns, type Column } from "#letters/figures.ts";
import { dateWords } from "#law/words.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { unitById } from "#units/store.ts";
import { failure } from "#web/errors.tsx";
import { blank, readForm, withErrors, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { isOnce, onceFrom } from "#web/lines.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { askedFor, reportUnits, type AskedFor } from "./asked.ts";
import { countReport, formOf } from "./count.store.ts";
import { reportFile, type FileKind } from "./files.ts";
import type { Fault } from "./forms.ts";
import { faultsIn, handIn, type HandInRefusal } from "./hand-in.ts";
import { ColumnPage } from "./pages/column.tsx";
import { HandedInPage } from "./pages/handed-in.tsx";
import { ReportPage, type HandInField } from "./pages/report.tsx";
import { periodName, periodNamed } from "./periods.ts";
import { reportById, versionsOf } from "./store.ts";
import { reportTexts as t } from "./texts.ts";

const line = z.string().transform(cleanLine).default("");
const handInForm = z.object({
  bieu: line,
  ky: line,
  "don-vi": line,
  gom: line,
  kqgq: line,
  "ly-do": line,
  ban: line,
  once: line,
});

/** At most so many letters are listed behind one figure. */
const mostBehind = 500;

/** "Báo cáo": counted, taken out, handed in. */
export function reportRoutes(open: Open, house: House, site: Site): void {
  const { sql } = house;
  const frame = (staff: Staff, lang: Lang) => ({ lang, trial: site.trial, staff: headerOf(staff) });
  const notThere = (c: Context, staff: Staff) =>
    failure(c, 404, site.trial, { staff: headerOf(staff) });

  open.get(paths.reports.show, "reports", async (c, staff, lang) => {
    const asked = await askedFor(sql, staff, c.req.query(), house.clock());
    return asked ? page(staff, lang, asked) : notThere(c, staff);
  });

  open.post(paths.reports.show, "reports", async (c, staff, lang) => {
    const read = await readForm(handInForm, c.req.raw);
    const { values } = read.form;
    const asked = await askedFor(sql, staff, values, house.clock());
    if (!asked) return notThere(c, staff);
    const errors = wrongIn(values);
    if (!read.ok || Object.keys(errors).length > 0)
      return page(staff, lang, asked, withErrors(read.form, errors), 422);
    const reason = values["ly-do"] ?? "";
    const handed = await handIn(house)(asked, {
      by: asked.by,
      kqgq: values.kqgq ? Number(values.kqgq) : null,
      seen: /^\d{1,6}$/.test(values.ban ?? "") ? Number(values.ban) : -1,
      reason: reason === "" ? null : reason,
      once: values.once ?? "",
    });
    if (!handed.ok) return refused(staff, lang, asked, read.form, handed.refusal);
    return c.redirect(`${paths.reports.handedIn.to({}, lang)}?so=${handed.value}`, 303);
  });

  for (const [at, kind] of [
    [paths.reports.xlsx, "xlsx"],
    [paths.reports.docx, "docx"],
  ] as const)
    open.get(at, "reports", async (c, staff, lang) => {
      const asked = await askedFor(sql, staff, c.req.query(), house.clock());
      if (!asked) return notThere(c, staff);
      const counted = await countReport(sql, asked);
      // What does not add up leaves in no file; the page says which.
      if (faultsIn(asked, counted, null).length > 0) return page(staff, lang, asked, blank, 409);
      await noteExport(asked, kind, null);
      return reportFile(kind, { asked, counted, handedIn: null, at: now() }, lang);
    });

  open.get(paths.reports.column, "reports", async (c, staff, lang) => {
    const asked = await askedFor(sql, staff, c.req.query(), house.clock());
    const n = Number(c.req.query("cot") ?? "");
    const column = asked && formOf(asked.form).columns.find((one) => one.n === n);
    if (!asked || !column) return notThere(c, staff);
    const { figures, window } = await countReport(sql, asked);
    const name = asked.form === "01-XLD" && asked.scope === "unit" ? letterColumn(n) : undefined;
    const behind =
      name === undefined
        ? null
        : await lettersBehind(
            sql,
            sightOf(staff),
            { unit: asked.unit, window, column: name },
            mostBehind,
          );
    return html(
      <ColumnPage
        {...frame(staff, lang)}
        asked={asked}
        column={column}
        figure={figures[n]}
        behind={behind?.seen ?? null}
      />,
    );
  });

  open.get(paths.reports.handedIn, "reports", async (c, staff, lang) => {
    const found = await handedIn(staff, c.req.query("so"));
    if (!found) return notThere(c, staff);
    const { report, asked } = found;
    return html(
      <HandedInPage
        {...frame(staff, lang)}
        report={report}
        asked={asked}
        form={formOf(report.form)}
      />,
    );
  });

  for (const [at, kind] of [
    [paths.reports.handedInXlsx, "xlsx"],
    [paths.reports.handedInDocx, "docx"],
  ] as const)
    open.get(at, "reports", async (c, staff, lang) => {
      const found = await handedIn(staff, c.req.query("so"));
      if (!found) return notThere(c, staff);
      const { report, asked } = found;
      await noteExport(
        { ...asked, unit: report.unit, by: actorOf(staff, report.unit) },
        kind,
        report.version,
      );
      return reportFile(kind, { asked, counted: report, handedIn: report, at: now() }, lang);
    });

  const now = () => instant(house.clock());

  async function page(
    staff: Staff,
    lang: Lang,
    asked: AskedFor,
    handing: Form<HandInField> = blank,
    status = 200,
    more: readonly Fault[] = [],
  ): Promise<Response> {
    const [counted, versions] = await Promise.all([
      countReport(sql, asked),
      versionsOf(sql, asked),
    ]);
    const today = dayAt(house.clock());
    const faults = more.length > 0 ? more : faultsIn(asked, counted, null);
    const thisYear = yearOf(today);
    const years = new Set([asked.period.year, thisYear + 1, thisYear, thisYear - 1, thisYear - 2]);
    return html(
      <ReportPage
        {...frame(staff, lang)}
        asked={asked}
        form={formOf(asked.form)}
        counted={counted}
        faults={faults}
        versions={versions}
        handing={handing}
        isOver={today > counted.window.to}
        years={[...years].toSorted((a, b) => b - a)}
        once={isOnce(handing.values.once) ? handing.values.once : onceFrom(house.noise(16))}
      />,
      status,
    );
  }

  function refused(
    staff: Staff,
    lang: Lang,
    asked: AskedFor,
    form: Form<HandInField>,
    refusal: HandInRefusal,
  ): Promise<Response> {
    switch (refusal.because) {
      case "faults":
        return page(staff, lang, asked, form, 409, refusal.faults);
      case "no-reason":
        return page(staff, lang, asked, withErrors(form, { "ly-do": t.noReason }), 422);
      case "not-over":
        return page(staff, lang, asked, withProblem(form, t.notOver(dateWords(refusal.to))), 409);
      case "another-version":
        return page(staff, lang, asked, withProblem(form, t.anotherVersion(refusal.version)), 409);
      default:
        return unreachable(refusal);
    }
  }

  async function handedIn(staff: Staff, number: string | undefined) {
    if (!/^\d{1,9}$/.test(number ?? "")) return null;
    const report = await reportById(sql, reportUnits(staff), Number(number));
    const at = report && (await unitById(sql, report.unit));
    const period = report && periodNamed(report.period);
    if (!report || !at || !period) return null;
    return { report, asked: { at, period, scope: report.scope, form: report.form } };
  }

  const noteExport = (
    { form, period, unit, by }: Pick<AskedFor, "form" | "period" | "unit" | "by">,
    kind: FileKind,
    version: number | null,
  ) =>
    audit(sql, {
      by,
      did: "report.exported",
      about: { kind: "unit", id: unit },
      detail: { form, period: periodName(period), kind, version: version ?? 0 },
    });
}

function actorOf(staff: Staff, unit: number): AskedFor["by"] {
  const post = staff.posts.find((one) => one.unit === unit);
  if (!post) throw new Error("a report of a unit they have no post in");
  return { officer: staff.officer, post: post.post };
}

const letterColumn = (n: number) => letterNames.find((name) => letterColumns[name] === n);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys of a constant
const letterNames = Object.keys(letterColumns) as Column[];

function wrongIn(values: Readonly<Partial<Record<HandInField, string>>>) {
  const reason = values["ly-do"] ?? "";
  return {
    ...(values.kqgq && !/^\d{1,7}$/.test(values.kqgq) ? { kqgq: t.badCount } : {}),
    ...(reason !== "" && (reason.length < 10 || reason.length > 500)
      ? { "ly-do": t.noReason }
      : {}),
    ...(periodNamed(values.ky ?? "") ? {} : { ky: t.badPeriod }),
    ...(isOnce(values.once) ? {} : { once: t.badForm }),
  };
}
