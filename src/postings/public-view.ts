import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import { instant } from "#kernel/day.ts";
import type { Calendar } from "#law/calendar.ts";
import { instantWords } from "#law/words.ts";
import type { TimelineEntry } from "#web/parts/timeline.tsx";

import { dutyOf } from "./duties.ts";
import { filesOf, type PostingFile } from "./files.store.ts";
import type { KeptEvent, Posting, PostingEvent } from "./model.ts";
import { broadcastDays, comingDown, minimumOf, told, type ComingDown } from "./rules.ts";
import { eventsOf, openVersions, type PostingVersion } from "./store.ts";
import { eventWords, minimumLines } from "./texts/words.ts";

/** Everything a page says of an item that is or was public. */
export type PostingView = {
  readonly posting: Posting;
  readonly record: readonly KeptEvent[];
  readonly files: readonly PostingFile[];
  /** The versions before the one that stands now, the newest first. */
  readonly before: readonly PostingVersion[];
  /** When the words that stand now were put there, where they were corrected. */
  readonly correctedOn: Day | null;
  /** The reckoning of the minimum; empty where none is known. */
  readonly why: readonly Text[];
  readonly down: ComingDown;
  readonly broadcasts: readonly Day[];
};

/** Reads what belongs to an item whoever was let in to it may see. */
export async function viewPosting(
  sql: Sql,
  posting: Posting,
  calendar: Calendar,
): Promise<PostingView> {
  const [record, files, versions] = await Promise.all([
    eventsOf(sql, posting.id),
    filesOf(sql, posting.id),
    openVersions(sql, posting.id),
  ]);
  const events = told(record);
  const minimum =
    posting.countedFrom && minimumOf(dutyOf(posting.kind), posting.countedFrom, calendar);
  // Pinned when it was posted: what the calendar says since does not move it.
  const stands = minimum && minimum.until === posting.untilOn ? minimum : null;
  const now = versions.find(({ version }) => version === posting.version);
  return {
    posting,
    record,
    files,
    before: versions.filter(({ version }) => version < posting.version),
    correctedOn: posting.version > 1 && now ? now.onDay : null,
    why: stands ? minimumLines(stands) : [],
    down: comingDown(posting, events),
    broadcasts: broadcastDays(events),
  };
}

/** What everybody may know of the record: that it was posted and everything after. */
const isPublic = ({ type }: PostingEvent): boolean =>
  !["expected", "drafted", "attached", "detached", "dropped"].includes(type);

/** The record as a timeline, by posts and never by names, the newest first. */
export const timelineOf = (
  record: readonly KeptEvent[],
  inside: boolean,
): readonly TimelineEntry[] =>
  record
    .filter(({ event }) => inside || isPublic(event))
    .map(
      ({ at, postTitle, event }) =>
        ({
          moment: instant(at),
          when: instantWords(instant(at)),
          what: eventWords(event),
          who: postTitle,
          look: event.type === "posted" || event.type === "carried-out" ? "done" : "neutral",
          ...(inside && event.type === "withdrawn"
            ? { internal: true, children: event.because }
            : {}),
        }) satisfies TimelineEntry,
    )
    .toReversed();
