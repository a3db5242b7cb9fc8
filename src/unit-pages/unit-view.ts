import type { Closure } from "#calendars/model.ts";
import { closuresOf } from "#calendars/store.ts";
import { type Publication, publicationsOf } from "#cases/publication.store.ts";
import { type Period, periodsTo } from "#cases/statistics.ts";
import { plusDays, type Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { ListedArticle } from "#news/model.ts";
import { publishedArticles } from "#news/store.ts";
import { currentPostings, type PublicPosting } from "#postings/public.store.ts";
import { promisesOf, type UnitPromise } from "#programmes/promises.store.ts";
import { headsFirst } from "#reception/coming.ts";
import type { Session } from "#reception/model.ts";
import { sessionsOf } from "#reception/sessions.store.ts";
import { type Area, areasOf } from "#residents/choices.ts";
import { boundaryLayer, hasBoundary, type Layer } from "#units/boundaries.store.ts";
import type { Contacts } from "#units/contacts.ts";
import { contactsOf } from "#units/contacts.store.ts";
import { type Extent, inForce, type Unit } from "#units/model.ts";
import { predecessorsOf, successionOf, superiorOf } from "#units/store.ts";

import { isEmpty, type UnitFigures, unitFigures } from "./figures.ts";
import type { PastName, PublicPost } from "./model.ts";
import { pastNames, publicPosts } from "./store.ts";

export type Kin = { readonly unit: Unit; readonly extent: Extent };

/** Everything the page of a unit says, as of one day. */
export type UnitView = {
  readonly unit: Unit;
  readonly today: Day;
  readonly above: Unit | undefined;
  readonly posts: readonly PublicPost[];
  readonly contacts: Contacts;
  /** The next days on which its heads receive citizens. */
  readonly sessions: readonly Session[];
  /** Null where no outline of it was loaded. */
  readonly map: Pick<Layer, "source" | "licence"> | null;
  /** What it was called before, the latest first. */
  readonly past: readonly PastName[];
  readonly predecessors: readonly Kin[];
  /** Null while the unit is in force. */
  readonly successors: readonly (Kin & { readonly since: Day })[] | null;
  /** Null for a unit of the past that never had a matter. */
  readonly figures: UnitFigures | null;
  readonly periods: readonly Period[];
  readonly newest: readonly Publication[];
  readonly areas: readonly Area[];
  readonly promises: readonly UnitPromise[];
  readonly postings: readonly PublicPosting[];
  readonly articles: readonly ListedArticle[];
  /** The days on which it is closed, from today on. */
  readonly closures: readonly Closure[];
};

const shown = { sessions: 3, answers: 3, promises: 4, postings: 4, articles: 4 } as const;

/** How far ahead sessions are announced. */
const ahead = 60;

/** Reads what the page of a unit shows of a period; all of it is public already. */
export async function readUnitView(
  sql: Sql,
  unit: Unit,
  period: Period,
  today: Day,
): Promise<UnitView> {
  const { id } = unit;
  const ended = !inForce(unit, today);
  const days = { from: today, to: plusDays(today, ahead) };
  const [above, posts, contacts, sessions, drawn, layer, past, predecessors, successors] =
    await Promise.all([
      superiorOf(sql, id),
      publicPosts(sql, id, today),
      contactsOf(sql, id),
      sessionsOf(sql, id, days, { drafts: false }),
      hasBoundary(sql, id),
      boundaryLayer(sql),
      pastNames(sql, id),
      predecessorsOf(sql, id),
      ended ? successionOf(sql, id, today) : null,
    ]);
  const [figures, newest, areas, promises, postings, articles, closures] = await Promise.all([
    unitFigures(sql, unit, period, today),
    publicationsOf(sql, id, {}, shown.answers),
    areasOf(sql),
    promisesOf(sql, id, shown.promises),
    currentPostings(sql, id, shown.postings),
    publishedArticles(sql, { unit: id }, null, shown.articles),
    closuresOf(sql, id, today),
  ]);
  return {
    unit,
    today,
    above,
    posts,
    contacts,
    sessions: headsFirst(sessions).slice(0, shown.sessions),
    map: drawn && layer ? { source: layer.source, licence: layer.licence } : null,
    past,
    predecessors,
    successors,
    figures: ended && isEmpty(figures) ? null : figures,
    periods: periodsTo(today),
    newest,
    areas,
    promises,
    postings,
    articles,
    closures,
  };
}
