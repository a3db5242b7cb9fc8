import * as fc from "fast-check";
import { expect, test } from "vitest";

import { lengthOf } from "#kernel/text.ts";
import { readForm } from "#web/form.ts";

import { codeFrom, codeTyped, inGroups } from "#cases/receipt.ts";
import { isOnce, isWithin, onceFrom } from "#web/lines.ts";
import { most, submission } from "./submission.ts";

const filled = {
  kind: "phan-anh",
  title: "Đèn hỏng",
  content: "Đèn đường hỏng.",
  area: "duong-sa",
  unit: "Ba Đình",
};

const read = (fields: Readonly<Record<string, string>>) =>
  readForm(
    submission,
    new Request("http://localhost/", { method: "POST", body: new URLSearchParams(fields) }),
  );

const phone = async (typed: string) => (await read({ ...filled, phone: typed })).ok;

test("whatever is typed, it is read or refused with words, and what was typed is kept", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (typed) => {
      const form = await read({ ...filled, content: typed, name: typed, phone: typed });
      for (const error of Object.values(form.form.errors)) {
        expect(error).toMatchObject({ vi: expect.any(String), en: expect.any(String) });
      }
      const { content, name = "" } = form.ok ? form.value : { content: "" };
      expect(content).toBe(content.normalize("NFC").trim());
      expect(content).not.toContain("\0");
      expect(name).not.toMatch(/[\r\n\0]/);
    }),
  );
});

test("one line stays one line: no line break gets into a title, a name, a place or an address", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), async (before, after) => {
      const typed = `a${before}\r\n${after}b`.slice(0, 80);
      const form = await read({ ...filled, title: typed, name: typed, place: typed, unit: typed });
      if (!form.ok) return;
      const { title, name = "", place = "", unit } = form.value;
      for (const one of [title, name, place, unit]) expect(one).not.toMatch(/[\r\n]/);
    }),
  );
});

test("a limit counts characters as people do, and never accepts more of them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 40 }), (text, max) => {
      const fits = lengthOf(text) <= max;
      expect(isWithin(text, max)).toBe(fits && text.length <= max * 12);
    }),
  );
});

test("a telephone number is eight to fifteen digits, written any usual way", async () => {
  for (const good of ["0912345678", "0912 345 678", "+84 (24) 3825.3536", "024-3825-3536"]) {
    expect([good, await phone(good)]).toEqual([good, true]);
  }
  for (const bad of ["1234567", "091234567890123456", "không có", "0912345678x", "٠٩١٢٣٤٥٦٧٨"]) {
    expect([bad, await phone(bad)]).toEqual([bad, false]);
  }
});

test("a once-key of the house is one, and nothing shorter or stranger is", () => {
  expect(isOnce(onceFrom(Buffer.alloc(16, 255)))).toBe(true);
  for (const not of [undefined, "", "a".repeat(21), "a".repeat(65), `api:${"a".repeat(22)}`]) {
    expect(isOnce(not)).toBe(false);
  }
});

test("a code is recognised however it is typed, and groups lose nothing", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => {
      const code = codeFrom(Buffer.from(bytes));
      const bare = code.replaceAll("-", "");
      for (const typed of [code, code.toLowerCase(), bare, ` ${bare.slice(2)} `]) {
        expect(codeTyped(typed)).toBe(code);
      }
    }),
  );
  expect(inGroups("7K3M9QXD").replaceAll(" ", "")).toBe("7K3M9QXD");
});

test("the limits are the ones the form says", () => {
  expect(most.content).toBe(5000);
});
