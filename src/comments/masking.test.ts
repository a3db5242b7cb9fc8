import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import fc from "fast-check";
import { expect, test } from "vitest";

import { leavesOut, maskUntilApproved, onlyLeavesOut } from "./masking.ts";

const fixtures = process.env["DANVAN_FIXTURES"] ?? "../shared/data";
const phones = path.join(fixtures, "vietnamese-text/phone.json");

test.skipIf(!existsSync(phones))(
  "no number that could be dialled is read before somebody approved it (skips without phone.json)",
  () => {
    const { cases } = JSON.parse(readFileSync(phones, "utf8")) as {
      cases: readonly { readonly input: string; readonly possible: boolean }[];
    };
    expect(cases.length).toBeGreaterThan(20);
    for (const { input, possible } of cases.filter((one) => one.possible)) {
      const shown = maskUntilApproved(`Xin gọi ${input} sau 17 giờ.`);
      const digits = shown.normalize("NFKC").replaceAll(/\D/g, "");
      expect([input, possible, digits]).toEqual([input, possible, "17"]);
      expect(shown).toMatch(/^Xin gọi .*\[đã che [^\]]+\].* sau 17 giờ\.$/u);
    }
  },
);

test.each([
  ["xem https://vay-nhanh.example/di?a=1 nhé", "xem [đã che đường dẫn] nhé"],
  ["vào www.vay-nhanh.example.", "vào [đã che đường dẫn]."],
  ["trang vaynhanh.com, rẻ", "trang [đã che đường dẫn], rẻ"],
  ["HTTP://A.VN/B", "[đã che đường dẫn]"],
  ["thư về ten.ho@example.com", "thư về [đã che thư điện tử]"],
  ["Đường hỏng.Không ai sửa", "Đường hỏng.Không ai sửa"],
  ["ngày 23.11.2026 lúc 08 giờ", "ngày 23.11.2026 lúc 08 giờ"],
  ["Nghị định 63/2026/NĐ-CP, 1.250.000 đồng", "Nghị định 63/2026/NĐ-CP, 1.250.000 đồng"],
])("%s", (written, shown) => {
  expect(maskUntilApproved(written)).toBe(shown);
  expect(onlyLeavesOut(written, shown)).toBe(true);
});

test("whatever is written, what is proposed only leaves out", () => {
  const text = fc
    .array(
      fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("0912 345 678", "https://a.vn/x", "a@b.vn", "\n", "[đã che]", "ông"),
      ),
    )
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(text, (written) => {
      expect(onlyLeavesOut(written, maskUntilApproved(written))).toBe(true);
    }),
  );
});

test("parts left out are taken, words put in are not", () => {
  const written = "Ông A ở số 5 nói đúng, tôi đồng ý.\nCảm ơn phường.";
  expect(onlyLeavesOut(written, written)).toBe(true);
  expect(onlyLeavesOut(written, ` ${written}\r\n`)).toBe(true);
  expect(onlyLeavesOut(written, "[đã che tên] nói đúng, tôi đồng ý.\r\nCảm ơn phường.")).toBe(true);
  expect(onlyLeavesOut(written, "[đã che tên] nói đúng, [đã che]\nCảm ơn phường.")).toBe(true);
  expect(onlyLeavesOut(written, "[đã che tên] nói sai, tôi đồng ý.\nCảm ơn phường.")).toBe(false);
  expect(onlyLeavesOut(written, "Cảm ơn phường.")).toBe(false);
  expect(onlyLeavesOut(written, "[đã che] tôi đồng ý. [đã che] nói đúng, [đã che]")).toBe(false);
  expect(onlyLeavesOut(written, "[bớt] nói đúng, tôi đồng ý.\nCảm ơn phường.")).toBe(false);
  expect(onlyLeavesOut("a", "[đã che]a")).toBe(false);
});

test("cutting anything out is leaving out; changing one letter never is", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "b", "c", "đ", "ê", " ", ",", ".", "\n"),
    minLength: 3,
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (raw, from, to) => {
      const written = raw.trim();
      fc.pre(written.length >= 3);
      const [a = 0, b = 0] = [from % written.length, to % written.length].toSorted((x, y) => x - y);
      const cut = `${written.slice(0, a)}[đã che lời]${written.slice(b + 1)}`;
      expect(onlyLeavesOut(written, cut)).toBe(true);
      expect(leavesOut(cut)).toBe(true);
      expect(onlyLeavesOut(written, cut.replace("[đã che lời]", "[đã che lời]X"))).toBe(false);
    }),
  );
});
