import fc from "fast-check";
import { expect, test } from "vitest";

import { type Element, isElement, printable, readXml, writeXml } from "./xml.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const fault = (text: string) => {
  const read = readXml(bytes(text));
  return read.ok ? null : read.refusal;
};

const words = fc.string({ unit: "binary", maxLength: 20 }).map(printable);
const name = fc.stringMatching(/^[a-z]{1,4}(:[a-z]{1,4})?$/);
const tree: fc.Arbitrary<Element> = fc.letrec<{ element: Element }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.uniqueArray(fc.tuple(name, words), { maxLength: 3, selector: ([key]) => key }),
      fc.array(fc.oneof({ depthSize: "small" }, words, tie("element")), { maxLength: 4 }),
    )
    .map(([of, attributes, children]) => ({ name: of, attributes, children })),
})).element;

/** Neighbouring texts become one when they are read. */
const joined = (element: Element): Element => ({
  ...element,
  children: element.children.reduce<(Element | string)[]>((all, child) => {
    const last = all.at(-1);
    if (isElement(child)) return [...all, joined(child)];
    if (child === "") return all;
    return typeof last === "string" ? [...all.slice(0, -1), last + child] : [...all, child];
  }, []),
});

test("what is written reads back the same, whatever stands in it", () => {
  fc.assert(
    fc.property(tree, (root) => {
      const read = readXml(writeXml(root));
      expect(read).toEqual({ ok: true, value: joined(root) });
    }),
  );
});

test("reading never throws", () => {
  const pieces = fc.array(
    fc.constantFrom(
      "<a",
      ">",
      "</a>",
      "/>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?x",
      "?>",
      "&lt;",
      "&",
      ";",
      "x",
      ' y="1"',
      "<!DOCTYPE",
      "\u0000",
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        pieces.map((some) => some.join("")),
        fc.string(),
      ),
      (text) => {
        readXml(bytes(text));
      },
    ),
    { numRuns: 3000 },
  );
});

test("the doors XML has to other files and to endless growth are shut", () => {
  expect(fault('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')).toBe("doctype");
  expect(fault("<a>&b;</a>")).toBe("entity");
  expect(fault('<a b="&c;"/>')).toBe("entity");
  expect(fault("<!ENTITY a 'b'><a/>")).toBe("doctype");
  const utf16 = Buffer.from("\uFEFF<!DOCTYPE a><a/>", "utf16le");
  expect(readXml(utf16)).toEqual({ ok: false, refusal: "not-utf8" });
});

test.each([
  "",
  "x",
  "<a>",
  "</a>",
  "<a></b>",
  "<a/><b/>",
  "<a/>x",
  "<a b=1/>",
  '<a b="1" b="2"/>',
  '<a b="<"/>',
  "<a>&lt</a>",
  "<a>&#0;</a>",
  "<a>&#xD800;</a>",
  "<a>&#x110000;</a>",
  "<a>\u0001</a>",
  "<a></a b>",
  "<a".repeat(300),
  "<a>".repeat(300) + "</a>".repeat(300),
])("%j is malformed", (text) => {
  expect(fault(text)).toBe("malformed");
});

test("entities of XML itself, CDATA and comments read as they mean", () => {
  const read = readXml(
    bytes(
      '\uFEFF<?xml version="1.0"?><!-- x --><a b="&quot;&#65;">&amp;<![CDATA[<b>]]>&#x1F600;\r\n</a>',
    ),
  );
  expect(read).toEqual({
    ok: true,
    value: { name: "a", attributes: [["b", '"A']], children: ["&", "<b>", "😀\n"] },
  });
});
