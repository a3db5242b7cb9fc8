import { Hono } from "hono";
import { beforeAll, expect, test } from "vitest";

import { connect, type Database } from "#kernel/sql.ts";
import { random } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { keptOver } from "#test/kept.ts";
import { aWard } from "#test/make.ts";

import { topics } from "./topics.ts";

const db = testDatabase();
const units: number[] = [];
const seconds = 4;

beforeAll(async () => {
  for (let i = 0; i < 3; i += 1) units.push((await aWard(db.owner())).ward);
  for (const unit of units) {
    await db.owner()`insert into unit_contacts (unit_id, changed_at) values (${unit}, now())`;
  }
});

/** The page of a unit that shows one number, kept by a process with connections of its own. */
function aProcess(sql: Database) {
  const pages = keptOver({ sql, clock: () => new Date() });
  const drawn = { count: 0 };
  const app = new Hono().get("/:unit", (c) =>
    pages.answer(c, { by: [c.req.param("unit")] }, async (from) => {
      const unit = Number(c.req.param("unit"));
      from.topics(topics.unit(unit));
      await pause(random() * 4);
      const [row] = await sql<
        { seq: number }[]
      >`select seq from unit_contacts where unit_id = ${unit}`;
      await pause(random() * 4);
      drawn.count += 1;
      return new Response(String(row?.seq));
    }),
  );
  const read = async (unit: number) => Number(await (await app.request(`/${unit}`)).text());
  return { read, drawn };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("while some edit and many read, in two processes, nobody gets a page older than what was committed before they asked", async () => {
  const own = [connect(db.url(), { max: 4 }), connect(db.url(), { max: 4 })];
  const editors = connect(db.url(), { max: 3 });
  const processes = own.map(aProcess);
  const committed = new Map(units.map((unit) => [unit, 1]));
  const until = Date.now() + seconds * 1000;
  const seen = { reads: 0, edits: 0, stale: 0 };
  const any = () => units[Math.floor(random() * units.length)] ?? 0;

  // On a busy machine it goes on until there was something to see.
  const goesOn = () => Date.now() < until || (seen.edits <= 50 && Date.now() < until + 60_000);
  const editing = units.map(async (unit) => {
    while (goesOn()) {
      const fails = random() < 0.2;
      const seq = await editors
        .begin(async (tx) => {
          const [row] = await tx<{ seq: number }[]>`
            update unit_contacts set seq = seq + 1 where unit_id = ${unit} returning seq`;
          await pause(random() * 10);
          if (fails) throw new Error("taken back");
          return row?.seq ?? 0;
        })
        .catch(() => 0);
      if (seq > 0) {
        committed.set(unit, seq);
        seen.edits += 1;
      }
      await pause(random() * 60);
    }
  });
  const reading = Array.from({ length: 24 }, async (_, i) => {
    const process = processes[i % processes.length] ?? aProcess(editors);
    while (goesOn()) {
      const unit = any();
      const least = committed.get(unit) ?? 0;
      const got = await process.read(unit);
      seen.reads += 1;
      if (!(got >= least)) seen.stale += 1;
    }
  });
  await Promise.all([...editing, ...reading]);
  await Promise.all([...own, editors].map((sql) => sql.end()));

  expect(seen.stale).toBe(0);
  expect(seen.edits).toBeGreaterThan(50);
  // Most were answered without drawing, else this says nothing about what is kept.
  const drawn = processes.reduce((sum, one) => sum + one.drawn.count, 0);
  expect(seen.reads).toBeGreaterThan(drawn * 2);
});
