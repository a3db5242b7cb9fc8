import { unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";

import { takeStep, type StepInput } from "#cases/actions.ts";
import { eraseParts } from "#cases/erasing.ts";
import { isMatterCode, type MatterCode } from "#cases/model.ts";
import { lockMatter, matterByCode } from "#cases/store.ts";
import { isChain, judge, type Verdict } from "#register/browser/log-judge.ts";
import { readPolicy, type Policy } from "#register/browser/log-policy.ts";
import { openLog, policyOf } from "#register/house-log.ts";
import { publicKeyOf } from "#register/notes.ts";
import { sequence } from "#register/sequencer.ts";
import { testDatabase } from "#test/database.ts";
import { anOfficer } from "#test/make.ts";

import { aPortal, drawForm, filled, haNoi, here, hidden, post } from "./portal.fixture.ts";
import { picture } from "./states.fixture.ts";

const db = testDatabase();
let world: Awaited<ReturnType<typeof aPortal>>;
let officer: Awaited<ReturnType<typeof anOfficer>>;
let head: Awaited<ReturnType<typeof anOfficer>>;

beforeAll(async () => {
  await haNoi(db.owner());
  world = await aPortal(db());
  const [ward] = await db()<{ id: number }[]>`
    select id from units where name = 'Phường Ba Đình' and valid_to is null`;
  officer = await anOfficer(db.owner(), ward?.id ?? 0, "reception", { title: "Tiếp dân" });
  head = await anOfficer(db.owner(), ward?.id ?? 0, "head", { title: "Chủ tịch UBND" });
});

const photo = async () => new File([Uint8Array.from(await picture())], "anh.jpg");

const theLog = () => openLog({ ...world.house, home: { folder: world.root }, origin: here });

async function policy(): Promise<Policy> {
  const read = await readPolicy(policyOf([publicKeyOf((await theLog()).signer)], []));
  if (!read) throw new Error("the policy of the house is not read");
  return read;
}

async function filed(over: Parameters<typeof post>[2] = {}) {
  world.house.setClock("2026-11-20T16:00:00+07:00");
  await theLog();
  const form = await drawForm(world);
  const fields = { ...filled, ...form, ...over };
  const page = await (await post(world.app, "/phan-anh/moi", fields)).text();
  const code = hidden(page, "code");
  if (!isMatterCode(code)) throw new Error("no receipt");
  return { page, pair: { code, secret: hidden(page, "secret") } };
}

async function step(code: MatterCode, input: StepInput, by = officer) {
  const now = await matterByCode(world.house.sql, code);
  const took = await takeStep(world.house)(code, by.staff, input, now?.seq ?? 0);
  if (!took.ok) throw new Error(took.refusal.because);
  return took.value.secret;
}

const receipts = (
  pair: { readonly code: string; readonly secret: string },
  at = "/tra-cuu/bien-nhan",
) => post(world.app, at, pair);

/** The files by name, as somebody unpacks them. */
async function unpacked(response: Response): Promise<Readonly<Record<string, string>>> {
  expect(response.headers.get("content-type")).toBe("application/zip");
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]),
  );
}

async function judged(files: Readonly<Record<string, string>>): Promise<readonly Verdict[]> {
  const trusted = await policy();
  return Promise.all(
    Object.entries(files)
      .filter(([name]) => name.endsWith(".tlog-proof"))
      .map(([, text]) => judge(text, trusted)),
  );
}

test("right after filing the receipt is the office’s signed promise; once logged it is a proof", async () => {
  const { page, pair } = await filed({ files: [await photo()] });
  expect(page).toContain("Tải biên nhận kiểm chứng được");
  const early = await receipts(pair);
  expect(early.headers.get("cache-control")).toBe("no-store");
  expect(early.headers.get("content-disposition")).toContain(
    `bien-nhan-${pair.code.toLowerCase()}-01-filed.tlog-proof`,
  );
  const trusted = await policy();
  const promise = await early.text();
  expect(await judge(promise, trusted)).toMatchObject({
    outcome: "promised",
    statement: { act: "filed", about: pair.code, nth: 1, due: "2026-12-07" },
  });

  await sequence(await theLog());
  const proof = await (await receipts(pair)).text();
  expect(proof.startsWith("c2sp.org/tlog-proof@v1\n")).toBe(true);
  // The words and the picture are what they were: else it would be "changed".
  expect(await judge(proof, trusted)).toMatchObject({ outcome: "logged" });
  // The early one still proves what it did.
  expect(await judge(promise, trusted)).toMatchObject({ outcome: "promised" });
});

test("every act so far, each with its words, in a chain without a gap", async () => {
  const { pair } = await filed();
  await step(pair.code, { step: "accept", officer: officer.officer });
  await step(pair.code, { step: "note", text: "Chỉ cán bộ đọc." });
  await step(pair.code, { step: "ask", text: "Đèn số mấy?" });
  await post(world.app, "/tra-cuu/tra-loi", { ...pair, reply: "Đèn số 3.", once: "r".repeat(22) });
  await sequence(await theLog());
  const english = await receipts(pair, "/en/tra-cuu/bien-nhan");
  const files = await unpacked(english);
  expect(Object.keys(files).toSorted()).toEqual([
    "01-filed.tlog-proof",
    "02-accepted.tlog-proof",
    "03-asked.tlog-proof",
    "04-replied.tlog-proof",
  ]);
  const verdicts = await judged(files);
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(["logged", "logged", "logged", "logged"]);
  expect(isChain(verdicts)).toBe(true);
  expect(Object.values(files).join("")).not.toContain("Chỉ cán bộ đọc");
});

