import fc from "fast-check";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import type { Reading } from "./findings.ts";
import { passages } from "./passages.fixture.ts";
import { readDirective } from "./read.ts";

const context = { date: "2026-11-23", place: "Hà Nội" };

describe("passages written for this", () => {
  test.each([...passages])("$says", ({ text, refs, tasks }) => {
    const reading = readDirective(text, context);
    if (refs) expect(documentsOf(reading)).toEqual(refs);
    expect(reading.tasks).toHaveLength((tasks ?? []).length);
    for (const [i, expected] of (tasks ?? []).entries()) {
      const task = reading.tasks[i];
      expect(task?.quote.startsWith(expected.begins), task?.quote).toBe(true);
      expect(task?.responsible).toEqual(expected.responsible);
      expect(task?.cooperating).toEqual(expected.cooperating ?? []);
      if (expected.executing) expect(task?.executing).toEqual(expected.executing);
      if (expected.reportTo !== undefined) expect(task?.report_to).toBe(expected.reportTo);
      if (expected.deadline) expect(task?.deadline).toMatchObject(expected.deadline);
      else expect(task?.deadline).toBeNull();
    }
  });

  test("letters of the wrong office are put right and flagged, and the surface stays as printed", () => {
    const [one] = readDirective(
      "Quyết định 301-QĐ/TU ngày 04/5/2020 của Bộ Chính trị",
      context,
    ).refs;
    expect(one).toMatchObject({ canonical: "301-QĐ/TW", confidence: "doubtful" });
    expect(one?.surface).toContain("301-QĐ/TU");
    expect(one?.issues?.[0]).toMatch(/^symbol-issuer-mismatch/);
  });

  test("every finding says which rule found it", () => {
    for (const { text } of passages) {
      const { refs, tasks } = readDirective(text, context);
      for (const { rule } of [...refs, ...tasks]) expect(rule).toMatch(/^(ref|task)\./);
    }
  });
});

describe("whatever the text", () => {
  const words = passages.flatMap(({ text }) => text.split(" "));
  const mixed = fc
    .array(
      fc.oneof(
        { arbitrary: fc.constantFrom(...words), weight: 6 },
        { arbitrary: fc.string({ unit: "binary", maxLength: 8 }), weight: 1 },
      ),
      { maxLength: 120 },
    )
    .map((parts) => parts.join(" "));

  test("it never throws, and places slice back to what was printed", () => {
    fc.assert(
      fc.property(fc.oneof(mixed, fc.string({ unit: "binary", maxLength: 300 })), (text) => {
        const points = Array.from(text.normalize("NFC"));
        const { refs, tasks, campaigns } = readDirective(text, context);
        for (const { start, end, surface } of [...refs, ...campaigns])
          expect(points.slice(start, end).join("")).toBe(surface);
        for (const { start, end, quote } of tasks)
          expect(points.slice(start, end).join("")).toBe(quote);
      }),
      { numRuns: 2000, seed: 1186 },
    );
  });

  test("old and new places of the tone, composed and decomposed letters read the same", () => {
    const text =
      "Giao Ban Dân vận Thành ủy phối hợp với Đảng ủy các phường hoàn thành trước ngày 01/12/2026.";
    const plain = readDirective(text, context);
    for (const other of [text.replaceAll("ủy", "uỷ"), text.normalize("NFD")]) {
      const reading = readDirective(other, context);
      expect(
        reading.tasks.map(({ responsible, cooperating }) => [responsible, cooperating]),
      ).toEqual(plain.tasks.map(({ responsible, cooperating }) => [responsible, cooperating]));
    }
  });
});

const notice = `${process.env["DANVAN_FIXTURES"] ?? "../shared/data"}/notice-1186.txt`;

test.skipIf(!existsSync(notice))(
  "the notice of 2018: its tasks with who must, its references, its misprints",
  () => {
    const reading = readDirective(readFileSync(notice, "utf8"), {
      date: "2018-03-07",
      place: "Hà Nội",
    });
    expect(reading.tasks.length).toBeGreaterThanOrEqual(24);
    expect(reading.tasks.length).toBeLessThanOrEqual(30);
    for (const task of reading.tasks) expect(task.responsible, task.quote).not.toEqual([]);
    const wrong = reading.refs
      .filter(({ issues }) => issues !== undefined)
      .flatMap(({ canonical, list_of }): readonly (string | null)[] => list_of ?? [canonical]);
    expect(wrong).toEqual(["217-QĐ/TW", "218-QĐ/TW", "39-NQ/TW"]);
  },
);

type Found = readonly [canonical: string | null, date: string | null, issuer: string | null];

const documentsOf = ({ refs }: Reading) =>
  refs.flatMap(({ canonical, list_of, date, issuer }) =>
    (list_of ?? [canonical]).map((one): Found => [one, date, issuer]),
  );
