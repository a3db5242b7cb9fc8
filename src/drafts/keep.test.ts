import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";

import { plusDays } from "#kernel/day.ts";
import { randomBytes } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse } from "#test/make.ts";

import { boxUp, unbox } from "./box.ts";
import { draftCodeFrom, draftKeys } from "./code.ts";
import { aDraft } from "./draft.fixture.ts";
import { eraseDrafts } from "./jobs.ts";
import { changeDraft, eraseDraft, makeDraft, openDraft } from "./keep.ts";
import type { ComplaintDraft } from "./model.ts";

const db = testDatabase();
const once = () => randomBytes(16).toString("base64url");
const ok = <Value>(result: { readonly ok: boolean; readonly value?: Value }): Value => {
  if (!result.ok || result.value === undefined) throw new Error(JSON.stringify(result));
  return result.value;
};
const house = () => aHouse(db(), "2026-11-20T16:00:00+07:00");

beforeEach(async () => {
  await db.owner()`delete from complaint_drafts`;
});

/** All that lies in the table, in every way a dump may write it. */
async function dump(): Promise<string> {
  const rows = await db.owner()<{ lookup: Buffer; sealed: Buffer; row: string }[]>`
    select lookup, sealed, d::text as row from complaint_drafts d`;
  return rows
    .flatMap(({ lookup, sealed, row }) => [
      row,
      ...["utf8", "latin1", "utf16le", "base64"].flatMap((as) => [
        lookup.toString(as as "utf8"),
        sealed.toString(as as "utf8"),
      ]),
    ])
    .join("\n");
}

/** The sizes of what lies in the table, before sealing. */
const sizes = async () =>
  (
    await db.owner()<{ n: number }[]>`
      select distinct octet_length(sealed) - 29 as n from complaint_drafts order by n`
  ).map(({ n }) => n);

const text = (max: number) =>
  fc.string({ unit: "grapheme", minLength: 12, maxLength: max }).filter((s) => s.trim() === s);
const anyDraft: fc.Arbitrary<ComplaintDraft> = fc
  .record({
    name: text(60),
    content: text(4000),
    reason: text(500),
    request: text(300),
    identityPaper: fc.option(text(20)),
    documents: fc.array(text(40), { maxLength: 4 }),
    people: fc.integer({ min: 1, max: 99_999 }),
  })
  .map((over) => aDraft(over));

