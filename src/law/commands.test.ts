import { expect, test } from "vitest";
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
  return command.run(given, undefined);
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
