import * as fc from "fast-check";
import { html as spec, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { expect, test } from "vitest";

import { busyFor } from "#test/busy.ts";

import { safeHref } from "./links.ts";
import { attacks, fromGoogle, fromLibreOffice, fromWord, fromZalo } from "./pasted.fixture.ts";
import { bodyOf, sanitise } from "./sanitise.ts";
import { typedBody } from "./typed-body.ts";

/** What may stand on a page, and which attributes it may carry. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  p: [],
  h2: [],
  h3: [],
  ul: [],
  ol: [],
  li: [],
  blockquote: [],
  strong: [],
  em: [],
  br: [],
  a: ["href", "rel"],
  figure: [],
  figcaption: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  td: ["colspan", "rowspan"],
  th: ["scope", "colspan", "rowspan"],
};

/** Everything in HTML as a browser would read it that has no business in an article, in words. */
function faultsIn(html: string): readonly string[] {
  const faults: string[] = [];
  const waiting: Tree.ChildNode[] = [...parseFragment(html).childNodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === "#text") continue;
    if (!("tagName" in node)) {
      faults.push(node.nodeName);
      continue;
    }
    const attributes = allowed[node.tagName];
    if (attributes === undefined || node.namespaceURI !== spec.NS.HTML) {
      faults.push(`<${node.tagName}> of ${node.namespaceURI}`);
    }
    for (const { name, value } of node.attrs) {
      if (!attributes?.includes(name)) faults.push(`${node.tagName} ${name}=${value}`);
      if (name === "href" && !/^(https?:\/\/[^/]|mailto:[^?]+@|\/(?![/\\]))/.test(value)) {
        faults.push(`href ${value}`);
      }
    }
    waiting.push(...node.childNodes);
  }
  return faults;
}

const words = (html: string): string => html.replaceAll(/<[^>]*>|\s+/g, " ").replaceAll(/\s+/g, "");

test("what runs, loads, frames or sends does not come through, and what came through stays as it is", () => {
  for (const attack of attacks) {
    for (const around of [attack, `<p>trước</p>${attack}<p>sau</p>`, `<table><tr><td>${attack}`]) {
      const clean = sanitise(around);
      expect({ attack, faults: faultsIn(clean) }).toEqual({ attack, faults: [] });
      expect(sanitise(clean)).toBe(clean);
    }
  }
});

test("attacks within attacks do no more than one alone", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...attacks), { minLength: 2, maxLength: 6 }),
      fc.nat(40),
      (many, cut) => {
        const clean = sanitise(
          many.map((one) => one.slice(0, one.length - (cut % one.length))).join(""),
        );
        expect(faultsIn(clean)).toEqual([]);
        expect(sanitise(clean)).toBe(clean);
      },
    ),
    { numRuns: 1500 },
  );
});

const tag = fc.constantFrom(
  ..."p div span b i strong em u font h1 h2 h4 ul ol li blockquote table thead tbody tr td th caption figure figcaption a br hr o:p script style svg math noscript template pre section center form select dl dt dd".split(
    " ",
  ),
);
const attributes = fc.constantFrom(
  "",
  ' href="https://example.org/?a=1&b=2"',
  ' href="/don-vi"',
  ' href="javascript:x"',
  ' href="mailto:a@example.org"',
  ' style="font-weight:700"',
  ' style="font-weight:normal;font-style:italic"',
  ' style="mso-list:l0 level2 lfo1" class="MsoListParagraph"',
  ' style="mso-list:Ignore"',
  ' style="display:none"',
  ' class="MsoTitle"',
  ' onclick="x" colspan="3" rowspan="2"',
);
const text = fc.oneof(
  fc.constantFrom(
    "a",
    " ",
    "\n",
    "b ",
    " c",
    "&nbsp;",
    "&lt;b&gt;",
    "đường ",
    "ơ\u0301",
    "·",
    "1.",
    "\u200B",
    "&amp;amp;",
  ),
  fc.string({ maxLength: 6 }),
);
const { tree } = fc.letrec<{ tree: string; element: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    text,
    tie("element"),
    fc.array(tie("tree"), { maxLength: 4 }).map((many) => many.join("")),
  ),
  element: fc
    .tuple(tag, attributes, tie("tree"), fc.boolean())
    .map(
      ([name, given, inner, closed]) => `<${name}${given}>${inner}${closed ? `</${name}>` : ""}`,
    ),
}));

test("sanitising twice is sanitising once, and nothing but the small set of tags is left: trees", () => {
  fc.assert(
    fc.property(tree, (html) => {
      const clean = sanitise(html);
      expect(faultsIn(clean)).toEqual([]);
      expect(sanitise(clean)).toBe(clean);
    }),
    { numRuns: 2000 },
  );
});

test("sanitising twice is sanitising once: anything at all", () => {
  const pieces = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    tree,
    fc.constantFrom("<", ">", "</", "<!--", "-->", "&", '"', "<![CDATA[", "]]>", "<?", "\u0000"),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (many) => {
      const clean = sanitise(many.join(""));
      expect(faultsIn(clean)).toEqual([]);
      expect(sanitise(clean)).toBe(clean);
      expect(typedBody(clean).html).toBe(clean);
    }),
    { numRuns: 1500 },
  );
});

const wordsTree = fc.letrec<{ tree: string; element: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    fc.stringMatching(/^[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]{1,5}$/),
    tie("element"),
    fc.array(tie("tree"), { maxLength: 4 }).map((many) => many.join(" ")),
  ),
  element: fc
    .tuple(
      fc.constantFrom(..."p div span b em h2 h3 ul blockquote section font u".split(" ")),
      tie("tree"),
    )
    .map(([name, inner]) =>
      name === "ul" ? `<ul><li>${inner}</li></ul>` : `<${name}>${inner}</${name}>`,
    ),
})).tree;

