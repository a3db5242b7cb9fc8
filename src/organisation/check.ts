import { roles, tenures } from "#access/model.ts";
import { type Day, isDay, plusDays } from "#kernel/day.ts";
import { clean, cleanLine, type Text } from "#kernel/text.ts";
import { successionKinds, unitLevels, unitTypes } from "#units/model.ts";
import { readName } from "#units/names.ts";

import { sheetTexts as t } from "./texts/sheets.ts";
import type { Organisation, Read, ReadOrganisation, SheetName } from "./sheets.ts";

/** One thing that is wrong, with the line it is on. */
export type Problem = { readonly sheet: SheetName; readonly line: number; readonly what: Text };

/** What else the check has to know: accounts, areas, and who imports. */
export type Around = {
  readonly accounts: ReadonlyMap<string, { readonly name: string; readonly ended: boolean }>;
  readonly areas: readonly string[];
  /** Sign-in name of whoever imports; null at the machine itself. */
  readonly by: string | null;
};

type Report = (sheet: SheetName, line: number, what: Text) => void;

/**
 * Everything that is wrong with an organisation as it was read, beside what the house has. Nothing is
 * written while anything is. Pure.
 *
 * @param read lines after `tidied`
 */
export function problemsIn(
  read: ReadOrganisation,
  house: Organisation,
  around: Around,
): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (sheet, line, what) => problems.push({ sheet, line, what });
  checkUnits(read, house, report);
  checkSuccessions(read, house, around, report);
  checkOffice(read, house, report);
  checkPosts(read, house, around, report);
  checkAppointments(read, house, around, report);
  return problems;
}

/** The lines as they will be kept: one Unicode form, no stray blanks, days written YYYY-MM-DD. */
export function tidied(read: ReadOrganisation): ReadOrganisation {
  return {
    units: tidyRows(read.units),
    successions: tidyRows(read.successions),
    departments: tidyRows(read.departments),
    serves: tidyRows(read.serves),
    posts: tidyRows(read.posts),
    appointments: tidyRows(read.appointments),
  };
}

const tidyRows = <Row extends object>(lines: readonly Row[]): readonly Row[] =>
  lines.map((line) => {
    const cells = Object.entries(line).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === "string" ? tidyCell(key, value) : value,
    ]);
    return { ...line, ...Object.fromEntries(cells) };
  });

function tidyCell(key: string, value: string): string | null {
  const text = key === "source" ? clean(value).trim() : cleanLine(value);
  if (text === "") return null;
  // As spreadsheets in Việt Nam write days.
  const day = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return day && (key === "from" || key === "to" || key === "date")
    ? `${day[3]}-${day[2]?.padStart(2, "0")}-${day[1]?.padStart(2, "0")}`
    : text;
}

function checkUnits(read: ReadOrganisation, house: Organisation, report: Report): void {
  const known = new Set([...house.units, ...read.units].map((row) => row.slug));
  const byslug = Map.groupBy(read.units, (row) => row.slug);
  const levels = new Map(house.units.map((row) => [row.slug, row.level]));
  for (const row of read.units) {
    const say = (what: Text) => report("units", row.line, what);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(row.slug ?? "")) say(t.slugUnfit(row.slug));
    if (!isOneOf(unitLevels, row.level)) say(t.notOneOf(row.level, unitLevels));
    if (!isOneOf(unitTypes, row.type)) say(t.notOneOf(row.type, unitTypes));
    if (!isName(row.name)) say(t.nameUnfit);
    else if (row.level !== "body" && readName(row.name).type !== row.type) say(t.typeAndName);
    if (row.source === null) say(t.sourceMissing);
    if ((row.parent === null) !== (row.level === "province")) say(t.superiorAndLevel);
    if (row.parent !== null && !known.has(row.parent)) say(t.unknown(row.parent));
    if (row.parent !== null && row.parent === row.slug) say(t.ownSuperior);
    const before = levels.get(row.slug);
    if (before !== undefined && before !== row.level) say(t.levelStays);
    daysFit(row, "units", report, { first: false });
  }
  for (const [slug, versions] of byslug) versionsFollow(slug, versions, house, report);
  const provinces = new Set(
    [...house.units, ...read.units]
      .filter((row) => row.level === "province" && row.to === null)
      .map((row) => row.slug),
  );
  const second = read.units.find((row) => row.level === "province" && row.to === null);
  if (provinces.size > 1 && second) report("units", second.line, t.oneProvince);
}