test("a word changed behind the house’s back is found by whoever checks", async () => {
  const { pair } = await filed();
  await step(pair.code, { step: "ask", text: "Đèn số mấy?" });
  await sequence(await theLog());
  await db.owner()`
    update words set body = 'Đèn ở đâu?' from matters m
     where m.id = matter_id and m.code = ${pair.code} and role = 'question'`;
  const outcomes = await judged(await unpacked(await receipts(pair)));
  expect(outcomes).toEqual([
    expect.objectContaining({ outcome: "logged" }),
    { outcome: "rejected", because: "changed" },
  ]);

  await db.owner()`
    update words set title = 'Đèn vẫn sáng' from matters m
     where m.id = matter_id and m.code = ${pair.code} and role = 'filing'`;
  expect((await judged(await unpacked(await receipts(pair))))[0]).toEqual({
    outcome: "rejected",
    because: "changed",
  });
});

test("a picture taken away or exchanged is found too", async () => {
  const { pair } = await filed({ files: [await photo()] });
  await sequence(await theLog());
  await db.owner()`
    update files set sha256 = sha256('another') from matter_files f, matters m
     where f.file_id = files.id and m.id = f.matter_id and m.code = ${pair.code}`;
  const changed = { outcome: "rejected", because: "changed" };
  expect(await judge(await (await receipts(pair)).text(), await policy())).toEqual(changed);
  await db.owner()`
    delete from matter_files f using matters m where m.id = f.matter_id and m.code = ${pair.code}`;
  expect(await judge(await (await receipts(pair)).text(), await policy())).toEqual(changed);
});

test("words erased under a rule are not shown, and the receipt still proves when it was", async () => {
  const { pair } = await filed({ files: [await photo()] });
  await world.house.sql.begin(async (sql) => {
    const matter = await lockMatter(sql, pair.code);
    if (!matter) throw new Error("no matter");
    const asked = { what: ["words", "files"], rule: null } as const;
    await eraseParts(sql, matter, asked, { kind: "house" }, world.house.clock());
  });
  await sequence(await theLog());
  const files = await unpacked(await receipts(pair));
  expect(Object.keys(files)).toContain("02-erased.tlog-proof");
  expect((await judged(files)).map(({ outcome }) => outcome)).toEqual(["logged", "logged"]);
});

test("a new secret opens what came since; the rest is said to be missing", async () => {
  const { pair } = await filed();
  const early = await (await receipts(pair)).text();
  const secret = await step(pair.code, { step: "reissue" });
  await step(pair.code, { step: "accept", officer: officer.officer });
  const files = await unpacked(await receipts({ code: pair.code, secret: secret ?? "" }));
  expect(Object.keys(files).toSorted()).toEqual([
    "02-secret-reissued.tlog-proof",
    "03-accepted.tlog-proof",
    "doc-truoc.txt",
  ]);
  expect(files["doc-truoc.txt"]).toContain("biên nhận của 1 bước");
  expect((await judged(files)).map(({ outcome }) => outcome)).toEqual(["promised", "promised"]);
  expect(await judge(early, await policy())).toMatchObject({ outcome: "promised" });
  // The old one opens nothing.
  expect((await receipts(pair)).status).toBe(404);
});

test("what began before the log has no receipt, and the page says so", async () => {
  const { pair } = await filed();
  await db.owner()`
    delete from register_acts a using matters m where a.about = m.id and m.code = ${pair.code}`;
  const response = await receipts(pair);
  expect(response.status).toBe(404);
  const page = await response.text();
  expect(page).toContain("Chưa có biên nhận kiểm chứng được");
  expect(page).toContain(filled.title);
});

test("a wrong pair gets the sentence it always gets; by hand the address leads to the form", async () => {
  const { pair } = await filed();
  expect((await receipts({ ...pair, secret: "0".repeat(24) })).status).toBe(404);
  const byHand = await world.app.request(`${here}/tra-cuu/bien-nhan`);
  expect(byHand.status).toBe(303);
});

test("an appeal and its decision are in the receipts as well", async () => {
  const { pair } = await filed();
  await step(pair.code, { step: "accept", officer: head.officer }, head);
  await step(pair.code, { step: "answer", text: "Đã thay bóng đèn." }, head);
  await post(world.app, "/tra-cuu/danh-gia", {
    ...pair,
    rating: "unsatisfied",
    reason: "Vẫn tối.",
    once: "s".repeat(22),
  });
  await sequence(await theLog());
  const verdicts = await judged(await unpacked(await receipts(pair)));
  expect(
    verdicts.map((one) => (one.outcome === "rejected" ? one.because : one.statement.act)),
  ).toEqual(["filed", "accepted", "answered", "rated"]);
});
