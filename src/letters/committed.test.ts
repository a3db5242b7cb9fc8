import { expect, test } from "vitest";

import { actsOf } from "#register/acts.ts";
import { receiptFiles } from "#register/receipt-files.ts";
import { logFolder } from "#register/folder.ts";
import { isChain, judge } from "#register/browser/log-judge.ts";
import { readPolicy } from "#register/browser/log-policy.ts";
import { readStatement } from "#register/browser/log-statement.ts";
import { openLog, policyOf } from "#register/house-log.ts";
import { publicKeyOf } from "#register/notes.ts";
import { beginLog } from "#register/store.ts";
import { testDatabase } from "#test/database.ts";

import { commitLetterStep, letterCommitments, saidOfLetter } from "./committed.ts";
import type { Event } from "./model.ts";
import { aTown, classify, notice } from "./town.fixture.ts";
import { letterByCode, recordOf } from "./store.ts";

const db = testDatabase();

const acts = async (id: string) =>
  (await actsOf(db(), "letter", id)).map(({ statement }) => readStatement(statement)?.act);

test("before the log has begun a letter is taken in as it was", async () => {
  const { register } = await aTown(db);
  expect(await acts((await register()).id)).toEqual([]);
});

test("a letter and what becomes of it are committed to, for the secret of its slip alone to open", async () => {
  await beginLog(db(), "log.example/danvan");
  const { house, officer, register, must } = await aTown(db);
  const { id, code, secret } = await register();
  await must(code, officer.staff, classify({ competent: false }));
  await must(code, officer.staff, { step: "note", text: "Đã gọi điện." });
  const text = "Mời ông đến Tòa án nhân dân khu vực 1.";
  await must(code, officer.staff, { step: "guide", text, notice });
  expect(await acts(id)).toEqual(["received", "classified", "guided"]);

  const record = await recordOf(db(), id);
  const said = ({ seq }: { readonly seq: number }): string | null => {
    const event = record.find((line) => line.seq === seq)?.event;
    if (event?.type === "guided") return saidOfLetter(event, { title: null, body: text });
    return null;
  };
  const log = { folder: logFolder("/nowhere"), witnesses: 0 };
  const of = { kind: "letter", about: id };
  const { files, leftOut } = await receiptFiles(house, log, of, secret, said);
  expect(leftOut).toBe(0);
  const { signer } = await openLog({ ...house, home: { folder: "/nowhere" }, origin: "http://x" });
  const policy = await readPolicy(policyOf([publicKeyOf(signer)], []));
  if (!policy) throw new Error("the policy is not read");
  const verdicts = await Promise.all(files.map((one) => judge(one.text, policy)));
  expect(verdicts).toMatchObject([
    { outcome: "promised", statement: { act: "received", about: code, due: "2026-12-01" } },
    { outcome: "promised", statement: { act: "classified" } },
    { outcome: "promised", statement: { act: "guided", due: null } },
  ]);
  expect(isChain(verdicts)).toBe(true);
  // Nobody else’s secret opens any of it.
  const other = await receiptFiles(house, log, of, "0".repeat(24), said);
  expect(other).toEqual({ files: [], leftOut: 3 });
});

test("whether a part was a denunciation, nothing in the log tells: as many entries, all of one size", async () => {
  await beginLog(db(), "log.example/danvan");
  const { officer, head, register, must } = await aTown(db);
  const sizes = () => db()<{ bytes: number; boxed: number | null }[]>`
    select octet_length(e.entry) as bytes, octet_length(a.box) as boxed
      from register_entries e left join register_acts a on a.entry_id = e.id order by e.id`;
  const plain = await register();
  await must(plain.code, officer.staff, classify());
  const withPart = await register();
  const counted = { signers: "one", eligible: false } as const;
  // What of it was a denunciation is taken out of the words before it is classified.
  await must(withPart.code, officer.staff, classify());
  const { code } = withPart;
  const summary = { title: "Cống tắc", text: "Ngõ trước nhà cống tắc.", remove: [], counted };
  await must(plain.code, officer.staff, { step: "reword", ...summary, counted: null });
  await must(code, officer.staff, { step: "reword", ...summary });
  const ofEach = async (id: string) =>
    (await actsOf(db(), "letter", id)).map(({ statement, box, entry }) => ({
      statement: statement.length,
      box: box?.length,
      entry: entry.length,
    }));
  expect(await ofEach(withPart.id)).toEqual(await ofEach(plain.id));

  // Handed over whole: entry by entry a number nobody can read, as every other.
  const whole = await register();
  const before = (await sizes()).length;
  await must(whole.code, officer.staff, { step: "handover" });
  expect((await sizes()).length).toBe(before);
  await must(whole.code, head.staff, { step: "handover-confirm", counted });
  expect(await letterByCode(db(), whole.code)).toBeNull();
  expect(await acts(whole.id)).toEqual([]);
  const left = await sizes();
  expect(left.length).toBe(before);
  expect(left.every(({ bytes }) => bytes === 32)).toBe(true);
});

/** Every kind of act, with all any of them holds: what is committed to looks at no more. */
const anEvent = (type: string): Event => {
  const said = { words: "w", hash: "h" };
  const found = { parts: ["feedback"], eligible: true };
  const to = { body: "Tòa án", number: "12" };
  const on = "2026-11-20";
  const children: unknown[] = [];
  const all = { type, said, found, to, on, until: on, children, notice: null, channel: "post" };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return { ...all, files: 0 } as unknown as Event;
};

test.each(Object.entries(letterCommitments))(
  "%s is committed to, or is left out for a reason",
  async (type, committed) => {
    await beginLog(db(), "log.example/danvan");
    const { register } = await aTown(db);
    const { id, code } = await register();
    const letter = await letterByCode(db(), code);
    if (!letter) throw new Error("no letter");
    await db().begin((tx) => commitLetterStep(tx, letter, anEvent(type), new Date(0), null));
    if (committed === true) expect(await acts(id)).toEqual(["received", type]);
    else {
      expect(committed.length).toBeGreaterThan(10);
      expect(await acts(id)).toEqual(["received"]);
    }
  },
);
