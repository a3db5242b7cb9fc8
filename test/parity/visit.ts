import type { OfficerId } from "#access/model.ts";
import { may } from "#access/policy.ts";
import { rights } from "#access/roles.ts";
import type { Sql } from "#kernel/sql.ts";

import { type Dice, type Filling, type Ids, moved } from "./addressed.ts";
import { fillings } from "./errands.ts";
import { unaskedBecause } from "./explained.ts";
import { type Oracle, oracleOf, type Reader } from "./oracle.ts";
import { emptyForms, emptyFormsBelow, officerForms, senderErrands } from "./posts.ts";
import { asker, type Errand, familyOf, hiddenIn, leaksIn, type Seen, seenIn } from "./tour.ts";
import type { Came } from "./unpacked.ts";
import { today, type World } from "./world.ts";

/** What came of going round the whole house as everybody. */
export type Visited = {
  readonly oracle: Oracle;
  readonly seen: readonly Seen[];
  /** Of each path, kind of answer and status one, whole. */
  readonly samples: ReadonlyMap<string, { readonly errand: Errand; readonly came: Came }>;
  readonly leaks: readonly string[];
  readonly hidden: readonly string[];
  /** Answers that say the house itself failed. */
  readonly faults: readonly string[];
  /** Addresses the house has and nobody asked for, and reasons given for addresses it has not. */
  readonly unasked: readonly string[];
};

/** Goes round the house as every reader: every address the router has, with everything it can be filled with. */
export async function visit(world: World, sql: Sql, seed: number): Promise<Visited> {
  const oracle = await oracleOf(sql, world.matters, today);
  const dice = diceOf(seed);
  const ids = await idsOf(sql);
  const ask = asker(world);
  const seen: Seen[] = [];
  const samples = new Map<string, { errand: Errand; came: Came }>();
  const go = async (errand: Errand): Promise<Came> => {
    const came = await ask(errand);
    const one = seenIn(world, oracle, errand, came);
    seen.push(one);
    const kind = `${familyOf(one)} ${one.type} ${one.status}`;
    if (!samples.has(kind)) samples.set(kind, { errand, came });
    return came;
  };

  const routes = routesOf(world);
  const late = routes.filter((route) => aboutLooking.test(route));
  const first = routes.filter((route) => !aboutLooking.test(route));
  await several(pages(world, oracle, dice, ids, first), go);
  await several(officerForms(world, oracle, dice), go);
  await several(otherForms(world, ids), go);
  await several(senderErrands(world, oracle), async (errand) => {
    const came = await go(errand);
    if (errand.reader.kind !== "sender" || errand.pattern !== "/tra-cuu") return;
    for (const link of new Set(
      Buffer.from(came.body)
        .toString("utf8")
        .match(/\/tep\/[\w.-]+/g),
    ))
      await go({ method: "GET", pattern: "/tep/:token", address: link, reader: errand.reader });
  });
  await several(pages(world, oracle, dice, await idsOf(sql), late), go);
  const after = await oracleOf(sql, world.matters, today);
  const changed = world.matters.filter(
    ({ nth }) => oracle.facts.get(nth)?.seq !== after.facts.get(nth)?.seq,
  );
  const asked = new Set(seen.map(familyOf));
  return {
    oracle,
    seen,
    samples,
    leaks: seen.flatMap((one) => leaksIn(world, oracle, one)),
    hidden: [...seen.flatMap((one) => hiddenIn(world, one)), ...notListed(world, oracle, seen)],
    faults: [
      ...seen
        .filter(({ status }) => status >= 500)
        .map((one) => `${familyOf(one)} ${one.errand.address} ${one.status}`),
      ...changed.map(({ nth }) => `matter ${nth} moved while it was only looked at`),
    ],
    unasked: [
      ...routes.filter((route) => !asked.has(route) && !(route in unaskedBecause)),
      ...Object.keys(unaskedBecause)
        .filter((route) => !routes.includes(route) || asked.has(route))
        .map((route) => `said why not, but it is gone or asked: ${route}`),
    ],
  };
}

/** Four at a time: what one asks of the database is answered while another is drawn. */
async function several(
  errands: Iterable<Errand>,
  go: (errand: Errand) => Promise<unknown>,
): Promise<void> {
  const waiting = errands[Symbol.iterator]();
  const worker = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await go(next.value);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}

// What tells who looked at what is read when everybody has looked.
const aboutLooking = /\/nhat-ky/;

/** "GET /can-bo/vu-viec/:code" of every address the router knows, in Vietnamese. */
const routesOf = ({ app }: World): readonly string[] => [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method !== "ALL" && !/^\/en(\/|$)/.test(path))
      .map(({ method, path }) => `${method} ${path}`),
  ),
];

