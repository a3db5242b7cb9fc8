import { day, type Instant } from "#kernel/day.ts";

import type { Letter, LetterCode, LetterId } from "./model.ts";

/* oxlint-disable typescript/no-unsafe-type-assertion -- names and moments made up for tests */

/** A letter just registered in unit 10 by Lan; say only what your test is about. */
export const aLetter = (over: Partial<Letter> = {}): Letter => ({
  id: "01900000-0000-7000-8000-00000000000a" as LetterId,
  code: "DT-0000-0001" as LetterCode,
  channel: "in-person",
  from: null,
  signers: "one",
  hasSender: true,
  area: "duong-sa",
  placeUnit: 10,
  desk: { unit: 10, department: null, post: 100 },
  officer: "lan" as string as Letter["officer"],
  progress: { stage: "registered" },
  receivedOn: day("2026-11-16"),
  receivedAt: "2026-11-16T09:00:00+07:00" as Instant,
  tellBy: day("2026-12-01"),
  toldOn: null,
  offered: null,
  returnedOnce: false,
  mergedInto: null,
  duplicates: 0,
  repliedOn: null,
  named: [],
  level: "ordinary",
  handoverBy: null,
  seq: 2,
  ...over,
});
