import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { readHead } from "./head.ts";

const headOf = (text: string) => readHead(text, "Hà Nội");

describe("layouts", () => {
  test("of the Party, with the office and the committee it belongs to", () => {
    const head = headOf(
      "THÀNH ỦY HÀ NỘI\nBAN DÂN VẬN\n*\nSố 31-HD/BDVTU\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 09 tháng 4 năm 2026\n\nHƯỚNG DẪN\nthực hiện mô hình dân vận khéo\nnăm 2026\n\nNội dung.\n\nK/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n(đã ký)\nĐỗ Văn Thử",
    );
    expect(head).toMatchObject({
      canonical: "31-HD/BDVTU",
      number: "31",
      symbol: "HD/BDVTU",
      kind: "huong-dan",
      issuer: "Ban Dân vận Thành ủy Hà Nội",
      date: "2026-04-09",
      title: "thực hiện mô hình dân vận khéo năm 2026",
      signer: "Đỗ Văn Thử",
      rule: "head.layout",
    });
  });

  test("of the State, its two columns on one line, to several recipients", () => {
    const head = headOf(
      "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTHÀNH PHỐ HÀ NỘI Độc lập - Tự do - Hạnh phúc\nSố: 77/UBND-BTCD Hà Nội, ngày 01 tháng 12 năm 2026\nV/v trả lời kiến nghị của cử tri\n\nKính gửi:\n- Giám đốc các sở;\n- Chủ tịch UBND các phường, xã.\n\nNội dung.",
    );
    expect(head).toMatchObject({
      canonical: "77/UBND-BTCD",
      kind: "cong-van",
      issuer: "UBND thành phố Hà Nội",
      date: "2026-12-01",
      title: "trả lời kiến nghị của cử tri",
      recipients: ["Giám đốc các sở", "Chủ tịch UBND các phường, xã"],
    });
  });

  test("a number left blank, and a passage without a head, say nothing", () => {
    expect(headOf("UBND PHƯỜNG SEN\nSố:    /KH-UBND\n\nKẾ HOẠCH\nvề một việc")).toBeNull();
    expect(headOf("Giao Sở Nội vụ rà soát, báo cáo trước ngày 30/6.")).toBeNull();
    expect(headOf("Thực hiện Kế hoạch số 12/KH-UBND, các phường báo cáo.")).toBeNull();
  });
});

test("news tells of the document it is about", () => {
  expect(
    headOf("HNP - Thành ủy Hà Nội vừa có Văn bản số 55-TB/TU thông báo kết luận về dân vận."),
  ).toMatchObject({
    canonical: "55-TB/TU",
    kind: "thong-bao",
    issuer: "Thành ủy Hà Nội",
    title: "thông báo kết luận về dân vận",
    rule: "head.news",
  });
});

test("whatever the lines, it never throws", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "Số 1-TB/TU",
      "Số:",
      "THÔNG BÁO",
      "Nơi nhận:",
      "- Lưu VT",
      "TM. ỦY BAN",
      "CHỦ TỊCH",
      "V/v ",
      "Hà Nội, ngày 99 tháng 99 năm 2026",
      "vừa ban hành Chỉ thị 15 của Thành ủy",
    ),
    fc.string({ unit: "binary", maxLength: 30 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      const head = headOf(lines.join("\n"));
      expect(head === null || typeof head.kind === "string").toBe(true);
    }),
    { numRuns: 1000, seed: 412 },
  );
});
