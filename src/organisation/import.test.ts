import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";

import { roles } from "#access/model.ts";
import { day, plusDays } from "#kernel/day.ts";
import { cleanLine } from "#kernel/text.ts";
import { randomBytes } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";

import { countOf } from "./diff.ts";
import { exportedFiles, importFiles } from "./import.ts";
import { organisationOf } from "./sheets.store.ts";
import { type Organisation, sheetText } from "./sheets.ts";

const one = testDatabase();
const other = testDatabase();
const importer = {
  by: null,
  signIn: null,
  at: new Date("2026-11-23T08:00:00+07:00"),
  noise: (bytes: number) => randomBytes(bytes),
};

const empty = async () => {
  for (const db of [one, other])
    await db.owner()`truncate units, officers, departments, posts, appointments cascade`;
};
beforeEach(empty);

const first = day("2020-01-01");
const someDay = fc.integer({ min: 0, max: 3000 }).map((n) => plusDays(first, n));
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constantFrom("=cmd|'/c calc'!A1", "'x", 'a "b", c', "Tổ 1; 2"),
  )
  .map((typed) => `${cleanLine(typed)} xy`.trim().normalize("NFC"));
const name = text
  .map((typed) => cleanLine(typed).slice(0, 150))
  .filter((typed) => typed.length >= 2);

const at = <Value>(values: readonly Value[], n: number): Value => {
  const value = values[n % values.length];
  if (value === undefined) throw new Error("nothing to pick from");
  return value;
};

/** A valid organisation of some wards, with offices, people, names of old, and who followed whom. */
const organisation: fc.Arbitrary<Organisation> = fc
  .record({
    wards: fc.integer({ min: 1, max: 4 }),
    names: fc.array(name, { minLength: 40, maxLength: 40 }),
    days: fc.array(someDay, { minLength: 40, maxLength: 40 }),
    bits: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    picks: fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }),
  })
  .map(({ wards, names, days, bits, picks }) => {
    const source = at(names, 39);
    const city = "thanh-pho-thu";
    const units: Organisation["units"][number][] = [
      {
        slug: city,
        level: "province",
        type: "thanh-pho",
        name: "Thành phố Thử",
        code: "01",
        parent: null,
        district: null,
        from: null,
        to: null,
        source,
      },
    ];
    for (let n = 0; n < wards; n += 1) {
      const slug = `phuong-${n}`;
      const unit = {
        slug,
        level: "commune",
        type: "phuong",
        code: at(bits, n) ? `0000${n}` : null,
        parent: city,
        district: at(bits, n + 5) ? "Quận Cũ" : null,
        source,
      };
      const renamed = at(bits, n + 10) ? day(at(days, n)) : null;
      if (renamed) units.push({ ...unit, name: `Phường Cũ ${n}`, from: null, to: renamed });
      units.push({
        ...unit,
        name: `Phường Mới ${n}`,
        from: renamed && plusDays(renamed, 1),
        to: at(bits, n + 15) ? plusDays(renamed ?? first, 4000) : null,
      });
    }
    const wardOf = (n: number) => `phuong-${at(picks, n) % wards}`;
    const departments = [0, 1, 2].map((n) => ({
      ref: `bo-phan-${n}`,
      unit: wardOf(n),
      name: at(names, n),
      from: first,
      to: at(bits, n + 20) ? plusDays(first, 5000) : null,
    }));
    const serves = departments.flatMap((department, n) => {
      const unit = wardOf(n + 3);
      return unit === department.unit
        ? []
        : [
            {
              department: department.ref,
              unit,
              from: at(days, n),
              to: at(bits, n) ? plusDays(day(at(days, n)), at(picks, n)) : null,
            },
          ];
    });
    const posts = [0, 1, 2, 3, 4].map((n) => {
      const department = at(bits, n + 25) ? at(departments, at(picks, n + 10)) : null;
      return {
        ref: `chuc-vu-${n}`,
        unit: department?.unit ?? wardOf(n + 6),
        department: department?.ref ?? null,
        title: at(names, n + 5),
        role: at(roles, at(picks, n + 20)),
        above: n > 0 && at(bits, n + 30) ? `chuc-vu-${at(picks, n + 30) % n}` : null,
        from: first,
        to: null,
      };
    });
    const appointments = [0, 1, 2, 3, 4, 5].map((n) => {
      const tenure = at(["held", "acting", "delegated"], at(picks, n + 40));
      const from = at(days, n + 10);
      return {
        signIn: `nguoi-${at(picks, n + 45) % 3}`,
        name: `Người ${at(picks, n + 45) % 3}`,
        post: `chuc-vu-${n % 5}`,
        tenure,
        from: n === 5 ? plusDays(day(from), 4000) : from,
        to:
          tenure === "held" && at(bits, n)
            ? null
            : plusDays(day(from), (n === 5 ? 4000 : 0) + at(picks, n + 50) - 1),
      };
    });
    const successions =
      wards > 1
        ? [
            {
              old: "phuong-0",
              new: "phuong-1",
              kind: "merge",
              extent: "unstated",
              area: null,
              from: at(days, 20),
              number: null,
              date: null,
              title: null,
              source,
            },
            {
              old: "phuong-1",
              new: "phuong-0",
              kind: "transfer-function",
              extent: "part",
              area: "dat-dai",
              from: at(days, 21),
              number: "NQ 1",
              date: at(days, 22),
              title: at(names, 30),
              source,
            },
          ]
        : [];
    return { units, successions, departments, serves, posts, appointments };
  });

