import type { Instant } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import { dateWords, instantWords } from "#law/words.ts";
import type { OfficerId } from "#people/model.ts";

import { groundOf } from "./eligibility.ts";
import type { ComplaintEvent, EventType } from "./events.ts";
import type { ComplaintWordsId, Notice, Recorded, Said } from "./model.ts";
import type { ComplaintNames } from "./names.store.ts";
import { historyTexts as t } from "./texts/history.ts";

/** Who the history is told to. Complainants never see notes and the routing of officers complained of. */
export type Audience = "complainant" | "officer";

/** Words that may be told; what is withheld does not fit (mask.ts). */
export type Told = { readonly body: string };

/** One line of the record in words. */
export type HistoryEntry = {
  readonly seq: number;
  readonly type: EventType;
  readonly at: Instant;
  readonly when: Text;
  readonly what: Text;
  readonly who: Text;
  readonly look: "neutral" | "info" | "soon" | "late" | "done" | "closed";
  /** Only staff may see it. */
  readonly internal: boolean;
  /** What was said, each part; null where it was erased. */
  readonly said: readonly (string | null)[];
  /** Further sentences: who was told, which date follows. */
  readonly more: readonly Text[];
};

/** The record of a complaint as people read it, in order, in both languages. Pure. */
export const historyOf = (
  record: readonly Recorded<ComplaintEvent>[],
  words: ReadonlyMap<ComplaintWordsId, Told>,
  names: ComplaintNames,
  audience: Audience,
): readonly HistoryEntry[] =>
  record
    .filter(({ event }) => audience === "officer" || !isInternal(event.type))
    .map((line) => ({
      seq: line.seq,
      type: line.event.type,
      at: line.at,
      when: instantWords(line.at),
      what: whatOf(line.event, names),
      who: whoOf(line, names, audience),
      look: looks[line.event.type] ?? "neutral",
      internal: isInternal(line.event.type),
      said: saidIn(line.event).map((said) => words.get(said.words)?.body ?? null),
      more: moreOf(line.event),
    }));

/** Whether a line is for the officers of the complaint alone. */
const isInternal = (type: EventType): boolean =>
  type === "noted" ||
  type === "officer-named" ||
  type === "handover-proposed" ||
  type === "handover-cancelled";

const looks: Partial<Record<EventType, HistoryEntry["look"]>> = {
  accepted: "info",
  "not-accepted": "closed",
  verified: "info",
  "dialogue-called": "soon",
  "dialogue-held": "info",
  settled: "done",
  published: "done",
  "took-effect": "done",
  closed: "closed",
  terminated: "closed",
  suspended: "soon",
  overdue: "late",
  "asked-lawyer": "soon",
};

/** The words of an event, part by part, in an order that never changes. */
export function saidIn(event: ComplaintEvent): readonly Said[] {
  switch (event.type) {
    case "registered":
      return event.contents.map(({ said }) => said);
    case "dialogue-held":
      return [event.minutes];
    case "settled": {
      const { verified, dialogue, basis, conclusion, compensation } = event.said;
      return [verified, dialogue, basis, conclusion, compensation].filter(
        (one) => one !== undefined,
      );
    }
    default:
      return "said" in event && event.said ? [event.said] : [];
  }
}

function whatOf(event: ComplaintEvent, names: ComplaintNames): Text {
  const officer = (id: OfficerId) => names.officers.get(id) ?? "";
  const unit = (id: number) => names.units.get(id)?.name ?? "";
  switch (event.type) {
    case "registered":
      return t.registered(event.level, dateWords(event.receivedOn), unit(event.unit));
    case "accepted":
      return t.accepted;
    case "not-accepted": {
      const ground = groundOf(event.ground);
      return t.refused(ground.title, ground.article);
    }
    case "assigned":
      return t.assigned(officer(event.officer));
    case "circumstance-found":
      return t.circumstance[event.is](event.document);
    case "verified":
      return event.differs ? t.verifiedDiffers : t.verifiedAgrees;
    case "dialogue-called":
      return t.dialogueCalled(dateWords(event.plannedOn));
    case "dialogue-held":
      return t.dialogueHeld(dateWords(event.on), officer(event.chair), event.attended);
    case "settled":
      return t.settled(event.number, dateWords(event.on), event.finding, event.outcome);
    case "sent":
      return t.sent;
    case "received-by-complainant":
      return t.received(dateWords(event.on));
    case "published":
      return t.published(event.form, dateWords(event.from));
    case "publication-ended":
      return t.publicationEnded;
    case "second-complaint":
      return t.second;
    case "court-recorded":
      return t.court(dateWords(event.on));
    case "took-effect":
      return t.tookEffect(dateWords(event.on));
    case "enforcement-began":
      return t.enforcing;
    case "closed":
      return t.closed[event.because];
    case "suspended":
      return t.suspended(event.ground, event.document, dateWords(event.from));
    case "resumed":
      return t.resumed(event.document, dateWords(event.on));
    case "terminated":
      return t.terminated[event.ground];
    case "withdrawn":
      return t.withdrawn(event.contents, event.how);
    case "withdrawal-asked":
      return t.withdrawalAsked(event.contents);
    case "content-reopened":
      return t.contentReopened(event.n);
    case "overdue":
      return t.overdue(event.limit, dateWords(event.due));
    case "asked-lawyer":
      return t.lawyer[event.question];
    case "officer-named":
      return t.named(officer(event.officer), unit(event.unit));
    case "noted":
      return t.noted;
    case "secret-reissued":
      return t.reissued;
    case "moved":
      return t.movedTo(unit(event.from), unit(event.unit));
    case "handover-proposed":
      return t.handoverProposed(event.n);
    case "handover-cancelled":
      return t.handoverCancelled;
    case "content-handed-over":
      return t.handedOver(event.n);
    case "recalculated":
      return t.recalculated(event.document);
    default:
      return unreachable(event);
  }
}

function moreOf(event: ComplaintEvent): readonly Text[] {
  const told = "notices" in event ? event.notices.map(noticeWords) : [];
  switch (event.type) {
    case "accepted":
      return [...told, ...(event.local ? [t.localLimit(event.local)] : [])];
    case "dialogue-held":
      return event.attended ? [] : [t.absent];
    case "published":
      return [
        ...(event.atLeastUntil ? [t.atLeastUntil(dateWords(event.atLeastUntil))] : []),
        ...(event.announcedOn ? [t.announcedOn(dateWords(event.announcedOn))] : []),
        ...(event.portalOn ? [t.portalOn(dateWords(event.portalOn))] : []),
      ];
    case "withdrawal-asked":
      return [t.signToWithdraw];
    case "recalculated":
      return event.moves.map(({ term, counted, owed }) =>
        t.moved(term, dateWords(counted.to), dateWords(owed.to)),
      );
    default:
      return told;
  }
}

const noticeWords = ({ to, on, way }: Notice): Text => t.notice(to, dateWords(on), way);

/** Who did it: a named person in a named post. Of other people who complain, never a name. */
function whoOf(line: Recorded<ComplaintEvent>, names: ComplaintNames, audience: Audience): Text {
  switch (line.by) {
    case "complainant":
      return audience === "complainant" ? t.you : t.complainant;
    case "house":
      return t.house;
    case "officer": {
      const name = line.officer ? names.officers.get(line.officer) : undefined;
      const post = line.post === null ? undefined : names.posts.get(line.post);
      const said = [name, post].filter(Boolean).join(", ");
      return said === "" ? t.someone : { vi: said, en: said };
    }
    default:
      return unreachable(line.by);
  }
}