/** The versions of one unit: one after the other, without a gap, none of the house's forgotten. */
function versionsFollow(
  slug: string | null,
  versions: readonly Read<"units">[],
  house: Organisation,
  report: Report,
): void {
  for (const [at, row] of versions.entries()) {
    const before = versions[at - 1];
    if (!before) continue;
    const follows =
      before.to !== null &&
      isDay(before.to) &&
      row.from !== null &&
      row.from === plusDays(before.to, 1);
    if (!follows) report("units", row.line, t.versionsGap);
    if (row.level !== before.level) report("units", row.line, t.levelStays);
  }
  const ends = new Set(versions.slice(0, -1).map((row) => row.to));
  const last = versions.at(-1);
  const forgotten = house.units
    .filter((row) => row.slug === slug)
    .slice(0, -1)
    .some((row) => !ends.has(row.to));
  if (forgotten && last) report("units", last.line, t.versionForgotten);
}

function checkSuccessions(
  read: ReadOrganisation,
  house: Organisation,
  { areas }: Around,
  report: Report,
): void {
  const units = unitsIn(read, house);
  const seen = new Set<string>();
  for (const row of read.successions) {
    const say = (what: Text) => report("successions", row.line, what);
    for (const slug of [row.old, row.new]) if (!units.has(slug ?? "")) say(t.unknown(slug));
    if (row.old !== null && row.old === row.new) say(t.ownSuperior);
    if (!isOneOf(successionKinds, row.kind)) say(t.notOneOf(row.kind, successionKinds));
    if (!isOneOf(["full", "part", "unstated"], row.extent))
      say(t.notOneOf(row.extent, ["full", "part", "unstated"]));
    if (row.area !== null && !areas.includes(row.area)) say(t.unknown(row.area));
    if (row.kind === "transfer-function" && row.area === null) say(t.areaMissing);
    if (row.from === null || !isDay(row.from)) say(t.notADay(row.from));
    if (row.source === null) say(t.sourceMissing);
    const document = [row.number, row.date, row.title].filter((cell) => cell !== null).length;
    if (document !== 0 && document !== 3) say(t.documentWhole);
    if (row.date !== null && !isDay(row.date)) say(t.notADay(row.date));
    once(seen, [row.old, row.new, row.area, row.from], say);
  }
}

function checkOffice(read: ReadOrganisation, house: Organisation, report: Report): void {
  const units = unitsIn(read, house);
  const departments = new Map(
    [...house.departments, ...read.departments].map((row) => [row.ref, row]),
  );
  const before = new Map(house.departments.map((row) => [row.ref, row]));
  const refs = new Set<string>();
  for (const row of read.departments) {
    const say = (what: Text) => report("departments", row.line, what);
    if (!isRef(row.ref)) say(t.refUnfit(row.ref));
    once(refs, [row.ref], say);
    if (!units.has(row.unit ?? "")) say(t.unknown(row.unit));
    if (!isName(row.name)) say(t.nameUnfit);
    const kept = before.get(row.ref);
    if (kept && kept.unit !== row.unit) say(t.unitStays);
    daysFit(row, "departments", report);
  }
  const served = new Set<string>();
  for (const row of read.serves) {
    const say = (what: Text) => report("serves", row.line, what);
    const department = departments.get(row.department);
    if (!department) say(t.unknown(row.department));
    if (!units.has(row.unit ?? "")) say(t.unknown(row.unit));
    if (department && department.unit === row.unit) say(t.ownUnit);
    once(served, [row.department, row.unit, row.from], say);
    daysFit(row, "serves", report);
  }
}

function checkPosts(
  read: ReadOrganisation,
  house: Organisation,
  around: Around,
  report: Report,
): void {
  const units = unitsIn(read, house);
  const departments = new Map(
    [...house.departments, ...read.departments].map((row) => [row.ref, row]),
  );
  const posts = new Map([...house.posts, ...read.posts].map((row) => [row.ref, row]));
  const before = new Map(house.posts.map((row) => [row.ref, row]));
  const own = new Set(
    house.appointments.filter((row) => row.signIn === around.by).map((row) => row.post),
  );
  const refs = new Set<string>();
  for (const row of read.posts) {
    const say = (what: Text) => report("posts", row.line, what);
    if (!isRef(row.ref)) say(t.refUnfit(row.ref));
    once(refs, [row.ref], say);
    if (!units.has(row.unit ?? "")) say(t.unknown(row.unit));
    if (!isName(row.title)) say(t.nameUnfit);
    if (!isOneOf(roles, row.role)) say(t.notOneOf(row.role, roles));
    const department = departments.get(row.department);
    if (row.department !== null && department?.unit !== row.unit) say(t.departmentUnfit);
    if (row.above !== null && !posts.has(row.above)) say(t.unknown(row.above));
    if (inCircle(row.ref, posts)) say(t.circle);
    const kept = before.get(row.ref);
    if (kept && kept.unit !== row.unit) say(t.unitStays);
    if (kept && kept.role !== row.role && own.has(row.ref)) say(t.notOneself);
    daysFit(row, "posts", report);
  }
}

