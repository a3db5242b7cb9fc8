import { keepingRules, quietDays, ruleOf, type KeepingRule } from "#cases/keeping.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

/**
 * Proposes what is due today by every rule. Erases nothing. What was kept until a day is proposed
 * again after it, and what waits follows its matter to another unit. Safe to run again.
 *
 * @returns how many proposals are new
 */
export async function proposeAll(sql: Sql, today: Day, now: Date): Promise<number> {
  await sql`
    update retention_proposals p set unit_id = m.unit_id
      from matters m
     where p.state = 'open' and m.id = p.matter_id and m.unit_id <> p.unit_id`;
  await sql`
    update retention_proposals
       set state = 'open', kept_until = null, reason = null, decided_by = null, decided_post = null,
           decided_at = null, proposed_at = ${now}
     where state = 'kept' and kept_until < ${today}`;
  let made = 0;
  for (const rule of rules) made += await propose(sql, rule, today, now);
  return made;
}

const rules = Object.keys(keepingRules).filter((rule): rule is KeepingRule =>
  Object.hasOwn(keepingRules, rule),
);

async function propose(sql: Sql, rule: KeepingRule, today: Day, now: Date): Promise<number> {
  const { stages, months, what } = ruleOf(rule);
  const ended = sql`coalesce(m.ended_on, m.declined_on)`;
  const { count } = await sql`
    insert into retention_proposals (matter_id, rule, unit_id, due_on, proposed_at)
    select m.id, ${rule}, m.unit_id, (${ended} + make_interval(months => ${months}))::date, ${now}
      from matters m
     where m.stage = any(${[...stages]})
       and ${ended} <= ${today}::date - make_interval(months => ${months})
       and not exists (select from retention_proposals p where p.matter_id = m.id and p.rule = ${rule})
       and (${what.includes("words")}
         or (${what.includes("identity")} and m.identity_id is not null
             and not exists (select from erasures e where e.matter_id = m.id and e.what = 'identity'))
         or (${what.includes("files")}
             and exists (select from matter_files f
                          where f.matter_id = m.id and f.file_id is not null and f.purpose <> 'published')))
       and not exists (select from erasures e where e.matter_id = m.id and e.what = 'words' and ${what.includes("words")})
       and not ${lively(sql, now)}
    on conflict do nothing`;
  return count;
}

/** Whether the matter `m` is not to be touched: an open appeal, or lately a reply, a reopening, an appeal. */
export const lively = (sql: Sql, now: Date) => sql`(
  m.open or exists (
    select from matter_events e
     where e.matter_id = m.id and e.event ->> 'type' in ('replied', 'appealed', 'rated')
       and (e.event ->> 'type' <> 'rated' or jsonb_typeof(e.event -> 'reopens') = 'object')
       and e.at > ${now}::timestamptz - make_interval(days => ${quietDays})))`;
