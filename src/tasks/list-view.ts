import { isDay, type Day } from "#kernel/day.ts";
import { keyFor, seal, unseal } from "#kernel/secret.ts";
import type { Text } from "#kernel/text.ts";
import type { Calendar } from "#law/calendar.ts";
import { dueState } from "#law/due.ts";
import { leftWords } from "#law/words.ts";
import type { OfficerId } from "#people/model.ts";
import type { DueLook } from "#web/parts/due-badge.tsx";
import { z } from "zod";

import { taskAddress, type TaskQuery } from "./filter.ts";
import type { AfterTask, TaskRow } from "./lists.store.ts";
import { listTexts as t } from "./texts/list-page.ts";

/** How long still, and under it by when or since when. */
export type DueShown = { readonly look: DueLook; readonly left: Text; readonly under: Text | null };

/** By when a task is owed, at a glance. */
export function dueShown(
  row: Pick<TaskRow, "stage" | "standing" | "dueOn" | "setDueBy" | "handedInOn"> & {
    readonly askedUntil?: Day | null;
  },
  today: Day,
  calendar: Calendar,
): DueShown {
  const { stage, standing, dueOn, setDueBy, handedInOn, askedUntil = null } = row;
  if (stage === "dropped") return { look: "done", left: t.noLonger, under: null };
  if (handedInOn) {
    const look = standing === "overdue" ? "late" : stage === "done" ? "done" : "paused";
    const under = stage === "submitted" ? t.waitsForCheck : dueOn && t.by(dueOn);
    return { look, left: t.handedIn(handedInOn), under };
  }
  if (!dueOn) {
    const past = setDueBy !== null && setDueBy < today;
    return { look: past ? "soon" : "calm", left: t.undated, under: setDueBy && t.setBy(setDueBy) };
  }
  const by = t.by(dueOn);
  const asked = askedUntil && t.askedUntil(askedUntil);
  return {
    look: looks[dueState(today, dueOn, calendar)],
    left: leftWords(today, dueOn, calendar),
    under: asked ? { vi: `${by.vi} · ${asked.vi}`, en: `${by.en} · ${asked.en}` } : by,
  };
}

const looks = { "in-time": "calm", soon: "soon", late: "late" } as const;

/** Where the next page begins, for the address: sealed, and bound to the officer and the filters. */
export const sealPlace = (
  master: Buffer,
  whose: OfficerId,
  q: TaskQuery,
  after: AfterTask,
): string =>
  seal(keyFor(master, "list-place"), JSON.stringify(after), about(whose, q)).toString("base64url");

/** Opens what `sealPlace` made; anything else is the top of the list. */
export function openPlace(master: Buffer, whose: OfficerId, q: TaskQuery): AfterTask | null {
  if (q.after === null) return null;
  try {
    const sealed = Buffer.from(q.after, "base64url");
    const opened = unseal(keyFor(master, "list-place"), sealed, about(whose, q));
    return shape.parse(JSON.parse(opened));
  } catch {
    return null;
  }
}

const shape = z.object({
  orderOn: z.custom<Day>((text) => typeof text === "string" && isDay(text)),
  id: z.string(),
});

const about = (whose: OfficerId, q: TaskQuery): string => `nhiem-vu ${whose} ${taskAddress(q)}`;
