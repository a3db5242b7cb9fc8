import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";

import { docx, docxFile, type Block, type Paper } from "./docx.ts";
import { fileName } from "./file-name.ts";

const paper = (blocks: readonly Block[]): Paper => ({
  lang: "vi",
  title: "Hồ sơ vụ việc DV-7K3M-9QXD",
  blocks,
  footer: "In lúc 16:00",
});

const partsOf = async (of: Paper) =>
  Object.fromEntries(
    Object.entries(unzipSync(await docx(of))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const every: readonly Block[] = [
  { is: "heading", text: "Nội dung" },
  { is: "text", text: "Đoạn một.\n\nĐoạn hai." },
  { is: "hint", text: "Ghi chú" },
  { is: "facts", facts: [{ label: "Lĩnh vực", value: "Đường sá" }] },
  { is: "lines", lines: [{ text: "Đã trả lời", said: ["Đã thay bóng đèn."] }] },
  { is: "signatures", left: "Người giao", right: "Người nhận" },
];

test("a paper is A4, in Vietnamese, with everything that was said", async () => {
  const parts = await partsOf(paper(every));
  const body = parts["word/document.xml"] ?? "";
  expect(body).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
  const said = [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text);
  expect(said).toEqual([
    "Hồ sơ vụ việc DV-7K3M-9QXD",
    "Nội dung",
    "Đoạn một.",
    "Đoạn hai.",
    "Ghi chú",
    "Lĩnh vực",
    "Đường sá",
    "Đã trả lời",
    "Đã thay bóng đèn.",
    "",
    "Người giao",
    "Người nhận",
  ]);
  expect(parts["word/styles.xml"]).toContain('w:val="vi-VN"');
  expect(parts["word/footer1.xml"]).toContain("In lúc 16:00");
  // Nobody's name or machine in what the file says of itself.
  expect(parts["docProps/core.xml"]).toContain("<dc:creator>Dân Vận</dc:creator>");
});

test("no text breaks the file or becomes part of it", async () => {
  const evil = "<w:t>&amp;</w:t> a\u0000b\u0008c\uFFFE \uD800 ]]>";
  const { "word/document.xml": body = "" } = await partsOf(paper([{ is: "text", text: evil }]));
  expect(body).toContain("&lt;w:t&gt;&amp;amp;&lt;/w:t&gt;");
  // oxlint-disable-next-line no-control-regex -- exactly what XML does not allow
  expect(body).not.toMatch(/[\u0000-\u0008\uFFFE]/);
});

test("the answer says what it is and how to save it", async () => {
  const response = await docxFile(fileName(["ho so", "DV-7K3M-9QXD"], "docx"), paper([]));
  expect(response.headers.get("content-type")).toContain("wordprocessingml.document");
  expect(response.headers.get("content-disposition")).toContain('"ho-so-dv-7k3m-9qxd.docx"');
});
