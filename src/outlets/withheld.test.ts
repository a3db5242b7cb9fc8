import { expect, test } from "vitest";

import type { Day, Instant } from "#kernel/day.ts";
import { withhold } from "#kernel/withheld.ts";

import { csv } from "./csv.ts";
import { docx, type Block } from "./docx.ts";
import { atom, type Entry } from "./feed.ts";
import { fileName } from "./file-name.ts";
import { json } from "./json.ts";
import type { Column, Row } from "./leaving.ts";
import { xlsx } from "./xlsx.ts";

/** What a resident wrote, planted into every outlet. Each `@ts-expect-error` is half of the test. */
const held = withhold("canary");

const columns: readonly Column[] = [{ head: { vi: "a", en: "a" } }];
const table = (row: Row) =>
  ({ lang: "vi", title: { vi: "x", en: "x" }, columns, rows: [row] }) as const;
const paper = (block: Block) => ({ lang: "vi", title: "x", blocks: [block], footer: "" }) as const;
const at = "2026-11-20T16:00:00+07:00" as Instant;
const feed = (entry: Partial<Entry>) =>
  atom({
    lang: "vi",
    self: "s",
    page: "p",
    title: "t",
    author: "a",
    since: at,
    entries: [{ page: "e", title: "x", at, text: "", ...entry }],
  });

// @ts-expect-error -- a cell
const cell: Row = [held];
// @ts-expect-error -- a day is a text that went through a gate; this is none
const day: { readonly on: Day } = { on: held };

// @ts-expect-error -- a paragraph
const paragraph: Block = { is: "text", text: held };
// @ts-expect-error -- a fact
const fact: Block = { is: "facts", facts: [{ label: "a", value: held }] };
// @ts-expect-error -- what was said
const said: Block = { is: "lines", lines: [{ text: "a", said: [held] }] };

test.each<readonly [string, () => unknown]>([
  ["a CSV cell", () => csv(table(cell))],
  ["an Excel cell", () => xlsx(table(cell))],
  [
    "an Excel day",
    () => xlsx({ ...table([]), columns: [{ ...columns[0]!, as: "day" }], rows: [[...cell]] }),
  ],
  ["a Word paragraph", () => docx(paper(paragraph))],
  ["a Word table", () => docx(paper(fact))],
  ["a Word line", () => docx(paper(said))],
  // @ts-expect-error -- the title of an entry
  ["a feed's title", () => feed({ title: held })],
  // @ts-expect-error -- the text of an entry
  ["a feed's text", () => feed({ text: held })],
  // @ts-expect-error -- deep in an object
  ["JSON", () => json({ matters: [{ title: held }] })],
  // @ts-expect-error -- JSON itself
  ["JSON alone", () => json(held)],
  // @ts-expect-error -- a part of a name
  ["the name of a file", () => fileName(["a", held], "csv")],
  ["a part of a day", () => JSON.stringify(day)],
])("%s takes nothing withheld", async (_, leak) => {
  const came = await Promise.try(leak).catch((thrown: unknown) => thrown);
  expect(came).toBeInstanceOf(TypeError);
  expect(String(came)).not.toContain("canary");
});
