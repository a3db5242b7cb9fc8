import fc from "fast-check";
import { expect, test } from "vitest";

import { busyFor } from "#test/busy.ts";

import { spoken } from "./loudspeaker.ts";

const read = (text: string): string => spoken([text]).paragraphs.join(" ");

test.each([
  ["UBND phường thông báo", "Ủy ban nhân dân phường thông báo"],
  [
    "Thông báo số 45/TB-UBND ngày 16/11/2026",
    "Thông báo số bốn mươi lăm, Thông báo, Ủy ban nhân dân ngày mười sáu tháng mười một năm hai nghìn không trăm hai mươi sáu",
  ],
  [
    "theo 12/2026/QĐ-UBND",
    "theo mười hai, năm hai nghìn không trăm hai mươi sáu, Quyết định, Ủy ban nhân dân",
  ],
  ["lúc 8h30", "lúc tám giờ ba mươi phút"],
  ["lúc 14:05", "lúc mười bốn giờ năm phút"],
  ["từ 08:00–11:30", "từ tám giờ đến mười một giờ ba mươi phút"],
  ["từ 7 giờ 30 phút", "từ bảy giờ ba mươi phút"],
  ["8 giờ sáng ngày 5/12", "tám giờ sáng ngày mùng năm tháng mười hai"],
  ["tháng 4/2026", "tháng tư năm hai nghìn không trăm hai mươi sáu"],
  ["quý IV và quý III", "quý tư và quý ba"],
  ["thứ 4 hằng tuần", "thứ tư hằng tuần"],
  ["2.500.000 đồng", "hai triệu năm trăm nghìn đồng"],
  ["12.000đ/m3", "mười hai nghìn đồng một mét khối"],
  ["đạt 98,5%", "đạt chín mươi tám phẩy năm phần trăm"],
  ["diện tích 1.250 m2", "diện tích một nghìn hai trăm năm mươi mét vuông"],
  ["gọi 024 3825 3536", "gọi không hai bốn, ba tám hai năm, ba năm ba sáu"],
  ["số nhà 12/3", "số nhà mười hai trên ba"],
  ["1/2026/NQ-HĐND", "một, năm hai nghìn không trăm hai mươi sáu, Nghị quyết, Hội đồng nhân dân"],
  ["ngày 45/13/2026", "ngày bốn mươi lăm trên mười ba trên hai nghìn không trăm hai mươi sáu"],
])("%s", (written, words) => {
  expect(read(written)).toBe(words);
});

test("what nobody told us how to read is said to whoever reads", () => {
  const { unknown, paragraphs } = spoken(["Công ty ABCXYZ và UBND"]);
  expect(unknown).toEqual(["ABCXYZ"]);
  expect(paragraphs).toEqual(["Công ty ABCXYZ và Ủy ban nhân dân"]);
});

const notice = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "ngày 1/2/2026",
        "12/QĐ-UBND",
        "0912345678",
        "1,5%",
        "08:00",
        "m2",
        " – ",
        "quý II",
        "x²",
      ),
      fc.nat().map(String),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(" "));

test("no digit is ever left for a reader to stumble over, whatever was written", () => {
  fc.assert(
    fc.property(notice, (text) => {
      const { paragraphs, minutes, syllables } = spoken([text]);
      expect(paragraphs.join("\n")).not.toMatch(/[\p{Nd}\p{No}\p{Nl}]/u);
      expect(minutes >= 0 && Number.isInteger(minutes) && minutes > 0 === syllables > 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("what has neither numbers nor short forms is read as it was written", () => {
  const plain = "Kính mời bà con đến nhà văn hóa tổ dân phố nghe báo cáo, hỏi và góp ý.";
  expect(read(plain)).toBe(plain);
  expect(spoken([Array.from({ length: 300 }, () => "dân").join(" ")]).minutes).toBe(2);
  expect(spoken([""])).toEqual({ paragraphs: [], unknown: [], syllables: 0, minutes: 0 });
});

test("a very long run of anything is read in no time", async () => {
  for (const text of [
    "9".repeat(100_000),
    "1/".repeat(50_000),
    "08:00–".repeat(20_000),
    "A-".repeat(50_000),
  ]) {
    expect(await busyFor(() => spoken([text]))).toBeLessThan(2000);
  }
});
