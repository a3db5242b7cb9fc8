import * as fc from "fast-check";
import { expect, test } from "vitest";

import { articleStates } from "./model.ts";
import {
  articleSteps,
  changesWhatReadersSee,
  farthestDays,
  freeSlug,
  missing,
  nextSteps,
  slugOf,
  tagKey,
  tagsIn,
  whenFault,
} from "./rules.ts";

test("an address is made of the words of the title, whatever they are", () => {
  expect(slugOf("Nước sạch về ngõ 12: đã có hẹn!")).toBe("nuoc-sach-ve-ngo-12-da-co-hen");
  expect(slugOf("???")).toBe("bai-viet");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
      const slug = slugOf(title);
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(90);
    }),
  );
});

test("a long title is cut between words, and two of the same name are told apart", () => {
  const long = slugOf("phường ".repeat(60));
  expect(long.endsWith("-phuong")).toBe(true);
  expect(freeSlug("a", [])).toBe("a");
  expect(freeSlug("a", ["a", "a-2", "a-4"])).toBe("a-3");
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "a-2", "a-3", "a-4")), (taken) => {
      expect(taken).not.toContain(freeSlug("a", taken));
    }),
  );
});

test("tags are each there once, however they are typed", () => {
  expect(tagsIn(" Môi  trường, #môi trường; hồ Trúc Bạch,, ")).toEqual([
    { key: "moi-truong", label: "Môi trường" },
    { key: "ho-truc-bach", label: "hồ Trúc Bạch" },
  ]);
  expect(tagsIn(Array.from({ length: 30 }, (_, i) => `nhãn ${i}`).join(","))).toHaveLength(10);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (typed) => {
      for (const { key, label } of tagsIn(typed)) {
        expect(tagKey(label)).toBe(key);
        expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }
    }),
  );
});

test("what was public is never edited in silence, and what was taken down stays down", () => {
  for (const state of ["published", "archived", "removed"] as const)
    for (const step of ["save", "drop", "publish", "schedule"] as const)
      expect(nextSteps(state)).not.toContain(step);
  expect(nextSteps("removed")).toEqual([]);
  const silent = nextSteps("published").filter((step) => !changesWhatReadersSee(step, "published"));
  expect(silent).toEqual(["comments", "archive", "remove"]);
  const reached = new Set(articleStates.flatMap((state) => nextSteps(state)));
  expect([...reached].toSorted()).toEqual([...articleSteps].toSorted());
});

test("an article is ready with a summary and a text, and is due between now and a year", () => {
  const whole = { title: "Bài", summary: "Tóm tắt", body: "<p>x</p>", byline: "UBND" };
  expect(missing(whole)).toEqual([]);
  expect(missing({ ...whole, summary: "", body: "" })).toEqual(["summary", "body"]);
  const now = new Date("2026-11-23T09:00:00+07:00");
  const later = (ms: number) => new Date(now.getTime() + ms);
  expect(whenFault(now, now)).toBe("time-passed");
  expect(whenFault(later(1), now)).toBeNull();
  expect(whenFault(later(farthestDays * 86_400_000), now)).toBeNull();
  expect(whenFault(later(farthestDays * 86_400_000 + 1), now)).toBe("time-too-far");
});
