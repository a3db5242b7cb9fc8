import fc from "fast-check";
import { expect, test } from "vitest";

import { eraseParts } from "#cases/erasing.ts";
import { erasables } from "#cases/keeping.ts";
import { isMatterCode } from "#cases/model.ts";
import { keepRow } from "#cases/statistics.fixture.ts";
import { lockMatter } from "#cases/store.ts";
import { testDatabase } from "#test/database.ts";
import { aWard, anOfficer } from "#test/make.ts";
import { aPublication, somePages } from "#unit-pages/unit-pages.fixture.ts";

const db = testDatabase();

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-10-${String(n).padStart(2, "0")}`);
const rating = fc.constantFrom("satisfied", "accepted", "unsatisfied", null);

const row = fc.oneof(
  fc.record({ stage: fc.constant("received" as const), received: day }),
  fc.record({ stage: fc.constant("answered" as const), received: day, answered: day, rating }),
  fc.record({
    stage: fc.constant("closed" as const),
    received: day,
    answered: day,
    ended: day,
    rating,
  }),
  fc.record({ stage: fc.constant("withdrawn" as const), received: day, ended: day }),
  fc.record({
    stage: fc.constant("declined" as const),
    received: day,
    declined: day,
    ground: fc.constantFrom("no-content", "illegible", "complaint"),
    appeal: fc.constantFrom("upheld" as const, null),
  }),
);

test("every figure of a unit is the same before and after everything is erased", async () => {
  const world = await somePages(db());
  const at = new Date("2026-11-23T09:00:00+07:00");
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 5, maxLength: 25 }), async (rows) => {
      const { ward } = await aWard(db.owner());
      const head = await anOfficer(db.owner(), ward, "head");
      const place = { unit: ward, officer: head.officer };
      const codes: string[] = [];
      for (const one of rows) {
        const { id, code } = await keepRow(db.owner(), place, one);
        codes.push(code);
        await db.owner()`
          insert into words (id, matter_id, role, title, body, salt, at)
          values (${id}, ${id}, 'filing', 'Tên gọi', 'Lời kể', 'x', now())`;
        await db.owner()`update matters set identity_id = gen_random_uuid() where id = ${id}`;
        await db()`
          select identity.keep(identity_id, '\\x0100', null, null) from matters where id = ${id}`;
      }
      const words = { title: "Đã che", content: "Đã che", answer: "Đã làm" };
      await aPublication(db.owner(), place, words);
      const [unit] = await db()<{ slug: string }[]>`select slug from units where id = ${ward}`;
      const slug = unit?.slug ?? "";
      const everything = async () => {
        const pages: Record<string, string> = {};
        for (const ky of ["", "?ky=2026", "?ky=2026-10", "?ky=2026-q4"])
          for (const path of ["", "/so-lieu.json", "/so-lieu.csv", "/vu-viec"]) {
            const answer = await world.get(`/don-vi/${slug}${path}${ky}`);
            expect(answer.status).toBe(200);
            pages[path + ky] = await answer.text();
          }
        return pages;
      };
      const before = await everything();
      for (const code of codes) {
        await db().begin(async (sql) => {
          const matter = isMatterCode(code) ? await lockMatter(sql, code) : null;
          if (!matter) throw new Error("not there");
          const by = {
            kind: "officer",
            officer: head.officer,
            post: head.post,
            unit: ward,
            role: "head",
            posts: head.staff.posts,
          } as const;
          const erased = await eraseParts(
            sql,
            matter,
            { what: erasables, rule: "words-ended" },
            by,
            at,
          );
          expect(erased.what).toEqual(["identity", "words"]);
        });
      }
      expect(await everything()).toEqual(before);
    }),
    { numRuns: 4 },
  );
});
