import { expect, test } from "vitest";

import { actsOf, contentOf, entryOf } from "#register/acts.ts";
import { openedWith, receiptKeyOf } from "#register/boxes.ts";
import { beginLog } from "#register/store.ts";
import { readStatement } from "#register/browser/log-statement.ts";
import { testDatabase } from "#test/database.ts";
import { aFiling, aHouse, aWard, anOfficer } from "#test/make.ts";

import { takeStep } from "./actions.ts";
import {
  commitReissue,
  commitStep,
  matterCommitments,
  saidOfFiling,
  saidOfStep,
} from "./committed.ts";
import { fileMatter } from "./filing.ts";
import type { Event } from "./model.ts";
import { matterByCode } from "./store.ts";

const db = testDatabase();

async function aFiled() {
  const { province, ward } = await aWard(db.owner());
  const head = await anOfficer(db.owner(), ward, "head", { title: "Chủ tịch" });
  const reception = await anOfficer(db.owner(), ward, "reception", { title: "Tiếp dân" });
  const filing = aFiling(ward);
  const filed = await fileMatter(aHouse(db()))(filing);
  if (!filed.ok || !filed.value.secret) throw new Error("not filed");
  return {
    province,
    ward,
    head,
    reception,
    filing,
    id: filed.value.id,
    code: filed.value.code,
    secret: filed.value.secret,
  };
}

const entryAt = async (nth: number, about: string): Promise<Buffer | undefined> => {
  const [row] = await db()<{ entry: Buffer }[]>`
    select e.entry from register_entries e join register_acts a on a.entry_id = e.id
     where a.about = ${about} and a.nth = ${nth}`;
  return row?.entry;
};

test("before the log has begun, filing is as it was", async () => {
  const { id } = await aFiled();
  expect(await actsOf(db(), "matter", id)).toEqual([]);
});

test("a filing and what follows are committed to in their own transactions, for the secret alone to open", async () => {
  await beginLog(db(), "log.example/danvan");
  const { id, code, secret, filing, reception } = await aFiled();
  const step = { step: "accept", officer: reception.officer, urgent: false } as const;
  const taken = await takeStep(aHouse(db()))(code, reception.staff, step, 1);
  expect(taken.ok).toBe(true);
  const noted = await takeStep(aHouse(db()))(
    code,
    reception.staff,
    { step: "note", text: "Đã gọi điện" },
    2,
  );
  expect(noted.ok).toBe(true);

  const acts = await actsOf(db(), "matter", id);
  // The note is the office’s own.
  expect(acts.map(({ nth }) => nth)).toEqual([1, 2]);
  const [first, second] = acts;
  const { firstSalt } = receiptKeyOf(secret);
  const filed = readStatement(first?.statement ?? "");
  expect(filed).toMatchObject({
    act: "filed",
    about: code,
    nth: 1,
    due: "2026-12-07",
    previous: null,
  });
  expect(Buffer.from(filed?.content ?? [])).toEqual(contentOf(firstSalt, saidOfFiling(filing)));
  const entry = await entryAt(1, id);
  expect(entry).toEqual(entryOf(firstSalt, first?.statement ?? ""));

  const salt = openedWith(secret, second?.box ?? Buffer.alloc(0));
  expect(await entryAt(2, id)).toEqual(entryOf(salt, second?.statement ?? ""));
  const accepted = readStatement(second?.statement ?? "");
  expect(accepted).toMatchObject({ act: "accepted", nth: 2 });
  expect(Buffer.from(accepted?.content ?? [])).toEqual(
    contentOf(salt, saidOfStep("accepted", null)),
  );
  // Nothing in the house gives the salt away.
  const [kept] = await db.owner()<{ text: string }[]>`
    select string_agg(t::text, ' ') as text from (select m::text as t from matters m union all select a::text from register_acts a union all select e::text from matter_events e) all_rows`;
  for (const known of [salt, firstSalt]) expect(kept?.text).not.toContain(known.toString("hex"));
});

test("a new secret opens what comes from then on, and nothing before", async () => {
  await beginLog(db(), "log.example/danvan");
  const { id, code, secret, reception } = await aFiled();
  const again = await takeStep(aHouse(db()))(code, reception.staff, { step: "reissue" }, 1);
  if (!again.ok || again.value.secret === null) throw new Error("not re-issued");
  const [, second] = await actsOf(db(), "matter", id);
  expect(readStatement(second?.statement ?? "")).toMatchObject({ act: "secret-reissued", nth: 2 });
  expect(openedWith(again.value.secret, second?.box ?? Buffer.alloc(0))).toHaveLength(32);
  expect(() => openedWith(secret, second?.box ?? Buffer.alloc(0))).toThrow("authenticate");
});

test("a step that did not happen is not in the log", async () => {
  await beginLog(db(), "log.example/danvan");
  const { id, code, reception } = await aFiled();
  const step = { step: "accept", officer: reception.officer, urgent: false } as const;
  const failing = takeStep(aHouse(db()))(code, reception.staff, step, 1, () =>
    Promise.reject(new Error("disk")),
  );
  await expect(failing).rejects.toThrow("disk");
  expect(await actsOf(db(), "matter", id)).toHaveLength(1);
});

test("what was erased leaves thirty-two bytes that say nothing", async () => {
  await beginLog(db(), "log.example/danvan");
  const { id } = await aFiled();
  const entry = await entryAt(1, id);
  await db.owner()`delete from matters where id = ${id}`;
  expect(await actsOf(db(), "matter", id)).toEqual([]);
  expect(await db()`select 1 from register_entries where entry = ${entry ?? null}`).toHaveLength(1);
});

test.each(Object.entries(matterCommitments))(
  "%s is committed to, or is left out for a reason",
  async (type, committed) => {
    await beginLog(db(), "log.example/danvan");
    const { id, code } = await aFiled();
    const matter = await matterByCode(db(), code);
    if (!matter) throw new Error("not filed");
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing but its kind is looked at
    const event = { type } as Event;
    await db().begin((tx) =>
      type === "secret-reissued"
        ? commitReissue(tx, matter, new Date(0))
        : commitStep(tx, matter, event, new Date(0), null),
    );
    const made = (await actsOf(db(), "matter", id)).map(
      ({ statement }) => readStatement(statement)?.act,
    );
    if (committed !== true) expect(committed.length).toBeGreaterThan(10);
    expect(made).toEqual(committed === true ? ["filed", type] : ["filed"]);
  },
);
