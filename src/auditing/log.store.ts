import type { OfficerId, PostId, Viewer } from "#access/model.ts";
import { isFamily } from "#audit/acts.ts";
import type { KeptRow } from "#audit/leaf.ts";
import { keptRow } from "#audit/verify.ts";
import { sightOf } from "#cases/sight.ts";
import { visible } from "#cases/visible.store.ts";
import type { Day } from "#kernel/day.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";
import { fold } from "#kernel/text.ts";

import type { LogQuery, Place } from "./filter.ts";

/** One line as it is shown: ids with the names that go with them, never what stands in a matter. */
export type LogLine = {
  readonly id: number;
  readonly at: Date;
  /** Microseconds since 1970: exactly when, for the key of the next page. */
  readonly key: string;
  readonly actor: "officer" | "client" | "house" | "operator" | "nobody";
  readonly officer: OfficerId | null;
  readonly officerName: string | null;
  readonly post: PostId | null;
  readonly postTitle: string | null;
  readonly unitName: string | null;
  readonly clientName: string | null;
  readonly did: string;
  readonly outcome: "done" | "refused";
  readonly kind: string | null;
  readonly thing: string | null;
  /** The code of a matter, the name of a unit, post, department or officer; null when it has gone. */
  readonly thingName: string | null;
};

/** What it is about, found by what was typed. */
export type About = { readonly kind: "matter" | "unit"; readonly id: string };

/** What is asked of the record. */
export type LogFilter = Pick<LogQuery, "from" | "to" | "officer" | "post" | "did" | "outcome"> & {
  readonly about: About | null;
};

/** Lines of the record, the newest first. */
export const logLines = (
  sql: Sql,
  filter: LogFilter,
  after: Place | null,
  limit: number,
): Promise<readonly LogLine[]> => sql<LogLine[]>`${linesQuery(sql, filter, after, limit)}`;

/**
 * The question itself. Filters are written out so that the planner sees them; first the few lines are
 * found through an index, then their names are looked up.
 */
export const linesQuery = (
  sql: Sql,
  filter: LogFilter,
  after: Place | null,
  limit: number,
): Fragment => sql`
  select ${lineShape(sql)}
    from (${found(sql, filter, after)} limit ${limit}) e
    ${names(sql)}
   order by e.at desc, e.id desc`;

/** Whether there are more lines than so many. */
export async function isLongerThan(sql: Sql, filter: LogFilter, count: number): Promise<boolean> {
  const [row] = await sql<{ readonly yes: boolean }[]>`
    select exists (${found(sql, filter, null)} offset ${count} limit 1) as yes`;
  return row?.yes ?? false;
}

const found = (
  sql: Sql,
  filter: LogFilter,
  after: Place | null,
  only: Fragment = sql`true`,
): Fragment => sql`
  select * from audit_events e
   where e.at >= ${filter.from}::date and e.at < ${filter.to}::date + 1 and (${only})
     and ${filter.officer ? sql`e.officer_id = ${filter.officer}` : sql`true`}
     and ${filter.post === null ? sql`true` : sql`e.post_id = ${filter.post}`}
     and ${didIs(sql, filter.did)}
     and ${outcomeIs(sql, filter.outcome)}
     and ${
       filter.about
         ? sql`e.kind = ${filter.about.kind} and e.thing = ${filter.about.id}`
         : sql`true`
     }
     and ${
       after
         ? sql`(e.at, e.id) < (timestamptz 'epoch' + ${after.at}::bigint * interval '1 microsecond',
                               ${after.id}::bigint)`
         : sql`true`
     }
   order by e.at desc, e.id desc`;

function didIs(sql: Sql, did: LogFilter["did"]): Fragment {
  if (did === null) return sql`true`;
  return isFamily(did) ? sql`e.family = ${did}` : sql`e.did = ${did}`;
}

function outcomeIs(sql: Sql, outcome: LogFilter["outcome"]): Fragment {
  if (outcome === null) return sql`true`;
  return outcome === "refused" ? sql`e.outcome = 'refused'` : sql`e.outcome = 'done'`;
}

const lineShape = (sql: Sql): Fragment => sql`
  e.id, e.at, (extract(epoch from e.at) * 1000000)::bigint::text as key, e.actor,
  e.officer_id as officer, o.name as "officerName", e.post_id as post, p.title as "postTitle",
  u.name as "unitName", c.name as "clientName", e.did, e.outcome, e.kind, e.thing,
  coalesce(m.code, tu.name, tof.name, tp.title, td.name, tc.name) as "thingName"`;

const names = (sql: Sql): Fragment => sql`
    left join officers o on o.id = e.officer_id
    left join posts p on p.id = e.post_id
    left join units u on u.id = p.unit_id
    left join api_clients c on c.id = case when e.client ~ ${uuidShape} then e.client::uuid end
    left join matters m on ${uuidIn(sql, "matter")} = m.id
    left join officers tof on ${uuidIn(sql, "officer")} = tof.id
    left join api_clients tc on ${uuidIn(sql, "client")} = tc.id
    left join units tu on ${numberIn(sql, "unit")} = tu.id
    left join posts tp on ${numberIn(sql, "post")} = tp.id
    left join departments td on ${numberIn(sql, "department")} = td.id`;

