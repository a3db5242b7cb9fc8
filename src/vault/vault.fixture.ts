import type { Transaction } from "#kernel/sql.ts";
import type { TestDatabase } from "#test/database.ts";

/** Works for a moment as the role that owns the vault: not even the owner of the database sees in. */
export const insideVault = <Value>(
  db: TestDatabase,
  doing: (sql: Transaction) => Promise<Value>,
): Promise<Value> =>
  db.owner().begin(async (sql) => {
    await sql`set local role danvan_identity`;
    return doing(sql);
  }) as Promise<Value>;
