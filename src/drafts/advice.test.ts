import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { day, plusDays } from "#kernel/day.ts";
import { publishedCalendar as calendar } from "#law/calendars/published.ts";

import { advise, type Answers } from "./advice.ts";
import { levels, standings } from "./model.ts";

const today = day("2026-11-23");
const answered = (over: Partial<Answers> = {}): Answers => ({
  about: "decision",
  own: "yes",
  level: "first",
  learnedOn: null,
  obstacle: null,
  standing: "self",
  capacity: "full",
  people: 1,
  internal: false,
  second: false,
  terminatedOn: null,
  court: false,
  unit: null,
  head: false,
  ...over,
});
const said = (over: Partial<Answers>) =>
  advise(answered(over), today, calendar)
    .flatMap(({ title, lines }) => [title.vi, ...lines.map(({ vi }) => vi)])
    .join("\n");

describe("the time to complain", () => {
  test("is 90 days from learning of it, and the last day on a Sunday is Monday", () => {
    expect(said({ learnedOn: day("2026-11-02") })).toContain("chậm nhất thứ Hai, 01/02/2027");
  });

  test("over, it says until when it was, and that the office decides", () => {
    const words = said({ learnedOn: day("2026-08-03") });
    expect(words).toContain("Thời hạn đã hết thứ Hai, 02/11/2026");
    expect(words).toContain("Ông/bà vẫn nộp được; nơi nhận quyết định.");
  });

  test("leaves out an obstacle that a paper shows, and counts it where none does", () => {
    const learnedOn = day("2026-08-03");
    const obstacle = { from: day("2026-08-10"), to: day("2026-10-08"), evidence: true };
    expect(said({ learnedOn, obstacle })).toMatch(/Còn hạn/);
    const without = said({ learnedOn, obstacle: { ...obstacle, evidence: false } });
    expect(without).toMatch(/Thời hạn đã hết/);
    expect(without).toContain("Chưa có giấy tờ chứng minh trở ngại");
  });

  test("of a second complaint is 30 days; of discipline one that nobody has verified, and it says so", () => {
    expect(said({ level: "second", learnedOn: day("2026-10-25") })).toContain("25/11/2026");
    const discipline = advise(
      answered({ about: "discipline", learnedOn: day("2026-11-16") }),
      today,
      calendar,
    );
    const why = discipline.flatMap((one) => one.why ?? []).map(({ vi }) => vi);
    expect(why.join("\n")).toMatch(/chưa (được )?kiểm chứng/);
  });
});

test("many people: two may speak for ten, five for eleven, and nobody is counted for four", () => {
  expect(said({ people: 10 })).toContain("cử nhiều nhất 2 người đại diện");
  expect(said({ people: 11 })).toContain("cử nhiều nhất 5 người đại diện");
  expect(said({ people: 4 })).toContain("Dưới 5 người");
  expect(said({ people: 1 })).not.toContain("người cùng khiếu nại");
});

test("an authorisation is notarised; against the head the level above keeps the file, and that is our rule", () => {
  expect(said({ standing: "authorised" })).toContain("công chứng hoặc chứng thực");
  const unit = { name: "Phường Ba Đình", superior: "Thành phố Hà Nội" };
  const head = said({ unit, head: true });
  expect(head).toContain("hồ sơ do Thành phố Hà Nội giữ");
  expect(head).toContain("quy tắc của hệ thống, không phải điều luật");
});

test("a person to be punished is a denunciation, and nothing more is said or asked", () => {
  const advice = advise(answered({ about: "person", court: true }), today, calendar);
  expect(advice.map(({ to }) => to)).toEqual(["denunciation"]);
});

const maybeDay = fc.option(fc.integer({ min: -400, max: 0 }).map((n) => plusDays(today, n)));
const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  about: fc.constantFrom("decision", "act", "discipline"),
  own: fc.constantFrom("yes", "no", null),
  level: fc.constantFrom(...levels),
  learnedOn: maybeDay,
  obstacle: fc.option(
    fc
      .tuple(fc.integer({ min: -400, max: 0 }), fc.nat({ max: 200 }), fc.boolean())
      .map(([n, length, evidence]) => ({
        from: plusDays(today, n),
        to: plusDays(today, n + length),
        evidence,
      })),
  ),
  standing: fc.constantFrom(...standings),
  capacity: fc.constantFrom("full", "represented", "missing"),
  people: fc.integer({ min: 1, max: 99_999 }),
  internal: fc.boolean(),
  second: fc.boolean(),
  terminatedOn: maybeDay,
  court: fc.boolean(),
  unit: fc.constant(null),
  head: fc.boolean(),
});

test("whatever is answered, it is told where to go and what to enclose; every warning says who decides", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const advice = advise(answers, today, calendar);
      const titles = advice.map(({ title }) => title.vi);
      expect(titles.some((one) => one.startsWith("Nộp"))).toBe(true);
      expect(titles).toContain("Cần kèm theo");
      for (const { look, lines } of advice.filter((one) => one.look === "warn")) {
        const words = lines.map(({ vi }) => vi).join(" ");
        expect(look === "warn" && words).toMatch(/vẫn (soạn và )?(nộp|gửi)/);
      }
      expect(titles.filter((one) => /^(Còn hạn|Thời hạn đã hết)/.test(one))).toHaveLength(
        answers.learnedOn === null ? 0 : 1,
      );
    }),
  );
});
