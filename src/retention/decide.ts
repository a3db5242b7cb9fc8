import type { HeldPost } from "#access/model.ts";
import { templateOf } from "#access/roles.ts";
import { audit } from "#audit/record.ts";
import { eraseParts } from "#cases/erasing.ts";
import type { House } from "#cases/house.ts";
import { isKeepingRule, ruleOf } from "#cases/keeping.ts";
import type { Actor, Matter } from "#cases/model.ts";
import { actorFor } from "#cases/sight.ts";
import { lockMatter, matterById } from "#cases/store.ts";
import type { Day } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";

import { lively } from "./propose.ts";

/** What is decided of a proposal. */
export type Verdict =
  | { readonly do: "erase" }
  | { readonly do: "keep"; readonly until: Day; readonly reason: string };

/** Why one proposal was not decided. */
export type Refused = { readonly because: "gone" | "not-yours" | "lively" };

/**
 * Decides one proposal, all or nothing, under the matter's lock. Asked here again, whatever the list
 * said: still open, this officer's to decide, and nothing happened lately that somebody waits on.
 */
export const decideProposal =
  (house: House) =>
  (id: number, staff: Staff, verdict: Verdict): Promise<Result<null, Refused>> =>
    house.sql.begin(async (sql): Promise<Result<null, Refused>> => {
      const [named] = await sql<{ matter: string }[]>`
        select matter_id as matter from retention_proposals where id = ${id} and state = 'open'`;
      const known = named && (await matterById(sql, named.matter));
      const matter = known && (await lockMatter(sql, known.code));
      if (!matter) return refuse({ because: "gone" });
      const [open] = await sql<{ rule: string; lively: boolean }[]>`
        select p.rule, ${lively(sql, house.clock())} as lively
          from retention_proposals p join matters m on m.id = p.matter_id
         where p.id = ${id} and p.state = 'open' for update of p`;
      if (!open || !isKeepingRule(open.rule)) return refuse({ because: "gone" });
      const by = deciderOf(staff, matter);
      if (!by) return refuse({ because: "not-yours" });
      const { stages, what } = ruleOf(open.rule);
      const { stage } = matter.progress;
      if (open.lively || !stages.some((one) => one === stage)) return refuse({ because: "lively" });
      if (verdict.do === "keep") await keep(sql, id, by, verdict, house.clock());
      else {
        await eraseParts(sql, matter, { what, rule: open.rule }, by, house.clock());
        await sql`
          update retention_proposals
             set state = 'erased', decided_by = ${by.officer}, decided_post = ${by.post},
                 decided_at = ${house.clock()}
           where id = ${id}`;
      }
      await audit(sql, {
        by: { officer: by.officer, post: by.post },
        did: verdict.do === "keep" ? "retention.kept" : "retention.erased",
        about: { kind: "matter", id: matter.id },
        detail: { rule: open.rule, ...(verdict.do === "keep" ? { until: verdict.until } : {}) },
      });
      return ok(null);
    });

const keep = (
  sql: Transaction,
  id: number,
  by: Decider,
  { until, reason }: { readonly until: Day; readonly reason: string },
  at: Date,
) => sql`
  update retention_proposals
     set state = 'kept', kept_until = ${until}, reason = ${reason}, decided_by = ${by.officer},
         decided_post = ${by.post}, decided_at = ${at}
   where id = ${id}`;

type Decider = Extract<Actor, { kind: "officer" }>;

/** As whom this officer decides about a matter: from a post that may, in the unit that has it. */
function deciderOf(staff: Staff, matter: Matter): Decider | null {
  const post = deciding(staff).find(({ unit }) => unit === matter.desk.unit);
  if (!post || !actorFor(staff, matter)) return null;
  return { kind: "officer", officer: staff.officer, ...post, posts: staff.posts };
}

/** The posts from which this officer decides what is kept. */
export const deciding = (staff: Staff): readonly HeldPost[] =>
  staff.posts.filter(({ role }) => templateOf(role).rights.includes("retention"));
