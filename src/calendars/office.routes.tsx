import type { Context } from "hono";

import { doerOf } from "#audit/record.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { isWorkingDay, whyOff } from "#law/calendar.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import { csvFile } from "#outlets/csv.ts";
import { fileName } from "#outlets/file-name.ts";
import type { Row } from "#outlets/leaving.ts";
import { xlsxFile } from "#outlets/xlsx.ts";
import { missing, numberIn, viewOf } from "#people/admin-view.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { readForm, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { confirmVersion, declareVersion, dropVersion, type CalendarsHouse } from "./actions.ts";
import {
  readVersion,
  versionForm,
  versionFormOf,
  yearsToDeclare,
  type VersionField,
} from "./forms.ts";
import type { By, NamedVersion } from "./model.ts";
import { DeclarePage } from "./pages/declare.tsx";
import type { MovesView } from "./pages/moves.tsx";
import { VersionPage } from "./pages/version.tsx";
import { VersionsPage } from "./pages/versions.tsx";
import type { AnyRecounter } from "./recount.ts";
import { movesByUnit, movesListed, partsOf, recountOf, type MovesAfter } from "./recount.store.ts";
import { refusalTexts, type Reason } from "./refusals.ts";
import { changesBetween, inForce } from "./rules.ts";
import { confirmedVersions, versionsNamed } from "./store.ts";
import { calendarTexts, officeTexts as t } from "./texts/pages.ts";

/** What things with deadlines are called, as the recounters say. */
type Kinds = readonly Pick<AnyRecounter, "kind" | "name" | "terms" | "visible">[];

const perPage = 50;
/** A spreadsheet is held in memory while it is written; the CSV has everything. */
const mostLines = 10_000;
/** The largest file of a year: a thousand lines and more. */
const mostBytes = 256 * 1024;

