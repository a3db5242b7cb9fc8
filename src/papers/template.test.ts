import { expect, test } from "vitest";

import { busyFor } from "#test/busy.ts";

import { kindOf, kindIds, placeholderOf } from "./kinds.ts";
import { docxWith, headWith, p } from "./papers.fixture.ts";
import { templateFaultText } from "./refusals.ts";
import { readTemplate } from "./template.ts";

/** A body with every required place of a transfer notice but those named. */
const complete = (...without: readonly string[]): string =>
  Object.entries(kindOf("transfer-notice").fields)
    .filter(([name, { required }]) => required && !without.includes(name))
    .map(([, field]) => p(`{{${placeholderOf(field)}}}`))
    .join("");

const read = (body: string, more: Parameters<typeof docxWith>[1] = {}) =>
  readTemplate("transfer-notice", docxWith(body, more));
const faults = (body: string, more: Parameters<typeof docxWith>[1] = {}) => {
  const found = read(body, more);
  return found.ok ? [] : found.refusal;
};

test("a template with every required place is taken, and says what it leaves out", () => {
  const found = read(complete());
  expect(found).toMatchObject({ ok: true, value: { ownWords: [] } });
  expect(found.ok && found.value.left).toEqual(["superior", "authority", "transferSlip"]);
});

test("a place in the head of the page counts", () => {
  const head = headWith(p("{{số, ký hiệu}}"));
  expect(faults(complete("number"), head)).toEqual([]);
});

test("what is the same on every paper of a unit may stand there in its own words", () => {
  const found = read(complete("issuer", "signerPost") + p("ỦY BAN NHÂN DÂN PHƯỜNG MẪU"));
  expect(found).toMatchObject({ ok: true, value: { ownWords: ["issuer", "signerPost"] } });
});

test("a required place that is missing is refused by its name", () => {
  expect(faults(complete("reason"))).toEqual([{ because: "lacking", what: "lý do" }]);
  // A condition prints nothing, so it is no place.
  expect(faults(complete("reason") + p("{{?lý do}}x"))).toEqual([
    { because: "lacking", what: "lý do" },
  ]);
});

test("a placeholder nobody knows is named as it was typed, cut over runs or not", () => {
  expect(faults(complete() + p("{{ngày sin", "h}}"))).toEqual([
    { because: "unknown", what: "ngày sinh" },
  ]);
  expect(faults(complete() + p("{{?bậy}}"))).toEqual([{ because: "unknown", what: "bậy" }]);
});

test("a table alone, and a column it does not have, are no placeholders", () => {
  const found = readTemplate("receipt", docxWith(p("{{tài liệu}}{{tài liệu.màu}}{{?tài liệu}}")));
  expect(!found.ok && found.refusal.filter(({ because }) => because === "unknown")).toEqual([
    { because: "unknown", what: "tài liệu" },
    { because: "unknown", what: "tài liệu.màu" },
  ]);
});

test("braces that are not closed, or go across a break, are shown with their paragraph", () => {
  expect(faults(complete() + p("Gửi {{lý do} nhé"))).toEqual([
    { because: "broken", what: "Gửi {{lý do} nhé" },
  ]);
  const broken = "<w:p><w:r><w:t>{{lý</w:t><w:br/><w:t>do}}</w:t></w:r></w:p>";
  expect(faults(complete() + broken)).toEqual([{ because: "broken", what: "{{lý\ndo}}" }]);
});

test("braces where nothing can be filled in are refused", () => {
  const described =
    '<w:p><w:r><w:drawing><wp:docPr id="1" descr="{{lý do}}"/></w:drawing></w:r></w:p>';
  expect(faults(complete() + described)).toEqual([{ because: "misplaced", what: "{{lý do}}" }]);
});

test("every fault is found at once, and each has words", () => {
  const found = faults(p("{{a}}") + p("{{b"));
  expect(found.length).toBeGreaterThan(5);
  for (const fault of found) {
    const { vi, en } = templateFaultText(fault);
    expect(vi).not.toBe(en);
    expect(vi + en).not.toContain("undefined");
  }
});

test("a template of one kind is told from that of another by its names", async () => {
  const { defaultTemplate } = await import("./default.ts");
  const receipt = await defaultTemplate("receipt");
  for (const kind of kindIds) expect(readTemplate(kind, receipt).ok, kind).toBe(kind === "receipt");
});

test("a file made to keep us busy is read in the time of an ordinary one", async () => {
  const took = await busyFor(() => {
    expect(faults(complete() + p(`{{${" ".repeat(3_000_000)}x`)).length).toBe(1);
    expect(faults(complete() + p("{{a ".repeat(300_000))).length).toBe(1);
  });
  expect(took).toBeLessThan(5000);
});
