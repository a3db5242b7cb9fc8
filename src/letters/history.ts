import type { Instant } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import { dayWords, instantWords } from "#law/words.ts";
import type { OfficerId } from "#people/model.ts";

import {
  kindOf,
  type Classification,
  type Event,
  type LetterWordsId,
  type Recorded,
  type Said,
} from "./model.ts";
import type { Names } from "./names.store.ts";
import { historyTexts as t, kindTexts } from "./texts/history.ts";

export type Audience = "sender" | "officer";

/** One line of the record in words. */
export type HistoryEntry = {
  readonly seq: number;
  readonly type: Event["type"];
  readonly at: Instant;
  readonly when: Text;
  readonly what: Text;
  readonly who: Text;
  readonly look: "neutral" | "info" | "soon" | "late" | "done" | "closed";
  readonly internal: boolean;
  /** What was said; null when nothing was, `erased` when it was taken out for good. */
  readonly said: string | null;
  readonly erased: boolean;
  readonly more: readonly Text[];
};

/**
 * The record of a letter as people read it. The sender reads the same as officers, without what is
 * internal and without the codes of other people's letters.
 */
export const historyFor = (
  record: readonly Recorded[],
  words: ReadonlyMap<LetterWordsId, { readonly body: string }>,
  names: Names,
  audience: Audience,
): readonly HistoryEntry[] =>
  record
    .filter(({ event }) => audience === "officer" || !isInternal(event.type))
    .map((line) => {
      const { event } = line;
      const said: Said | null = "said" in event ? event.said : null;
      // The summary is the office's, and stands above.
      const kept = said ? (words.get(said.words)?.body ?? null) : null;
      const own = event.type === "received" || event.type === "reworded";
      return {
        seq: line.seq,
        type: event.type,
        at: line.at,
        when: instantWords(line.at),
        what: whatOf(event, names, audience),
        who: whoOf(line, names),
        look: looks[event.type] ?? "neutral",
        internal: isInternal(event.type),
        said: own ? null : kept,
        erased: !own && said !== null && kept === null,
        more: moreOf(event),
      };
    });

/** Whether a line is for the unit that has the letter alone. */
export const isInternal = (type: Event["type"]): boolean => internal.has(type);

const internal: ReadonlySet<Event["type"]> = new Set<Event["type"]>([
  "noted",
  "officer-named",
  "handover-proposed",
  "handover-cancelled",
  "handed-over",
]);

const looks: Partial<Record<Event["type"], HistoryEntry["look"]>> = {
  registered: "info",
  classified: "info",
  proposed: "done",
  split: "done",
  guided: "done",
  transferred: "done",
  urged: "info",
  returned: "closed",
  refused: "late",
  kept: "closed",
  destroyed: "closed",
};

function whatOf(event: Event, names: Names, audience: Audience): Text {
  const officer = (id: OfficerId | null) => (id ? (names.officers.get(id) ?? "") : "");
  const unit = (id: number) => names.units.get(id) ?? "";
  switch (event.type) {
    case "received":
      return t.received(unit(event.desk.unit), t.channels[event.channel]);
    case "registered":
      return t.registered(officer(event.officer));
    case "assigned":
      return t.assigned(officer(event.officer));
    case "noted":
      return t.noted;
    case "reworded":
      return t.reworded;
    case "classified":
      return t.classified(kindTexts[kindOf(event.found)], t.fit[fitOf(event.found)]);
    case "proposed":
      return t.proposed(codesIn(event.children));
    case "split":
      return t.split(codesIn(event.children));
    case "guided":
      return t.guided;
    case "returned":
      return t.returned;
    case "refused":
      return t.refused;
    case "transferred":
      return t.transferred(event.to);
    case "urged":
      return t.urged(event.to);
    case "kept":
      return t.kept(dayWords(event.until));
    case "offered":
      return t.offered(unit(event.from), unit(event.to));
    case "taken":
      return t.taken(unit(event.desk.unit));
    case "given-back":
      return t.givenBack(unit(event.by));
    case "replied":
      return t.replied;
    case "merged":
      return audience === "officer" ? t.mergedInto(event.code) : t.merged;
    case "unmerged":
      return t.unmerged;
    case "officer-named":
      return t.named(officer(event.officer));
    case "restricted":
      return t.restricted;
    case "unrestricted":
      return t.unrestricted;
    case "handover-proposed":
      return t.handoverProposed;
    case "handover-cancelled":
      return t.handoverCancelled;
    case "handed-over":
      return t.handedOver;
    case "destroyed":
      return t.destroyed;
    default:
      return unreachable(event);
  }
}

export const fitOf = ({ eligible, competent }: Classification): "ours" | "elsewhere" | "unfit" =>
  eligible ? (competent ? "ours" : "elsewhere") : "unfit";

const codesIn = (children: readonly { readonly code: string }[]): string =>
  children.map(({ code }) => code).join(", ");

function moreOf(event: Event): readonly Text[] {
  if (event.type === "received") return event.files === 0 ? [] : [t.filesCount(event.files)];
  if ("notice" in event && event.notice)
    return [t.told(t.ways[event.notice.how], dayWords(event.notice.on))];
  return [];
}

function whoOf(line: Recorded, names: Names): Text {
  if (line.by === "house") return t.house;
  const name = line.officer ? names.officers.get(line.officer) : undefined;
  const post = line.post === null ? undefined : names.posts.get(line.post);
  const unit = post && names.units.get(post.unit);
  const said = [name, post?.title, unit].filter(Boolean).join(", ");
  return said === "" ? t.someone : { vi: said, en: said };
}
