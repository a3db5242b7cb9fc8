import { inspect } from "node:util";

import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse, aWard, anOfficer } from "#test/make.ts";

import { takeComplaintStep } from "./actions.ts";
import { openingsOfComplaint, openParties } from "./identity.store.ts";
import { namesOfComplaint } from "./names.store.ts";
import { complaintList } from "./pages.store.ts";
import { complaintSecretHash } from "./receipt.ts";
import { runningComplaints } from "./recount.store.ts";
import { registerComplaint } from "./register.ts";
import { registeredUnder } from "./register.store.ts";
import { aRegistration, steps } from "./registration.fixture.ts";
import { complaintSight } from "./sight.ts";
import {
  complaintByCode,
  complaintById,
  complaintBySecret,
  complaintReadingsOf,
  complaintsByIds,
  openedComplaint,
  recordOfComplaint,
  wordsOfComplaint,
} from "./store.ts";

const db = testDatabase();
const canary = (part: string) => `chimyến ${part}`;

test("of every question a store can be asked, what people wrote and who they are comes back withheld", async () => {
  const house = aHouse(db(), "2026-11-23T09:00:00+07:00");
  const { ward } = await aWard(db.owner());
  const desk = await anOfficer(db.owner(), ward, "reception");
  const chair = await anOfficer(db.owner(), ward, "head");
  const person = {
    contact: { name: canary("name"), phone: "0987000111", email: "chimyen@example.org" },
    "identity-number": { number: "001099000777", address: canary("address") },
  };
  const made = await registerComplaint(house)(
    aRegistration(ward, {
      complainants: [{ person, represents: false }],
      contents: [canary("content")],
      transferor: canary("transferor"),
      channel: "transferred",
    }),
    desk.staff,
  );
  if (!made.ok) throw new Error(made.refusal.because);
  const { id, code, secret } = made.value;
  const step = async (seq: number, input: Parameters<ReturnType<typeof takeComplaintStep>>[2]) => {
    const taken = await takeComplaintStep(house)(code, chair.staff, input, seq);
    if (!taken.ok) throw new Error(taken.refusal.because);
  };
  await step(1, { step: "note", text: canary("note") });
  await step(2, steps.accept(day("2026-11-23"), "transferor"));
  await step(3, {
    step: "circumstance",
    is: "complex",
    document: "3/KL",
    text: canary("reason"),
  });
  const kept = await complaintById(db(), id);
  if (!kept) throw new Error("gone");
  const hash = complaintSecretHash(house.master, secret);
  const [row] = await db()<{ hash: Buffer }[]>`
    select once_hash as hash from complaints where id = ${id}`;
  const record = await recordOfComplaint(db(), id);
  const filter = { scope: "unit", state: "open", due: null, level: null } as const;
  const when = { today: day("2026-11-23"), soonUntil: day("2026-11-26") };
  const asked = { after: null, limit: 10, lock: false } as const;
  const came: readonly unknown[] = [
    await complaintByCode(db(), code),
    await complaintsByIds(db(), [id]),
    await complaintBySecret(db(), code, hash),
    record,
    await complaintReadingsOf(db(), id),
    await namesOfComplaint(db(), kept.complaint, record),
    await registeredUnder(db(), row?.hash ?? hash),
    await runningComplaints(db(), asked),
    await complaintList(db(), complaintSight(desk.staff), filter, when, null, 10),
    await db().begin(async (sql) => {
      await openedComplaint(sql, id);
      const words = await wordsOfComplaint(sql, id);
      expect(words.size).toBe(4);
      return words;
    }),
    await db().begin(async (sql) => {
      const by = { officer: desk.officer, post: desk.post };
      const records = await openParties(sql, id, by, canary("why"), ["contact"]);
      expect(records).toHaveLength(1);
      return records;
    }),
    await openingsOfComplaint(db(), id),
  ];
  for (const one of came) {
    const seen = inspect(one, { depth: null, maxArrayLength: null, maxStringLength: null });
    expect(seen).not.toMatch(/chimyến|chimyen|0987000111|001099000777/u);
    expect(seen.length).toBeGreaterThan(2);
  }
  // Events carry ids and hashes, whatever was typed.
  const [events] = await db()<{ all: string }[]>`
    select string_agg(event::text, ' ') as all from complaint_events where complaint_id = ${id}`;
  expect(events?.all).not.toMatch(/chimy/u);
});
