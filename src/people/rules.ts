import { type Day, plusDays } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { fold, lengthOf } from "#kernel/text.ts";

import {
  type Appointment,
  type Department,
  type DepartmentId,
  type InForce,
  isInForce,
  isOver,
  type Officer,
  type OfficerId,
  type Post,
  type PostId,
  type Role,
  type Tenure,
  type UnitId,
} from "./model.ts";
import type { OfficeRefusal } from "./refusals.ts";

/** What the rules have to know of a unit. */
export type Place = {
  readonly id: UnitId;
  readonly parent: UnitId | null;
  readonly ended: boolean;
};

type Decided<Value> = Result<Value, OfficeRefusal>;
const no = (because: OfficeRefusal["because"]) => refuse({ because });

/** Whether a unit may have a department of this name; `others` are the names in force there. */
export function decideDepartment(
  place: Place,
  name: string,
  others: readonly string[],
): Decided<string> {
  if (place.ended) return no("unit-ended");
  if (!isName(name)) return no("name-unfit");
  return others.some((other) => fold(other) === fold(name)) ? no("name-taken") : ok(name);
}

/** Whether a department may be called `name` from now on. */
export function decideDepartmentName(
  department: Department,
  name: string,
  others: readonly string[],
  on: Day,
): Decided<string> {
  if (isOver(department, on)) return no("already-ended");
  if (!isName(name)) return no("name-unfit");
  if (name === department.name) return no("unchanged");
  const taken = others.some((other) => other !== department.name && fold(other) === fold(name));
  return taken ? no("name-taken") : ok(name);
}

/** Whether a department may end; its posts must have gone elsewhere or ended by then. */
export function decideDepartmentEnding(
  department: Department,
  lastDay: Day,
  on: Day,
  postsAfter: number,
): Decided<Day> {
  const ending = decideLastDay(department, lastDay, on);
  if (!ending.ok) return ending;
  return postsAfter > 0 ? no("department-has-posts") : ending;
}

/** Whether a department may also serve a unit from when to when; `served` are the times it does. */
export function decideServing(
  department: Department,
  wanted: { readonly unit: UnitId; readonly from: Day; readonly to: Day | null },
  served: readonly (InForce & { readonly unit: UnitId })[],
  on: Day,
): Decided<"serves"> {
  const { unit, from, to } = wanted;
  if (isOver(department, on)) return no("already-ended");
  if (department.unit === unit) return no("own-unit");
  if (from < on) return no("ends-in-the-past");
  if (to !== null && to < from) return no("ends-before-it-begins");
  return served.some((one) => one.unit === unit && meet(one, from, to))
    ? no("serves-already")
    : ok("serves");
}

/** A post as it is wanted. */
export type WantedPost = {
  readonly title: string;
  readonly role: Role;
  readonly department: DepartmentId | null;
  readonly reportsTo: PostId | null;
};

/** What stands around a post: looked up by whoever asks. */
export type Around = {
  readonly place: Place;
  /** The department wanted, if one is and there is such a one. */
  readonly department: Department | undefined;
  /** The post it is to answer to, if one is and there is such a one. */
  readonly superior: Post | undefined;
  /** That post and everything above it. */
  readonly chain: readonly PostId[];
  /** Titles in force in the same department of the same unit, this post left out. */
  readonly titles: readonly string[];
};

/** Whether a unit may have such a post. */
export function decidePost(wanted: WantedPost, around: Around, on: Day): Decided<WantedPost> {
  const { place, department, superior, titles } = around;
  if (place.ended) return no("unit-ended");
  if (!isName(wanted.title)) return no("title-unfit");
  if (titles.some((title) => fold(title) === fold(wanted.title))) return no("title-taken");
  const inPlace = department && department.unit === place.id && isInForce(department, on);
  if (wanted.department !== null && !inPlace) return no("department-unfit");
  const above =
    superior &&
    isInForce(superior, on) &&
    (superior.unit === place.id || superior.unit === place.parent);
  return wanted.reportsTo !== null && !above ? no("superior-unfit") : ok(wanted);
}