/** Declaring a calendar, seeing what it would move, and confirming it by a second person. */
export function officeCalendarRoutes(
  open: Open,
  house: CalendarsHouse,
  site: Site,
  kinds: Kinds,
): void {
  const { sql } = house;
  const national = () => house.calendars.now().national;

  open.get(paths.admin.calendar, "calendar", async (c, staff, lang) =>
    html(
      <VersionsPage
        view={viewOf(c, site, staff, lang)}
        calendar={national()}
        years={yearsToDeclare(house.clock())}
        versions={await versionsNamed(sql, { limit: 100 })}
      />,
    ),
  );

  const form = (c: Context, staff: Staff, lang: Lang, shown: Form<VersionField>, status = 200) =>
    html(
      <DeclarePage
        view={viewOf(c, site, staff, lang)}
        form={shown}
        years={yearsToDeclare(house.clock())}
      />,
      status,
    );

  open.get(paths.admin.newCalendar, "calendar", (c, staff, lang) => {
    const years = yearsToDeclare(house.clock());
    const year = years.find((one) => String(one) === c.req.query("nam")) ?? years[1] ?? 0;
    return form(c, staff, lang, versionFormOf(national(), year));
  });

  open.post(paths.admin.newCalendar, { right: "calendar", fresh: true }, async (c, staff, lang) => {
    const read = await readForm(versionForm, c.req.raw, { limit: mostBytes + 64 * 1024 });
    if (!read.ok) return form(c, staff, lang, read.form, read.status);
    const [file] = read.files("file");
    const text = file && file.size > 0 ? await file.text() : null;
    const declared = readVersion(read.value, read.form, text);
    if (!declared.ok) return form(c, staff, lang, declared.form, 422);
    const done = await declareVersion(house)(byOf(staff), declared.value);
    if (!done.ok) {
      const problem = refusalTexts[done.refusal.because];
      return form(c, staff, lang, withProblem(read.form, problem), 409);
    }
    return c.redirect(versionAt(done.value, lang, "declared"), 303);
  });

  const show = async (
    c: Context,
    staff: Staff,
    lang: Lang,
    because: Reason | null = null,
  ): Promise<Response> => {
    const version = await versionIn(c);
    if (!version) return missing(c, site, staff);
    return html(
      <VersionPage
        view={viewOf(c, site, staff, lang)}
        version={version}
        said={because === null ? saidIn(c.req.query("da")) : null}
        problem={because === null ? null : refusalTexts[because]}
        own={version.declaredBy.officer === staff.officer}
        changes={await changesOf(version)}
        moves={await movesOf(c, staff, version)}
      />,
      because === null ? 200 : 409,
    );
  };

  const versionIn = async (c: Context): Promise<NamedVersion | undefined> => {
    const id = numberIn(c.req.param("id"));
    return id === undefined ? undefined : (await versionsNamed(sql, { id, limit: 1 }))[0];
  };

  // Compared with what was in force without it, also when it is in force itself by now.
  const changesOf = async (version: NamedVersion) => {
    const others = (await confirmedVersions(sql)).filter(({ id }) => id < version.id);
    const before = inForce(publishedCalendar, others);
    const after = inForce(publishedCalendar, [...others, version]);
    return changesBetween(before, after).map((change) => ({
      ...change,
      was: isWorkingDay(before, change.day) ? null : (whyOff(before, change.day) ?? null),
    }));
  };

  const termOf = (kind: string, term: string): Text => {
    const known = kinds.find((one) => one.kind === kind);
    const name = known?.terms[term] ?? { vi: term, en: term };
    return known === undefined || kinds.length === 1
      ? name
      : { vi: `${known.name.vi}: ${name.vi}`, en: `${known.name.en}: ${name.en}` };
  };

  // Whoever keeps the calendar sees how many limits move where; which matter it is, only who may open it.
  const named = async (staff: Staff, rows: Listed): Promise<Listed> => {
    const seen = new Set<string>();
    for (const { kind, visible } of kinds) {
      const refs = rows.filter((row) => row.kind === kind).map(({ ref }) => ref);
      if (!visible || refs.length === 0) continue;
      for (const ref of await visible(sql, staff, refs)) seen.add(ref);
    }
    return rows.map((row) => (seen.has(row.ref) ? row : { ...row, code: null }));
  };

  const movesOf = async (c: Context, staff: Staff, version: NamedVersion): Promise<MovesView> => {
    const dry = version.outcome.kind !== "confirmed";
    const recount = await recountOf(sql, "version", version.id, dry);
    const empty = { version: version.id, termOf, only: null, rows: [], next: null, first: true };
    if (!recount)
      return { ...empty, done: version.outcome.kind === "dropped", parts: [], units: [] };
    if (!recount.done) return { ...empty, done: false, parts: [], units: [] };
    const [parts, units] = [await partsOf(sql, recount.id), await movesByUnit(sql, recount.id)];
    const unit = numberIn(c.req.query("don-vi")) ?? null;
    const only = units.find((one) => one.unit === unit);
    const after = placeIn(c.req.query("sau"));
    const found = await movesListed(sql, recount.id, { unit, after, limit: perPage + 1 });
    const last = found.length > perPage ? found[perPage - 1] : undefined;
    return {
      ...empty,
      done: true,
      parts,
      units,
      only: only ? { unit: only.unit, name: only.unitName } : null,
      rows: await named(staff, found.slice(0, perPage)),
      next: last
        ? query({ "don-vi": unit, sau: [last.unit, last.kind, last.ref, last.term].join("_") })
        : null,
      first: after === null,
    };
  };

  open.get(paths.admin.calendarVersion, "calendar", (c, staff, lang) => show(c, staff, lang));

  open.post(
    paths.admin.calendarConfirmation,
    { right: "calendar", fresh: true },
    async (c, staff, lang) => {
      const id = numberIn(c.req.param("id")) ?? 0;
      const done = await confirmVersion(house)(byOf(staff), id);
      return done.ok
        ? c.redirect(versionAt(id, lang, "confirmed"), 303)
        : show(c, staff, lang, done.refusal.because);
    },
  );

  open.post(paths.admin.calendarDropping, "calendar", async (c, staff, lang) => {
    const id = numberIn(c.req.param("id")) ?? 0;
    const done = await dropVersion(house)(byOf(staff), id);
    return done.ok
      ? c.redirect(versionAt(id, lang, "dropped"), 303)
      : show(c, staff, lang, done.refusal.because);
  });

  open.get(paths.admin.calendarMoves, "calendar", async (c, staff, lang) => {
    const version = await versionIn(c);
    const format = c.req.param("format");
    const recount =
      version &&
      (await recountOf(sql, "version", version.id, version.outcome.kind !== "confirmed"));
    if (!recount || (format !== "csv" && format !== "xlsx")) return missing(c, site, staff);
    const unit = numberIn(c.req.query("don-vi")) ?? null;
    const shape = { lang, title: t.moved, columns: exported };
    const name = fileName([t.moved.vi, String(recount.causeId ?? "")], format);
    const rows = exportRows(staff, recount.id, unit, lang);
    if (format === "csv") return csvFile(name, { ...shape, rows });
    const kept: Row[] = [];
    for await (const some of rows) {
      kept.push(...some);
      if (kept.length >= mostLines) break;
    }
    const note = kept.length >= mostLines ? t.exportMore(mostLines) : undefined;
    return xlsxFile(name, { ...shape, rows: kept.slice(0, mostLines), note });
  });

  async function* exportRows(
    staff: Staff,
    recount: number,
    unit: number | null,
    lang: Lang,
  ): AsyncIterable<readonly Row[]> {
    for (let after: MovesAfter | null = null; ;) {
      const rows: Listed = await movesListed(sql, recount, { unit, after, limit: 1_000 });
      const last = rows.at(-1);
      if (!last) return;
      yield (await named(staff, rows)).map(({ code, unitName, kind, term, counted, owed }) => [
        code ?? t.restricted[lang],
        unitName,
        termOf(kind, term)[lang],
        counted.from,
        counted.to,
        owed.from,
        owed.to,
      ]);
      after = last;
    }
  }
}