function inCircle(
  ref: string | null,
  posts: ReadonlyMap<string | null, { readonly above: string | null }>,
): boolean {
  const met = new Set<string>();
  for (let at = ref; at !== null; at = posts.get(at)?.above ?? null) {
    if (met.has(at)) return at === ref;
    met.add(at);
  }
  return false;
}

function checkAppointments(
  read: ReadOrganisation,
  house: Organisation,
  around: Around,
  report: Report,
): void {
  const posts = new Map([...house.posts, ...read.posts].map((row) => [row.ref, row]));
  const before = new Map(house.appointments.map((row) => [keyOfAppointment(row), row]));
  const names = new Map([...around.accounts].map(([signIn, { name }]) => [signIn, name]));
  const seen = new Set<string>();
  for (const row of read.appointments) {
    const say = (what: Text) => report("appointments", row.line, what);
    const { signIn, name, post: ref } = row;
    if (!/^[a-z0-9][a-z0-9.-]{2,59}$/.test(signIn ?? "")) say(t.signInUnfit(signIn));
    if (!isName(name)) say(t.nameUnfit);
    const called = names.get(signIn ?? "");
    if (called !== undefined && called !== name) say(t.anotherPerson(signIn, called));
    else if (signIn !== null && name !== null) names.set(signIn, name);
    const post = posts.get(ref);
    if (!post) say(t.unknown(ref));
    if (!isOneOf(tenures, row.tenure)) say(t.notOneOf(row.tenure, tenures));
    else if (row.tenure !== "held" && row.to === null) say(t.standingInEnds);
    daysFit(row, "appointments", report);
    if (post && !within(row, post)) say(t.outsidePost);
    once(seen, [signIn, ref, row.from], say);
    const kept = before.get(keyOfAppointment(row));
    const changed = !kept || kept.tenure !== row.tenure || kept.to !== row.to;
    if (changed && signIn === around.by) say(t.notOneself);
    if (changed && around.accounts.get(signIn ?? "")?.ended) say(t.accountEnded(signIn));
  }
}

export const keyOfAppointment = (row: {
  readonly signIn: string | null;
  readonly post: string | null;
  readonly from: string | null;
}): string => [row.signIn, row.post, row.from].join(" ");

type Days = { readonly from: string | null; readonly to: string | null };

/** What was never in force lies anywhere; the rest within the days of the post. */
const within = (row: Days, post: Days): boolean =>
  row.from === null ||
  post.from === null ||
  (row.to !== null && row.to < row.from) ||
  (post.from <= row.from && (post.to === null || (row.to !== null && row.to <= post.to)));

function daysFit(
  row: Days & { readonly line: number },
  sheet: SheetName,
  report: Report,
  { first = true }: { readonly first?: boolean } = {},
): void {
  const { from, to, line } = row;
  for (const day of [from, to])
    if (day !== null && !isDay(day)) report(sheet, line, t.notADay(day));
  if (first && from === null) report(sheet, line, t.notADay(null));
  const days = [from, to].filter((day): day is Day => day !== null && isDay(day));
  const [begin, end] = days;
  // The day before its first one: made by mistake, never in force. A unit is there for a day at least.
  if (begin && end && end < plusDays(begin, first ? -1 : 0)) report(sheet, line, t.endsBefore);
}

function once(seen: Set<string>, key: readonly (string | null)[], say: (what: Text) => void): void {
  const text = JSON.stringify(key);
  if (seen.has(text)) say(t.twice);
  seen.add(text);
}

const unitsIn = (read: ReadOrganisation, house: Organisation): ReadonlySet<string> =>
  new Set([...house.units, ...read.units].flatMap((row) => row.slug ?? []));

const isOneOf = (all: readonly string[], value: string | null): boolean =>
  value !== null && all.includes(value);

const isName = (name: string | null): name is string =>
  name !== null && name.length >= 2 && name.length <= 200;

const isRef = (ref: string | null): boolean => /^[a-z0-9][a-z0-9-]{2,59}$/.test(ref ?? "");