test("what was exported, imported into an empty house and exported again is the same to the byte; and changes nothing here", async () => {
  await fc.assert(
    fc.asyncProperty(organisation, async (all) => {
      await empty();
      const begun = await importFiles(one(), exportedFiles(all), importer, true);
      expect(begun.problems).toEqual([]);
      expect(begun.applied).toBe(true);
      const files = exportedFiles(await organisationOf(one()));
      const again = await importFiles(one(), files, importer, true);
      expect([again.problems, again.differences && countOf(again.differences)]).toEqual([[], 0]);
      const there = await importFiles(other(), files, importer, true);
      expect(there.problems).toEqual([]);
      expect([...exportedFiles(await organisationOf(other()))]).toEqual([...files]);
    }),
    { numRuns: 15 },
  );
});

const small: Organisation = {
  units: [
    {
      slug: "tp",
      level: "province",
      type: "thanh-pho",
      name: "Thành phố Thử",
      code: "01",
      parent: null,
      district: null,
      from: null,
      to: null,
      source: "thử",
    },
    {
      slug: "phuong-a",
      level: "commune",
      type: "phuong",
      name: "Phường A A",
      code: null,
      parent: "tp",
      district: null,
      from: null,
      to: null,
      source: "thử",
    },
  ],
  successions: [],
  departments: [{ ref: "vp-a", unit: "phuong-a", name: "Văn phòng", from: "2026-01-01", to: null }],
  serves: [],
  posts: [
    {
      ref: "qt-1",
      unit: "tp",
      department: null,
      title: "Quản trị",
      role: "administrator",
      above: null,
      from: "2026-01-01",
      to: null,
    },
    {
      ref: "ct-a",
      unit: "phuong-a",
      department: null,
      title: "Chủ tịch",
      role: "head",
      above: null,
      from: "2026-01-01",
      to: null,
    },
  ],
  appointments: [
    {
      signIn: "quan.tri",
      name: "Lê Thị Quản",
      post: "qt-1",
      tenure: "held",
      from: "2026-01-01",
      to: null,
    },
  ],
};

const load = async () => {
  const done = await importFiles(one(), exportedFiles(small), importer, true);
  expect(done).toMatchObject({ problems: [], applied: true });
};

