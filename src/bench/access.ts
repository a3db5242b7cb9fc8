import { randomBytes } from "node:crypto";

import type { Viewer } from "#access/model.ts";
import { sightOf } from "#cases/sight.ts";
import { visible } from "#cases/visible.store.ts";
import { workList, type WorkFilter } from "#cases/worklist.store.ts";
import { instant } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import type { Database } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

import { recorded, without, type Query } from "./recorded.ts";
import { round, scratch, spread, type Scratch } from "./scratch.ts";
import { fill } from "./worklist.ts";

/**
 * What asking the policy costs a list: the work list and its search for officers with posts in 41
 * units, and the very same query – same units, same order, same columns – with the policy's condition
 * replaced by `true` and sent by the owner, whom no row-level security holds. Both in turn, on the same
 * connections' worth of cache, so that nothing but the policy lies between them.
 */
export async function benchAccess(matters = 1_000_000, units = 3000, rounds = 300) {
  const place = await scratch();
  try {
    const started = performance.now();
    const viewers = await populate(place, matters, units);
    const secondsToFill = round((performance.now() - started) / 1000);
    const lists = [];
    for (const [list, filter] of Object.entries(asked)) {
      lists.push({ list, ...(await compared(place, viewers, filter, rounds)) });
    }
    return {
      bench: "access",
      matters,
      units,
      unitsOfOfficer: postsOfOfficer,
      officers: viewers.length,
      without: "the same query with the policy's condition replaced by true, as owner",
      lists,
      worstRatioOfMedians: Math.max(...lists.map(({ ratioOfMedians }) => ratioOfMedians)),
      secondsToFill,
    };
  } finally {
    await place.close();
  }
}

const postsOfOfficer = 41;
const officers = 5;

const plain = {
  scope: "unit",
  state: "open",
  area: null,
  due: null,
  unit: null,
  words: [],
  code: null,
} as const;

const asked: Readonly<Record<string, WorkFilter>> = {
  list: plain,
  "list, late": { ...plain, due: "late" },
  "list, closed": { ...plain, state: "closed" },
  search: { ...plain, words: ["nap", "cong"] },
  "search, rare": { ...plain, words: ["cong", "truong", "so", "77"] },
};

async function compared(
  { app, owner }: Scratch,
  viewers: readonly Viewer[],
  filter: WorkFilter,
  rounds: number,
) {
  const pairs = await Promise.all(viewers.map((viewer) => pairFor(viewer, filter)));
  const [policed, open]: [number[], number[]] = [[], []];
  let hidden = 0;
  for (const [n, pair] of pairs.entries()) {
    // What is timed is what officers wait for: the store's own answer, row by row.
    const mine = (await send(app, pair.policed)).map(idOf);
    const theirs = await workList(app, pair.sight, filter, pair.when, null, pageSize);
    if (mine.join() !== theirs.map(({ id }) => id).join())
      throw new Error(`viewer ${n}: not the store's query`);
    const all = await send(owner, pair.open);
    hidden += all.filter((row) => !mine.includes(idOf(row))).length;
  }
  // Every officer a few times before anything counts, so that both read warm pages by a settled plan.
  for (let i = -8 * pairs.length; i < rounds; i += 1) {
    const pair = pairs[Math.abs(i) % pairs.length];
    if (!pair) throw new Error("no officers");
    const first = await timed(i % 2 === 0 ? app : owner, i % 2 === 0 ? pair.policed : pair.open);
    const second = await timed(i % 2 === 0 ? owner : app, i % 2 === 0 ? pair.open : pair.policed);
    if (i < 0) continue;
    policed.push(i % 2 === 0 ? first : second);
    open.push(i % 2 === 0 ? second : first);
  }
  const [withPolicy, withoutPolicy] = [spread(policed), spread(open)];
  return {
    withPolicy,
    withoutPolicy,
    ratioOfMedians: round(withPolicy.p50 / Math.max(withoutPolicy.p50, 0.01)),
    ratioOfP99: round(withPolicy.p99 / Math.max(withoutPolicy.p99, 0.01)),
    /** Rows of the first pages without the policy that the policy keeps away: it has something to do. */
    hiddenOnFirstPages: hidden,
  };
}

const pageSize = 50;

async function pairFor(viewer: Viewer, filter: WorkFilter) {
  const sight = sightOf(viewer);
  const now = new Date();
  const when = {
    now: instant(now),
    soonUntil: instant(new Date(now.getTime() + 3 * 86_400_000)),
  };
  const policed = await recorded((sql) => workList(sql, sight, filter, when, null, pageSize));
  return { sight, when, policed, open: without(policed, (sql) => visible(sql, sight)) };
}

type Row = Readonly<Record<string, unknown>>;

const idOf = (row: Row): string => String(row["id"]);

const send = (sql: Database, { text, values }: Query): Promise<readonly Row[]> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- these are the values the store itself passed
  sql.unsafe<Row[]>(text, [...values] as never[], { prepare: true });

async function timed(sql: Database, query: Query): Promise<number> {
  const from = performance.now();
  await send(sql, query);
  return performance.now() - from;
}

/**
 * Matters over all units; one in fifty is restricted, one in fifty names the officer of its unit. Each
 * viewer stands under three of those officers.
 */
async function populate(
  place: Scratch,
  matters: number,
  units: number,
): Promise<readonly Viewer[]> {
  const { owner } = place;
  await owner`
    insert into units (slug, province_code, level, type, name, key, parent_id, source)
    select 'bench-' || n, '01', 'commune', 'xa', 'Xã Đo ' || n, 'do ' || n,
           (select id from units where level = 'province' and valid_to is null limit 1), 'bench'
      from generate_series(1, ${units}::int - (select count(*)::int from units
             where level = 'commune' and valid_to is null)) as n`;
  const desks = await fill(place, matters, units);
  const viewers: Viewer[] = [];
  for (let n = 0; n < officers; n += 1) {
    const officer = newId<"officer">(Date.now(), randomBytes(10));
    await owner`insert into officers (id, sign_in, name) values (${officer}, ${`many-${n}`}, 'Bench')`;
    const mine = Array.from({ length: postsOfOfficer }, (_, k) => {
      const desk = desks[(n * 131 + k * 7) % desks.length];
      if (!desk) throw new Error("no desks");
      return desk;
    });
    const heads: OfficerId[] = mine.slice(0, 3).map((desk) => desk.officer);
    viewers.push({
      officer,
      above: [officer, ...heads],
      posts: await Promise.all(
        mine.map(async ({ unit }, k) => {
          const role = k % 2 === 0 ? ("case-officer" as const) : ("reception" as const);
          const [post] = await owner<{ id: number }[]>`
            insert into posts (unit_id, title, role, valid_from)
            values (${unit}, 'Nhiều nơi', ${role}, '2025-07-01') returning id`;
          await owner`
            insert into appointments (officer_id, post_id, valid_from)
            values (${officer}, ${post?.id ?? 0}, '2025-07-01')`;
          return {
            post: post?.id ?? 0,
            title: "Nhiều nơi",
            role,
            unit,
            unitName: "",
            department: null,
            tenure: "held" as const,
          };
        }),
      ),
    });
  }
  await owner`
    insert into matter_named (matter_id, officer_id)
    select m.id, a.officer_id
      from matters m join posts p on p.id = m.post_id join appointments a on a.post_id = p.id
     where (hashtext(m.id::text || 'named') & 1048575) % 50 = 0`;
  await owner`
    update matters set level = 'restricted'
     where (hashtext(id::text || 'level') & 1048575) % 50 = 0`;
  await owner.unsafe("vacuum analyze");
  return viewers;
}
