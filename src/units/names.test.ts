import { existsSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { busyFor } from "#test/busy.ts";
import { readings, readName, slugOf, spellingOf } from "./names.ts";
import { readRegister } from "./source.ts";

const fixtures = process.env["DANVAN_FIXTURES"] ?? "../shared/data";
const vectors = `${fixtures}/vietnamese-text`;
const absent = !existsSync(vectors);
if (absent) console.warn(`skipped: no text vectors in ${vectors}`);
// oxlint-disable-next-line typescript/no-explicit-any -- each test says which shape its vectors have
const read = (file: string): any => JSON.parse(readFileSync(`${vectors}/${file}`, "utf8"));

const register = await readRegister();
const allNames = [
  ...register.communes.map((commune) => commune.name),
  ...register.mappings.flatMap((row) => [row.oldName, row.oldDistrict]),
];
const aName = fc.constantFrom(...new Set(allNames));

const keysOf = (typed: string) => readings(typed).map((reading) => reading.key);

test.each([
  ["phuong truc bach", "phuong", "truc bach"],
  ["P. Trúc Bạch", "phuong", "truc bach"],
  ["P.Trúc Bạch", "phuong", "truc bach"],
  ["PHƯỜNG  TRÚC   BẠCH", "phuong", "truc bach"],
  ["UBND phường Trúc Bạch", "phuong", "truc bach"],
  ["phường Trúc Bạch cũ", "phuong", "truc bach"],
  ["X. Kim Chung", "xa", "kim chung"],
  ["TT Xuân Mai", "thi-tran", "xuan mai"],
  ["thị trấn Xuân Mai", "thi-tran", "xuan mai"],
  ["TX. Sơn Tây", "thi-xa", "son tay"],
  ["Q.1", "quan", "1"],
  ["p12", "phuong", "12"],
  ["Phường 1", "phuong", "1"],
  ["phuong 01", "phuong", "1"],
  ["phường 01", "phuong", "1"],
  ["Phường Văn Miếu – Quốc Tử Giám", "phuong", "van mieu quoc tu giam"],
])("“%s” is a %s called %s", (typed, type, key) => {
  expect(readings(typed)[0]).toMatchObject({ type, key, within: [] });
});

test.each([
  "phường Trúc Bạch, quận Ba Đình",
  "phuong truc bach quan ba dinh",
  "P. Trúc Bạch - Q. Ba Đình",
  "Phường Trúc Bạch (quận Ba Đình cũ)",
  "p.truc bach q.ba dinh",
])("“%s” says where the ward is", (typed) => {
  expect(readings(typed)[0]).toMatchObject({
    type: "phuong",
    key: "truc bach",
    within: [{ type: "quan", key: "ba dinh" }],
  });
});

test.each([
  ["Phương Liệt", "phuong liet"],
  ["phuong liet", "phuong liet"],
  ["Quán Thánh", "quan thanh"],
  ["xa hoa cu", "hoa cu"],
  ["Đan Phượng", "dan phuong"],
])("a type word inside the name “%s” does not hide it", (typed, key) => {
  expect(keysOf(typed)).toContain(key);
});

test("accents decide what is a type word", () => {
  expect(readings("Phương Liệt").map((reading) => reading.type)).toStrictEqual([null, null]);
});

test("what was typed with the input method off is not converted", () => {
  expect(keysOf("Duwowng Nooij")).not.toContain("duong noi");
  expect(readings("phuwowngf Duwowng Nooij")[0]?.key).toBe("phuwowngf duwowng nooij");
});

test("every registered name is read back from itself, in NFC and NFD, upper case and double blanks", () => {
  fc.assert(
    fc.property(aName, (name) => {
      const { key, spelling } = readName(name);
      for (const typed of [
        name,
        name.normalize("NFD"),
        name.toUpperCase(),
        ` ${name.replaceAll(" ", "  ")} `,
      ]) {
        expect(readings(typed)).toContainEqual(expect.objectContaining({ key, spelling }));
      }
      expect(keysOf(key)).toContain(key);
      expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
    { numRuns: 2000 },
  );
});

test("whatever is typed is read without failing, and every key is folded", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.array(fc.constantFrom("xa", "phường", "q.", ",", "a")).map((w) => w.join(" ")),
      ),
      (typed) => {
        for (const { key } of readings(typed)) expect(key).toBe(key.toLowerCase().trim());
      },
    ),
  );
});

test("a very long text of type words is read in little time", async () => {
  expect(await busyFor(() => readings("xa ba ".repeat(10_000)))).toBeLessThan(400);
});

type Tone = { readonly new: string; readonly old: string };

test.skipIf(absent)("both places of a tone mark are one spelling, different tones are not", () => {
  const { cases }: { readonly cases: readonly Tone[] } = read("tone-placement.json");
  for (const one of cases) expect(spellingOf(one.old)).toBe(spellingOf(one.new));
  expect(spellingOf("hòa")).not.toBe(spellingOf("hóa"));
  expect(spellingOf("Cẩm Giang")).not.toBe(spellingOf("Cẩm Giàng"));
});

test.skipIf(absent)("folding agrees with the vectors", () => {
  const {
    cases,
  }: {
    readonly cases: readonly { readonly input: string; readonly folded: string }[];
  } = read("fold.json");
  for (const { input, folded } of cases) {
    expect(keysOf(input).concat(readings(input.replaceAll(",", " ")).map((r) => r.key))).toContain(
      folded.replaceAll(/[’']/g, "").replaceAll(",", "").replace(/^xa /, ""),
    );
  }
});

test.skipIf(absent)("all three encodings of a text are one spelling", () => {
  const {
    cases,
  }: {
    readonly cases: readonly {
      readonly nfc: string;
      readonly nfd: string;
      readonly cp1258_style: string;
    }[];
  } = read("normalisation.json");
  for (const { nfc, nfd, cp1258_style: cp1258 } of cases) {
    expect([spellingOf(nfd), spellingOf(cp1258)]).toStrictEqual([spellingOf(nfc), spellingOf(nfc)]);
  }
});

test.skipIf(absent)("Telex and VNI leftovers keep their letters", () => {
  const {
    cases,
  }: {
    readonly cases: readonly { readonly telex: string; readonly text: string }[];
  } = read("telex-vni.json");
  for (const { telex, text } of cases) expect(spellingOf(telex)).not.toBe(spellingOf(text));
});