function* pages(
  world: World,
  oracle: Oracle,
  dice: Dice,
  ids: Ids,
  routes: readonly string[],
): Iterable<Errand> {
  const [some] = world.organisation.officers;
  for (const route of routes) {
    const [method, pattern = ""] = route.split(" ");
    if (method !== "GET" || route in unaskedBecause) continue;
    const fill: Filling | undefined =
      fillings[pattern] ?? (pattern.includes(":") ? undefined : () => [{ address: pattern }]);
    if (!fill) continue;
    const staff = pattern.startsWith("/can-bo");
    for (const officer of staff ? readersOf(world, oracle, pattern) : some ? [some] : []) {
      const reader: Reader = { kind: "officer", officer };
      const all = fill({ world, oracle, dice, ids }, officer);
      for (const one of all) yield { method: "GET", pattern, reader, ...one };
      for (const one of dice(all, 1)) {
        yield { method: "GET", pattern, reader, ...one, address: english(one.address) };
        const { must: _, ...rest } = one;
        yield { method: "HEAD", pattern, reader, ...rest };
      }
    }
    // To the public the same addresses, of which nothing must be in the answer.
    if (!some) continue;
    const outside = fill({ world, oracle, dice, ids }, some);
    for (const { must: _, ...one } of staff ? dice(outside, 4) : outside)
      yield { method: "GET", pattern, reader: { kind: "public" }, ...one };
  }
}

/** Everybody where matters are; where they are not, one of each set of rights. */
function readersOf(world: World, oracle: Oracle, pattern: string): readonly OfficerId[] {
  const all = world.organisation.officers;
  if (!/quan-tri|to-chuc|dang-nhap|toi\/|phim-tat/.test(pattern) || pattern.includes("nhat-ky"))
    return all;
  const kinds = new Map(
    all.map((officer) => [
      rights.filter((right) => may(oracle.viewer(officer), right)).join(" "),
      officer,
    ]),
  );
  return [...kinds.values()];
}

const english = (address: string): string => (address === "/" ? "/en" : `/en${address}`);

function otherForms(world: World, ids: Ids): readonly Errand[] {
  const readers: readonly Reader[] = [
    { kind: "public" },
    ...world.organisation.officers.map((officer) => ({ kind: "officer", officer }) as const),
  ];
  const all = [
    ...emptyForms.map((pattern) => [pattern, pattern] as const),
    ...Object.entries(emptyFormsBelow).map(([pattern, at]) => [pattern, at(world, ids)] as const),
  ];
  return [
    ...all.flatMap(([pattern, address]) =>
      readers.map((reader): Errand => ({
        method: "POST",
        pattern,
        address,
        reader,
        fields: { x: "" },
        // Draws the dry run again.
        ...(pattern.endsWith("/quyet-dinh") ? { beyond: moved } : {}),
      })),
    ),
    ...["/phan-anh/moi", "/tra-cuu"].map((pattern): Errand => ({
      method: "POST",
      pattern,
      address: pattern,
      reader: { kind: "public" },
      fields: { x: "" },
    })),
    {
      method: "POST",
      pattern: "/api/v1/matters",
      address: "/api/v1/matters",
      reader: { kind: "public" },
      fields: {},
      headers: { authorization: `Bearer ${world.apiKey}`, "content-type": "application/json" },
    },
  ];
}

/** All lists of one officer together hold every matter the policy gives them; restricted ones by code. */
function notListed(world: World, oracle: Oracle, seen: readonly Seen[]): readonly string[] {
  const lists = seen.filter(
    ({ errand }) => errand.pattern === "/can-bo" && !errand.address.includes("tim="),
  );
  return world.organisation.officers.flatMap((officer) => {
    const own = lists.filter(
      ({ errand: { reader } }) => reader.kind === "officer" && reader.officer === officer,
    );
    const found = new Set(own.flatMap((one) => [...one.found]));
    return world.matters
      .filter(({ nth, code }) => oracle.decides(officer, nth, "see") && !found.has(code))
      .map(
        ({ nth }) =>
          `hidden: no list of ${own[0]?.who} holds matter ${nth} (${oracle.facts.get(nth)?.stage})`,
      );
  });
}

async function idsOf(sql: Sql): Promise<Ids> {
  return {
    posts: await written(sql<{ id: number }[]>`select id from posts`),
    departments: await written(sql<{ id: number }[]>`select id from departments`),
    appointments: await written(sql<{ id: number }[]>`select id from appointments`),
    plans: await written(sql<{ id: number }[]>`select id from reorganisations`),
    audit: await written(
      sql<{ id: number }[]>`select id from audit_events order by id desc limit 200`,
    ),
    complaints: await written(
      sql<{ id: string }[]>`select code as id from complaints order by code`,
    ),
    letters: await written(sql<{ id: string }[]>`select code as id from letters order by code`),
    sessions: await sql<{ id: string; slug: string }[]>`
      select s.id, u.slug from reception_sessions s join units u on u.id = s.unit_id`,
    visits: await written(sql<{ id: string }[]>`select id from reception_visits`),
  };
}

const written = async (rows: Promise<readonly { id: string | number }[]>) =>
  (await rows).map(({ id }) => String(id));

/** mulberry32: a short row of even numbers from one seed. */
function diceOf(seed: number): Dice {
  let state = seed | 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return (all, many) =>
    all
      .map((one) => [roll(), one] as const)
      .toSorted(([a], [b]) => a - b)
      .slice(0, many)
      .map(([, one]) => one);
}
