import { type Landing, landingOf } from "#cases/moving.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database, Sql, Transaction } from "#kernel/sql.ts";
import type { OfficerId, UnitId } from "#people/model.ts";
import { lockOffice } from "#people/record.ts";

import { type AffectedRow, affectedRows, type Concern, type Narrowed } from "./affected.store.ts";
import { endedBy, type Plan, type PlanUnit } from "./model.ts";
import { unitsFor } from "./plans.store.ts";
import type { PlanRefusal } from "./refusals.ts";
import { reshape, type Reshaped } from "./reshape.ts";
import { rulesIn } from "./rules.ts";

/** Where one matter would go: a desk, or why a person has to say. */
export type Going = AffectedRow & {
  readonly landing: Landing | { readonly because: "undecided" };
};

/** The day a plan's matters are looked at: its own, or today once that has come. */
export const lookedAtOn = (plan: Plan, today: Day): Day =>
  plan.effectiveOn > today ? plan.effectiveOn : today;

/** How many go where, in one line of the dry run. */
export type Count = {
  readonly from: UnitId;
  /** The unit whose desk it comes to; null: a person has to say. */
  readonly to: UnitId | null;
  readonly because: "nobody" | "undecided" | null;
  /** Whoever is accountable goes along. */
  readonly staying: number;
  readonly count: number;
};

/** What a plan would do, worked out by doing it and taking everything back. */
export type DryRun = {
  readonly reshaped: Reshaped;
  readonly units: ReadonlyMap<UnitId, PlanUnit>;
  readonly counts: readonly Count[];
  /** What is still open, by old unit and area: the groups a person can decide at once. */
  readonly groups: readonly {
    readonly old: UnitId;
    readonly area: string;
    readonly count: number;
  }[];
  /** How many matters wait for a person's decision. */
  readonly open: number;
  readonly offers: number;
};

/** What a plan concerns, with its units. */
export async function concernOf(sql: Sql, plan: Plan) {
  const changes = plan.changes.map(({ change }) => change);
  const units = await unitsFor(
    sql,
    changes,
    plan.decisions.map(({ to }) => to),
  );
  const concern: Concern = {
    plan: plan.id,
    ending: [...new Set(changes.flatMap(endedBy))],
    rules: rulesIn(plan, units),
  };
  return { units, concern };
}

/**
 * Carries a plan out in thought: the same code as for good, in a transaction that is always taken back.
 * A plan that has begun is looked at as the organisation is now.
 */
export async function inThought<Value>(
  db: Database,
  plan: Plan,
  at: Date,
  look: (sql: Transaction, reshaped: Reshaped) => Promise<Value>,
): Promise<Result<Value, PlanRefusal>> {
  let found: Result<Value, PlanRefusal> | undefined;
  const back = new Error("taken back");
  try {
    await db.begin(async (sql) => {
      await lockOffice(sql);
      const { units } = await concernOf(sql, plan);
      const begun = plan.state === "moving" || plan.state === "done";
      const reshaped = begun
        ? ok<Reshaped>({ posts: [], rules: [], orphans: [] })
        : await reshape(sql, plan, units, { by: null, at });
      found = reshaped.ok ? ok(await look(sql, reshaped.value)) : refuse(reshaped.refusal);
      throw back;
    });
  } catch (thrown) {
    if (thrown !== back) throw thrown;
  }
  if (!found) throw new Error("a dry run came to nothing");
  return found;
}

/**
 * The dry run of a plan: everything that would change, counted.
 *
 * @param above for a page: whoever is named in a matter, or under one who is, does not find it counted
 */
export const dryRun = (
  db: Database,
  plan: Plan,
  at: Date,
  above?: readonly OfficerId[],
): Promise<Result<DryRun, PlanRefusal>> =>
  inThought(db, plan, at, async (sql, reshaped) => {
    const { units, concern } = await concernOf(sql, plan);
    const counts = new Map<string, Count>();
    const groups = new Map<string, DryRun["groups"][number]>();
    for await (const batch of everyGoing(sql, concern, lookedAtOn(plan, dayAt(at)), { above })) {
      for (const going of batch) {
        add(counts, going);
        if (going.target === null) {
          const key = `${going.from} ${going.area}`;
          const { from: old, area } = going;
          groups.set(key, { old, area, count: (groups.get(key)?.count ?? 0) + 1 });
        }
      }
    }
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from matters
       where open and transfer_to = any(${[...concern.ending]}) and unit_id <> all(${[...concern.ending]})`;
    const all = [...counts.values()];
    const arrived = all.flatMap(({ to }) => to ?? []);
    return {
      reshaped,
      units: new Map([...units, ...(await unitsFor(sql, [], arrived))]),
      counts: all,
      groups: [...groups.values()].toSorted((a, b) => b.count - a.count),
      open: all.reduce((sum, one) => sum + (one.because ? one.count : 0), 0),
      offers: row?.count ?? 0,
    };
  });

function add(counts: Map<string, Count>, { from, landing, progress }: Going): void {
  const because = "because" in landing ? landing.because : null;
  const to = "because" in landing ? null : landing.desk.unit;
  const stays =
    "officer" in landing && progress.stage === "accepted" && landing.officer === progress.officer;
  const key = `${from} ${to} ${because}`;
  const before = counts.get(key);
  counts.set(key, {
    from,
    to,
    because,
    staying: (before?.staying ?? 0) + (stays ? 1 : 0),
    count: (before?.count ?? 0) + 1,
  });
}

/** One page of matters with where each would go. */
export async function goingPage(
  sql: Sql,
  plan: Plan,
  on: Day,
  after: string | null,
  limit: number,
  narrowed: Narrowed = {},
): Promise<readonly Going[]> {
  const { concern } = await concernOf(sql, plan);
  const rows = await affectedRows(sql, concern, after, limit, narrowed);
  return landed(sql, rows, on, new Map());
}

/** Every matter a plan concerns with where it would go, in batches. */
export async function* everyGoing(
  sql: Sql,
  concern: Concern,
  on: Day,
  narrowed: Narrowed = {},
): AsyncGenerator<readonly Going[]> {
  const known = new Map<string, Landing>();
  let after: string | null = null;
  for (;;) {
    const rows: readonly AffectedRow[] = await affectedRows(sql, concern, after, batch, narrowed);
    if (rows.length === 0) return;
    yield await landed(sql, rows, on, known);
    after = rows.at(-1)?.id ?? null;
  }
}

const batch = 1000;

/** Where each of these lands; matters that ask the same question are answered together. */
export async function landed(
  sql: Sql,
  rows: readonly AffectedRow[],
  on: Day,
  known: Map<string, Landing>,
): Promise<readonly Going[]> {
  const going: Going[] = [];
  for (const row of rows) {
    if (row.target === null) {
      going.push({ ...row, landing: { because: "undecided" } });
      continue;
    }
    const key = JSON.stringify([row.target, row.area, row.progress, row.named]);
    const landing = known.get(key) ?? (await landingOf(sql, row, row.target, on));
    known.set(key, landing);
    going.push({ ...row, landing });
  }
  return going;
}
