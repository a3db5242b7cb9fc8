import type { House } from "#cases/house.ts";
import { eraseParts } from "#cases/erasing.ts";
import { erasables, type Erasable } from "#cases/keeping.ts";
import { lockMatter, matterById } from "#cases/store.ts";
import { eraseCommentsAgain } from "#comments/erasing.store.ts";
import { eraseComplaintsAgain } from "#complaints/erasing.store.ts";
import type { Sql } from "#kernel/sql.ts";
import { eraseLettersAgain } from "#letters/step.store.ts";

/**
 * Erases again what the ledger says was erased: after an older copy was restored and the newer
 * ledger put into it. Safe to run again; whatever is gone already counts as nothing.
 */
export async function eraseAgain(
  house: Pick<House, "sql" | "clock">,
): Promise<{ readonly matters: number; readonly parts: number }> {
  let matters = 0;
  let parts = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await ledgerAfter(house.sql, after);
    for (const { matter, what } of rows) {
      if (what.includes("matter")) {
        matters += await eraseWhole(house.sql, matter);
        continue;
      }
      const back = erasables.filter((part) => what.includes(part));
      parts += await house.sql.begin(async (sql) => {
        const known = await matterById(sql, matter);
        const held = known && (await lockMatter(sql, known.code));
        if (!held) return 0;
        const by = { kind: "house" } as const;
        const erased = await eraseParts(sql, held, { what: back, rule: null }, by, house.clock());
        return erased.what.length;
      });
    }
    const last = rows.at(-1);
    if (!last) {
      const complaints = await eraseComplaintsAgain(house.sql);
      const letters = await eraseLettersAgain(house.sql);
      const comments = await eraseCommentsAgain(house.sql);
      return { matters, parts: parts + complaints + letters + comments };
    }
    after = last.matter;
  }
}

const ledgerAfter = (sql: Sql, after: string) => sql<
  { matter: string; what: readonly (Erasable | "matter")[] }[]
>`
  select e.matter_id as matter, array_agg(e.what) as what
    from erasures e join matters m on m.id = e.matter_id
   where e.matter_id > ${after}
   group by e.matter_id order by e.matter_id limit 200`;

async function eraseWhole(sql: Sql, matter: string): Promise<number> {
  const [row] = await sql<{ done: boolean }[]>`select erase_again(${matter}) as done`;
  return row?.done ? 1 : 0;
}