/** Whether a post may become what is wanted. `administratorsAfter` counts without this post. */
export function decidePostChange(
  post: Post,
  wanted: WantedPost,
  around: Around,
  on: Day,
  administratorsAfter: number,
): Decided<WantedPost> {
  if (isOver(post, on)) return no("already-ended");
  const decided = decidePost(wanted, around, on);
  if (!decided.ok) return decided;
  if (around.chain.includes(post.id)) return no("circle");
  if (post.role === "administrator" && wanted.role !== "administrator" && administratorsAfter === 0)
    return no("last-administrator");
  const same =
    post.title === wanted.title &&
    post.role === wanted.role &&
    post.department === wanted.department &&
    post.reportsTo === wanted.reportsTo;
  return same ? no("unchanged") : decided;
}

/** Whether something that administers (a post, an appointment) may end on `lastDay`. */
export function decideEnding(
  thing: InForce & { readonly role: Role },
  lastDay: Day,
  on: Day,
  administratorsAfter: number,
): Decided<Day> {
  const ending = decideLastDay(thing, lastDay, on);
  if (!ending.ok) return ending;
  return thing.role === "administrator" && administratorsAfter === 0
    ? no("last-administrator")
    : ending;
}

/**
 * The last day something is in force. The past cannot be changed, only what comes: yesterday means
 * that it ends this moment, and what began today by mistake was then never in force.
 */
function decideLastDay(thing: InForce, lastDay: Day, on: Day): Decided<Day> {
  if (isOver(thing, on)) return no("already-ended");
  if (lastDay < plusDays(on, -1)) return no("ends-in-the-past");
  return lastDay < plusDays(thing.validFrom, -1) ? no("ends-before-it-begins") : ok(lastDay);
}

/** An officer as they are wanted. */
export type WantedOfficer = {
  readonly signIn: string;
  readonly name: string;
  readonly email: string | null;
};

/** Whether somebody may be given an account of this name. */
export function decideOfficer(wanted: WantedOfficer, taken: boolean): Decided<WantedOfficer> {
  if (!/^[a-z0-9][a-z0-9.-]{2,59}$/.test(wanted.signIn)) return no("sign-in-unfit");
  if (!isName(wanted.name)) return no("name-unfit");
  return taken ? no("sign-in-taken") : ok(wanted);
}

/** Whether an account may end. Nobody ends their own: then one administrator always remains. */
export function decideOfficerEnding(officer: Officer, by: OfficerId): Decided<OfficerId> {
  if (officer.ended) return no("officer-ended");
  return officer.id === by ? no("not-oneself") : ok(officer.id);
}

/** An appointment as it is wanted. */
export type WantedAppointment = {
  readonly from: Day;
  readonly to: Day | null;
  /** "held" unless said. */
  readonly tenure?: Tenure;
};

/**
 * Whether somebody may hold a post from when to when. Several posts at a time are usual (kiêm nhiệm);
 * the same one twice at a time is not, and nobody appoints themself: who keeps the accounts must
 * not reach what residents wrote without a second person. Whoever acts (quyền) fills a post nobody
 * holds; whoever is delegated (được ủy quyền) stands in for its holder; both always end.
 *
 * @param held when this officer holds the post
 * @param holders when anybody holds it for good
 */
export function decideAppointment(
  officer: Officer,
  post: Post,
  wanted: WantedAppointment,
  held: readonly Appointment[],
  by: OfficerId | null,
  holders: readonly Appointment[] = [],
): Decided<WantedAppointment> {
  const { from, to, tenure = "held" } = wanted;
  if (officer.ended) return no("officer-ended");
  if (officer.id === by) return no("not-oneself");
  if (to !== null && to < from) return no("ends-before-it-begins");
  const within = post.validFrom <= from && (post.validTo === null || from <= post.validTo);
  if (!within || (post.validTo !== null && (to === null || to > post.validTo)))
    return no("post-not-in-force");
  if (held.some((one) => meet(one, from, to))) return no("already-holds");
  if (tenure !== "held" && to === null) return no("standing-in-ends");
  const somebody = holders.some((one) => meet(one, from, to));
  if (tenure === "acting" && somebody) return no("held-by-somebody");
  if (tenure === "delegated" && !somebody) return no("nobody-to-stand-in-for");
  return ok(wanted);
}

const meet = (held: InForce, from: Day, to: Day | null): boolean =>
  (held.validTo === null || held.validTo >= from) && (to === null || held.validFrom <= to);

const isName = (name: string): boolean => lengthOf(name) >= 2 && name.length <= 200;
