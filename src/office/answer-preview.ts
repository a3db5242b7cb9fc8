import { thumbDataUri } from "#files/response.ts";
import { dayOf } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { confirmationEnds } from "#law/feedback.ts";

import { evolve } from "#cases/evolve.ts";
import type { Shown } from "#residents/follow.ts";
import { historyFor } from "#cases/history.ts";
import type { MatterView } from "./matter-view.ts";
import type { Event } from "#cases/model.ts";
import { proofs } from "./pages/answer-fields.tsx";
import type { AnswerPreviewProps } from "./pages/answer-preview.tsx";
import type { Portal } from "#cases/portal.ts";
import type { Shelved } from "./step-extras.ts";
import { paths } from "#web/paths.ts";

/**
 * The matter as its sender will see it once this answer is sent: the same event, told by the same
 * history and drawn by the same parts, so that the preview cannot say something else.
 */
export async function answeredWith(
  portal: Portal,
  view: MatterView,
  text: string,
  shelved: Shelved,
): Promise<AnswerPreviewProps["next"]> {
  const { house } = portal;
  const on = dayOf(view.now);
  const words = newId<"words">(house.clock().getTime(), house.noise(10));
  const event: Event = {
    type: "answered",
    officer: view.by.officer,
    said: { words, hash: "" },
    on,
    confirmUntil: confirmationEnds(on, house.calendarOf(view.matter.desk.unit)).due,
  };
  const matter = evolve(view.matter, event);
  const { officer, post } = view.by;
  const line = { seq: matter.seq, at: view.now, by: "officer" as const, officer, post, event };
  const said = { id: words, role: "answer" as const, title: null, body: text, place: null };
  return {
    matter,
    history: historyFor([line], new Map([[words, said]]), view.names, "resident"),
    photos: await proofsOf(portal, view, shelved),
  };
}

// In the order in which a matter's files are listed: by purpose, then as they came.
async function proofsOf(
  portal: Portal,
  view: MatterView,
  shelved: Shelved,
): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for (const purpose of proofs.toSorted()) {
    for (const { id } of view.files.filter((file) => file.purpose === purpose)) {
      shown.push({
        purpose,
        view: paths.staff.file.to({ id, variant: "view" }),
        thumb: paths.staff.file.to({ id, variant: "thumb" }),
      });
    }
    for (const file of shelved[purpose]?.files ?? []) {
      // What waits has no address of its own yet.
      shown.push({ purpose, view: "#", thumb: await thumbDataUri(portal.disk, file) });
    }
  }
  return shown;
}
