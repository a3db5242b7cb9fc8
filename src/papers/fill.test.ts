import fc from "fast-check";
import { expect, test } from "vitest";

import { openDocument } from "./check.ts";
import { missingIn } from "./fill.ts";
import type { Given } from "./model.ts";
import {
  aKind,
  docxWith,
  headWith,
  htmlOf,
  p,
  paragraphsOf,
  partsOf,
  structureFaults,
} from "./papers.fixture.ts";
import { printable } from "./xml.ts";
import { writeDocument } from "./write.ts";

function made(template: Uint8Array, given: Given): Uint8Array {
  const document = openDocument(template);
  if (!document.ok) throw new Error(JSON.stringify(document.refusal));
  return writeDocument(document.value, aKind.fields, given, "Giấy thử");
}

const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;

const shown = (text: string) =>
  printable(text)
    .trim()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\n", "<br />");

const core = (body: string) =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${body}</cp:coreProperties>`;

const read = async (body: string, given: Given) => paragraphsOf(made(docxWith(body), given));

test("a field stands where its braces stood, in any spelling of its name", async () => {
  const body = p("Của {{Người gửi}}, {{ nguoi gui }} và {{who}}.");
  expect(await read(body, { who: "bà Lụa" })).toEqual(["Của bà Lụa, bà Lụa và bà Lụa."]);
});

test("braces that Word cut over several runs are one placeholder, in the look of the first", async () => {
  const body = `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bà {</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>{ng</w:t></w:r><w:bookmarkStart w:id="1" w:name="a"/><w:r><w:rPr><w:i/></w:rPr><w:t>ười gửi}</w:t></w:r><w:r><w:t>} ký</w:t></w:r></w:p>`;
  const bytes = made(docxWith(body), { who: "Lụa" });
  expect(await paragraphsOf(bytes)).toEqual(["Bà Lụa ký"]);
  expect(await htmlOf(bytes)).toBe('<p><strong>Bà Lụa</strong><a id="a"></a> ký</p>');
});

test("a field alone in its paragraph gives a paragraph for each line, elsewhere line breaks", async () => {
  const body = p("{{nội dung}}") + p("Ghi: {{nội dung}}.");
  const bytes = made(docxWith(body), { who: "x", words: "một\nhai\r\n\nba" });
  expect(await paragraphsOf(bytes)).toEqual(["một", "hai", "ba", "Ghi: mộthaiba."]);
  expect(await htmlOf(bytes)).toContain("<p>Ghi: một<br />hai<br /><br />ba.</p>");
});

test("a list repeats its paragraph, with everything around it", async () => {
  const body = p("Gửi:") + p("- {{nơi nhận}}; bởi {{người gửi}}");
  const given = { who: "Lụa", places: ["Phường", " ", "Quận"] };
  expect(await read(body, given)).toEqual(["Gửi:", "- Phường; bởi Lụa", "- Quận; bởi Lụa"]);
});

test("a column of a table repeats its row, and its head stays one", async () => {
  const body = `<w:tbl><w:tr>${cell("Tên")}${cell("Trang")}</w:tr><w:tr>${cell("{{tài liệu.tên}}")}${cell("{{tài liệu.số trang}} trang")}</w:tr></w:tbl>${p("hết")}`;
  const given = {
    who: "x",
    papers: [
      { what: "Đơn", pages: "2" },
      { what: "Ảnh", pages: "3" },
    ],
  };
  const bytes = made(docxWith(body), given);
  expect(await paragraphsOf(bytes)).toEqual([
    "Tên",
    "Trang",
    "Đơn",
    "2 trang",
    "Ảnh",
    "3 trang",
    "hết",
  ]);
  expect(await read(body, { who: "x", papers: [] })).toEqual(["Tên", "Trang", "hết"]);
});

test("a column outside a table repeats its paragraph", async () => {
  const given = {
    who: "x",
    papers: [
      { what: "Đơn", pages: "2" },
      { what: "Ảnh", pages: "3" },
    ],
  };
  expect(await read(p("- {{tài liệu.tên}} ({{tài liệu.số trang}})"), given)).toEqual([
    "- Đơn (2)",
    "- Ảnh (3)",
  ]);
});

test("a paragraph that asks for an empty field first is left out", async () => {
  const body = p("{{?nội dung}}Ghi chú: {{nội dung}}") + p("{{?người gửi}}Còn");
  expect(await read(body, { who: "x" })).toEqual(["Còn"]);
  expect(await read(body, { who: "x", words: "có" })).toEqual(["Ghi chú: có", "Còn"]);
});

test("a cell, a head of the page and the end of a section stay whole when nothing is left in them", () => {
  const body = `<w:tbl><w:tr><w:tc>${p("{{?nội dung}}{{nội dung}}")}</w:tc></w:tr></w:tbl><w:p><w:pPr><w:sectPr><w:type w:val="oddPage"/></w:sectPr></w:pPr><w:r><w:t>{{?nội dung}}</w:t></w:r></w:p>`;
  const parts = partsOf(made(docxWith(body, headWith(p("{{?nội dung}}x"))), { who: "x" }));
  expect(parts["word/document.xml"]).toContain("<w:tc><w:p/></w:tc>");
  expect(parts["word/document.xml"]).toContain('<w:p><w:pPr><w:sectPr><w:type w:val="oddPage"/>');
  expect(parts["word/header1.xml"]).toMatch(/<w:hdr[^>]*><w:p\/><\/w:hdr>/);
});

test("heads of pages and boxes are filled in as well", async () => {
  const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p("Hộp: {{người gửi}}")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
  const bytes = made(docxWith(box, headWith(p("Đầu: {{người gửi}}"))), { who: "Lụa" });
  expect(await paragraphsOf(bytes)).toContain("Hộp: Lụa");
  expect(partsOf(bytes)["word/header1.xml"]).toContain("Đầu: Lụa");
});

test("what a field says is never taken for a placeholder or for markup", async () => {
  const evil = "{{nội dung}} </w:t></w:r><w:r><w:br/> & ]]> &lt; {{?người gửi}}";
  expect(await read(p("A{{người gửi}}Z"), { who: evil, words: "KHÔNG" })).toEqual([`A${evil}Z`]);
});

test("marks that turn the direction of text, and what no printer prints, are taken out", async () => {
  const evil = "số \u202E321\u202C \u2066a\u2069\u0000\u0007b\u200Fc\uFEFF\uD800";
  const [said] = await read(p("{{người gửi}}"), { who: evil });
  expect(said).toBe("số 321 abc\uFFFD");
});

test("any text comes back as it was given, through another reader", async () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom("Nguyễn Thị Hoà", "👩‍👩‍👧", "a\tb", "x<y>&z", "{{người gửi}}", "\u0301e"),
  );
  await fc.assert(
    fc.asyncProperty(anything, fc.array(anything, { maxLength: 4 }), async (who, places) => {
      const body = p("A{{người gửi}}Z") + p("- {{nơi nhận}}");
      const html = await htmlOf(made(docxWith(body), { who, places }));
      const lines = places.map(shown).filter((line) => line !== "");
      expect(html).toBe(
        `<p>A${shown(who)}Z</p>${lines.map((line) => `<p>- ${line}</p>`).join("")}`,
      );
    }),
    { numRuns: 300 },
  );
});

test("the same template and fields give the same bytes, and another field other ones", () => {
  const template = docxWith(p("{{người gửi}}"));
  const once = made(template, { who: "Lụa" });
  expect(Buffer.from(made(template, { who: "Lụa" })).equals(Buffer.from(once))).toBe(true);
  expect(Buffer.from(made(template, { who: "Lua" })).equals(Buffer.from(once))).toBe(false);
});

test("what may be there once only stays with the first of what is repeated", () => {
  const drawing =
    '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="Hình"/></wp:inline></w:drawing></w:r>';
  const body = `<w:p w14:paraId="0A1B2C3D"><w:bookmarkStart w:id="1" w:name="a"/><w:r><w:t>{{nơi nhận}}</w:t></w:r><w:bookmarkEnd w:id="1"/>${drawing}</w:p>`;
  const bytes = made(docxWith(body), { who: "x", places: ["một", "hai"] });
  expect(structureFaults(bytes)).toEqual([]);
  expect(partsOf(bytes)["word/document.xml"]?.match(/<wp:docPr/g)).toHaveLength(2);
});

test("what the author of a template left about themselves does not leave the house", () => {
  const bytes = made(
    docxWith(p("{{người gửi}}"), {
      parts: {
        "docProps/core.xml": core("<dc:creator>Ông Tác Giả</dc:creator>"),
        "docProps/app.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>Công ty Tác Giả</Company></Properties>`,
        "customXml/item1.xml": "<tac-gia>Ông Tác Giả</tac-gia>",
        "word/people.xml": "<a>Ông Tác Giả</a>",
        "docMetadata/LabelInfo.xml": "<a>Ông Tác Giả</a>",
      },
      relations:
        '<Relationship Id="p1" Type="http://schemas.microsoft.com/office/2011/relationships/people" Target="people.xml"/><Relationship Id="l1" Type="http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels" Target="../docMetadata/LabelInfo.xml"/><Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>',
      types:
        '<Override PartName="/word/people.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml"/><Override PartName="/docMetadata/LabelInfo.xml" ContentType="application/vnd.ms-office.classificationlabels+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>',
    }),
    { who: "x" },
  );
  expect(Object.values(partsOf(bytes)).join("\n")).not.toContain("Tác Giả");
  expect(structureFaults(bytes)).toEqual([]);
});

test("a required field that is blank is missing; a table may have no rows", () => {
  const fields = { ...aKind.fields, papers: { ...aKind.fields.papers, required: true } };
  expect(missingIn(fields, { who: " \u202E\n" })).toEqual(["who", "papers"]);
  expect(missingIn(fields, { who: "x", papers: [] })).toEqual([]);
});
