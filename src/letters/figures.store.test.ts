import fc from "fast-check";
import { expect, test } from "vitest";

import { day, plusDays, type Day } from "#kernel/day.ts";
import { testDatabase } from "#test/database.ts";
import { aWard } from "#test/make.ts";

import { handings, reportMonthOf, type Counted } from "./counting.ts";
import { countDenunciation } from "./counting.store.ts";
import { broken, total } from "./figures.ts";
import { letterFigures, windowOf } from "./figures.store.ts";
import { settlements, signerKinds } from "./model.ts";

const db = testDatabase();

test("what arrives on the 14th is in the report of its month, on the 15th in the next", () => {
  expect(reportMonthOf(day("2026-12-14"))).toBe("2026-12-01");
  expect(reportMonthOf(day("2026-12-15"))).toBe("2027-01-01");
  expect(windowOf(day("2027-01-01"))).toEqual({ from: "2026-12-15", to: "2027-01-14" });
});

type Line = {
  readonly received: Day;
  readonly signers: string;
  readonly kinds: readonly [number, number];
  readonly eligible: boolean;
  readonly competent: boolean;
  readonly settlement: string;
  readonly way: number;
  readonly processed: Day | null;
};

const from = day("2026-09-15");
const to = day("2026-12-14");
const anyDay = fc.integer({ min: -80, max: 85 }).map((n) => plusDays(from, n));
const anyLine: fc.Arbitrary<Line> = fc
  .record({
    received: anyDay,
    signers: fc.constantFrom(...signerKinds),
    kinds: fc.constantFrom<readonly [number, number]>([1, 0], [0, 1], [1, 2], [2, 1]),
    eligible: fc.boolean(),
    competent: fc.boolean(),
    settlement: fc.constantFrom(...settlements),
    way: fc.nat(2),
    later: fc.option(fc.nat(60)),
  })
  .map(({ later, ...line }) => ({
    ...line,
    processed: later === null ? null : plusDays(line.received, later),
  }));
const anyCounted: fc.Arbitrary<Counted> = fc.oneof(
  fc.record({
    signers: fc.constantFrom(...signerKinds),
    eligible: fc.constant(true as const),
    settlement: fc.constantFrom(...settlements),
    handing: fc.constantFrom(...handings),
  }),
  fc.record({ signers: fc.constantFrom(...signerKinds), eligible: fc.constant(false as const) }),
);

const parts = (some: readonly Line[]): number =>
  some.reduce((sum, { kinds }) => sum + kinds[0] + kinds[1], 0);

const outcomeOf = (l: Line): string =>
  !l.eligible
    ? (["guided", "merged", "set-aside"][l.way] ?? "")
    : l.competent
      ? (["accepted", "merged", "accepted"][l.way] ?? "")
      : (["guided", "transferred", "urged"][l.way] ?? "");

/** Rows of the register as the steps leave them, without going through every step. */
async function kept(ward: number, lines: readonly Line[]): Promise<void> {
  await db.owner()`delete from letter_entries where unit_id = ${ward}`;
  for (const [n, l] of lines.entries()) {
    const done = l.processed !== null;
    await db.owner()`
      insert into letter_entries (letter_id, n, unit_id, received_on, signers, complaints, feedbacks, eligible,
                                  competent, settlement, outcome, processed_on)
      select l.id, ${n + 1}, ${ward}, ${l.received}, ${l.signers}, ${l.kinds[0]}, ${l.kinds[1]}, ${l.eligible},
             ${l.competent}, ${l.settlement}, ${done ? outcomeOf(l) : null}, ${l.processed}
        from letters l where l.unit_id = ${ward}`;
  }
}

async function aLetterIn(ward: number): Promise<void> {
  await db.owner()`
    insert into letters (id, code, channel, signers, has_sender, area, place_unit_id, unit_id, progress,
                         received_at, received_on, secret_hash, once_hash, content_mark)
    values (gen_random_uuid(), ${`DT-0000-${String(ward % 10000).padStart(4, "0")}`}, 'post', 'one', false, 'khac',
            ${ward}, ${ward}, '{"stage": "registered"}', now(), '2026-11-20', ${Buffer.from(`s${ward}`)},
            ${Buffer.from(`o${ward}`)}, ${Buffer.from("c")})`;
}

test("whatever letters a unit has, every sum of the form adds up, and each letter is counted where it belongs", async () => {
  const { ward } = await aWard(db.owner());
  await aLetterIn(ward);
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyLine, { maxLength: 12 }),
      fc.array(fc.tuple(anyCounted, anyDay), { maxLength: 4 }),
      async (lines, counted) => {
        await kept(ward, lines);
        await db.owner()`delete from denunciation_counts where unit_id = ${ward}`;
        for (const [one, on] of counted) await countDenunciation(db(), ward, on, one);
        const f = await letterFigures(db(), ward, { from, to });
        expect(broken(f)).toEqual([]);

        const waiting = lines.filter((l) => l.processed === null || l.processed >= from);
        const within = counted.filter(([, on]) => {
          const month = reportMonthOf(on);
          return month >= "2026-10-01" && month <= "2026-12-01";
        });
        const carried = waiting.filter((l) => l.received < from);
        const came = waiting.filter((l) => l.received >= from && l.received <= to);
        expect(f["carried-one"] + f["carried-many"] + f["carried-other"]).toBe(parts(carried));
        expect(total(f)).toBe(parts(carried) + parts(came) + within.length);
        const done = [...carried, ...came].filter(
          (l) => l.processed !== null && l.processed >= from && l.processed <= to,
        );
        expect(f.processed).toBe(parts(done) + within.length);
        expect(f.eligible).toBe(
          parts(done.filter((l) => l.eligible)) + within.filter(([one]) => one.eligible).length,
        );
      },
    ),
    { numRuns: 60 },
  );
});

test("the database refuses a line the form has no place for", async () => {
  const { ward } = await aWard(db.owner());
  await aLetterIn(ward);
  const line = (over: Partial<Line>, outcome: string) => db.owner()`
    insert into letter_entries (letter_id, n, unit_id, received_on, signers, complaints, feedbacks, eligible,
                                competent, settlement, outcome, processed_on)
    select l.id, 50, ${ward}, '2026-11-20', 'one', 1, 0, ${over.eligible ?? true}, ${over.competent ?? true},
           'not', ${outcome}, '2026-11-21'
      from letters l where l.unit_id = ${ward}`;
  await expect(line({ competent: true }, "transferred")).rejects.toThrow(/fit_goes_the_forms_way/);
  await expect(line({ competent: false }, "accepted")).rejects.toThrow(/fit_goes_the_forms_way/);
  await expect(line({ eligible: false }, "urged")).rejects.toThrow(/unfit_is_set_aside/);
});

test("a denunciation leaves a number and no trace of when, whose or from which letter", async () => {
  const { ward } = await aWard(db.owner());
  const before = await db.owner()<{ n: number }[]>`select count(*)::int as n from audit_events`;
  const counted = { signers: "other", eligible: false } as const;
  await countDenunciation(db(), ward, day("2026-11-20"), counted);
  await countDenunciation(db(), ward, day("2026-12-10"), counted);
  const rows = await db()`select * from denunciation_counts where unit_id = ${ward}`;
  expect(rows).toEqual([
    {
      unit_id: ward,
      month: "2026-12-01",
      signers: "other",
      eligible: false,
      settlement: "none",
      outcome: "none",
      count: 2,
    },
  ]);
  expect(await db.owner()`select count(*)::int as n from audit_events`).toEqual(before);
});
