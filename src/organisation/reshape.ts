import { type Day, plusDays } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { OfficerId, UnitId } from "#people/model.ts";
import { saveEnding, saveRenaming, saveSuccessions, type Taker } from "#units/changes.ts";
import { unitById } from "#units/store.ts";
import { citationInFull } from "#units/texts.ts";

import { type Change, endedBy, type Plan, type PlanUnit } from "./model.ts";
import type { PlanRefusal } from "./refusals.ts";
import { decideChange, rulesIn } from "./rules.ts";

/** What stopped with the units that ended. */
export type Reshaped = {
  readonly posts: readonly {
    readonly id: number;
    readonly title: string;
    readonly unitName: string;
    readonly holders: readonly string[];
  }[];
  /** Rules that brought matters to a post; from now on the taking unit's own rules do. */
  readonly rules: readonly {
    readonly unit: UnitId;
    readonly area: string;
    readonly title: string;
  }[];
  /** Posts elsewhere that answered to a post that ended. */
  readonly orphans: readonly { readonly title: string; readonly unitName: string }[];
};

/**
 * Makes the organisation of a plan's day: renames, ends, transfers, with the document at each. Moves no
 * matter. The dry run calls it too, and takes everything back.
 */
export async function reshape(
  sql: Transaction,
  plan: Plan,
  units: ReadonlyMap<UnitId, PlanUnit>,
  doing: { readonly by: OfficerId | null; readonly at: Date },
): Promise<Result<Reshaped, PlanRefusal>> {
  const lastDay = plusDays(plan.effectiveOn, -1);
  const changes = plan.changes.map(({ change }) => change);
  const ending = [...new Set(changes.flatMap(endedBy))];
  // Asked again: units may have been ended or renamed by others since the plan was written.
  for (const [at, change] of changes.entries()) {
    const still = decideChange(change, units, changes.slice(0, at), plan.effectiveOn);
    if (!still.ok) return still;
  }
  if (await unitsLeftBelow(sql, ending, lastDay)) return refuse({ because: "has-subordinates" });

  const posts = await postsEnding(sql, ending, plan.effectiveOn);
  const rules = await dropRules(sql, ending, changes);
  const orphans = await orphansOf(sql, ending, plan.effectiveOn);
  await endOffice(sql, ending, lastDay);
  for (const change of changes) await apply(sql, plan, change, units, lastDay, doing);
  if (!(await anyAdministrator(sql, plan.effectiveOn)))
    return refuse({ because: "last-administrator" });
  return ok({ posts, rules, orphans });
}

async function apply(
  sql: Transaction,
  plan: Plan,
  change: Change,
  units: ReadonlyMap<UnitId, PlanUnit>,
  lastDay: Day,
  doing: { readonly by: OfficerId | null; readonly at: Date },
): Promise<void> {
  const { document, effectiveOn: since } = plan;
  const source = citationInFull(document).vi;
  switch (change.kind) {
    case "rename": {
      const unit = await known(sql, change.unit);
      await saveRenaming(sql, unit, change.name, doing, { since, source });
      return;
    }
    case "transfer-function": {
      const edges = change.areas.map((area) => ({ id: change.to, extent: "part" as const, area }));
      await saveSuccessions(sql, change.from, edges, {
        kind: "transfer-function",
        since,
        source,
        document,
      });
      return;
    }
    default:
      for (const id of endedBy(change)) {
        const successors = takersOf(plan, change, id, units);
        const { kind } = change;
        const ended = { lastDay, successors, source, kind, document };
        await saveEnding(sql, await known(sql, id), ended, doing);
      }
  }
}

