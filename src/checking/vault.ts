import type { Fragment, Sql } from "#kernel/sql.ts";

import { batch, type CheckWorld, type Part } from "./model.ts";

/**
 * The identity vault against its owners, both ways: by ids alone, nothing is opened and nothing of what is
 * sealed is read. Only the vault's own role sees that a record is there.
 */
export const checkVault: Part = async (world, found) =>
  world.since ? 0 : (await owned(world, found)) + (await kept(world, found));

/** Whoever has an identity is found in the vault; an erased one leaves an empty record. */
async function owned({ sql, progress }: CheckWorld, found: Parameters<Part>[1]): Promise<number> {
  let [after, count] = [noHolder, 0];
  for (;;) {
    const owners = await sql<{ holder: string; whose: string }[]>`
      select o.holder, o.whose from (${ownersOf(sql)}) o
       where o.holder > ${after} order by o.holder limit ${batch}`;
    const known = new Set(
      await inVault(
        sql,
        (tx) => tx<{ holder: string }[]>`
          select distinct holder from identity.records
           where holder = any(${owners.map(({ holder }) => holder)}::uuid[])`,
      ),
    );
    for (const { holder, whose } of owners)
      if (!known.has(holder)) found({ kind: "seal-missing", about: whose, details: [holder] });
    count += owners.length;
    progress("owners", count);
    const last = owners.at(-1);
    if (!last) return count;
    after = last.holder;
  }
}

/** What is sealed belongs to somebody. */
async function kept({ sql, progress }: CheckWorld, found: Parameters<Part>[1]): Promise<number> {
  let [after, count] = [noHolder, 0];
  for (;;) {
    const holders = await inVault(
      sql,
      (tx) => tx<{ holder: string }[]>`
        select distinct holder from identity.records
         where holder > ${after} and sealed is not null order by holder limit ${batch}`,
    );
    const strays = await sql<{ holder: string }[]>`
      select k.holder from unnest(${[...holders]}::uuid[]) k (holder)
       where not exists (select from (${ownersOf(sql)}) o where o.holder = k.holder)`;
    for (const { holder } of strays) found({ kind: "seal-stray", about: holder, details: [] });
    count += holders.length;
    progress("vault", count);
    const last = holders.at(-1);
    if (last === undefined) return count;
    after = last;
  }
}

const noHolder = "00000000-0000-0000-0000-000000000000";

/** Asks for holders as the role of the vault, in a transaction that can only read. */
const inVault = (
  sql: CheckWorld["sql"],
  ask: (tx: Sql) => Promise<readonly { readonly holder: string }[]>,
): Promise<readonly string[]> =>
  sql.begin("read only", async (tx) => {
    await tx`set local role danvan_identity`;
    return (await ask(tx)).map(({ holder }) => holder);
  });

/** Whatever has somebody's identity, each under an id of its own. */
const ownersOf = (sql: Sql): Fragment => sql`
  select identity_id as holder, 'matter ' || code as whose from matters where identity_id is not null
  union all select identity_id, 'letter ' || code from letters where identity_id is not null
  union all select identity_id, 'comment ' || code from comments where identity_id is not null
  union all select holder, 'complaint ' || complaint_id from complaint_parties
  union all select holder, 'visit ' || id from reception_visits where holder is not null
  union all select holder, 'booking ' || id from reception_bookings where holder is not null`;
