import { expect, test } from "vitest";

import { bareDatabase } from "#test/bare-database.ts";

import { frozenVersions, readFrozen } from "./frozen.ts";
import { watchingLocks } from "./held-locks.ts";
import { multiply } from "./multiply.ts";
import { thawFilled } from "./thaw.ts";

const large = [
  "matters",
  "matter_events",
  "words",
  "letters",
  "letter_events",
  "tasks",
  "task_events",
  "comments",
  "comment_events",
  "complaints",
  "complaint_events",
  "audit_events",
  "audit_leaves",
  "register_acts",
  "register_entries",
  "search_documents",
  "identity.records",
];

test("a frozen house becomes a large one: every table grows, copies of one matter stay together", async () => {
  const last = (await frozenVersions()).at(-1) ?? "";
  const { url, admin } = await bareDatabase();
  await thawFilled(url, await readFrozen(last));
  const filled = await multiply(url, large, 2000);
  const short = [...filled].filter(([, rows]) => rows < 1950);
  expect(short).toEqual([]);
  const [lost] = await admin<{ n: number }[]>`
    select count(*)::int as n from matter_events e
     where not exists (select from matters m where m.id = e.matter_id)`;
  expect(lost?.n).toBe(0);
  const [codes] = await admin`select count(distinct code) = count(*) as apart from matters`;
  expect(codes).toEqual({ apart: true });

  const { locks } = await watchingLocks(url, new Set(["matters"]), () =>
    admin.begin(async (sql) => {
      await sql`alter table matters add column later int`;
      await sql`select pg_sleep(0.3)`;
    }),
  );
  expect(locks).toHaveLength(1);
  expect(locks[0]).toMatchObject({ table: "matters", mode: "AccessExclusiveLock" });
  expect(locks[0]?.seconds).toBeGreaterThan(0.2);
});
