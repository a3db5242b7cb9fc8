import { ok, refuse, type Result } from "#kernel/result.ts";
import { connect, type Database } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import { refusals } from "./refusals.ts";

/** The oldest PostgreSQL the house is tested with. */
const oldest = 15;

/** Looks at a server somebody else runs: is it there, is it new enough, does it speak UTF-8? */
export async function inspectServer(url: string): Promise<Result<void, Text>> {
  if (!URL.canParse(url)) return refuse(refusals.unreachableServer("DATABASE_URL?"));
  const sql = connect(url, { max: 1 });
  try {
    const { number, name, encoding } = await about(sql);
    if (number < oldest * 10_000) return refuse(refusals.tooOld(name));
    if (encoding !== "UTF8") return refuse(refusals.notUtf8(encoding));
    return ok(undefined);
  } catch (thrown) {
    return refuse(refusals.unreachableServer(codeOf(thrown)));
  } finally {
    await sql.end();
  }
}

/** Tries the door the house will use all day; the reason when it stays shut. */
export async function signsIn(url: string): Promise<string | undefined> {
  const sql = connect(url, { max: 1 });
  try {
    await sql`select 1`;
    return undefined;
  } catch (thrown) {
    return codeOf(thrown);
  } finally {
    await sql.end();
  }
}

async function about(sql: Database) {
  const [row] = await sql<{ number: number; name: string; encoding: string }[]>`
    select current_setting('server_version_num')::int as number,
           current_setting('server_version') as name,
           pg_encoding_to_char(encoding) as encoding
      from pg_database
     where datname = current_database()`;
  if (!row) throw new Error("a database that does not know itself");
  return row;
}

/** "ECONNREFUSED", "28P01": what went wrong, without addresses or passwords. */
const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && "code" in thrown ? String(thrown.code) : "unknown";
