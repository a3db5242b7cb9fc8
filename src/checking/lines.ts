import type { Fragment, Sql } from "#kernel/sql.ts";

import { batch, type CheckWorld, type Part } from "./model.ts";

type Line = Readonly<Record<string, unknown>> & { readonly type: string };
type Row = {
  readonly id: string;
  readonly code: string;
  readonly seq: number;
  readonly seqs: readonly number[];
  readonly events: readonly Line[];
  readonly kept: Readonly<Record<string, unknown>>;
};

/** Things with a short record: what their row says of it, told again from its lines. */
type Short = {
  readonly name: string;
  /** `id` as text, `code`, `seq`, `seqs`, `events`, `kept`; those whose id follows `after`. */
  readonly rows: (sql: Sql, after: string) => Fragment;
  readonly first: string;
  readonly should: (
    events: readonly Line[],
    kept: Row["kept"],
  ) => Readonly<Record<string, unknown>>;
};

/** Comments, postings, days of reception and visits: each row against the lines of its record. */
export const checkLines: Part = async (world, found) => {
  let count = 0;
  for (const kind of shorts) count += await checkShort(world, kind, found);
  return count;
};

async function checkShort(
  { sql, progress }: CheckWorld,
  { name, rows, first, should }: Short,
  found: Parameters<Part>[1],
): Promise<number> {
  let after = first;
  let count = 0;
  for (;;) {
    const page = await sql<Row[]>`${rows(sql, after)} limit ${batch}`;
    for (const { code, seq, seqs, events, kept } of page) {
      if (seqs.length !== seq || seqs.some((one, nth) => one !== nth + 1)) {
        found({ kind: "events-broken", about: `${name} ${code}`, details: ["seq"] });
        continue;
      }
      const details = Object.entries(should(events, kept)).flatMap(([column, value]) =>
        kept[column] === value ? [] : [column],
      );
      if (details.length > 0) found({ kind: "row-differs", about: `${name} ${code}`, details });
    }
    count += page.length;
    progress(name, count);
    const last = page.at(-1);
    if (!last) return count;
    after = last.id;
  }
}

const noUuid = "00000000-0000-0000-0000-000000000000";

const shorts: readonly Short[] = [
  {
    name: "comment",
    first: noUuid,
    rows: (sql, after) => sql`
      select c.id::text as id, c.code, c.seq,
             array(select e.seq from comment_events e where e.comment_id = c.id order by e.seq) as seqs,
             (select jsonb_agg(e.event || jsonb_build_object('officer', e.officer_id) order by e.seq)
                from comment_events e where e.comment_id = c.id) as events,
             jsonb_build_object('state', c.state, 'appeal', c.appeal, 'appealUnit', c.appeal_unit,
               'matter', c.matter_code, 'handover', c.handover_by,
               'ground', case when c.state = 'refused' then c.ground end) as kept
        from comments c where c.id > ${after}::uuid order by c.id`,
    should: (events) => events.reduce<Readonly<Record<string, unknown>>>(commented, {}),
  },
  {
    name: "posting",
    first: "0",
    rows: (sql, after) => sql`
      select p.id::text as id, p.code, p.seq,
             array(select e.seq from posting_events e where e.posting_id = p.id order by e.seq) as seqs,
             (select jsonb_agg(e.detail || jsonb_build_object('type', e.type) order by e.seq)
                from posting_events e where e.posting_id = p.id) as events,
             jsonb_build_object('stage', p.stage, 'version', p.version, 'postedOn', p.posted_on,
               'downOn', p.down_on, 'keptUntil', p.kept_until) as kept
        from postings p where p.id > ${after}::bigint order by p.id`,
    should: (events, kept) =>
      events.reduce<Readonly<Record<string, unknown>>>(
        (before, line) => ({ ...before, ...posted(before, line, kept) }),
        { version: 0, postedOn: null, downOn: null, keptUntil: null },
      ),
  },
  {
    name: "reception",
    first: noUuid,
    rows: (sql, after) => sql`
      select s.id::text as id, s.day || ' ' || s.id as code, s.seq,
             array(select e.seq from reception_session_events e where e.session_id = s.id order by e.seq) as seqs,
             (select jsonb_agg(e.detail || jsonb_build_object('type', e.did) order by e.seq)
                from reception_session_events e where e.session_id = s.id) as events,
             jsonb_build_object('cancelled', s.state = 'cancelled', 'sat', s.sat is not null) as kept
        from reception_sessions s where s.id > ${after}::uuid order by s.id`,
    should: (events) => ({
      cancelled: events.some(({ type }) => type === "cancelled"),
      sat: events.some(({ type }) => type === "sat"),
    }),
  },
  {
    name: "visit",
    first: noUuid,
    rows: (sql, after) => sql`
      select v.id::text as id, v.unit_id || '/' || v.year || '/' || v.number as code, v.seq,
             array(select e.seq from reception_visit_events e where e.visit_id = v.id order by e.seq) as seqs,
             '[]'::jsonb as events, '{}'::jsonb as kept
        from reception_visits v where v.id > ${after}::uuid order by v.id`,
    should: () => ({}),
  },
];

function commented(before: Readonly<Record<string, unknown>>, line: Line) {
  switch (line.type) {
    case "sent":
      return {
        state: "waiting",
        appeal: null,
        appealUnit: null,
        matter: null,
        handover: null,
        ground: null,
      };
    case "approved":
      return { ...before, state: "approved", ground: null };
    case "refused":
      return { ...before, state: "refused", ground: line["ground"] };
    case "appealed":
      return { ...before, appeal: "open", appealUnit: line["unit"] };
    case "passed-up":
      return { ...before, appealUnit: line["unit"] };
    case "looked-again": {
      const published = line["outcome"] === "overturned" && { state: "approved", ground: null };
      return { ...before, appeal: line["outcome"], ...published };
    }
    case "became-matter":
      return { ...before, matter: line["code"] };
    case "handover-begun":
      return { ...before, handover: line["officer"] };
    case "handover-cancelled":
      return { ...before, handover: null };
    case "withdrawn":
      return { ...before, state: "withdrawn", ground: null };
    default:
      return before;
  }
}

function posted(
  before: Readonly<Record<string, unknown>>,
  line: Line,
  kept: Row["kept"],
): Readonly<Record<string, unknown>> {
  const { type, on } = line;
  switch (type) {
    case "expected":
      return { stage: "expected" };
    case "drafted":
      // Written down while it is still owed, or begun: the line does not say which.
      return { stage: kept["stage"] === "expected" ? "expected" : "draft" };
    case "posted":
      return { stage: "posted", version: 1, postedOn: on };
    case "corrected":
      return { version: line["version"] };
    case "extended":
      return { keptUntil: line["until"] };
    case "taken-down":
      return { stage: "down", downOn: on };
    case "withdrawn":
      return { stage: "withdrawn", downOn: before["downOn"] ?? on };
    case "dropped":
      return { stage: "dropped" };
    default:
      return {};
  }
}
