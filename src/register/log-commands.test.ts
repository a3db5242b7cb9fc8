import { expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";
import { testFolder } from "#test/folder.ts";

import { logCommands } from "./log-commands.ts";
import { beginLog, logState } from "./store.ts";

const db = testDatabase();

async function log(verb: string, positionals: readonly string[], reason?: string) {
  const command = logCommands.find((one) => one.verb === verb);
  if (!command) throw new Error(`no command ${verb}`);
  const options = reason === undefined ? {} : { reason: [reason] };
  return command.run({ positionals, options }, { sql: db(), folder: await testFolder() });
}

test("a key is changed by freezing the log and going on under another name, each with a reason", async () => {
  expect(await log("freeze", [], "khóa có thể đã lộ")).toMatchObject({ exit: 1 });
  await beginLog(db(), "log.example/one");
  expect(await log("continue", ["log.example/two"], "khóa có thể đã lộ")).toMatchObject({
    exit: 1,
  });
  expect(await log("freeze", [], "vì")).toMatchObject({ exit: 1 });
  expect(await log("freeze", [], "khóa có thể đã lộ")).toMatchObject({ exit: 0 });
  expect((await logState(db()))?.frozen).toBe("khóa có thể đã lộ");
  expect(await log("freeze", [], "khóa có thể đã lộ")).toMatchObject({ exit: 1 });
  expect(await log("continue", ["log.example/two"], "khóa có thể đã lộ")).toMatchObject({
    exit: 0,
  });
  expect(await logState(db())).toEqual({ origin: "log.example/two", size: 0, frozen: null });
  expect(await log("continue", ["log.example/one"], "khóa có thể đã lộ")).toMatchObject({
    exit: 1,
  });
});
