import fc from "fast-check";
import { expect, test } from "vitest";

import {
  dateSpoken,
  decimalWords,
  digitsWords,
  numberWords,
  romanNumber,
} from "./spoken-numbers.ts";

test.each([
  [0, "không"],
  [4, "bốn"],
  [10, "mười"],
  [11, "mười một"],
  [14, "mười bốn"],
  [15, "mười lăm"],
  [20, "hai mươi"],
  [21, "hai mươi mốt"],
  [24, "hai mươi tư"],
  [25, "hai mươi lăm"],
  [91, "chín mươi mốt"],
  [100, "một trăm"],
  [101, "một trăm linh một"],
  [104, "một trăm linh tư"],
  [105, "một trăm linh năm"],
  [110, "một trăm mười"],
  [115, "một trăm mười lăm"],
  [999, "chín trăm chín mươi chín"],
  [1000, "một nghìn"],
  [1005, "một nghìn không trăm linh năm"],
  [1015, "một nghìn không trăm mười lăm"],
  [2021, "hai nghìn không trăm hai mươi mốt"],
  [2026, "hai nghìn không trăm hai mươi sáu"],
  [10_000, "mười nghìn"],
  [1_000_001, "một triệu không trăm linh một"],
  [1_050_000, "một triệu không trăm năm mươi nghìn"],
  [2_500_000, "hai triệu năm trăm nghìn"],
  [1_000_000_000, "một tỷ"],
  [1_000_000_005, "một tỷ không trăm linh năm"],
  [1_000_000_000_000, "một nghìn tỷ"],
])("%d is %s", (value, words) => {
  expect(numberWords(value)).toBe(words);
});

test("in the south one says lẻ, and four stays bốn after it", () => {
  expect(numberWords(104, "lẻ")).toBe("một trăm lẻ bốn");
  expect(numberWords(1005, "lẻ")).toBe("một nghìn không trăm lẻ năm");
});

/** Reads words back, by other rules than they were made: the sum of what each group says. */
function heard(words: string): number {
  const values: Record<string, number> = {
    không: 0,
    một: 1,
    mốt: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    tư: 4,
    năm: 5,
    lăm: 5,
    sáu: 6,
    bảy: 7,
    tám: 8,
    chín: 9,
  };
  let total = 0;
  let below = 0;
  let group = 0;
  let last = 0;
  for (const word of words.split(" ")) {
    if (word in values) {
      last = values[word] ?? 0;
      group += last;
    } else if (word === "mười") group += 10;
    else if (word === "mươi") group += last * 9;
    else if (word === "trăm") group += last * 99;
    else if (word === "nghìn") [below, group] = [below + group * 1000, 0];
    else if (word === "triệu") [below, group] = [below + group * 1_000_000, 0];
    else if (word === "tỷ") [total, below, group] = [(total + below + group) * 1e9, 0, 0];
    else if (word !== "linh" && word !== "lẻ") throw new Error(word);
  }
  return total + below + group;
}

const anyNumber = fc.oneof(
  fc.nat(2000),
  fc.nat(),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  fc.integer({ min: 0, max: 999 }).chain((a) => fc.nat(9).map((e) => a * 10 ** e)),
);

test("what is said is heard as the same number", () => {
  fc.assert(
    fc.property(anyNumber, fc.constantFrom("linh" as const, "lẻ" as const), (value, bridge) => {
      expect(heard(numberWords(value, bridge))).toBe(value);
    }),
    { numRuns: 5000 },
  );
});

test("the small words stand only where people say them", () => {
  fc.assert(
    fc.property(anyNumber, (value) => {
      const words = ` ${numberWords(value)} `;
      expect(words).not.toMatch(/mươi (một|bốn|năm) |mười (mốt|tư|năm|mươi) | (một|không) mươi /);
      expect(words).not.toMatch(/(?<!mươi) mốt |(?<!mươi|mười) lăm |(?<!mươi|linh) tư /);
      expect(words).not.toMatch(/linh (mười|không|mốt|lăm|bốn) |(?<!trăm) linh /);
      // Zero is said alone or before its hundred, and nowhere else.
      if (value > 0) expect(words).not.toMatch(/không (?!trăm)/);
      expect(words).not.toMatch(/^ không trăm/);
    }),
    { numRuns: 5000 },
  );
});

test("every number up to a hundred thousand is a different one", () => {
  const all = new Set(Array.from({ length: 100_000 }, (_, value) => numberWords(value)));
  expect(all.size).toBe(100_000);
});

test("what is no whole number is not said at all", () => {
  for (const value of [-1, 1.5, Number.NaN, Infinity, 2 ** 53])
    expect(() => numberWords(value)).toThrow(RangeError);
});

test("dates, decimals, telephones and Roman numbers", () => {
  expect(dateSpoken(8, 12, 2026)).toBe(
    "mùng tám tháng mười hai năm hai nghìn không trăm hai mươi sáu",
  );
  expect(dateSpoken(24, 4, null)).toBe("hai mươi tư tháng tư");
  expect(decimalWords("3", "25")).toBe("ba phẩy hai mươi lăm");
  expect(decimalWords("0", "05")).toBe("không phẩy không năm");
  expect(digitsWords("024")).toBe("không hai bốn");
  expect(["I", "IV", "IX", "XIV", "XL", "XCIX"].map(romanNumber)).toEqual([1, 4, 9, 14, 40, 99]);
  expect(["", "IIII", "VX", "MẪU", "ABC"].map(romanNumber)).toEqual([null, null, null, null, null]);
});
