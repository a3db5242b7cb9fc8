import { afterEach, expect, test } from "vitest";

import { cutting, type Proxy } from "#bench/cutting.ts";
import { connect, type Database } from "#kernel/sql.ts";
import { app } from "#database/roles.ts";
import { randomInt } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aFiling, aHouse, aWard } from "#test/make.ts";

import { fileMatter } from "./filing.ts";

// A connection that is lost while a COMMIT is on its way: it may have happened or not.
const db = testDatabase();
const after: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of after.splice(0)) await end();
});

/** The database behind a proxy that is told what the server says. */
async function behind(heard: (said: Buffer) => "pass" | "cut"): Promise<Database> {
  const url = new URL(db.url());
  const folder = url.searchParams.get("host");
  const to = folder
    ? { path: `${folder}/.s.PGSQL.${url.port || "5432"}` }
    : { host: url.hostname, port: Number(url.port || 5432) };
  const proxy: Proxy = await cutting(to, () => ({ at: "nowhere" }), heard);
  url.search = "";
  url.hostname = "127.0.0.1";
  url.port = String(proxy.port);
  const sql = connect(url.href, { max: 2, role: app });
  after.push(async () => {
    await sql.end({ timeout: 1 });
    await proxy.close();
  });
  return sql;
}

const matters = async (): Promise<number> => {
  const [row] = await db()<{ n: number }[]>`select count(*)::int as n from matters`;
  return row?.n ?? 0;
};

/** Says "cut" to the nth time the server says these words. */
const cutAt = (words: string, nth = 1) => {
  let seen = 0;
  return (said: Buffer): "pass" | "cut" =>
    said.includes(words) && ++seen === nth ? "cut" : "pass";
};

test.each([
  ["a filing with files, of which COMMIT was done and never answered", "COMMIT\0", true],
  ["a filing with files, before its statement was answered", "answerBy", true],
  ["a filing in one statement that was done and never answered", "DV-", false],
])("%s, is one matter and gives its receipt", async (_, words, files) => {
  const { ward } = await aWard(db.owner());
  const sql = await behind(cutAt(words));
  const [filing, count] = [aFiling(ward), await matters()];
  const house = aHouse(sql);
  let besides = 0;
  const beside = async () => void (besides += 1);
  const filed = await fileMatter(house)(filing, files ? beside : undefined);
  expect(filed).toMatchObject({ ok: true, value: { repeated: false } });
  expect(await matters()).toBe(count + 1);
  const again = await fileMatter(aHouse(db()))(filing);
  if (!filed.ok || !again.ok) throw new Error("refused");
  const { code, secret } = filed.value;
  expect(again.value).toMatchObject({ code, secret, repeated: true });
});

test("a connection that is always lost says so in the end, and keeps nothing twice", async () => {
  const { ward } = await aWard(db.owner());
  const sql = await behind((said) => (said.includes("DV-") ? "cut" : "pass"));
  const [filing, count] = [aFiling(ward), await matters()];
  await expect(fileMatter(aHouse(sql))(filing)).rejects.toThrow("CONNECTION_CLOSED");
  expect(await matters()).toBe(count + 1);
});

test("sessions ended at random: every filing is one matter, and whoever has a receipt has it", async () => {
  const { ward } = await aWard(db.owner());
  const [asAdmin, asApp] = [connect(db.url(), { max: 1 }), connect(db.url(), { role: app })];
  after.push(
    () => asAdmin.end(),
    () => asApp.end({ timeout: 1 }),
  );
  const house = aHouse(asApp);
  const filings = Array.from({ length: 300 }, () => aFiling(ward));
  const count = await matters();
  const done = new AbortController();
  let ended = 0;
  const killing = (async () => {
    // At most 50: a filing is given up after several losses, and most are to come through.
    while (!done.signal.aborted && ended < 50) {
      await new Promise((resolve) => setTimeout(resolve, randomInt(10, 60)));
      const rows = await asAdmin`
        select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
         order by random() limit 1`;
      ended += rows.length;
    }
  })();
  const codes = new Map<string, string>();
  const waiting = [...filings.entries()];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [nth, filing] = next;
        const filed = await fileMatter(house)(filing, nth % 2 ? nothing : undefined).catch(
          () => null,
        );
        if (filed?.ok) codes.set(filing.once, filed.value.code);
      }
    }),
  );
  done.abort();
  await killing;
  expect(ended).toBeGreaterThan(2);
  expect(codes.size).toBeGreaterThan(280);
  // What was not acknowledged is sent again, as a resident would.
  for (const filing of filings) {
    const again = await fileMatter(aHouse(db()))(filing);
    expect(again.ok && again.value.code).toBe(
      codes.get(filing.once) ?? (again.ok && again.value.code),
    );
  }
  expect(await matters()).toBe(count + filings.length);
});

const nothing = async () => {};
