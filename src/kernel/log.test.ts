import { expect, onTestFinished, test, vi } from "vitest";

import { fault, log } from "./log.ts";
import { withhold } from "./withheld.ts";

/** What is written while `write` runs. */
function written(write: () => void): string {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  onTestFinished(() => spy.mockRestore());
  write();
  return lines.join("");
}

test("a line is JSON with its facts", () => {
  const line = written(() => log("warn", "worker ended", { code: 1, againInMs: 500 }));
  expect(JSON.parse(line)).toMatchObject({ what: "worker ended", code: 1, againInMs: 500 });
});

test("only listed facts are written, and nothing withheld fits one", () => {
  // @ts-expect-error -- a title is no fact of the log
  expect(written(() => log("info", "x", { title: "canary" }))).not.toContain("canary");
  // @ts-expect-error -- withheld
  expect(() => log("info", "x", { why: withhold("canary") })).toThrow(TypeError);
  // @ts-expect-error -- withheld
  expect(() => log("info", withhold("canary"))).toThrow(TypeError);
});

test.each([
  [`invalid input syntax for type uuid: "Nguyễn Thị Hoà"`],
  [`Unexpected token 'N', "Nguyễn Thị Hoà" is not valid JSON`],
  [`unterminated "Nguyễn Thị Hoà`],
  ["value `Nguyễn Thị Hoà` is wrong"],
  ["«Nguyễn Thị Hoà» “Nguyễn Thị Hoà”"],
  ["no such number 0912345678"],
])("what an error quotes is left out: %s", (message) => {
  const { fault: said, stack } = fault(new TypeError(message));
  expect(said).toMatch(/^TypeError: /);
  expect(said + stack).not.toMatch(/Nguyễn|0912345678/);
  expect(stack).toContain("log.test.ts");
});
