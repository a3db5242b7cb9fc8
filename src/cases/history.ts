import type { Instant } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import { dayWords, instantWords } from "#law/words.ts";
import type { OfficerId } from "#people/model.ts";

import { grounds } from "./grounds.ts";
import type { Desk, Event, Recorded, Said, WordsId } from "./model.ts";
import type { Names } from "./names.store.ts";
import { historyTexts as t } from "./texts/history.ts";
import { recalculatedMore, recalculatedWords } from "./texts/recalculated.ts";

/** Who the history is told to. Residents never see notes, named officers and handovers. */
export type Audience = "resident" | "officer";

/** Words that may be told; what is withheld does not fit (mask.ts). */
export type Told = { readonly body: string };

/** One line of the record in words. */
export type HistoryEntry = {
  readonly seq: number;
  readonly type: Event["type"];
  readonly at: Instant;
  readonly when: Text;
  readonly what: Text;
  readonly who: Text;
  readonly look: "neutral" | "info" | "soon" | "late" | "done" | "closed";
  /** Only staff may see it. */
  readonly internal: boolean;
  /** What was said; null when nothing was, `erased` when it was taken out for good. */
  readonly said: string | null;
  readonly erased: boolean;
  /** Further sentences: dates that follow, pictures that came along. */
  readonly more: readonly Text[];
};

/**
 * The record of a matter as people read it, in order, in both languages. Pure: the officer's page
 * and the resident's are told the same history, the resident without what is internal.
 */
export const historyFor = (
  record: readonly Recorded[],
  words: ReadonlyMap<WordsId, Told>,
  names: Names,
  audience: Audience,
): readonly HistoryEntry[] =>
  record
    .filter(({ event }) => audience === "officer" || !isInternal(event.type))
    .map((line) => entryOf(line, words, names, audience));

/** Whether a line is for the unit that has the matter alone. */
export const isInternal = (type: Event["type"]): boolean => internal.has(type);

const internal: ReadonlySet<Event["type"]> = new Set<Event["type"]>([
  "noted",
  "officer-named",
  "handover-proposed",
  "handover-cancelled",
  "handed-over",
]);

function entryOf(
  line: Recorded,
  words: ReadonlyMap<WordsId, Told>,
  names: Names,
  audience: Audience,
): HistoryEntry {
  const { event } = line;
  const said = saidIn(event);
  const kept = said ? (words.get(said.words) ?? null) : null;
  return {
    seq: line.seq,
    type: event.type,
    at: line.at,
    when: instantWords(line.at),
    what: whatOf(line, names, audience),
    who: whoOf(line, names, audience),
    look: looks[event.type] ?? "neutral",
    internal: isInternal(event.type),
    said: kept?.body ?? null,
    erased: said !== null && kept === null,
    more: moreOf(event, names),
  };
}

const saidIn = (event: Event): Said | null => ("said" in event ? event.said : null);

const looks: Partial<Record<Event["type"], HistoryEntry["look"]>> = {
  accepted: "info",
  asked: "soon",
  recalculated: "info",
  declined: "late",
  answered: "done",
  closed: "closed",
  withdrawn: "closed",
  "made-urgent": "late",
};

function whatOf({ event, by }: Recorded, names: Names, audience: Audience): Text {
  const officer = (id: OfficerId) => names.officers.get(id) ?? "";
  const unit = (id: number) => names.units.get(id)?.name ?? "";
  switch (event.type) {
    case "filed":
      return t.filed(t.kinds[event.kind], unit(event.desk.unit), t.channels[event.channel]);
    case "accepted":
      return t.accepted(officer(event.officer), deskWords(event.desk, names));
    case "assigned":
      return t.assigned(officer(event.officer), deskWords(event.desk, names));
    case "made-urgent":
      return t.urgent;
    case "helper-added":
      return t.helperAdded(officer(event.officer));
    case "helper-removed":
      return t.helperRemoved(officer(event.officer));
    case "noted":
      return t.noted;
    case "asked":
      return t.asked;
    case "replied":
      return audience === "resident" ? t.youReplied : t.replied;
    case "transfer-offered":
      return t.transferOffered(unit(event.from), unit(event.to));
    case "transfer-taken":
      return t.transferTaken(unit(event.desk.unit));
    case "reorganised":
      return event.from === event.desk.unit
        ? t.offerReorganised(event.transfer === null ? null : unit(event.transfer), event)
        : t.reorganised(unit(event.from), unit(event.desk.unit), event);
    case "transfer-returned":
      return t.transferReturned(unit(event.by));
    case "declined": {
      const ground = grounds.find(({ id }) => id === event.ground);
      return t.declined(ground?.title ?? { vi: "", en: "" }, ground?.source ?? "");
    }
    case "appealed":
      return t.appealed(unit(event.desk.unit));
    case "appeal-decided":
      return event.outcome === "upheld" ? t.upheld : t.overturned(officer(event.officer));
    case "answered":
      return t.answered(dayWords(event.on));
    case "rated":
      return t.rated[event.rating];
    case "closed":
      return t.closed[event.because];
    case "withdrawn":
      return t.withdrawn;
    case "consented":
      return event.publish ? t.consentGiven : t.consentTaken;
    case "published":
      return t.published;
    case "unpublished":
      return t.unpublished;
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
    case "secret-reissued":
      return t.reissued;
    case "recalculated":
      return recalculatedWords(event);
    case "erased":
      return t.erasedParts(event.what, event.rule, by, audience);
    default:
      return unreachable(event);
  }
}

function moreOf(event: Event, names: Names): readonly Text[] {
  switch (event.type) {
    case "filed":
      return event.files === 0 ? [] : [t.filesCount(event.files)];
    case "answered":
      return [t.confirmUntil(dayWords(event.confirmUntil))];
    case "rated":
      return event.reopens
        ? [
            t.reopened(
              names.units.get(event.reopens.desk.unit)?.name ?? "",
              dayWords(event.reopens.answerBy),
            ),
          ]
        : [];
    case "recalculated":
      return recalculatedMore(event);
    case "appealed":
      return [t.newDay(dayWords(event.answerBy))];
    case "reorganised":
      return event.officer ? [t.accountableNow(names.officers.get(event.officer) ?? "")] : [];
    case "appeal-decided":
      return event.outcome === "overturned" ? [t.newDay(dayWords(event.answerBy))] : [];
    default:
      return [];
  }
}

const deskWords = (desk: Desk, names: Names): string => {
  const post = desk.post === null ? "" : (names.posts.get(desk.post)?.title ?? "");
  return [post, names.units.get(desk.unit)?.name ?? ""].filter(Boolean).join(", ");
};

/** Who did it: a named person in a named post for officers, never a name for residents. */
function whoOf(line: Recorded, names: Names, audience: Audience): Text {
  switch (line.by) {
    case "resident":
      return audience === "resident" ? t.you : t.sender;
    case "client":
      return t.client;
    case "house":
      return t.house;
    case "officer": {
      const name = line.officer ? names.officers.get(line.officer) : undefined;
      const post = line.post === null ? undefined : names.posts.get(line.post);
      const unit = post && names.units.get(post.unit)?.name;
      const said = [name, post?.title, unit].filter(Boolean).join(", ");
      return said === "" ? t.someone : { vi: said, en: said };
    }
    default:
      return unreachable(line.by);
  }
}