describe("what was prepared", () => {
  test("opens with its code, in every spelling, and with nothing else", async () => {
    const made = ok(await makeDraft(house(), aDraft(), once()));
    expect(made).toMatchObject({ version: 1, expiresOn: "2026-12-20" });
    for (const typed of [made.code, made.code.toLowerCase(), made.code.replaceAll("-", " ")]) {
      expect(ok(await openDraft(house(), typed))).toEqual({
        draft: aDraft(),
        version: 1,
        expiresOn: "2026-12-20",
      });
    }
    const other = await openDraft(house(), draftCodeFrom(house().master, "khác"));
    expect(other).toEqual({ ok: false, refusal: { because: "not-there" } });
  });

  test("cannot be read from the database: not a word of it, nor the code", async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, async (draft) => {
        const made = ok(await makeDraft(house(), draft, once()));
        expect(ok(await openDraft(house(), made.code)).draft).toEqual(draft);
        const lies = await dump();
        const { name, content, reason, request, address, addressee, respondent } = draft;
        for (const word of [
          name,
          content.slice(0, 40),
          reason.slice(0, 40),
          request,
          address,
          addressee,
          respondent,
          "phường",
          made.code,
          made.code.replaceAll("-", ""),
          ...made.code
            .split("-")
            .slice(1, 3)
            .map((group) => `-${group}`),
        ]) {
          expect(lies).not.toContain(word);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("needs the key of the house as well: another house with the same table opens nothing", async () => {
    const made = ok(await makeDraft(house(), aDraft(), once()));
    const stranger = { ...house(), master: Buffer.alloc(32, 8), sql: db() };
    expect(await openDraft({ ...stranger, clock: house().clock }, made.code)).toEqual({
      ok: false,
      refusal: { because: "not-there" },
    });
  });

  test("shows by its size only one of four; a short letter looks like a middling one", async () => {
    ok(await makeDraft(house(), aDraft({ content: "ngắn" }), once()));
    ok(await makeDraft(house(), aDraft({ content: "vừa ".repeat(900) }), once()));
    expect(await sizes()).toEqual([8192]);
    ok(await makeDraft(house(), aDraft({ content: "dài ".repeat(1900) }), once()));
    ok(
      await makeDraft(
        house(),
        aDraft({ content: "ặ".repeat(8000), reason: "ặ".repeat(4000) }),
        once(),
      ),
    );
    expect(await sizes()).toEqual([8192, 16_384, 65_536]);
    const most = aDraft({ content: "👨‍👩‍👧‍👦".repeat(8000) });
    expect(await makeDraft(house(), most, once())).toEqual({
      ok: false,
      refusal: { because: "too-long" },
    });
  });

  test("leaves nothing but its last day, its size and what it is found by", async () => {
    const columns = await db.owner()<{ name: string; type: string }[]>`
      select column_name as name, data_type as type from information_schema.columns
       where table_name = 'complaint_drafts' order by ordinal_position`;
    expect(columns.map((one) => ({ ...one }))).toEqual([
      { name: "lookup", type: "bytea" },
      { name: "sealed", type: "bytea" },
      { name: "expires_on", type: "date" },
    ]);
  });

  test("that was tampered with, by a single bit or put in another's place, opens as little as an unknown one", async () => {
    const said: string[] = [];
    const stderr = vi.spyOn(process.stderr, "write").mockImplementation((line) => {
      said.push(String(line));
      return true;
    });
    try {
      const [a, b] = [
        ok(await makeDraft(house(), aDraft(), once())),
        ok(await makeDraft(house(), aDraft({ name: "Người Khác" }), once())),
      ];
      const at = draftKeys(house().master, a.code).lookup;
      for (const byte of [0, 1, 14, 30, 4000]) {
        await db.owner()`
          update complaint_drafts set sealed = set_byte(sealed, ${byte}, get_byte(sealed, ${byte}) # 1)
           where lookup = ${at}`;
        expect((await openDraft(house(), a.code)).ok).toBe(false);
        await db.owner()`
          update complaint_drafts set sealed = set_byte(sealed, ${byte}, get_byte(sealed, ${byte}) # 1)
           where lookup = ${at}`;
      }
      expect((await openDraft(house(), a.code)).ok).toBe(true);
      const lookups = [a, b].map(({ code }) => draftKeys(house().master, code).lookup);
      await db.owner()`
        update complaint_drafts set sealed = (select sealed from complaint_drafts where lookup = ${lookups[1] ?? null})
         where lookup = ${at}`;
      expect(await openDraft(house(), a.code)).toEqual({
        ok: false,
        refusal: { because: "not-there" },
      });
      expect(said.every((line) => line.includes('"draft-damaged"'))).toBe(true);
      expect(said.join("")).not.toMatch(/SD-|Chim Yến|Người Khác/);
    } finally {
      stderr.mockRestore();
    }
  });
});

describe("its last day", () => {
  test("is the thirtieth after it was made: readable until midnight in Việt Nam, then the same as unknown", async () => {
    const h = house();
    // A quarter to midnight of the 20th in Việt Nam is still the afternoon in Greenwich.
    h.setClock("2026-11-20T23:45:00+07:00");
    const made = ok(await makeDraft(h, aDraft(), once()));
    expect(made.expiresOn).toBe(plusDays(aDraft().writtenOn, 30));
    h.setClock("2026-12-20T23:59:59+07:00");
    expect((await openDraft(h, made.code)).ok).toBe(true);
    h.setClock("2026-12-21T00:00:00+07:00");
    const gone = { ok: false, refusal: { because: "not-there" } };
    expect(await openDraft(h, made.code)).toEqual(gone);
    expect(await changeDraft(h, made.code, 1, aDraft({ name: "Khác" }))).toEqual(gone);
  });

  test("is when the night's job erases it, and no day earlier", async () => {
    const kept = async () => (await db.owner()`select 1 from complaint_drafts`).length;
    ok(await makeDraft(house(), aDraft(), once()));
    await eraseDrafts.run({ sql: db() }, null, new Date("2026-12-20T00:20:00+07:00"));
    expect(await kept()).toBe(1);
    await eraseDrafts.run({ sql: db() }, null, new Date("2026-12-21T00:20:00+07:00"));
    expect(await kept()).toBe(0);
    await eraseDrafts.run({ sql: db() }, null, new Date("2026-12-21T00:20:00+07:00"));
  });

  test("is not put off by changing it", async () => {
    const h = house();
    const made = ok(await makeDraft(h, aDraft(), once()));
    h.setClock("2026-12-10T09:00:00+07:00");
    const changed = ok(await changeDraft(h, made.code, 1, aDraft({ name: "Khác" })));
    expect(changed).toMatchObject({ version: 2, expiresOn: "2026-12-20" });
    expect(ok(await openDraft(h, made.code))).toMatchObject({
      version: 2,
      draft: { name: "Khác" },
    });
  });
});

describe("its owner", () => {
  test("erases it with the code; afterwards nothing opens, and erasing again says so", async () => {
    const made = ok(await makeDraft(house(), aDraft(), once()));
    expect((await eraseDraft(house(), made.code)).ok).toBe(true);
    const gone = { ok: false, refusal: { because: "not-there" } };
    expect(await openDraft(house(), made.code)).toEqual(gone);
    expect(await eraseDraft(house(), made.code)).toEqual(gone);
  });

  test("who sends the same form twice has one draft; with a word changed, the newest words", async () => {
    const key = once();
    const made = ok(await makeDraft(house(), aDraft(), key));
    const again = ok(await makeDraft(house(), aDraft(), key));
    expect(again).toEqual(made);
    const corrected = ok(await makeDraft(house(), aDraft({ name: "Sửa Tên" }), key));
    expect(corrected).toMatchObject({ code: made.code, version: 2 });
    // Once it was changed, the old form does not write over it.
    const stale = await makeDraft(house(), aDraft({ name: "Tên Cũ" }), key);
    expect(stale).toEqual({ ok: false, refusal: { because: "changed-since" } });
    expect((await db.owner()`select 1 from complaint_drafts`).length).toBe(1);
  });

  test("who changes it on two pages is told on the second; the first change stays", async () => {
    const made = ok(await makeDraft(house(), aDraft(), once()));
    const both = await Promise.all(
      ["một", "hai"].map((name) => changeDraft(house(), made.code, 1, aDraft({ name }))),
    );
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toEqual({
      ok: false,
      refusal: { because: "changed-since" },
    });
  });
});

test("a box says again exactly what was put in, and refuses another key", () => {
  fc.assert(
    fc.property(anyDraft, fc.integer({ min: 1, max: 1000 }), (draft, version) => {
      const { box } = draftKeys(Buffer.alloc(32, 7), draftCodeFrom(Buffer.alloc(32, 7), "một"));
      const sealed = boxUp(box, { version, draft });
      expect(sealed && unbox(box, sealed)).toEqual({ version, draft });
      const other = draftKeys(Buffer.alloc(32, 7), draftCodeFrom(Buffer.alloc(32, 7), "hai"));
      expect(() => sealed && unbox(other.box, sealed)).toThrow(/authenticate/);
    }),
  );
});
