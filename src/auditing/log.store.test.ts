import { beforeAll, describe, expect, test } from "vitest";

import type { OfficerId } from "#access/model.ts";
import { audit } from "#audit/record.ts";
import { sumUp } from "#audit/roots.ts";
import { day } from "#kernel/day.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { anOfficer, aWard } from "#test/make.ts";

import {
  isLongerThan,
  linesQuery,
  logEntry,
  logLines,
  type LogFilter,
  meantBy,
  namesIn,
} from "./log.store.ts";

const db = testDatabase();
const busy = randomUUID() as OfficerId;
const quiet = randomUUID() as OfficerId;
const aMatter = randomUUID();

const bare: LogFilter = {
  from: day("2025-01-01"),
  to: day("2025-12-31"),
  officer: null,
  post: null,
  did: null,
  outcome: null,
  about: null,
};

// A year of 120,000 lines, as the owner writes them; the hashes do not matter here.
beforeAll(async () => {
  const sql = db.owner();
  await sql`select keep_audit_months('2025-01-01', 12)`;
  await sql`alter table audit_events disable trigger audit_events_leaf`;
  await sql`
    insert into audit_events (at, actor, officer_id, post_id, did, outcome, kind, thing, leaf)
    select timestamptz '2025-01-01 00:00+07' + n * interval '262 seconds', 'officer',
           case when n % 10 < 6 then ${busy}::uuid when n % 20011 = 7 then ${quiet}::uuid else gen_random_uuid() end,
           n % 300, case n % 40 when 0 then 'post.changed' when 1 then 'door.refused' else 'matter.opened' end,
           case when n % 40 = 1 then 'refused' else 'done' end, 'matter',
           case when n % 30011 = 5 then ${aMatter} else gen_random_uuid()::text end, '\\x00'
      from generate_series(1, 120000) n`;
  await sql`insert into audit_events (at, actor, did, outcome, leaf)
            values ('2025-03-03 10:00+07', 'operator', 'client.ended', 'done', '\\x00')`;
  await sql`alter table audit_events enable trigger audit_events_leaf`;
  await sql`vacuum analyze audit_events`;
});

describe("every question goes through an index and reads no more than it shows", () => {
  const questions: readonly (readonly [string, Partial<LogFilter>])[] = [
    ["everything", {}],
    ["a busy officer", { officer: busy }],
    ["a quiet officer", { officer: quiet }],
    ["a post", { post: 17 }],
    ["an act", { did: "post.changed" }],
    ["a rare act", { did: "client.ended" }],
    ["a family", { did: "door" }],
    ["a rare family", { did: "client" }],
    ["an act nobody did", { did: "house.emptied" }],
    ["refusals", { outcome: "refused" }],
    ["what was done", { outcome: "done" }],
    ["one matter", { about: { kind: "matter", id: aMatter } }],
    ["a matter nobody touched", { about: { kind: "matter", id: randomUUID() } }],
    ["refusals of an officer", { officer: busy, outcome: "refused" }],
    [
      "an act of an officer on a matter",
      { officer: quiet, did: "matter.opened", about: { kind: "matter", id: aMatter } },
    ],
    ["a month", { from: day("2025-06-01"), to: day("2025-06-30"), did: "door.refused" }],
  ];
  test.each(questions)("%s", async (_, over) => {
    const filter = { ...bare, ...over };
    type Plan = {
      readonly "Node Type": string;
      readonly "Relation Name"?: string;
      readonly Plans?: readonly Plan[];
      readonly "Shared Hit Blocks"?: number;
      readonly "Shared Read Blocks"?: number;
    };
    const [row] = await db.owner()<{ "QUERY PLAN": readonly { Plan: Plan }[] }[]>`
      explain (analyze, buffers, format json) ${linesQuery(db.owner(), filter, null, 51)}`;
    const plan = row?.["QUERY PLAN"][0]?.Plan;
    if (!plan) throw new Error("no plan");
    const all: Plan[] = [];
    const walk = (node: Plan) => {
      all.push(node);
      node.Plans?.forEach(walk);
    };
    walk(plan);
    const scanned = all.filter(
      (node) =>
        node["Node Type"] === "Seq Scan" && node["Relation Name"]?.startsWith("audit_events_2025"),
    );
    expect(scanned).toEqual([]);
    const blocks = (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0);
    expect(blocks).toBeLessThan(2500);
  });
});

test("page by page every line is seen once, the newest first, whatever moments are equal", async () => {
  const sql = db.owner();
  await sql`select keep_audit_months('2024-05-01', 1)`;
  await sql`
    insert into audit_events (at, actor, did, outcome)
    select timestamptz '2024-05-05 00:00+07' + (n % 7) * interval '1.000123 seconds', 'house', 'house.started', 'done'
      from generate_series(1, 60) n`;
  const filter = { ...bare, from: day("2024-05-05"), to: day("2024-05-05") };
  const seen: number[] = [];
  let after: { at: string; id: number } | null = null;
  for (;;) {
    const lines: Awaited<ReturnType<typeof logLines>> = await logLines(db(), filter, after, 7);
    const last = lines.at(-1);
    if (!last) break;
    seen.push(...lines.map(({ id }) => id));
    after = { at: last.key, id: last.id };
  }
  expect(seen).toHaveLength(60);
  expect(new Set(seen).size).toBe(60);
  expect(await isLongerThan(db(), filter, 59)).toBe(true);
  expect(await isLongerThan(db(), filter, 60)).toBe(false);
  expect(
    await logLines(db(), { ...filter, from: day("2024-05-06"), to: day("2024-05-06") }, null, 9),
  ).toEqual([]);
});

test("a line names who, under which post, and what it was about; and its place once it has one", async () => {
  const { ward } = await aWard(db.owner());
  const head = await anOfficer(db.owner(), ward, "head", { title: "Chủ tịch" });
  await audit(db(), {
    by: { officer: head.officer, post: head.post },
    did: "unit.renamed",
    about: { kind: "unit", id: ward },
    detail: { from: "A", to: "B" },
  });
  await audit(db(), {
    by: { client: "not a uuid" },
    did: "door.refused",
    about: { kind: "matter", id: "gone" },
  });
  const filter = { ...bare, to: day("2099-01-01"), officer: head.officer };
  const [line] = await logLines(db(), filter, null, 5);
  expect(line).toMatchObject({
    officerName: head.staff.name,
    postTitle: "Chủ tịch",
    did: "unit.renamed",
  });
  expect(line?.thingName).toBe(line?.unitName);
  const before = await logEntry(db(), line?.id ?? 0);
  expect(before).toMatchObject({ detail: { from: "A", to: "B" }, place: null });
  await sumUp(db());
  expect(await logEntry(db(), line?.id ?? 0)).toMatchObject({
    place: { n: expect.any(Number), batch: 1, root: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(await logEntry(db(), 999_999_999)).toBeNull();
  const meant = await meantBy(db(), "chu tich", 10);
  expect(meant).toContainEqual(expect.objectContaining({ kind: "post", id: head.post }));
  expect(await meantBy(db(), " ", 10)).toEqual([]);
  expect(await namesIn(db(), { officer: head.officer, post: head.post })).toMatchObject({
    officer: head.staff.name,
    post: expect.stringContaining("Chủ tịch"),
  });
});
