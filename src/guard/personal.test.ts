import { existsSync, readFileSync } from "node:fs";

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { busyFor } from "#test/busy.ts";

import { applyMasks, proposeMasks } from "./personal.ts";

const masked = (text: string) =>
  proposeMasks(text).map(({ start, end }) => text.normalize("NFC").slice(start, end));
const kinds = (text: string) => proposeMasks(text).map(({ kind }) => kind);
const applied = (text: string) => applyMasks(text, proposeMasks(text));

test("what an officer is shown: the sentence stays readable", () => {
  expect(
    applied(
      "Tôi là Nguyễn Thị Mẫu, điện thoại 0900 000 001, ở số 5 ngõ 10 phố Huế, xe 29A-000.01.",
    ),
  ).toBe("Tôi là [họ tên], điện thoại [số điện thoại], ở [số nhà] phố Huế, xe [biển số xe].");
});

describe("telephone numbers", () => {
  test.each([
    "0912345678",
    "0962.345.678",
    "+84 912 345 678",
    "(024) 3825 3536",
    "0912-345-678",
    "０９１２３４５６７８",
    "+84912345678",
  ])("%s", (typed) => {
    expect(masked(`Gọi ${typed} nhé`)).toEqual([typed]);
    expect(kinds(`Gọi ${typed}, cảm ơn.`)).toEqual(["phone"]);
  });
});

describe("papers, accounts, plates, mail", () => {
  test.each([
    ["CCCD 001899000123", "001899000123", "identity"],
    ["CCCD: 001 899 000 123", "001 899 000 123", "identity"],
    ["số 001899000123 cấp tại", "001899000123", "identity"],
    ["CMND số 123456789", "123456789", "identity"],
    ["cmnd 123.456.789", "123.456.789", "identity"],
    ["hộ chiếu B1234567", "B1234567", "identity"],
    ["STK 19001234567", "19001234567", "account"],
    ["tài khoản số 0123 4567 89", "0123 4567 89", "account"],
    ["xe 29A-000.01", "29A-000.01", "plate"],
    ["xe 30F12345 đỗ", "30F12345", "plate"],
    ["xe máy 29-H1 123.45", "29-H1 123.45", "plate"],
    ["xe 29x1-2345", "29x1-2345", "plate"],
    ["thư a.b+c@vi-du.com.vn.", "a.b+c@vi-du.com.vn", "email"],
  ])("%s", (text, found, kind) => {
    expect([masked(text), kinds(text)]).toEqual([[found], [kind]]);
  });
});

describe("doors", () => {
  test.each([
    ["Cây trước số nhà 40 nghiêng", "số nhà 40"],
    ["trước nhà số 40A bị", "nhà số 40A"],
    ["Tôi ở số 7 đường Láng", "số 7"],
    ["nhà tôi 12 ngách 34/56 phố Huế", "12 ngách 34/56"],
    ["tại 12/34 đường Láng", "12/34"],
    ["sn 5 ngõ 9", "sn 5 ngõ 9"],
  ])("%s", (text, found) => {
    expect([masked(text), kinds(text)]).toEqual([[found], ["address"]]);
  });
});

describe("names", () => {
  test.each([
    ["Anh Trần Văn Thử ở tầng 3 nhà B1", "Trần Văn Thử"],
    ["Ông NGUYỄN VĂN AN không che chắn", "NGUYỄN VĂN AN"],
    ["bà Trần Thị Ánh - Phó Chủ tịch", "Trần Thị Ánh"],
    ["đ/c Nguyễn Văn An đã hẹn", "Nguyễn Văn An"],
    ["nhà chị H’Hen Niê bên cạnh", "H’Hen Niê"],
    ["cháu tên là Y Bhuôt Êban ạ", "Y Bhuôt Êban"],
    ["Họ và tên: Lê Ví Dụ", "Lê Ví Dụ"],
    ["theo lời Nguyễn Thị Thử Nghiệm thì", "Nguyễn Thị Thử Nghiệm"],
    ["gặp anh Tuấn Công an phường", "Tuấn"],
    ["ong nguyen van thu do rac", "nguyen van thu"],
    ["nhà ông Nguyễn Văn A cạnh nhà tôi", "Nguyễn Văn A"],
    ["ThS. Phạm Minh Thử dạy", "Phạm Minh Thử"],
  ])("%s", (text, found) => {
    expect([masked(text), kinds(text)]).toEqual([[found], ["name"]]);
    expect(masked(text.normalize("NFD"))).toEqual([found]);
  });
});

