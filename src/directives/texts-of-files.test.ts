import fc from "fast-check";
import { zipSync } from "fflate";
import { expect, test } from "vitest";

import { documentFile } from "#outlets/docx.ts";
import { zip } from "#papers/zip.ts";

import { articleOf } from "./article.ts";
import { pdfOf } from "./pdf.fixture.ts";
import { sampleDirective } from "./sample.ts";
import { textOf } from "./texts-of-files.ts";

const words = "Giao Ban Dân vận Thành ủy chủ trì, hoàn thành trước ngày 15/12/2026.";
const utf8 = new TextEncoder();
const utf16 = (text: string, order: "le" | "be") => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return new Uint8Array(order === "le" ? bytes : bytes.swap16());
};

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
/** A Word file as small as one can be. */
const docx = (lines: readonly string[]): Uint8Array =>
  zip(
    new Map(
      Object.entries({
        "[Content_Types].xml":
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels":
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${lines.map(paragraph).join("")}</w:body></w:document>`,
      }).map(([name, text]) => [name, utf8.encode(text)]),
    ),
  );

const page = `<!doctype html><html><head><title>Tin</title><script>var số = "1186-TB/TU";</script></head><body>
<header><nav><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></nav></header>
<div id="wrap"><div class="content"><h1>Một thông báo</h1><p>${words}</p><p>Đoạn thứ hai của bài, đủ dài để là bài.</p></div>
<div class="related"><a href="/1">Bài khác</a></div>
<form><label>Họ tên</label><input name="n"><textarea>Bình luận</textarea></form></div>
<footer>Bản quyền</footer></body></html>`;

test.each([
  ["utf-8", utf8.encode(words), "text", "utf-8"],
  ["utf-8 with a mark", utf8.encode(`\uFEFF${words}`), "text", "utf-8"],
  ["utf-16, small end first", utf16(words, "le"), "text", "utf-16le"],
  ["utf-16, big end first", utf16(words, "be"), "text", "utf-16be"],
  ["letters and marks apart", utf8.encode(words.normalize("NFD")), "text", "utf-8"],
  ["Word", docx([words]), "docx", null],
  ["PDF with text", pdfOf(["Giao Ban Dan van hoan thanh truoc ngay 15/12/2026."]), "pdf", null],
  ["a saved page", utf8.encode(page), "html", "utf-8"],
])("the words of %s", async (name, bytes, kind, encoding) => {
  const found = await textOf(bytes);
  expect(found).toMatchObject({ ok: true, value: { kind, encoding } });
  if (!found.ok) return;
  const { text } = found.value;
  expect(text).toContain(name === "PDF with text" ? "15/12/2026" : words);
  expect(text).toBe(text.normalize("NFC"));
});

test("a page gives its article: no navigation, scripts, forms, other articles", () => {
  const text = articleOf(page);
  expect(text.startsWith("Một thông báo")).toBe(true);
  expect(text).toContain(`${words}\n\nĐoạn thứ hai`);
  for (const other of ["Trang chủ", "1186", "Bài khác", "Họ tên", "Bình luận", "Bản quyền"])
    expect(text).not.toContain(other);
});

test("our own Word files are read as well", async () => {
  const response = documentFile(
    { ascii: "a.docx", shown: "a.docx" },
    new Uint8Array(docx([words, "Hai"])),
  );
  const found = await textOf(new Uint8Array(await response.arrayBuffer()));
  expect(found.ok && found.value.text).toBe(`${words}\nHai`);
});

const bomb = zipSync({ "word/document.xml": new Uint8Array(200 * 1024 * 1024) }, { level: 9 });

test.each([
  ["nothing", new Uint8Array(), "empty"],
  ["blanks", utf8.encode(" \n\t "), "empty"],
  ["TCVN3", new Uint8Array([0x47, 0x69, 0xb8, 0x6f, 0x20, 0xae, 0xb5]), "not-unicode"],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 0xff, 0xfe, 0]), "unknown-kind"],
  ["an archive that is no document", zipSync({ "a.txt": utf8.encode("a") }), "unknown-kind"],
  ["half a Word file", docx([words]).slice(0, 300), "damaged"],
  ["half a PDF", pdfOf(["Chu"]).slice(0, 90), "damaged"],
  ["a scan", pdfOf([]), "no-text"],
  ["too much", new Uint8Array(15 * 1024 * 1024 + 1).fill(65), "too-large"],
  ["too many words", utf8.encode("chữ ".repeat(110_000)), "too-long"],
  ["a bomb", bomb, "bomb"],
])("%s is refused, and it is said why", async (_, bytes, because) => {
  expect(await textOf(bytes)).toMatchObject({ ok: false, refusal: { because } });
});

test("a file that takes too long is let go of", async () => {
  const found = await textOf(docx([words]), 0);
  expect(found).toMatchObject({ ok: false, refusal: { because: "too-heavy" } });
});

test("files that were damaged anywhere give words or a refusal, never a fault", async () => {
  const kinds = [
    docx([words, words]),
    pdfOf([words]),
    utf8.encode(page),
    utf8.encode(sampleDirective),
    utf16(words, "le"),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...kinds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      fc.nat(),
      async (bytes, changes, cut) => {
        const damaged = bytes.slice(0, cut % 3 === 0 ? cut % bytes.length : bytes.length);
        for (const [at, byte] of changes)
          if (damaged.length > 0) damaged[at % damaged.length] = byte;
        expect(typeof (await textOf(damaged)).ok).toBe("boolean");
      },
    ),
    { numRuns: 40, seed: 1186 },
  );
});

test("any page at all gives some text, also one without end tags or as deep as a well", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom(
            "<div>",
            "</p>",
            "<article>",
            "<nav>",
            "<a>",
            "<table><tr><td>",
            "&#0;",
            "<!--",
          ),
          fc.string({ maxLength: 6 }),
        ),
        { maxLength: 60 },
      ),
      (parts) => {
        expect(typeof articleOf(parts.join(""))).toBe("string");
      },
    ),
    { numRuns: 300, seed: 30 },
  );
  expect(typeof articleOf("<div>".repeat(20_000))).toBe("string");
});
