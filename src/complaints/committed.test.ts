import { beforeEach, expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { logFolder } from "#register/folder.ts";
import { actsOf, contentOf, entryOf } from "#register/acts.ts";
import { openedWith, receiptKeyOf } from "#register/boxes.ts";
import { isChain, judge } from "#register/browser/log-judge.ts";
import { readPolicy } from "#register/browser/log-policy.ts";
import { readStatement } from "#register/browser/log-statement.ts";
import { openLog, policyOf } from "#register/house-log.ts";
import { publicKeyOf } from "#register/notes.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { unzipSync } from "fflate";
import { aHouse, aWard, anOfficer } from "#test/make.ts";

import { takeComplaintStep } from "./actions.ts";
import { commitComplaintStep, complaintCommitments, saidOfComplaint } from "./committed.ts";
import type { ComplaintEvent } from "./events.ts";
import { openOwnComplaint } from "./dossier.ts";
import { openComplainants } from "./identity.ts";
import { complaintReceipts } from "./own-receipts.ts";
import { registerComplaint } from "./register.ts";
import { aRegistration, steps } from "./registration.fixture.ts";
import { writeMovedComplaints } from "./recount.store.ts";
import { newSecret } from "./reissue.ts";
import type { StepInput } from "./step-input.ts";
import { complaintByCode } from "./store.ts";

const db = testDatabase();
const origin = "https://log.example";

beforeEach(async () => {
  await openLog({ ...aHouse(db()), home: { folder: "/nowhere" }, origin });
});

async function aPlace() {
  const house = aHouse(db(), "2026-11-20T09:00:00+07:00");
  const { ward } = await aWard(db.owner());
  const chair = await anOfficer(db.owner(), ward, "head");
  const officer = await anOfficer(db.owner(), ward, "case-officer", { reportsTo: chair.post });
  const desk = await anOfficer(db.owner(), ward, "reception", { reportsTo: chair.post });
  const made = await registerComplaint(house)(aRegistration(ward), desk.staff);
  if (!made.ok) throw new Error(made.refusal.because);
  const { id, code, secret } = made.value;
  const take = async (by: typeof chair, input: StepInput, at = code) => {
    const kept = await complaintByCode(db(), at);
    const took = await takeComplaintStep(house)(at, by.staff, input, kept?.complaint.seq ?? 0);
    if (!took.ok) throw new Error(`${input.step}: ${took.refusal.because}`);
  };
  return { house, ward, chair, officer, desk, id, code, secret, take };
}
type Place = Awaited<ReturnType<typeof aPlace>>;

const entryAt = async (nth: number, about: string): Promise<Buffer | undefined> => {
  const [row] = await db()<{ entry: Buffer }[]>`
    select e.entry from register_entries e join register_acts a on a.entry_id = e.id
     where a.kind = 'complaint' and a.about = ${about} and a.nth = ${nth}`;
  return row?.entry;
};

const actNames = async (id: string) =>
  (await actsOf(db(), "complaint", id)).map(({ statement }) => readStatement(statement)?.act);

async function verdicts({ house, code, secret }: Place) {
  const found = await openOwnComplaint(house)(code, secret);
  if (!found) throw new Error("the complainant’s page does not open");
  const log = { folder: logFolder("/nowhere"), witnesses: 0 };
  const to = { as: "files", lang: "vi", trial: true } as const;
  const response = await complaintReceipts(house, log, found, secret, to);
  const bytes = new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer());
  const texts =
    response?.headers.get("content-type") === "application/zip"
      ? Object.values(unzipSync(bytes, { filter: ({ name }) => name.endsWith(".tlog-proof") }))
      : [bytes];
  const { signer } = await openLog({ ...house, home: { folder: "/nowhere" }, origin });
  const policy = await readPolicy(policyOf([publicKeyOf(signer)], []));
  if (!policy) throw new Error("the policy is not read");
  return Promise.all(texts.map((text) => judge(Buffer.from(text).toString("utf8"), policy)));
}

test("a complaint and what follows are committed to, for the secret alone to open", async () => {
  const place = await aPlace();
  const { id, code, secret, chair, desk, take } = place;
  await take(chair, steps.accept(day("2026-11-20")));
  await take(chair, steps.suspend(day("2026-11-20")));
  await take(desk, { step: "note", text: "Chỉ nội bộ." });
  const acts = await actsOf(db(), "complaint", id);
  expect(await actNames(id)).toEqual(["registered", "accepted", "suspended"]);
  const { firstSalt } = receiptKeyOf(secret);
  const [first, , third] = acts;
  expect(await entryAt(1, id)).toEqual(entryOf(firstSalt, first?.statement ?? ""));
  const registered = readStatement(first?.statement ?? "");
  expect(registered).toMatchObject({ about: code, nth: 1, previous: null });
  // Ten days to accept or refuse it, which is owed first.
  expect(registered?.due).toBe("2026-11-30");
  const words = saidOfComplaint("registered", [
    "Đề nghị hủy quyết định xử phạt vì không đúng người.",
  ]);
  expect(Buffer.from(registered?.content ?? [])).toEqual(contentOf(firstSalt, words));
  const salt = openedWith(secret, third?.box ?? Buffer.alloc(0));
  expect(Buffer.from(readStatement(third?.statement ?? "")?.content ?? [])).toEqual(
    contentOf(salt, saidOfComplaint("suspended", ["Người khiếu nại nằm viện dài ngày."])),
  );
  // Nothing in the house gives a salt away.
  const [kept] = await db.owner()<{ text: string }[]>`
    select string_agg(t::text, ' ') as text from
      (select c::text as t from complaints c union all select a::text from register_acts a
       union all select e::text from complaint_events e) all_rows`;
  for (const known of [salt, firstSalt]) expect(kept?.text).not.toContain(known.toString("hex"));

  const judged = await verdicts(place);
  expect(judged.map(({ outcome }) => outcome)).toEqual(["promised", "promised", "promised"]);
  expect(isChain(judged)).toBe(true);
});

