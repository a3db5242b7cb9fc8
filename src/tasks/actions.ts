import type { Viewer } from "#access/model.ts";
import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { matterByCode } from "#cases/store.ts";
import { actorFor } from "#cases/sight.ts";
import { codeTyped, wordsHash } from "#cases/receipt.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { ok, refuse, unreachable, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";
import { viewerOf } from "#people/store.ts";

import { givenUnits, levelsOf, seatsIn } from "./creating.store.ts";
import { givesTo } from "./drafts.ts";
import { evolve } from "./evolve.ts";
import type { Command, Holder, Said, Task, TaskCode } from "./model.ts";
import type { TaskReason, TaskRefusal } from "./refusals.ts";
import { decide } from "./rules.ts";
import { makeNextInSeries } from "./series.ts";
import { askedToStep, taskActor, type OfficerActor } from "./sight.ts";
import { isOpen } from "./standing.ts";
import { addLink, isLinked, openBelow, quietSince, saidLast, waitsFor } from "./step.store.ts";
import { gates, type Placed } from "./steps.ts";
import type { TakenStep, TaskStepInput } from "./step-input.ts";
import { lockTask, saveTaskStep, taskByCode, type KeptWords, type WordsRole } from "./store.ts";

/**
 * Takes one officer's step: read, decide, write, all or nothing, under a lock. What the officer holds is
 * read again once the task is locked: a post that ended meanwhile gives nothing any more.
 *
 * Accepting one of a series makes the next one; dropping a task drops what was given down from it, and
 * ends its series.
 *
 * @param seen the last line of the record the officer saw; if somebody did more since than add to it, the
 *   step is refused as "moved-on"
 * @param beside what has to be kept in the same transaction, such as the file of some evidence
 */
export const takeTaskStep =
  (house: House) =>
  (
    code: TaskCode,
    asking: Staff,
    input: TaskStepInput,
    seen: number,
    beside?: (sql: Transaction, task: Task) => Promise<void>,
  ): Promise<Result<Task, TaskRefusal>> =>
    house.sql.begin(async (sql): Promise<Result<Task, TaskRefusal>> => {
      const at = house.clock();
      const today = dayAt(at);
      const before = await lockTask(sql, code);
      const viewer = await viewerOf(sql, asking.officer, today);
      const asked = askedToStep(house, viewer, before, input.step);
      if (!before || !asked) return no("no-such-task");
      if (!asked.may) return no("not-your-role");
      const { by } = asked;
      const { task } = before;
      if (task.seq !== seen && !(await quietSince(sql, task.id, seen, input.step))) {
        const twice = "text" in input && task.seq === seen + 1 && standsAs(task, input);
        return twice && (await saidLast(sql, task.id, task.seq, by.officer, input.text))
          ? ok(task)
          : no("moved-on");
      }
      // Asked before anything is looked up, so that a closed step costs nothing and tells nothing.
      const closed = gates[input.step](task, by);
      if (closed) return no(closed);

      const kept = keptWords(house, input, at);
      if ("text" in input && !kept && input.step !== "accept") return no("reason-missing");
      const command = await commandOf(sql, before, input, viewer, by, kept, today);
      if (!command.ok) return command;
      const decision = decide(task, command.value, by);
      if (!decision.ok) return decision;
      const after = evolve(task, decision.value);
      await saveTaskStep(sql, after, decision.value, by, at, kept);
      if (command.value.do === "evidence")
        await addLink(sql, after, command.value.link, by.officer, at);
      if (beside) await beside(sql, after);
      if (command.value.do === "drop") await dropBelow(sql, house, after, input, by, at);
      if (command.value.do === "accept") await makeNextInSeries(sql, house, after.code);
      await audit(sql, {
        by: { officer: by.officer, post: by.post },
        did: "task.step",
        about: { kind: "task", id: task.id },
        detail: { step: input.step },
      });
      return ok((await taskByCode(sql, code))?.task ?? after);
    });

// Whoever pressed twice asked for what stands there now.
const standsAs = ({ cooperating }: Task, input: TaskStepInput): boolean =>
  input.step !== "cooperate" ||
  (new Set(input.units).size === cooperating.length &&
    cooperating.every((unit) => input.units.includes(unit)));

const no = (because: TaskReason) => refuse({ because });

// What was given down falls with what it was given for; each keeps the reason in its own record.
async function dropBelow(
  sql: Transaction,
  house: House,
  dropped: Task,
  input: TaskStepInput,
  by: OfficerActor,
  at: Date,
): Promise<void> {
  for (const code of await openBelow(sql, dropped)) {
    const child = await lockTask(sql, code);
    if (!child || !isOpen(child.task)) continue;
    const kept = keptWords(house, input, at);
    if (!kept) throw new Error("a task is dropped with a reason");
    const decision = decide(child.task, { do: "drop", said: saidOf(kept), on: dayAt(at) }, by);
    if (!decision.ok)
      throw new Error(`an open task cannot be dropped: ${decision.refusal.because}`);
    await saveTaskStep(sql, evolve(child.task, decision.value), decision.value, by, at, kept);
  }
}

