import { expect, test } from "vitest";
import { day } from "#kernel/day.ts";
import type { Answer, Given } from "#kernel/command.ts";
import { lawCommands } from "./commands.ts";

/** Asks as typed: words are positionals, `--x` is a flag, `--x=y` an option with a value. */
async function law(verb: string, ...typed: readonly string[]): Promise<Answer> {
  const command = lawCommands.find((known) => known.noun === "law" && known.verb === verb);
  if (!command) throw new Error(`no such command: ${verb}`);
  const options: Record<string, true | readonly string[]> = {};
  for (const word of typed.filter((each) => each.startsWith("--"))) {
    const [name = "", value] = word.slice(2).split("=");
    options[name] = value === undefined ? true : [value];
  }
  const given: Given = { positionals: typed.filter((each) => !each.startsWith("--")), options };
  return command.run(given, day("2026-11-23"));
}

test("the tenth working day after 23/11/2026", async () => {
  expect(await law("days", "2026-11-23", "10", "--working", "--json")).toEqual({
    exit: 0,
    json: { from: "2026-11-23", n: 10, day: "2026-12-08" },
    text: "thứ Ba, 08/12/2026",
  });
});

test("2026, day by day, with the Saturdays that are worked", async () => {
  const answer = await law("calendar", "2026", "--json");
  expect(answer).toMatchObject({
    exit: 0,
    json: {
      year: 2026,
      status: "announced",
      workingSaturdays: ["2026-01-10", "2026-08-22"],
    },
  });
  expect(answer).toHaveProperty("json.off.13", {
    day: "2026-11-24",
    name: { vi: "Ngày Văn hóa Việt Nam", en: "Việt Nam Culture Day" },
    source: "Nghị quyết 28/2026/QH16",
  });
});

test("a year nobody announced says that it is unverified", async () => {
  const answer = await law("calendar", "2030");
  expect(answer).toMatchObject({ exit: 0, json: { status: "statutory", workingSaturdays: [] } });
  expect(answer).toHaveProperty("text", expect.stringContaining("chưa kiểm chứng"));
});

test.each([
  [["days"]],
  [["days", "2026-11-23", "10"]],
  [["days", "2026-11-31", "10", "--working"]],
  [["days", "23/11/2026", "10", "--working"]],
  [["days", "9999-12-30", "10", "--working"]],
  [["days", "2026-11-23", "0", "--working"]],
  [["days", "2026-11-23", "-3", "--working"]],
  [["days", "2026-11-23", "2.5", "--working"]],
  [["days", "2026-11-23", "99999", "--working"]],
  [["days", "2026-11-23", "10", "11", "--working"]],
  [["days", "2026-11-23", "10", "--working", "--remote"]],
  [["days", "2026-11-23", "10", "--working=no"]],
  [["calendar"]],
  [["calendar", "26"]],
  [["calendar", "next"]],
  [["calendar", "1066"]],
  [["calendar", "2026", "2027"]],
])("asked wrongly with %j, it answers with a sentence and 2", async ([verb = "", ...typed]) => {
  const answer = await law(verb, ...typed);
  expect(answer).toMatchObject({ exit: 2, reason: expect.stringMatching(/\S.*\./) });
});

test("the furthest question has an answer", async () => {
  expect(await law("days", "9900-12-31", "10000", "--working")).toHaveProperty("exit", 0);
});

test("every known rule is data with its source", async () => {
  const answer = await law("rules", "--json");
  expect(answer).toMatchObject({ exit: 0 });
  expect(answer).toHaveProperty(
    "json",
    expect.arrayContaining([
      expect.objectContaining({ id: "KN-28", amount: 30, unit: "day", verified: "V", to: null }),
      expect.objectContaining({ id: "TC-35", verified: "M" }),
      expect.objectContaining({ id: "HN-ACCEPT", unit: "working-hour", province: "01" }),
    ]),
  );
});

test("a limit is reckoned with its reasons, whatever way its name is typed", async () => {
  const asked = ["kn-28", "--from=2026-09-03", "--suspend=2026-09-15..2026-10-05"];
  const answer = await law("deadline", ...asked);
  expect(answer).toMatchObject({
    exit: 0,
    json: { rule: "KN-28", due: "2026-10-26", nominal: "2026-10-24", verified: "V" },
  });
  expect(await law("deadline", "HN-URGENT", "--from=2026-11-23T16:30")).toMatchObject({
    json: { due: "2026-11-25T11:30:00+07:00" },
  });
});

test("what the law refuses is exit 1 with a reason, what cannot be read is exit 2", async () => {
  const answers = await Promise.all([
    law("deadline", "TC-30", "--from=2026-12-01", "--complex", "--extend=30", "--remote"),
    law("deadline", "TC-30", "--from=2018-12-20"),
    law("deadline", "XX-1", "--from=2026-12-01"),
    law("deadline", "TC-30"),
    law("deadline", "TC-30", "--from=2026-02-30"),
    law("deadline", "TC-30", "--from=2026-12-01", "--extend=0"),
    law("deadline", "KN-28", "--from=2026-12-01", "--suspend=2026-12-05"),
    law("deadline", "KN-28", "--from=9999-12-01"),
    law("rules", "KN-28"),
  ]);
  expect(answers.map(({ exit }) => exit)).toEqual([1, 1, 2, 2, 2, 2, 2, 2, 2]);
});
