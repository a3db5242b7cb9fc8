import type { UnitId } from "#access/model.ts";
import type { House } from "#cases/house.ts";
import type { Day } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";
import { createTasksIn } from "#tasks/creating.ts";
import type { TaskDraft } from "#tasks/drafts.ts";
import type { TaskReason } from "#tasks/refusals.ts";

import { type Doing, record } from "./actions.ts";
import { findingsOf, saveGiven } from "./findings.store.ts";
import { type Directive, isAgreed, isTaskFinding, type TaskFinding, taskOf } from "./model.ts";
import { headPostOf, lockDirective } from "./store.ts";
import { unitNamed, type UnitMeant } from "./units-named.ts";

/** One accepted finding as it could be given; `post` is the unit's accountable post, never a person. */
export type Proposal = {
  readonly nth: number;
  readonly title: string;
  readonly responsible: readonly string[];
  readonly cooperating: readonly string[];
  readonly unit: UnitMeant;
  readonly post: string | null;
  readonly due: Day | null;
  readonly repeats: string | null;
};

/** What waits to be given in a directive, each with the unit its words mean on that day. */
export async function proposalsOf(
  sql: Sql,
  findings: readonly TaskFinding[],
  on: Day,
): Promise<readonly Proposal[]> {
  const units = new Map<string, Promise<UnitMeant>>();
  const meant = (party: string) => {
    const known = units.get(party) ?? unitNamed(sql, party, on);
    units.set(party, known);
    return known;
  };
  const posts = new Map<UnitId, Promise<string | null>>();
  const headOf = (unit: UnitId) => {
    const known = posts.get(unit) ?? headPostOf(sql, unit, on);
    posts.set(unit, known);
    return known;
  };
  const proposals: Proposal[] = [];
  for (const finding of findings.filter(waits)) {
    const { responsible, cooperating, title, due } = taskOf(finding);
    const [party] = responsible;
    const unit: UnitMeant =
      party === undefined || responsible.length > 1 ? { is: "none" } : await meant(party);
    const { deadline } = finding.read;
    proposals.push({
      nth: finding.nth,
      title,
      responsible,
      cooperating,
      unit,
      post: unit.is === "one" ? await headOf(unit.id) : null,
      due,
      repeats: deadline?.type === "recurring" ? deadline.rule : null,
    });
  }
  return proposals;
}

const waits = (one: TaskFinding): boolean => isAgreed(one) && one.task === null;

/** One row of the form: the finding, and the unit a person gave it to. */
export type Giving = {
  readonly nth: number;
  readonly unit: UnitId;
  readonly product: string;
  readonly due: Day | null;
};

export type GiveRefusal =
  | { readonly because: "none-chosen"; readonly nth: null }
  | { readonly because: TaskReason; readonly nth: number | null };

/**
 * Makes tasks of accepted findings, all or none, in one transaction with the note of which became which.
 * The same form sent twice makes them once.
 */
export const giveTasks =
  (house: House) =>
  async (
    directive: Directive,
    rows: readonly Giving[],
    once: string,
    staff: Staff,
    doing: Doing,
  ): Promise<Result<number, GiveRefusal>> => {
    if (rows.length === 0) return refuse({ because: "none-chosen", nth: null });
    class Refused extends Error {}
    let refusal: GiveRefusal | undefined;
    try {
      return await house.sql.begin(async (sql) => {
        await lockDirective(sql, directive.id);
        const findings = (await findingsOf(sql, directive.id)).filter(isTaskFinding);
        const drafts = rows.flatMap((row) => {
          const finding = findings.find(({ nth }) => nth === row.nth);
          return finding && isAgreed(finding) ? [draftOf(directive, finding, row)] : [];
        });
        const made = await createTasksIn(sql, house, staff, drafts, { once });
        if (!made.ok) {
          const { because, draft } = made.refusal;
          refusal = { because, nth: draft === null ? null : Number(draft) };
          throw new Refused("nothing is given");
        }
        const given = made.value.tasks.flatMap(({ key, id }) => {
          const row = rows.find(({ nth }) => String(nth) === key);
          return row ? [{ nth: row.nth, unit: row.unit, task: id }] : [];
        });
        if (!made.value.repeated) {
          await saveGiven(sql, directive.id, given);
          await record(sql, doing, "directive.assigned", directive.id, { count: given.length });
        }
        return ok(given.length);
      });
    } catch (thrown) {
      if (thrown instanceof Refused && refusal) return refuse(refusal);
      throw thrown;
    }
  };

function draftOf(directive: Directive, finding: TaskFinding, row: Giving): TaskDraft {
  const { title } = taskOf(finding);
  const { deadline } = finding.read;
  return {
    key: String(finding.nth),
    title: title.slice(0, 2000),
    product: row.product,
    unit: row.unit,
    due: row.due,
    repeats: deadline?.type === "recurring" ? deadline.rule : null,
    source: {
      from: "directive",
      directive: directive.id,
      span: { start: finding.start, end: finding.end },
    },
  };
}