test("no word of what may stand there is lost, and none is added", () => {
  fc.assert(
    fc.property(wordsTree, (html) => {
      expect(words(sanitise(html))).toBe(words(html.normalize("NFC")));
      expect(words(bodyOf(html).plain)).toBe(words(html.normalize("NFC")));
    }),
    { numRuns: 2000 },
  );
});

test("a notice pasted from Word is headings, paragraphs, lists and a table", () => {
  expect(sanitise(fromWord)).toBe(
    `<h2>THÔNG BÁO</h2>
<h2>Lịch thu gom rác</h2>
<p><strong>Kính gửi:</strong> bà con tổ dân phố số 4</p>
<ul>
<li>Rác hữu cơ: thứ Hai, thứ Năm
<ul>
<li>từ <em>18 giờ</em></li>
</ul></li>
<li>Rác tái chế: thứ Bảy</li>
</ul>
<ol>
<li>Bước một</li>
<li>Bước hai</li>
</ol>
<table>
<tbody>
<tr><td><strong>Ngày</strong></td><td><strong>Giờ</strong></td></tr>
<tr><td>24/11</td><td>18:00</td></tr>
</tbody>
</table>
<p>Xem tệp và <a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener noreferrer">trang này</a></p>`,
  );
});

test("LibreOffice, Google Docs and Zalo give the same plain articles", () => {
  expect(sanitise(fromLibreOffice)).toBe(
    `<p><strong>Họp tổ dân phố</strong></p>
<ul>
<li>Bàn việc <em>xây ngõ</em></li>
<li>Bầu tổ trưởng
<ol>
<li>giới thiệu</li>
<li>bỏ phiếu</li>
</ol></li>
</ul>`,
  );
  expect(sanitise(fromGoogle)).toBe(
    `<h2>Lịch tiếp dân</h2>
<p><strong>Chủ tịch phường</strong> tiếp dân <em>mỗi thứ Năm</em>.</p>
<ul>
<li>Mang theo căn cước</li>
</ul>
<p><a href="https://example.org/lich" rel="nofollow noopener noreferrer">Xem lịch</a></p>`,
  );
  expect(sanitise(fromZalo)).toBe(
    `<p>Kính gửi bà con 🌿</p>
<p>Tối mai tổ ta <strong>dọn vệ sinh</strong> ngõ 5.<br>Mời mỗi nhà một người.</p>`,
  );
});

test("a plain box takes text as people write it", () => {
  const { html, plain } = typedBody(
    "Mở đầu\nhai dòng\n\n## Việc cần làm\n- quét ngõ\n- **phân loại** rác\n\n1. một\n2. hai\n\n> Lời bà con\n\nXem [lịch](/don-vi) và giá < 5 nghìn, _nhớ nhé_ <3 a_b_c",
  );
  expect(html).toBe(
    `<p>Mở đầu<br>hai dòng</p>
<h2>Việc cần làm</h2>
<ul>
<li>quét ngõ</li>
<li><strong>phân loại</strong> rác</li>
</ul>
<ol>
<li>một</li>
<li>hai</li>
</ol>
<blockquote>
<p>Lời bà con</p>
</blockquote>
<p>Xem <a href="/don-vi">lịch</a> và giá &lt; 5 nghìn, <em>nhớ nhé</em> &lt;3 a_b_c</p>`,
  );
  expect(plain.split("\n")[0]).toBe("Mở đầu");
  expect(typedBody("   \n ").html).toBe("");
});

test("links lead to pages, mail and this site, in one way of writing, or are no links", () => {
  expect(safeHref("HTTPS://Example.ORG/a b")).toBe("https://example.org/a%20b");
  expect(safeHref(" /van-ban?x=1#y ")).toBe("/van-ban?x=1#y");
  expect(safeHref("mailto:a@example.org?subject=x")).toBe("mailto:a@example.org");
  for (const bad of [
    "",
    "x",
    "ftp://a.b",
    "tel:1",
    "//e.x",
    "/\\e.x",
    "/.//e.x",
    "https://",
    "http://a:b@c.d",
    "/\u0009/e.x",
  ])
    expect([bad, safeHref(bad)]).toEqual([bad, null]);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        fc.string().map((s) => `/${s}`),
        fc.string().map((s) => `https://a.b/${s}`),
      ),
      (url) => {
        const href = safeHref(url);
        if (href !== null) expect(safeHref(href)).toBe(href);
      },
    ),
    { numRuns: 1500 },
  );
});

test("pages made to keep a reader busy are read in a moment", async () => {
  for (const hostile of [
    "<div>".repeat(40_000),
    "<b>".repeat(60_000) + "x",
    "<ul><li>".repeat(20_000) + "x",
    "<table><tr><td>".repeat(8_000) + "x",
    "<blockquote>".repeat(15_000) + "x",
    "<a href=/x>".repeat(15_000),
    "<p style='mso-list:l0 level1'>x".repeat(6_000),
    "<br>".repeat(50_000),
    "a<b> ".repeat(30_000),
    "&nbsp;".repeat(30_000),
  ]) {
    let clean = "";
    const took = await busyFor(() => (clean = sanitise(hostile)));
    expect(took, hostile.slice(0, 20)).toBeLessThan(5000);
    expect(faultsIn(clean)).toEqual([]);
  }
});
