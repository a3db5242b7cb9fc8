import { expect, test } from "vitest";
import { cronOf } from "./job.ts";

test.for([
  [{ daily: "06:00" }, "0 23 * * *"],
  [{ daily: "07:30" }, "30 0 * * *"],
  [{ daily: "00:05" }, "5 17 * * *"],
  [{ minutes: 10 }, "*/10 * * * *"],
] as const)("%j in Việt Nam is %s in UTC", ([when, cron]) => {
  expect(cronOf(when)).toBe(cron);
});
