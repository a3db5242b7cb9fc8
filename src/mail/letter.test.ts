import * as fc from "fast-check";
import { simpleParser } from "mailparser";
import { expect, test } from "vitest";
import { withhold } from "#kernel/withheld.ts";

import { mailAddress, type MailAddress } from "./address.ts";
import { composed, type Letter } from "./letter.ts";

const address = (text: string): MailAddress => {
  const read = mailAddress(text);
  if (!read) throw new Error(`${text} is no address`);
  return read;
};
const from = { name: "Dân Vận phường Ba Đình", address: address("dan-van@ubnd.example") };

const aLetter = (over: Partial<Letter> = {}): Letter => ({
  to: { name: "Nguyễn Thị Hoà Ưu", address: address("hoa@thu.example") },
  subject: "DV-0000-0001: đã trả lời",
  pages: [
    { lang: "vi", parts: ["Kính gửi ông/bà,", { link: "https://x.example/tra-cuu?ma=A&b" }] },
  ],
  id: "0123abcd",
  at: new Date("2026-11-23T02:00:00Z"),
  ...over,
});

const headerNames = (raw: string): readonly string[] =>
  (raw.split("\r\n\r\n")[0] ?? "")
    .split("\r\n")
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => line.split(":")[0]?.toLowerCase() ?? "")
    .toSorted();

test("names and subjects with accents arrive as written, in ASCII headers", async () => {
  const raw = (await composed(aLetter(), from)).toString("latin1");
  // oxlint-disable-next-line no-control-regex -- ASCII is exactly what is meant
  expect(raw.split("\r\n\r\n")[0]).toMatch(/^[\u0000-\u007f]*$/);
  const read = await simpleParser(raw);
  expect(read.from?.value[0]).toMatchObject(from);
  expect(read.to).toMatchObject({
    value: [{ name: "Nguyễn Thị Hoà Ưu", address: "hoa@thu.example" }],
  });
  expect(read.subject).toBe("DV-0000-0001: đã trả lời");
  expect(read.messageId).toBe("<0123abcd@ubnd.example>");
  expect(read.headers.get("auto-submitted")).toBe("auto-generated");
  expect(read.headers.get("content-language")).toBe("vi");
});

test("a letter says the same in plain text and in HTML, and nothing in it is markup", async () => {
  const pages = [
    { lang: "vi" as const, parts: ["<b>&\"'", { heading: "Quá hạn" }, { list: ["một", "<hai>"] }] },
  ];
  const read = await simpleParser(await composed(aLetter({ pages }), from));
  expect(read.text).toContain("<b>&\"'");
  expect(read.text).toContain("- <hai>");
  expect(read.html).toContain("&#60;b&#62;");
  expect(read.html).toContain("<h2");
  expect(read.html).not.toContain("<hai>");
});

test("nothing anybody is called, and no subject, adds a header or a recipient", async () => {
  const plain = headerNames((await composed(aLetter(), from)).toString("latin1"));
  const nasty = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          "\r\n",
          "\n",
          "\r",
          "\u2028",
          "\u0085",
          "\0",
          "Bcc: x@evil.example",
          "<x@evil.example>",
          ",",
          ";",
          ":",
          '"',
          "=?utf-8?Q?=0D=0ABcc:_x@evil.example?=",
          "ễ",
          " ",
          "@",
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join("")),
  );
  await fc.assert(
    fc.asyncProperty(nasty, nasty, async (name, subject) => {
      const letter = aLetter({ to: { name, address: address("hoa@thu.example") }, subject });
      const raw = (await composed(letter, { ...from, name })).toString("latin1");
      const names = headerNames(raw);
      // An empty subject may leave its line out; nothing may ever come in.
      expect(plain).toEqual(expect.arrayContaining([...names]));
      expect(new Set(names).size).toBe(names.length);
      expect(raw.split("\r\n\r\n")[0]).not.toMatch(/[^\r]\n|\r[^\n]/);
      const read = await simpleParser(raw);
      expect(read.bcc).toBeUndefined();
      expect(read.cc).toBeUndefined();
      expect(read.to).toMatchObject({ value: [{ address: "hoa@thu.example" }] });
      expect(read.from?.value).toHaveLength(1);
    }),
    { numRuns: 400 },
  );
});

test("an address is one mailbox and nothing else", () => {
  expect(mailAddress("a.b+c@thu.example")).toBe("a.b+c@thu.example");
  expect(mailAddress("hoa@thư.example")).toBe("hoa@xn--th-e0a.example");
  for (const wrong of [
    "",
    "a",
    "a@",
    "@b",
    "a@b@c",
    "a b@c.example",
    "a@b.example\r\nBcc: x@y.example",
    "a@b.example,x@y.example",
    "<a@b.example>",
    '"a b"@c.example',
    "a@[127.0.0.1]",
    ".a@b.example",
    "a..b@c.example",
    "a@-b.example",
    "á@b.example",
    `${"a".repeat(65)}@b.example`,
    `a@${"b".repeat(254)}`,
  ]) {
    expect({ wrong, read: mailAddress(wrong) }).toEqual({ wrong, read: null });
  }
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      expect(mailAddress(typed) ?? "none@given").toMatch(/^[\u0021-\u007e]+@[a-z0-9.-]+$/);
    }),
  );
});

const held = withhold("canary");

// @ts-expect-error -- what a resident wrote is no subject
const subject: Partial<Letter> = { subject: held };
// @ts-expect-error -- and no sentence
const sentence: Partial<Letter> = { pages: [{ lang: "vi", parts: [held] }] };
// @ts-expect-error -- and no line of a list
const listed: Partial<Letter> = { pages: [{ lang: "vi", parts: [{ list: ["a", held] }] }] };
// @ts-expect-error -- and nobody's name
const named: Partial<Letter> = { to: { name: held, address: address("hoa@thu.example") } };

test.each(Object.entries({ subject, sentence, listed, named }))(
  "nothing withheld goes by mail: %s",
  async (_, over) => {
    const sent = await Promise.try(() => composed(aLetter(over), from)).catch(
      (thrown: unknown) => thrown,
    );
    expect(sent).toBeInstanceOf(TypeError);
    expect(String(sent)).not.toContain("canary");
  },
);
