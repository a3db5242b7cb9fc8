import { zipSync } from "fflate";
import { expect, test } from "vitest";

import { openDocument } from "./check.ts";
import { docxWith, headWith, p, partsWith, relationship } from "./papers.fixture.ts";

const faults = (bytes: Uint8Array) => {
  const read = openDocument(bytes);
  return read.ok ? [] : read.refusal;
};
const of = (body: string, more: Parameters<typeof docxWith>[1] = {}) =>
  faults(docxWith(body, more));

test("a plain document is taken", () => {
  expect(of(p("x"))).toEqual([]);
  expect(of(p("x"), headWith(p("y")))).toEqual([]);
});

test("what is no document is refused: nothing, a picture, a sheet, another archive", () => {
  expect(faults(new Uint8Array())).toEqual([{ because: "not-a-zip" }]);
  expect(faults(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toEqual([{ because: "not-a-zip" }]);
  expect(faults(zipSync({ "a.txt": new Uint8Array(3) }))).toEqual([{ because: "not-a-document" }]);
  const { "word/document.xml": body = new Uint8Array(), ...others } = partsWith(p("x"));
  expect(faults(zipSync({ ...others, "word/other.xml": body }))).toContainEqual({
    because: "part-missing",
    what: "word/document.xml",
  });
  expect(of("", { parts: { "word/document.xml": "<html/>" } })).toEqual([
    { because: "not-a-document" },
  ]);
});

test("macros are refused, whatever they are called", () => {
  expect(of(p("x"), { parts: { "word/vbaProject.bin": "x" } })).toEqual([{ because: "macro" }]);
  expect(of(p("x"), { relations: relationship("m", "vbaProject", "a.xml") })).toContainEqual({
    because: "macro",
  });
  const types = new TextDecoder()
    .decode(partsWith(p("x"))["[Content_Types].xml"])
    .replace(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      "application/vnd.ms-word.document.macroEnabled.main+xml",
    );
  expect(of(p("x"), { parts: { "[Content_Types].xml": types } })).toEqual([{ because: "macro" }]);
});

test.each([
  ["a remote picture", "image", "http://192.0.2.1/p.png"],
  ["a remote template", "attachedTemplate", "https://x.example/t.dotm"],
  ["a file on a share", "image", "file://///192.0.2.1/s/p.png"],
  ["a remote frame", "frame", "http://192.0.2.1/"],
  ["a link that runs something", "hyperlink", "javascript:alert(1)"],
  ["a link to a share", "hyperlink", "\\\\192.0.2.1\\s"],
])("%s is refused, and shown by its address", (_, kind, target) => {
  expect(of(p("x"), { relations: relationship("e", kind, target, true) })).toContainEqual({
    because: "external",
    what: target,
  });
});

test("an address without the word External is external all the same", () => {
  expect(
    of(p("x"), { relations: relationship("e", "image", "http://192.0.2.1/p.png") }),
  ).toContainEqual({ because: "external", what: "http://192.0.2.1/p.png" });
});

test("a link a person has to follow may stay", () => {
  expect(
    of(p("x"), { relations: relationship("e", "hyperlink", "https://x.example/", true) }),
  ).toEqual([]);
});

test("a picture loaded by its address alone is refused", () => {
  const body = `<w:p><w:r><w:pict><v:shape><v:imagedata src="http://192.0.2.1/p.png"/></v:shape></w:pict></w:r></w:p>`;
  expect(of(body)).toEqual([{ because: "external", what: "http://192.0.2.1/p.png" }]);
});

test("embedded objects are refused: as elements, as parts, as arrows", () => {
  const body = `<w:p><w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>`;
  expect(of(body).map(({ because }) => because)).toEqual(["embedded", "embedded"]);
  expect(of('<w:altChunk r:id="a"/>')).toEqual([{ because: "embedded", what: "w:altChunk" }]);
  expect(of(p("x"), { parts: { "word/embeddings/o.xml": "<a/>" } })).toEqual([
    { because: "embedded", what: "word/embeddings/o.xml" },
  ]);
  expect(
    of(p("x"), {
      parts: { "word/o.xml": "<a/>" },
      relations: relationship("o", "oleObject", "o.xml"),
    }),
  ).toEqual([{ because: "embedded", what: "word/o.xml" }]);
});

const field = (...codes: readonly string[]) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${codes.map((code) => `<w:r><w:instrText>${code}</w:instrText></w:r>`).join("")}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

test("field codes that load or run something are refused, also cut over runs", () => {
  expect(of(field(" PAGE "))).toEqual([]);
  expect(of(field(" TOC \\o &quot;1-3&quot; \\h "))).toEqual([]);
  expect(of(field(' HYPERLINK \\l "_Toc1" '))).toEqual([]);
  expect(of(field(" INCLUDE", "PICTURE &quot;http://192.0.2.1/p.png&quot; "))).toEqual([
    { because: "field-code", what: 'INCLUDEPICTURE "http://192.0.2.1/p.png"' },
  ]);
  for (const code of [
    "DDEAUTO c:\\\\x",
    "INCLUDETEXT a",
    "IMPORT a",
    "MERGEFIELD a",
    "DATE",
    "QUOTE 1",
    'HYPERLINK "file:///x"',
  ])
    expect(of(field(code))).toEqual([{ because: "field-code", what: code }]);
  expect(
    of('<w:p><w:fldSimple w:instr=" DDE x y "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'),
  ).toEqual([{ because: "field-code", what: "DDE x y" }]);
  // One inside another, and one that never ends.
  const nested = field("IF ").replace(
    "<w:instrText>IF </w:instrText>",
    `<w:t/></w:r>${field("DDE a").slice(5, -6)}<w:r>`,
  );
  expect(of(nested)).toContainEqual({ because: "field-code", what: "DDE a" });
  expect(
    of(
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE a</w:instrText></w:r></w:p>',
    ),
  ).toHaveLength(1);
});

test("doors of XML are shut in every part, the plumbing too", () => {
  const evil = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>';
  for (const name of ["word/document.xml", "_rels/.rels", "[Content_Types].xml", "word/extra.xml"])
    expect(of(p("x"), { parts: { [name]: `${evil}<a>&b;</a>` } })).toContainEqual({
      because: "doctype",
    });
});

test("what somebody still discusses does not become a template", () => {
  expect(of('<w:p><w:ins w:author="A"><w:r><w:t>x</w:t></w:r></w:ins></w:p>')).toEqual([
    { because: "tracked-changes" },
  ]);
  const comments = {
    parts: { "word/comments.xml": "<a/>" },
    types:
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>',
  };
  expect(of(p("x"), comments)).toEqual([{ because: "comments" }]);
});

test("a picture is one by its bytes, not by its name", () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  expect(of(p("x"), { parts: { "word/media/a.png": png } })).toEqual([]);
  expect(of(p("x"), { parts: { "word/media/a.png": "<svg/>" } })).toEqual([
    { because: "picture", what: "word/media/a.png" },
  ]);
});

test("a part nobody thought of is refused", () => {
  const types =
    '<Override PartName="/word/x.xml" ContentType="application/vnd.ms-office.webextension+xml"/>';
  expect(of(p("x"), { parts: { "word/x.xml": "<a/>" }, types })).toEqual([
    { because: "part-not-allowed", what: "word/x.xml" },
  ]);
  expect(
    of(p("x"), { relations: relationship("x", "mailMergeSource", "word/document.xml") }),
  ).toContainEqual({ because: "part-not-allowed", what: "mailMergeSource" });
  expect(of("<w:p><w:mailMerge/></w:p>")).toEqual([{ because: "loads", what: "w:mailMerge" }]);
});
