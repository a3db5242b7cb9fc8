import fc from "fast-check";
import { expect, test } from "vitest";

import { saveSession } from "#accounts/session.store.ts";
import { newSessionId } from "#accounts/session.ts";
import { staffOf } from "#accounts/who.store.ts";
import { day } from "#kernel/day.ts";
import type { OfficerId } from "#people/model.ts";
import { randomBytes, randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aWard, anOfficer } from "#test/make.ts";

import { colleagues, deskIn, isBarred, unitAnswering } from "./routing.store.ts";

const db = testDatabase();
const on = day("2026-11-20");
const now = new Date("2026-11-20T16:00:00+07:00");

/** An organisation as the generator thinks of it: posts by number, people by number. */
type Invented = {
  readonly posts: readonly {
    readonly below: number | null;
    readonly role: "head" | "reception" | "case-officer";
  }[];
  readonly held: readonly {
    readonly person: number;
    readonly post: number;
    readonly tenure: "held" | "acting" | "delegated";
    readonly over: boolean;
  }[];
  readonly named: readonly number[];
};

const people = 5;
const invented: fc.Arbitrary<Invented> = fc.integer({ min: 1, max: 6 }).chain((posts) =>
  fc.record({
    posts: fc.tuple(
      ...Array.from({ length: posts }, (_, at) =>
        fc.record({
          below: at === 0 ? fc.constant(null) : fc.option(fc.integer({ min: 0, max: at - 1 })),
          role: fc.constantFrom("head" as const, "reception" as const, "case-officer" as const),
        }),
      ),
    ),
    held: fc.uniqueArray(
      fc.record({
        person: fc.integer({ min: 0, max: people - 1 }),
        post: fc.integer({ min: 0, max: posts - 1 }),
        tenure: fc.constantFrom(
          "held" as const,
          "held" as const,
          "acting" as const,
          "delegated" as const,
        ),
        over: fc.boolean(),
      }),
      { maxLength: 9, selector: ({ person, post }) => `${person} ${post}` },
    ),
    named: fc.uniqueArray(fc.integer({ min: 0, max: people - 1 }), { maxLength: 2 }),
  }),
);

/** Conflict of interest as it is said in words: what the SQL has to agree with. */
function barredIn({ posts, held, named }: Invented, person: number): boolean {
  const current = held.filter(({ over }) => !over);
  const above = (post: number): readonly number[] => {
    const up = posts[post]?.below ?? null;
    return up === null ? [] : [up, ...above(up)];
  };
  return named.some(
    (other) =>
      other === person ||
      current
        .filter((mine) => mine.person === person)
        .some(
          (mine) =>
            current.some(
              (theirs) => theirs.person === other && above(mine.post).includes(theirs.post),
            ) ||
            (mine.tenure === "delegated" &&
              current.some(
                (theirs) =>
                  theirs.person === other &&
                  theirs.post === mine.post &&
                  theirs.tenure !== "delegated",
              )),
        ),
  );
}

async function found(organisation: Invented) {
  const { province, ward } = await aWard(db.owner());
  const posts: number[] = [];
  for (const { below, role } of organisation.posts) {
    const [row] = await db.owner()<{ id: number }[]>`
      insert into posts (unit_id, title, role, reports_to, valid_from)
      values (${ward}, ${`Chức vụ ${posts.length}`}, ${role}, ${below === null ? null : (posts[below] ?? null)}, '2025-07-01')
      returning id`;
    posts.push(row?.id ?? 0);
  }
  const officers = Array.from({ length: people }, () => randomUUID() as string as OfficerId);
  for (const officer of officers) {
    await db.owner()`
      insert into officers (id, sign_in, name) values (${officer}, ${`o-${officer.slice(0, 13)}`}, 'Cán bộ')`;
  }
  for (const { person, post, tenure, over } of organisation.held) {
    const until = over ? "2026-11-19" : tenure === "held" ? null : "2026-12-31";
    await db.owner()`
      insert into appointments (officer_id, post_id, tenure, valid_from, valid_to)
      values (${officers[person] ?? ""}, ${posts[post] ?? 0}, ${tenure}, '2025-07-01', ${until})`;
  }
  return { province, ward, posts, officers };
}

