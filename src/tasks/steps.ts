import type { TaskFacts } from "#access/tasks.ts";
import { decideTask, taskActions, type TaskAction } from "#access/tasks.ts";
import type { Text } from "#kernel/text.ts";

import type { Actor, Stage, Step, Task } from "./model.ts";
import type { TaskReason } from "./refusals.ts";

/** The steps of officers, in the order they are shown; "repeat" is the house's own. */
export type OfficerStep = Exclude<TaskAction, "see"> & Step;
const officerSteps = taskActions.filter((action): action is OfficerStep => action !== "see");

/** The address of each step (a step is a noun) and its name. */
export const taskStepNames = {
  take: { slug: "nhan-viec", name: { vi: "Nhận việc", en: "Take it" } },
  assign: {
    slug: "giao-nguoi",
    name: { vi: "Giao người chịu trách nhiệm", en: "Name who is accountable" },
  },
  progress: { slug: "tien-do", name: { vi: "Báo cáo tiến độ", en: "Report progress" } },
  evidence: { slug: "minh-chung", name: { vi: "Thêm minh chứng", en: "Add evidence" } },
  submit: {
    slug: "hoan-thanh",
    name: { vi: "Nộp sản phẩm, báo cáo hoàn thành", en: "Hand in the product as done" },
  },
  "ask-extension": { slug: "xin-gia-han", name: { vi: "Xin gia hạn", en: "Ask for more time" } },
  explain: { slug: "giai-trinh", name: { vi: "Giải trình việc chậm", en: "Explain the delay" } },
  split: { slug: "giao-xuong", name: { vi: "Giao xuống", en: "Give it down" } },
  "set-due": { slug: "dat-thoi-han", name: { vi: "Đặt thời hạn", en: "Set the date" } },
  depend: { slug: "cho-viec-khac", name: { vi: "Chờ nhiệm vụ khác", en: "Wait for another task" } },
  undepend: {
    slug: "thoi-cho",
    name: { vi: "Thôi chờ nhiệm vụ khác", en: "Wait for it no more" },
  },
  "hand-over": {
    slug: "chuyen-giao",
    name: { vi: "Chuyển giao đơn vị khác", en: "Hand over to another unit" },
  },
  cooperate: {
    slug: "phoi-hop",
    name: { vi: "Đổi đơn vị phối hợp", en: "Change the units working along" },
  },
  accept: { slug: "nghiem-thu", name: { vi: "Nghiệm thu", en: "Accept the product" } },
  return: { slug: "tra-lai", name: { vi: "Trả lại để làm tiếp", en: "Return it" } },
  "grant-extension": {
    slug: "dong-y-gia-han",
    name: { vi: "Đồng ý gia hạn", en: "Grant more time" },
  },
  "refuse-extension": {
    slug: "khong-gia-han",
    name: { vi: "Không gia hạn", en: "Refuse more time" },
  },
  show: { slug: "cong-khai", name: { vi: "Công khai hay nội bộ", en: "Public or internal" } },
  drop: { slug: "thoi-giao", name: { vi: "Thôi giao việc này", en: "Drop the task" } },
} as const satisfies Record<OfficerStep, { readonly slug: string; readonly name: Text }>;

/** The step at this address; null for anything else. */
export const taskStepAt = (slug: string): OfficerStep | null =>
  officerSteps.find((step) => taskStepNames[step].slug === slug) ?? null;

/** A task with the units above the one that has it, which its row does not carry. */
export type Placed = { readonly task: Task; readonly superiors: readonly number[] };

/** What the policy has to know of a task. */
export const taskFactsOf = ({ task, superiors }: Placed): TaskFacts => ({
  unit: task.holder.unit,
  superiors,
  post: task.holder.post,
  accountable: "officer" in task.progress ? task.progress.officer : null,
  assigner: task.assigner,
  involved: [
    ...new Set([
      ...task.cooperating,
      ...task.executing,
      ...(task.reportTo === null ? [] : [task.reportTo]),
    ]),
  ],
});

type Gate = (task: Task, by: Actor) => TaskReason | null;

/**
 * When each step is open: the stages of a task and what else must be so. Who may take it is the policy's
 * to say (access/tasks.ts). Pages draw their buttons from this and nothing else; decide() asks again.
 */
export const gates: Readonly<Record<Step, Gate>> = {
  take: all(at("given", "running"), (task) =>
    task.progress.stage === "running" && !task.handedOver ? "nothing-new" : null,
  ),
  assign: at("given", "running"),
  "set-due": all(at("given", "running"), (task) => (task.due.is === "dated" ? "due-stands" : null)),
  progress: inHand,
  evidence: at("given", "running", "submitted"),
  "ask-extension": all(inHand, dated, (task) => (task.asked ? "extension-waits" : null)),
  "grant-extension": all(at("given", "running", "submitted"), asked, (task, by) =>
    by.kind === "officer" &&
    task.asked?.officer === by.officer &&
    task.assigner.officer !== by.officer
      ? "own-request"
      : null,
  ),
  "refuse-extension": all(at("given", "running", "submitted"), asked),
  submit: all(inHand, (task) => (task.waitsFor > 0 ? "waits" : null)),
  accept: all(
    at("submitted"),
    (task) => (task.asked ? "extension-waits" : null),
    (task, by) => (isOwnWork(task, by) ? "own-work" : null),
  ),
  return: at("submitted"),
  split: at("given", "running"),
  "hand-over": at("given", "running"),
  cooperate: at("given", "running"),
  depend: at("given", "running"),
  undepend: all(at("given", "running"), (task) =>
    task.dependsOn.length === 0 ? "no-such-dependence" : null,
  ),
  explain: all(at("given", "running", "submitted", "done"), dated),
  drop: at("given", "running", "submitted"),
  show: () => null,
  repeat: all(
    (_, by) => (by.kind === "house" ? null : "not-your-role"),
    (task) => (!task.series || task.series.nextMade ? "no-series" : null),
    at("given", "running", "submitted", "done"),
  ),
};

/** A step as the page draws it: open, or closed with the reason why. */
export type Offered = { readonly step: OfficerStep; readonly because: TaskReason | null };

/** The steps somebody may take with a task; those of other posts are left out, closed ones say why. */
export const taskStepsFor = (
  placed: Placed,
  by: Extract<Actor, { kind: "officer" }>,
): readonly Offered[] =>
  officerSteps.flatMap((step) =>
    decideTask(by, taskFactsOf(placed), step).allowed
      ? [{ step, because: gates[step](placed.task, by) }]
      : [],
  );

// What somebody set for themselves is theirs to call done; whatever others gave, others check.
const isOwnWork = ({ progress, assigner }: Task, by: Actor): boolean =>
  by.kind === "officer" &&
  progress.stage === "submitted" &&
  progress.officer === by.officer &&
  assigner.officer !== by.officer;

function inHand(task: Task, by: Actor): TaskReason | null {
  return task.progress.stage === "given" ? "nobody-accountable" : at("running")(task, by);
}

function dated(task: Task): TaskReason | null {
  return task.due.is === "undated" ? "undated" : null;
}

function asked(task: Task): TaskReason | null {
  return task.asked ? null : "no-extension";
}

function at(...stages: readonly Stage[]): Gate {
  return (task) => (stages.includes(task.progress.stage) ? null : "wrong-stage");
}

function all(...parts: readonly Gate[]): Gate {
  return (task, by) => {
    for (const part of parts) {
      const because = part(task, by);
      if (because) return because;
    }
    return null;
  };
}