/** Words of a step as a row to keep; null for steps without words, and where none were written. */
function keptWords(house: House, input: TaskStepInput, at: Date): KeptWords | null {
  const body = "text" in input ? input.text.trim() : "";
  const role = roleOf[input.step];
  if (body === "" || !role) return null;
  return {
    id: newId<"task-words">(at.getTime(), house.noise(10)),
    role,
    body,
    salt: house.noise(16),
  };
}

const roleOf: Partial<Record<TakenStep, WordsRole>> = {
  progress: "progress",
  "ask-extension": "extension",
  "refuse-extension": "refusal",
  submit: "product",
  accept: "check",
  return: "return",
  "hand-over": "handover",
  cooperate: "cooperation",
  explain: "delay",
  drop: "drop",
};

const saidOf = (kept: KeptWords): Said => ({
  words: kept.id,
  hash: wordsHash(kept.salt, null, kept.body, null),
});

// Looks up what the pure rules need to know: who holds a post, which unit, what the other task waits for.
async function commandOf(
  sql: Transaction,
  placed: Placed,
  input: TaskStepInput,
  viewer: Viewer,
  by: OfficerActor,
  kept: KeptWords | null,
  on: Day,
): Promise<Result<Command, TaskRefusal>> {
  const { task } = placed;
  const said = () => {
    if (!kept) throw new Error(`the step ${input.step} came without its words`);
    return saidOf(kept);
  };
  switch (input.step) {
    case "take":
    case "assign": {
      const officer = "officer" in input ? input.officer : by.officer;
      const seats = await seatsIn(sql, [task.holder.unit], on);
      const theirs = seats.filter((one) => one.officer === officer);
      const seat = theirs.find(({ post }) => post === by.post) ?? theirs[0];
      if (!seat) return no("no-such-officer");
      const holder: Holder = {
        unit: task.holder.unit,
        department: seat.department,
        post: seat.post,
      };
      return ok({ do: input.step, officer, holder, on });
    }
    case "set-due":
      return ok({ do: "set-due", due: input.due, on });
    case "progress":
      return ok({ do: "progress", percent: input.percent, said: said(), on });
    case "evidence": {
      const { link } = input;
      if (link.kind === "address" && !isAddress(link.target)) return no("no-such-link");
      if (link.kind === "matter") {
        const code = codeTyped(link.target);
        const matter = code && (await matterByCode(sql, code));
        // Of a matter that is not theirs to see an officer is told nothing, not even that it is there.
        if (!code || !matter || !actorFor(viewer, matter)) return no("no-such-matter");
        if (await isLinked(sql, task.id, "matter", code)) return no("nothing-new");
        return ok({ do: "evidence", link: { ...link, target: code }, on });
      }
      if (await isLinked(sql, task.id, link.kind, link.target)) return no("nothing-new");
      return ok({ do: "evidence", link, on });
    }
    case "ask-extension":
      return ok({ do: "ask-extension", until: input.until, said: said(), on });
    case "grant-extension":
      return ok({ do: "grant-extension", on });
    case "accept":
      return ok({ do: "accept", said: kept ? said() : null, on });
    case "refuse-extension":
    case "submit":
    case "return":
    case "explain":
    case "drop":
      return ok({ do: input.step, said: said(), on });
    case "hand-over": {
      const to = (await givenUnits(sql, [input.unit], on)).get(input.unit);
      if (!to?.lives) return no("no-such-unit");
      const levels = await levelsOf(sql, [by.unit]);
      const post = viewer.posts.find((one) => one.post === by.post && one.unit === by.unit);
      if (!post || !givesTo(post, { level: levels.get(by.unit) ?? null }, to))
        return no("not-below");
      const head = (await seatsIn(sql, [input.unit], on)).find(({ role }) => role === "head");
      const holder: Holder = {
        unit: input.unit,
        department: head?.department ?? null,
        post: head?.post ?? null,
      };
      return ok({ do: "hand-over", holder, said: said(), on });
    }
    case "cooperate": {
      const known = await givenUnits(sql, input.units, on);
      if (input.units.some((unit) => !known.has(unit))) return no("no-such-unit");
      const units = [...known.values()].map(({ unit, lives }) => ({ unit, lives }));
      return ok({ do: "cooperate", units, said: said(), on });
    }
    case "depend":
    case "undepend": {
      const other = await taskByCode(sql, input.task);
      if (!other || !taskActor(viewer, other)) return no("no-such-task");
      const { id, code } = other.task;
      const open = isOpen(other.task);
      const upon = { id, code, open, waitsForThis: await waitsFor(sql, id, task.id) };
      return ok({ do: input.step, upon, on });
    }
    case "show":
      return ok({ do: "show", visibility: input.visibility, on });
    default:
      return unreachable(input);
  }
}

function isAddress(text: string): boolean {
  const address = URL.canParse(text) ? new URL(text) : null;
  return address !== null && ["http:", "https:"].includes(address.protocol);
}