test("a dry run says what would change and writes nothing; then it is written with a line of record each", async () => {
  await load();
  const renamed = {
    ...small,
    departments: [{ ...small.departments[0]!, name: "Văn phòng chung" }],
  };
  const shown = await importFiles(one(), exportedFiles(renamed), importer, false);
  expect(shown.applied).toBe(false);
  expect(shown.differences?.departments).toMatchObject([
    { about: "vp-a", before: { name: "Văn phòng" }, after: { name: "Văn phòng chung" } },
  ]);
  expect((await organisationOf(one())).departments).toMatchObject([{ name: "Văn phòng" }]);
  const count = async () => (await one.owner()`select from audit_events`).length;
  const before = await count();
  await importFiles(one(), exportedFiles(renamed), importer, true);
  expect((await organisationOf(one())).departments).toMatchObject([{ name: "Văn phòng chung" }]);
  expect((await count()) - before).toBe(2);
});

test("with one line wrong nothing is written, and every wrong line is named in plain words", async () => {
  await load();
  const files = new Map([
    [
      "bo-phan.csv",
      sheetText("departments", [
        { ref: "vp-b", unit: "phuong-a", name: "Phòng mới", from: "01/02/2026", to: null },
        { ref: "VP", unit: "phuong-khong", name: "P", from: "31/02/2026", to: null },
      ]),
    ],
    [
      "chuc-vu.csv",
      sheetText("posts", [
        {
          ref: "ct-a",
          unit: "tp",
          department: "vp-a",
          title: "Chủ tịch",
          role: "king",
          above: "ct-a",
          from: "2026-01-01",
          to: null,
        },
      ]),
    ],
    [
      "bo-nhiem.csv",
      sheetText("appointments", [
        {
          signIn: "quan.tri",
          name: "Người Khác",
          post: "ct-a",
          tenure: "acting",
          from: "2025-01-01",
          to: null,
        },
      ]),
    ],
  ]);
  const done = await importFiles(one(), files, importer, true);
  expect(done.applied).toBe(false);
  expect(done.problems.map(({ sheet, line, what }) => `${sheet} ${line}: ${what.en}`)).toEqual([
    "departments 3: The handle “VP” has 3 to 60 small letters, digits or hyphens.",
    "departments 3: There is no “phuong-khong” in the files or in the house.",
    "departments 3: A name has 2 to 200 characters.",
    "departments 3: “2026-02-31” is not a day; write 2026-12-01 or 01/12/2026.",
    expect.stringContaining("posts 2: “king” is none of these"),
    "posts 2: The department is not of the post's unit.",
    "posts 2: This post would answer to itself in the end.",
    "posts 2: A department or post does not move to another unit; end it and make a new one.",
    "appointments 2: The sign-in name “quan.tri” belongs to Lê Thị Quản. One name is one person's.",
    "appointments 2: Acting and delegated appointments end.",
    "appointments 2: The appointment lies outside the days of the post.",
  ]);
  expect((await organisationOf(one())).departments).toHaveLength(1);
});

test("nobody gives themself a post by a file, and the last administrator stays", async () => {
  await load();
  const me = { ...importer, signIn: "quan.tri" };
  const mine = new Map([
    [
      "bo-nhiem.csv",
      sheetText("appointments", [
        {
          signIn: "quan.tri",
          name: "Lê Thị Quản",
          post: "ct-a",
          tenure: "held",
          from: "2026-11-23",
          to: null,
        },
      ]),
    ],
    ["chuc-vu.csv", sheetText("posts", [{ ...small.posts[0]!, role: "head" }])],
  ]);
  const done = await importFiles(one(), mine, me, true);
  expect(done.problems.map(({ sheet, what }) => `${sheet}: ${what.en}`)).toEqual([
    "posts: Nobody appoints themself or changes the role of their own post.",
    "appointments: Nobody appoints themself or changes the role of their own post.",
  ]);
  const over = new Map([
    ["bo-nhiem.csv", sheetText("appointments", [{ ...small.appointments[0]!, to: "2026-11-22" }])],
  ]);
  expect(await importFiles(one(), over, importer, true)).toMatchObject({
    applied: false,
    problems: [{ what: { en: "After the import nobody could administer the house." } }],
  });
  expect((await organisationOf(one())).appointments).toMatchObject([{ to: null }]);
});