const uuidShape = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

const uuidIn = (sql: Sql, kind: string): Fragment =>
  sql`case when e.kind = ${kind} and e.thing ~ ${uuidShape} then e.thing::uuid end`;

const numberIn = (sql: Sql, kind: string): Fragment =>
  sql`case when e.kind = ${kind} and e.thing ~ '^[0-9]{1,9}$' then e.thing::int end`;

/** One line with all that is kept of it. */
export type LogEntry = LogLine & {
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  readonly salt: Buffer;
  readonly leaf: Buffer;
  /** Its place and the root over it; null while it waits for the next one. */
  readonly place: {
    readonly n: number;
    readonly batch: number;
    readonly root: string;
  } | null;
};

/** One line by its id. */
export async function logEntry(sql: Sql, id: number): Promise<LogEntry | null> {
  const [entry] = await sql<LogEntry[]>`
    select ${lineShape(sql)}, e.detail, e.salt, e.leaf,
           case when r.batch is not null then
             jsonb_build_object('n', l.n, 'batch', r.batch, 'root', encode(r.root, 'hex')) end as place
      from audit_events e ${names(sql)}
      left join audit_leaves l on l.event_id = e.id
      left join lateral (select batch, root from audit_roots
                          where to_n >= l.n order by to_n limit 1) r on true
     where e.id = ${id}`;
  return entry ?? null;
}

/** The same line as its hash was made of. */
export async function keptEntry(sql: Sql, id: number): Promise<KeptRow | null> {
  const [line] = await sql<{ readonly row: KeptRow }[]>`
    select ${keptRow(sql)} as row from audit_events e where e.id = ${id}`;
  return line?.row ?? null;
}

/** Somebody or some post that a typed name may mean. */
export type Meant =
  | { readonly kind: "officer"; readonly id: OfficerId; readonly name: string; readonly of: string }
  | { readonly kind: "post"; readonly id: PostId; readonly name: string; readonly of: string };

/** Officers and posts, also former ones, whose name, sign-in name or title holds what was typed. */
export async function meantBy(sql: Sql, typed: string, limit: number): Promise<readonly Meant[]> {
  const key = fold(typed);
  if (key === "") return [];
  const like = `%${key}%`;
  return sql<Meant[]>`
    (select 'officer' as kind, to_jsonb(o.id) as id, o.name, o.sign_in as of
       from officers o
      where public.unaccent(lower(o.name)) like ${like} or o.sign_in = ${typed.toLowerCase()}
      order by o.name collate "vi-x-icu", o.id limit ${limit})
    union all
    (select 'post', to_jsonb(p.id), p.title, u.name
       from posts p join units u on u.id = p.unit_id
      where public.unaccent(lower(p.title)) like ${like}
      order by p.title collate "vi-x-icu", p.id limit ${limit})`;
}

/** The name of the officer and the post a filter speaks of. */
export async function namesIn(
  sql: Sql,
  { officer, post }: Pick<LogFilter, "officer" | "post">,
): Promise<{ readonly officer: string | null; readonly post: string | null }> {
  const [row] = await sql<{ readonly officer: string | null; readonly post: string | null }[]>`
    select (select name from officers where id = ${officer}::uuid) as officer,
           (select p.title || ', ' || u.name from posts p join units u on u.id = p.unit_id
             where p.id = ${post}::int) as post`;
  return row ?? { officer: null, post: null };
}

/** The identity of a matter by its code. */
export async function matterIdOf(sql: Sql, code: string): Promise<string | null> {
  const [row] = await sql<{ readonly id: string }[]>`select id from matters where code = ${code}`;
  return row?.id ?? null;
}

/**
 * What one officer did, since a day, as they may know it today. Having been refused a matter stands
 * here only where the policy shows them the matter: a code nobody gave out leaves no such line, so one
 * that does would say that it is a matter, and which. What was done stays, without the code of a matter
 * that is no longer theirs to see.
 */
export async function ownLines(
  sql: Sql,
  staff: Viewer,
  days: { readonly from: Day; readonly to: Day },
  after: Place | null,
  limit: number,
): Promise<readonly LogLine[]> {
  const { officer } = staff;
  const filter = { ...days, officer, post: null, did: null, outcome: null, about: null };
  const known = sql`(e.kind is distinct from 'matter' or exists (
    select from matters m where m.id = ${uuidIn(sql, "matter")} and ${visible(sql, sightOf(staff))}))`;
  const lines = await sql<(LogLine & { readonly shown: boolean })[]>`
    select ${lineShape(sql)}, ${known} as shown
      from (${found(sql, filter, after, sql`e.outcome = 'done' or ${known}`)} limit ${limit}) e
      ${names(sql)}
     order by e.at desc, e.id desc`;
  return lines.map(({ shown, ...line }) =>
    shown ? line : { ...line, kind: null, thing: null, thingName: null },
  );
}