describe("what a report is about stays", () => {
  test.each([
    "Đề nghị sửa đường Trần Hưng Đạo, phố Nguyễn Du và ngõ Bà Triệu.",
    "Đèn đường trên phố Nguyễn Văn Cừ hỏng 5 bóng liền.",
    "Rác ở đầu ngõ 25 phố Cát Linh đã ba ngày.",
    "Tôi đã nộp 500.000 đồng ngày 01/10/2026.",
    "Chi 1.500.000.000 đồng, từ 01.10.2026 08 giờ.",
    "Họp ngày 05.10.2026 08h30, 05-10-2026 lúc 7 giờ",
    "Quyết định số 12/QĐ-UBND, số 123/2026/NĐ-CP",
    "Bác Hồ, Bà Rịa, Bà Nà, chùa Bà Đá, chợ Ông Tạ",
    "Các anh Công an và chị Chủ tịch hội phụ nữ",
    "Gọi 1022 hoặc 113. Ông bà ở Hà Nội. Em ở Đống Đa.",
    "Thiếu 12 m2 đất vườn, thửa số 15, tờ bản đồ số 7",
    "trường THCS Lê Quý Đôn, tượng Bà Trưng",
    "",
  ])("%s", (text) => {
    expect(masked(text)).toEqual([]);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    ..."0912345678|0962.345.678|+84 912 345 678|001899000123|123456789|29A-000.01|30F12345".split(
      "|",
    ),
    ..."số 5 ngõ 10|nhà số 40|12/34 đường Láng|anh Trần Văn Thử|Ông NGUYỄN VĂN AN|bà".split("|"),
    ..."a.b@vi-du.vn|phố|Nguyễn Thị Mẫu|tôi là|STK 0123456789012|đường|ở|,|.|-|/|(|)|\n".split("|"),
    ..."0|84|12|345|ngõ|số|Lê|An|Công an|H’Hen|e\u0302\u0301".split("|"),
  ),
  fc.string({ maxLength: 6 }),
);
const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", " ", " ", "", ", ", "\n")))
  .map((pieces) => pieces.flat().join(""));

test("masks never cut a word, never overlap, and lie in the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const nfc = text.normalize("NFC");
      let last = 0;
      for (const { start, end } of proposeMasks(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(nfc.length);
        for (const edge of [start, end]) {
          expect(/^[\p{L}\p{N}]{2}$/u.test(nfc.slice(edge - 1, edge + 1))).toBe(false);
        }
        last = end;
      }
    }),
    { numRuns: 3000 },
  );
});

test("after masking nothing is left that would be proposed again", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(masked(applied(text))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test("what is not masked is kept to the letter", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const nfc = text.normalize("NFC");
      const masks = proposeMasks(text);
      let rest = applied(text);
      let at = 0;
      for (const { start, end, replacement } of masks) {
        const kept = nfc.slice(at, start);
        expect(rest.startsWith(kept + replacement)).toBe(true);
        rest = rest.slice(kept.length + replacement.length);
        at = end;
      }
      expect(rest).toBe(nfc.slice(at));
    }),
  );
});

test("a long letter is read in good time", async () => {
  const letter = "số 5, 0912 345 0 84 12 345 678 anh Lê A B C D E F a.a.a.a.a.a.a.a@ ".repeat(1000);
  const took = await busyFor(() => {
    proposeMasks(letter);
    for (const one of ["0 ", "1", "a.", "A ", "số 1 ngõ ", "0(((", "@a.a"])
      proposeMasks(one.repeat(20_000));
  });
  expect(took).toBeLessThan(5000);
});

const folder = `${process.env["DANVAN_FIXTURES"] ?? "../shared/data"}/vietnamese-text`;
const read = (file: string) => readFileSync(`${folder}/${file}`, "utf8");

describe.skipIf(!existsSync(folder))("given cases", () => {
  test("redaction", () => {
    type Case = { id: string; text: string; expected_masks: string[] };
    const { redaction }: { redaction: Case[] } = JSON.parse(read("feedback-queries.json"));
    for (const { id, text, expected_masks } of redaction) {
      expect([id, masked(text)]).toEqual([id, expected_masks]);
    }
  });

  test("every possible telephone number, as typed", () => {
    type Case = { input: string; possible: boolean };
    const { cases }: { cases: Case[] } = JSON.parse(read("phone.json"));
    for (const { input, possible } of cases) {
      const left = applied(`Gọi ${input} nhé`);
      expect([input, /\d{4}|[０-９]{4}/.test(left)]).toEqual([
        input,
        !possible && /\d{4}/.test(input),
      ]);
    }
  });

  test("every identity number, and also most mistyped ones", () => {
    type Numbers = Record<"valid" | "invalid", { input: string }[]>;
    const { valid, invalid }: Numbers = JSON.parse(read("cccd.json"));
    for (const { input } of [...valid, ...invalid.filter((each) => /^\d+$/.test(each.input))]) {
      expect([input, masked(`CCCD ${input}, cấp`)]).toEqual([input, [input]]);
    }
  });

  test("every name after a form of address", () => {
    type Names = { names: { full: string }[]; unsplittable: string[] };
    const { names, unsplittable }: Names = JSON.parse(read("names-seed.json"));
    for (const full of [...names.map((each) => each.full), ...unsplittable]) {
      expect(masked(`nhà ông ${full} đổ rác`)).toEqual([full]);
      expect(masked(`Tôi là ${full}, xin hỏi`)).toEqual([full]);
    }
  });
});