test("pages, lists and routing say the same of who loses a matter, in any organisation", async () => {
  await fc.assert(
    fc.asyncProperty(invented, async (organisation) => {
      const { ward, posts, officers } = await found(organisation);
      const named = organisation.named.map((at) => officers[at] as OfficerId);
      const barred: boolean[] = [];
      for (const [at, officer] of officers.entries()) {
        const expected = barredIn(organisation, at);
        barred.push(expected);
        expect(await isBarred(db(), officer, named, on)).toBe(expected);
        const session = newSessionId(randomBytes(32));
        await saveSession(db(), session, officer, now);
        const staff = await staffOf(db(), session, now);
        expect(staff?.above.some((one) => named.includes(one)) ?? false).toBe(expected);
      }
      const desk = await deskIn(db(), { unit: ward, area: "khac", on, named, to: "desk" });
      const free = (post: number) =>
        organisation.held.some(
          (one) => !one.over && posts[one.post] === post && barred[one.person] === false,
        );
      const takers = posts.filter(
        (post, at) => organisation.posts[at]?.role !== "case-officer" && free(post),
      );
      expect(desk.post !== null).toBe(takers.length > 0);
      if (desk.post !== null) expect(takers).toContain(desk.post);
    }),
    { numRuns: 60 },
  );
});

test("who holds a post together with a named person keeps the matter; who is below the post loses it", async () => {
  const { ward } = await aWard(db.owner());
  const head = await anOfficer(db.owner(), ward, "head");
  const beside = await anOfficer(db.owner(), ward, "editor");
  const below = await anOfficer(db.owner(), ward, "case-officer", { reportsTo: head.post });
  await db.owner()`
    insert into appointments (officer_id, post_id, valid_from)
    values (${beside.officer}, ${head.post}, '2025-07-01')`;
  expect(await isBarred(db(), beside.officer, [head.officer], on)).toBe(false);
  expect(await isBarred(db(), below.officer, [head.officer], on)).toBe(true);
});

test("a post in a joint office acts for every unit it serves, in its days", async () => {
  const { province, ward } = await aWard(db.owner());
  const other = await aWard(db.owner());
  const [department] = await db.owner()<{ id: number }[]>`
    insert into departments (unit_id, name, valid_from) values (${ward}, 'Văn phòng chung', '2025-07-01')
    returning id`;
  const id = department?.id ?? 0;
  const clerk = await anOfficer(db.owner(), ward, "reception", { department: id });
  const wanted = { unit: other.ward, area: "khac", on, named: [], to: "desk" } as const;
  expect(await deskIn(db(), wanted)).toMatchObject({ unit: other.ward, post: null });

  await db()`
    insert into department_serves (department_id, unit_id, valid_from, valid_to)
    values (${id}, ${other.ward}, '2026-01-01', '2026-11-20')`;
  expect(await deskIn(db(), wanted)).toEqual({
    unit: other.ward,
    department: id,
    post: clerk.post,
  });
  expect(await colleagues(db(), other.ward, on)).toMatchObject([{ officer: clerk.officer }]);
  const session = newSessionId(randomBytes(32));
  await saveSession(db(), session, clerk.officer, now);
  const staff = await staffOf(db(), session, now);
  expect(staff?.posts.map(({ unit }) => unit)).toEqual([ward, other.ward]);

  const after = day("2026-11-21");
  expect(await colleagues(db(), other.ward, after)).toEqual([]);
  expect(await deskIn(db(), { ...wanted, on: after })).toMatchObject({ post: null });
  expect(province).toBeGreaterThan(0);
});

test("who answers follows functions and mergers, and stops where a split leaves it open", async () => {
  const a = await aWard(db.owner());
  const [b, c, d] = [await aWard(db.owner()), await aWard(db.owner()), await aWard(db.owner())];
  const follows = (from: number, to: number, kind: string, since: string, area: string | null) =>
    db.owner()`
      insert into unit_successors (old_id, new_id, extent, valid_from, source, kind, area)
      values (${from}, ${to}, 'part', ${since}, 'thử', ${kind}, ${area})`;
  await follows(a.ward, b.ward, "transfer-function", "2026-01-01", "dat-dai");
  await follows(b.ward, c.ward, "merge", "2026-03-01", null);
  await follows(c.ward, a.ward, "split", "2026-06-01", "y-te");
  await follows(c.ward, d.ward, "split", "2026-06-01", "xay-dung");
  const answering = (unit: number, area: string, when: string) =>
    unitAnswering(db(), unit, area, day(when));
  expect(await answering(a.ward, "dat-dai", "2025-12-31")).toBe(a.ward);
  expect(await answering(a.ward, "dat-dai", "2026-01-01")).toBe(b.ward);
  expect(await answering(a.ward, "khac", "2026-01-01")).toBe(a.ward);
  expect(await answering(a.ward, "dat-dai", "2026-03-01")).toBe(c.ward);
  expect(await answering(b.ward, "xay-dung", "2026-06-01")).toBe(d.ward);
  expect(await answering(b.ward, "khac", "2026-06-01")).toBe(c.ward);
});
