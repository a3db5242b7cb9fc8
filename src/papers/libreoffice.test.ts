import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { defaultTemplate } from "./default.ts";
import { kindIds, kindOf, type KindId } from "./kinds.ts";
import { paragraphsOf, samplesOf } from "./papers.fixture.ts";
import { readTemplate } from "./template.ts";
import { writeDocument } from "./write.ts";

// LibreOffice is no part of this house: where it is, DANVAN_SOFFICE names it, else these are skipped.
const soffice = process.env["DANVAN_SOFFICE"];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "danvan-papers-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every kind through LibreOffice: its file in, the file it writes of it out. */
function through(
  as: string,
  ending: string,
  files: ReadonlyMap<KindId, Uint8Array>,
): ReadonlyMap<KindId, Buffer> {
  const from = mkdtempSync(path.join(folder, "in-"));
  const to = mkdtempSync(path.join(folder, "out-"));
  const paths = [...files].map(([id, bytes]) => {
    writeFileSync(path.join(from, `${id}.docx`), bytes);
    return path.join(from, `${id}.docx`);
  });
  execFileSync(soffice ?? "", ["--headless", "--convert-to", as, "--outdir", to, ...paths], {
    stdio: "ignore",
    timeout: 120_000,
  });
  return new Map(
    [...files.keys()].map((id) => [id, readFileSync(path.join(to, `${id}.${ending}`))]),
  );
}

const sampled = (id: KindId, bytes: Uint8Array): Uint8Array => {
  const template = readTemplate(id, bytes);
  if (!template.ok) throw new Error(`${id}: ${JSON.stringify(template.refusal)}`);
  const kind = kindOf(id);
  return writeDocument(template.value.document, kind.fields, samplesOf(kind), kind.title.vi);
};

const letters = (text: string): string => text.replaceAll(/[\s\uFEFF]/g, "");

test.skipIf(soffice === undefined)(
  "LibreOffice reads every paper to its end, the same text as the other reader",
  async () => {
    const papers = new Map<KindId, Uint8Array>();
    for (const id of kindIds) papers.set(id, sampled(id, await defaultTemplate(id)));
    for (const [id, text] of through("txt:Text (encoded):UTF8", "txt", papers)) {
      const other = await paragraphsOf(papers.get(id) ?? new Uint8Array());
      expect(letters(text.toString("utf8")), id).toBe(letters(other.join("")));
    }
  },
  180_000,
);

test.skipIf(soffice === undefined)(
  "a template saved anew by LibreOffice is still one, and what is made with it says the same",
  async () => {
    const defaults = new Map<KindId, Uint8Array>();
    for (const id of kindIds) defaults.set(id, await defaultTemplate(id));
    for (const [id, bytes] of through("docx:Office Open XML Text", "docx", defaults)) {
      const before = await paragraphsOf(sampled(id, await defaultTemplate(id)));
      const after = await paragraphsOf(sampled(id, new Uint8Array(bytes)));
      expect(letters(after.join("")), id).toBe(letters(before.join("")));
    }
  },
  180_000,
);
