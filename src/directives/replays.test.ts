import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { documentOf, readHead } from "./reader/head.ts";
import { readDirective } from "./reader/read.ts";
import { sampleDirective } from "./sample.ts";

const folder = new URL("../../test/replays/directives/", import.meta.url);
const recorded = readdirSync(folder).filter((name) => name.endsWith(".txt"));

/** All that is found in a document, as it is kept beside it; `vitest -u` writes it anew, and git shows what changed. */
function replay(text: string): string {
  const head = readHead(text, "Hà Nội");
  const context = { date: head?.date ?? "2026-09-05", place: "Hà Nội" };
  const { refs, campaigns, tasks } = readDirective(text, context, head && documentOf(head));
  return `${JSON.stringify({ head, refs, campaigns, tasks }, null, 2)}\n`;
}

test.each(recorded)("%s is read as it was", async (name) => {
  const text = readFileSync(new URL(name, folder), "utf8");
  await expect(replay(text)).toMatchFileSnapshot(
    new URL(name.replace(/\.txt$/, ".json"), folder).pathname,
  );
});

test("the sample directive is read as it was", async () => {
  await expect(replay(sampleDirective)).toMatchFileSnapshot(
    new URL("van-ban-mau.json", folder).pathname,
  );
});

test("there is something to replay", () => {
  expect(recorded.length).toBeGreaterThanOrEqual(3);
});