type Listed = Awaited<ReturnType<typeof movesListed>>;

const exported = [
  { head: calendarTexts.columns.code },
  { head: calendarTexts.columns.unit },
  { head: calendarTexts.columns.kind },
  { head: { vi: "Theo lịch cũ", en: "By the old calendar" } },
  { head: { vi: "Theo lịch mới", en: "By the new calendar" } },
  { head: { vi: "Ngày đã báo", en: "Date told" } },
  { head: { vi: "Ngày phải giữ", en: "Date owed" } },
] as const;

const versionAt = (id: number, lang: Lang, said: keyof typeof saidWords): string =>
  paths.admin.calendarVersion.to({ id: String(id) }, lang) + query({ da: saidWords[said] });

const saidWords = { declared: "khai", confirmed: "xac-nhan", dropped: "bo" } as const;

const saidIn = (asked: string | undefined): Text | null => {
  if (asked === saidWords.declared) return t.done.declared;
  if (asked === saidWords.confirmed) return t.done.confirmed;
  return asked === saidWords.dropped ? t.done.dropped : null;
};

/** Who declares or confirms, under the post that lets them. */
function byOf(staff: Staff): By {
  const { officer, post } = doerOf(staff, "calendar");
  if (post === null) throw new Error("somebody without a post came through the door");
  return { officer, post };
}

/** "10_matter_0190…_answer" → the place in the list; null for anything made up. */
function placeIn(text: string | undefined): MovesAfter | null {
  const [unit = "", kind = "", ref = "", term = ""] = (text ?? "").split("_");
  return /^\d{1,9}$/.test(unit) &&
    /^[a-z-]{1,30}$/.test(kind) &&
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(ref) &&
    /^[a-z-]{1,30}$/.test(term)
    ? { unit: Number(unit), kind, ref, term }
    : null;
}
