// oxlint-disable typescript/no-unsafe-type-assertion -- ids made up for tests
import { day } from "#kernel/day.ts";
import type { OfficerId } from "#access/model.ts";

import type { Actor, Said, Task, TaskCode, TaskId, TaskWordsId } from "./model.ts";

/** A task of unit 10 given by unit 1, running since 1 November; say only what your test is about. */
export const aTask = (over: Partial<Task> = {}): Task => ({
  id: taskId(1),
  code: "NV-0000-0001" as TaskCode,
  title: "Rà soát việc thực hiện quy chế dân chủ",
  product: "Báo cáo kết quả rà soát",
  holder: { unit: 10, department: null, post: 100 },
  assigner: { unit: 1, officer: theBoss, post: 10 },
  cooperating: [],
  executing: [],
  reportTo: null,
  givenOn: day("2026-11-01"),
  startOn: day("2026-11-01"),
  due: { is: "dated", original: day("2026-12-01"), now: day("2026-12-01") },
  progress: { stage: "running", officer: theDoer },
  percent: 0,
  updatedOn: day("2026-11-01"),
  extensions: 0,
  asked: null,
  handedOver: null,
  explained: false,
  returned: 0,
  series: null,
  parent: null,
  root: taskId(1),
  path: [],
  source: { from: "office" },
  programme: null,
  visibility: "internal",
  dependsOn: [],
  waitsFor: 0,
  children: 0,
  openChildren: 0,
  seq: 1,
  ...over,
});

export const taskId = (n: number): TaskId =>
  `01900000-0000-7000-8000-${String(n).padStart(12, "0")}` as TaskId;

export const theDoer = "00000000-0000-7000-8000-00000000000a" as string as OfficerId;
export const theBoss = "00000000-0000-7000-8000-00000000000b" as string as OfficerId;

export const said: Said = {
  words: "00000000-0000-7000-8000-00000000000c" as string as TaskWordsId,
  hash: "0",
};

export const doer: Actor = {
  kind: "officer",
  officer: theDoer,
  post: 100,
  unit: 10,
  posts: [{ post: 100, unit: 10, role: "case-officer" }],
};
export const boss: Actor = {
  kind: "officer",
  officer: theBoss,
  post: 10,
  unit: 1,
  posts: [{ post: 10, unit: 1, role: "head" }],
};
export const theHouse: Actor = { kind: "house" };
