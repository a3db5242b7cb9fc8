import type { Sight } from "#cases/visible.store.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

/**
 * The policy of access/policy.ts as one SQL condition on the letter `l`, as cases/visible.store.ts has it
 * for matters: true for exactly those this officer may see. A letter has no helpers.
 * src/letters/visible.store.test.ts holds it to `decide`.
 */
export function visibleLetters(sql: Sql, sight: Sight): Fragment {
  const among = (numbers: readonly number[]) => sql`any(${[...numbers]}::int[])`;
  const desks = {
    units: sight.desks.map(({ unit }) => unit),
    posts: sight.desks.map(({ post }) => post),
  };
  return sql`
    l.id not in (select n.letter_id from letter_named n
                  where n.officer_id = any(${[...sight.above]}::uuid[]))
    and (l.unit_id = ${among(sight.units)} or l.offered_to = ${among(sight.receives)})
    and (l.level = 'ordinary'
         or l.unit_id = ${among(sight.restricted)}
         or l.offered_to = ${among(sight.receivesRestricted)}
         or (l.unit_id = ${among(sight.units)} and l.officer_id = ${sight.officer})
         or (l.officer_id is null and (l.unit_id = ${among(sight.receptions)}
             or (l.unit_id, l.post_id) in (
               select * from unnest(${desks.units}::int[], ${desks.posts}::int[])))))`;
}
