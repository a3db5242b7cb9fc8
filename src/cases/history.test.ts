import { expect, test } from "vitest";

import { day, type Instant } from "#kernel/day.ts";
import type { OfficerId } from "#people/model.ts";

import { historyFor, type Told } from "./history.ts";
import type { Event, Recorded, WordsId } from "./model.ts";
import type { Names } from "./names.store.ts";

// oxlint-disable typescript/no-unsafe-type-assertion -- ids made up for this test
const officer = "01900000-0000-7000-8000-0000000000aa" as OfficerId;
const words = "01900000-0000-7000-8000-0000000000bb" as WordsId;
const at = "2026-11-20T16:00:00+07:00" as Instant;
const desk = { unit: 10, department: null, post: 100 };
const said = { words, hash: "00" };

const names: Names = {
  units: new Map([[10, { name: "Phường Ba Đình", slug: "phuong-ba-dinh" }]]),
  posts: new Map([[100, { title: "Chuyên viên", unit: 10 }]]),
  departments: new Map(),
  officers: new Map([[officer, "Nguyễn Thị Hoà"]]),
};

const line = (event: Event, by: Recorded["by"] = "officer", seq = 1): Recorded => ({
  seq,
  at,
  by,
  officer: by === "officer" ? officer : null,
  post: by === "officer" ? 100 : null,
  event,
});

const kept: ReadonlyMap<WordsId, Told> = new Map([[words, { body: "Lời đã viết." }]]);

test("residents are never told notes, named officers and handovers", () => {
  const record = [
    line({ type: "noted", said }),
    line({ type: "officer-named", officer, desk }),
    line({ type: "handover-proposed", by: officer }),
    line({ type: "handover-cancelled" }),
    line({ type: "handed-over" }),
  ];
  expect(historyFor(record, kept, names, "resident")).toEqual([]);
  const told = historyFor(record, kept, names, "officer");
  expect(told).toHaveLength(record.length);
  expect(told.every(({ internal }) => internal)).toBe(true);
});

test("who did it is a named person in a named post, and residents are never named", () => {
  const record = [
    line({ type: "accepted", officer, urgentBy: null, desk, at }),
    line({ type: "replied", said }, "resident", 2),
  ];
  const [accepted, replied] = historyFor(record, kept, names, "resident");
  expect(accepted?.who.vi).toBe("Nguyễn Thị Hoà, Chuyên viên, Phường Ba Đình");
  expect(replied?.who.vi).toBe("Ông/bà");
  expect(replied?.said).toBe("Lời đã viết.");
  expect(historyFor(record, kept, names, "officer")[1]?.who.vi).toBe("Người gửi");
});

test("words that were erased leave the line and say so", () => {
  const [told] = historyFor([line({ type: "asked", said })], new Map(), names, "resident");
  expect(told).toMatchObject({ said: null, erased: true });
});

test("an answer says until when it can be rated, a reopening by when it is answered", () => {
  const record = [
    line({
      type: "answered",
      officer,
      said,
      on: day("2026-11-25"),
      confirmUntil: day("2026-12-09"),
    }),
    line(
      {
        type: "rated",
        rating: "unsatisfied",
        said,
        on: day("2026-11-26"),
        reopens: { desk, answerBy: day("2026-12-10") },
      },
      "resident",
      2,
    ),
  ];
  const [answered, rated] = historyFor(record, kept, names, "resident");
  expect(answered?.more[0]?.vi).toContain("09/12/2026");
  expect(rated?.more[0]?.vi).toContain(
    "lãnh đạo Phường Ba Đình phải trả lời chậm nhất hết thứ Năm, 10/12/2026",
  );
});
