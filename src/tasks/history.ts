import type { Instant } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import { instantWords } from "#law/words.ts";
import type { OfficerId } from "#people/model.ts";
import type { Look } from "#web/parts/status-chip.tsx";

import type { Event, Recorded, TaskWordsId } from "./model.ts";
import type { TaskNames } from "./names.store.ts";
import { historyTexts as t } from "./texts/history.ts";

/** One line of the record in words. */
export type HistoryEntry = {
  readonly seq: number;
  readonly at: Instant;
  readonly when: Text;
  readonly what: Text;
  readonly who: Text;
  readonly look: Look;
  readonly said: string | null;
};

/** The record of a task as people read it, in order, in both languages. Pure. */
export const historyOf = (
  record: readonly Recorded[],
  words: ReadonlyMap<TaskWordsId, { readonly body: string }>,
  names: TaskNames,
): readonly HistoryEntry[] =>
  record.map((line) => ({
    seq: line.seq,
    at: line.at,
    when: instantWords(line.at),
    what: whatOf(line.event, names),
    who: whoOf(line, names),
    look: looks[line.event.type] ?? "neutral",
    said: saidIn(line.event, words),
  }));

const looks: Partial<Record<Event["type"], Look>> = {
  given: "info",
  submitted: "info",
  accepted: "done",
  returned: "soon",
  "extension-asked": "soon",
  explained: "late",
  dropped: "closed",
};

function whoOf({ by, officer, post }: Recorded, names: TaskNames): Text {
  if (by === "house") return t.house;
  const name = officer === null ? "" : (names.officers.get(officer) ?? "");
  const title = post === null ? undefined : names.posts.get(post);
  const who = [name, title].filter(Boolean).join(", ");
  return { vi: who, en: who };
}

const saidIn = (
  event: Event,
  words: ReadonlyMap<TaskWordsId, { readonly body: string }>,
): string | null =>
  "said" in event && event.said ? (words.get(event.said.words)?.body ?? null) : null;

function whatOf(event: Event, names: TaskNames): Text {
  const unit = (id: number) => names.units.get(id)?.name ?? "";
  const officer = (id: OfficerId) => names.officers.get(id) ?? "";
  switch (event.type) {
    case "given":
      return t.given(
        unit(event.assigner.unit),
        unit(event.holder.unit),
        event.officer && officer(event.officer),
        event.due.is === "dated" ? event.due.original : null,
      );
    case "taken":
      return t.taken(officer(event.officer));
    case "assigned":
      return t.assigned(officer(event.officer));
    case "due-set":
      return t.dueSet(event.due);
    case "progressed":
      return t.progressed(event.percent);
    case "evidence-added":
      return t.evidence[event.kind];
    case "extension-asked":
      return t.extensionAsked(event.until);
    case "extension-granted":
      return t.extensionGranted(event.from, event.until);
    case "extension-refused":
      return t.extensionRefused(event.until);
    case "submitted":
      return t.submitted(officer(event.officer));
    case "accepted":
      return t.accepted;
    case "returned":
      return t.returned;
    case "split":
      return t.split(event.children.length);
    case "handed-over":
      return t.handedOver(unit(event.from), unit(event.holder.unit));
    case "cooperation-changed": {
      const named = (units: readonly number[], but: readonly number[]) =>
        units.filter((id) => !but.includes(id)).map(unit);
      return t.cooperationChanged(named(event.to, event.from), named(event.from, event.to));
    }
    case "reorganised":
      return t.reorganised(
        unit(event.from),
        unit(event.holder.unit),
        event.document.number,
        event.document.date,
      );
    case "giving-moved":
      return t.givingMoved(
        unit(event.from),
        unit(event.to),
        event.document.number,
        event.document.date,
      );
    case "depends":
      return t.depends;
    case "depends-no-more":
      return t.dependsNoMore;
    case "explained":
      return t.explained;
    case "dropped":
      return t.dropped;
    case "shown":
      return t.shown[event.visibility];
    case "repeated":
      return t.repeated;
    default:
      return unreachable(event);
  }
}
