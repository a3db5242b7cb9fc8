import fc from "fast-check";
import { expect, test } from "vitest";

import { day, instantAt } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import type { PaperLine } from "#papers/keep.ts";
import { kindIds } from "#papers/kinds.ts";

import type { EventType } from "./events.ts";
import { issuedTo } from "./issued.ts";

const on = day("2026-11-20");
const at = (time: string) => instantAt(on, time);
const act = (type: EventType, time: string) => ({ type, at: at(time) });
const undecided = { decision: null, suspensions: [] };

const paper = (kind: PaperLine["kind"], time: string, number: number | null = null): PaperLine => ({
  id: newId<"paper">(0, Buffer.from(`${kind}${time}`.slice(-10))),
  kind,
  series: number === null ? null : "QĐ",
  number,
  madeOn: on,
  madeAt: at(time),
  sha256: Buffer.alloc(32),
  version: null,
  by: null,
});

test("what is kept before its step is a draft; of two, the last one before it is what went out", () => {
  const early = paper("acceptance-notice", "09:00");
  const last = paper("acceptance-notice", "09:10");
  const record = [act("registered", "08:00")];
  expect(issuedTo(undecided, record, [early, last])).toEqual([]);
  const accepted = [...record, act("accepted", "09:30")];
  expect(issuedTo(undecided, accepted, [early, last])).toEqual([last]);
});

test("a second invitation goes out beside the first", () => {
  const first = paper("dialogue-invitation", "09:00");
  const second = paper("dialogue-invitation", "10:00");
  const record = [act("dialogue-called", "09:30"), act("dialogue-called", "10:30")];
  expect(issuedTo(undecided, record, [first, second])).toEqual([first, second]);
});

test("a decision is theirs once it was sent, and only under the number it was issued with", () => {
  const draft = paper("decision-first", "09:00", 11);
  const issued = paper("decision-first", "08:50", 12);
  const decision = { number: "12/QĐ-UBND" } as never;
  const settled = [act("settled", "09:30")];
  expect(issuedTo({ decision, suspensions: [] }, settled, [issued, draft])).toEqual([]);
  const sent = [...settled, act("sent", "10:00")];
  expect(issuedTo({ decision, suspensions: [] }, sent, [issued, draft])).toEqual([issued]);
});

test("who was told to verify and how it was made public stays in the file, whatever happened", () => {
  const types = ["accepted", "assigned", "sent", "published", "withdrawn", "suspended"] as const;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...types), { maxLength: 8 }),
      fc.array(fc.constantFrom(...kindIds), { maxLength: 8 }),
      (happened, kinds) => {
        const record = happened.map((type, i) => act(type, `12:0${i}`));
        const papers = kinds.map((kind, i) => paper(kind, `11:0${i}`));
        for (const { kind } of issuedTo(undecided, record, papers))
          expect(["verification-assignment", "publication-minutes"]).not.toContain(kind);
      },
    ),
  );
});