/** Who takes a unit that ends, in rows of one taker or one taker and area. */
function takersOf(
  plan: Plan,
  change: Change,
  old: UnitId,
  units: ReadonlyMap<UnitId, PlanUnit>,
): readonly Taker[] {
  if (change.kind === "split") {
    const decided = plan.decisions.flatMap(({ old: of, about, to: id }): readonly Taker[] =>
      of === old && "area" in about ? [{ id, extent: "part", area: about.area }] : [],
    );
    const planned = change.into.flatMap(({ unit: id, areas }): readonly Taker[] =>
      areas.length === 0
        ? [{ id, extent: "part" }]
        : areas.map((area) => ({ id, extent: "part", area })),
    );
    const areas = new Set(planned.map((one) => one.area ?? null));
    return [...planned, ...decided.filter((one) => !areas.has(one.area ?? null))];
  }
  const rule = rulesIn({ changes: plan.changes, decisions: [] }, units).find(
    (one) => one.old === old && one.area === null && one.place === null,
  );
  return rule ? [{ id: rule.target, extent: "full" }] : [];
}

async function known(sql: Transaction, id: UnitId) {
  const unit = await unitById(sql, id);
  if (!unit) throw new Error("a unit of a plan is gone");
  return unit;
}

async function unitsLeftBelow(
  sql: Transaction,
  ending: readonly UnitId[],
  lastDay: Day,
): Promise<boolean> {
  const rows = await sql`
    select from units
     where parent_id = any(${[...ending]}) and id <> all(${[...ending]})
       and (valid_to is null or valid_to > ${lastDay}) limit 1`;
  return rows.length > 0;
}

const postsEnding = (sql: Transaction, ending: readonly UnitId[], on: Day) =>
  sql<Reshaped["posts"][number][]>`
    select p.id, p.title, u.name as "unitName",
           array(select o.name from appointments a join officers o on o.id = a.officer_id
                  where a.post_id = p.id and (a.valid_to is null or a.valid_to >= ${on})
                  order by o.name) as holders
      from posts p join units u on u.id = p.unit_id
     where p.unit_id = any(${[...ending]}) and (p.valid_to is null or p.valid_to >= ${on})
     order by u.key, p.id`;

const orphansOf = (sql: Transaction, ending: readonly UnitId[], on: Day) =>
  sql<Reshaped["orphans"][number][]>`
    select p.title, u.name as "unitName"
      from posts p join posts s on s.id = p.reports_to join units u on u.id = p.unit_id
     where s.unit_id = any(${[...ending]}) and p.unit_id <> all(${[...ending]})
       and (p.valid_to is null or p.valid_to >= ${on})
     order by p.id`;

/** Takes away the routing rules of what ends or is handed over. */
async function dropRules(
  sql: Transaction,
  ending: readonly UnitId[],
  changes: readonly Change[],
): Promise<Reshaped["rules"]> {
  const handed = changes.flatMap((change) =>
    change.kind === "transfer-function"
      ? change.areas.map((area) => ({ unit: change.from, area }))
      : [],
  );
  return sql<Reshaped["rules"][number][]>`
    delete from routing_rules r using posts p
     where p.id = r.post_id
       and (r.unit_id = any(${[...ending]}) or p.unit_id = any(${[...ending]})
            or exists (select from jsonb_to_recordset(${sql.json(handed)}) as h (unit int, area text)
                        where h.unit = r.unit_id and h.area = r.area))
    returning r.unit_id as unit, r.area, p.title`;
}

/** Ends departments, posts, appointments and service for others with the units they belong to. */
async function endOffice(sql: Transaction, ending: readonly UnitId[], lastDay: Day): Promise<void> {
  const ids = [...ending];
  const late = sql`(valid_to is null or valid_to > ${lastDay})`;
  const last = sql`greatest(${lastDay}::date, valid_from - 1)`;
  await sql`
    update appointments set valid_to = ${last}
     where ${late} and post_id in (select id from posts where unit_id = any(${ids}))`;
  await sql`
    update department_serves set valid_to = ${last}
     where ${late} and (unit_id = any(${ids})
                        or department_id in (select id from departments where unit_id = any(${ids})))`;
  await sql`update posts set valid_to = ${last} where ${late} and unit_id = any(${ids})`;
  await sql`update departments set valid_to = ${last} where ${late} and unit_id = any(${ids})`;
}

async function anyAdministrator(sql: Transaction, on: Day): Promise<boolean> {
  const rows = await sql`
    select from posts_held h
     where h.role = 'administrator' and h.valid_from <= ${on} and (h.valid_to is null or h.valid_to >= ${on})
     limit 1`;
  return rows.length > 0;
}