test("a changed word of a complaint is found by whoever checks", async () => {
  const place = await aPlace();
  await db.owner()`update complaint_words set body = 'Rút.' where complaint_id = ${place.id}`;
  expect(await verdicts(place)).toEqual([{ outcome: "rejected", because: "changed" }]);
  await db.owner()`delete from complaint_words where complaint_id = ${place.id}`;
  expect(await verdicts(place)).toMatchObject([{ outcome: "promised" }]);
});

test("new dates of many complaints are committed to together", async () => {
  const [one, two] = [await aPlace(), await aPlace()];
  await db().begin(async (sql) => {
    const moved = await Promise.all(
      [one, two].map(async ({ id, code }) => {
        const kept = await complaintByCode(sql, code);
        if (!kept) throw new Error("no complaint");
        return {
          id,
          seq: kept.complaint.seq + 1,
          dates: kept.dates,
          dueOn: null,
          calendar: "x",
          event: {
            type: "recalculated",
            recount: 1,
            cause: "version",
            document: null,
            before: "a",
            after: "b",
            moves: [],
          } as const,
        };
      }),
    );
    await writeMovedComplaints(sql, moved, new Date("2026-11-21T01:00:00+07:00"));
  });
  expect(await actNames(one.id)).toEqual(["registered", "recalculated"]);
  expect(await actNames(two.id)).toEqual(["registered", "recalculated"]);
  expect(isChain(await verdicts(one))).toBe(true);
  expect(isChain(await verdicts(two))).toBe(true);
});

test("the same form sent twice is one act; a step that did not happen is none", async () => {
  const { house, ward, desk, chair, id, code } = await aPlace();
  const registration = aRegistration(ward, { once: randomUUID() });
  const [a, b] = [
    await registerComplaint(house)(registration, desk.staff),
    await registerComplaint(house)(registration, desk.staff),
  ];
  if (!a.ok || !b.ok) throw new Error("not registered");
  expect(b.value.repeated).toBe(true);
  expect(await actNames(a.value.id)).toEqual(["registered"]);

  const failing = takeComplaintStep(house)(
    code,
    chair.staff,
    steps.accept(day("2026-11-20")),
    1,
    () => Promise.reject(new Error("disk")),
  );
  await expect(failing).rejects.toThrow("disk");
  expect(await actNames(id)).toEqual(["registered"]);
});

test("what was erased leaves thirty-two bytes that say nothing", async () => {
  const { id } = await aPlace();
  const entry = await entryAt(1, id);
  await db.owner()`select erase_complaint(${id})`;
  expect(await actNames(id)).toEqual([]);
  expect(await db()`select 1 from register_entries where entry = ${entry ?? null}`).toHaveLength(1);
});

/** Every kind of act, with all any of them says. */
function anEvent(type: string): ComplaintEvent {
  const said = { words: "w", hash: "h" };
  const parts = type === "settled" ? { verified: said, basis: said, conclusion: said } : said;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is committed to looks at no more
  return { type, said: parts, minutes: said, contents: [{ said }] } as unknown as ComplaintEvent;
}

test.each(Object.entries(complaintCommitments))(
  "%s is committed to, or is left out for a reason",
  async (type, committed) => {
    const { id, code } = await aPlace();
    const kept = await complaintByCode(db(), code);
    if (!kept) throw new Error("not registered");
    await db().begin((tx) =>
      commitComplaintStep(tx, {
        after: kept.complaint,
        event: anEvent(type),
        words: [{ id: "w", body: "Lời đã nói." }],
        dates: kept.dates,
        at: new Date(0),
      }),
    );
    if (committed !== true) expect(committed.length).toBeGreaterThan(10);
    expect(await actNames(id)).toEqual(committed === true ? ["registered", type] : ["registered"]);
  },
);

test("a secret given out anew is an act of its own, and opens what was done from then on", async () => {
  const place = await aPlace();
  const { house, id, code, desk, chair, take } = place;
  await openComplainants(house)(code, desk.staff, { reason: "Mất biên nhận", kinds: ["contact"] });
  const { secret, receipt } = newSecret(house);
  await take(desk, { step: "reissue", text: "Đã xem thẻ căn cước.", receipt });
  await take(chair, steps.accept(day("2026-11-20")));
  expect(await actNames(id)).toEqual(["registered", "secret-reissued", "accepted"]);
  const [, reissued, accepted] = await actsOf(db(), "complaint", id);
  for (const act of [reissued, accepted]) {
    const salt = openedWith(secret, act?.box ?? Buffer.alloc(0));
    expect(salt).toHaveLength(32);
    expect(() => openedWith(place.secret, act?.box ?? Buffer.alloc(0))).toThrow(/./);
  }
  const judged = await verdicts({ ...place, secret });
  expect(judged.map(({ outcome }) => outcome)).toEqual(["promised", "promised"]);
});
