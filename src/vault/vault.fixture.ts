import type { Transaction } from "#kernel/sql.ts";
import type { TestDatabase } from "#test/database.ts";

/** Works for a moment as the role that owns the vault: not even the owner of the database sees in. */
export async function insideVault<Value>(
  db: TestDatabase,
  doing: (sql: Transaction) => Promise<Value>,
): Promise<Value> {
  const came: Value[] = [];
  await db.owner().begin(async (sql) => {
    await sql`set local role danvan_identity`;
    came.push(await doing(sql));
  });
  const [value] = came;
  if (value === undefined) throw new Error("nothing came out of the vault");
  return value;
}
