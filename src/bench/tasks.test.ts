import { expect, test } from "vitest";

import { benchTasks } from "./tasks.ts";

test("the benchmark of tasks runs at a small size, over tasks that stand everywhere", async () => {
  const measured = await benchTasks(5000, 40, 2);
  expect(measured).toMatchObject({ tasks: 5000, units: 40, perDirective: 5000 });
  expect(measured.treeMs.n).toBe(2);
  expect(Object.values(measured.lists).every(({ p99 }) => p99 > 0)).toBe(true);
});
