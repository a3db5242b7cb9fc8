import type { MatterFile } from "#files/model.ts";
import { filesOf } from "#files/store.ts";
import { dayAt, instant, type Instant } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";

import { senderView, type SenderView } from "./sender-view.ts";
import { badgeOf, nowOf, type Badge } from "./due-words.ts";
import { askedFor } from "#cases/asked.ts";
import { dueAt } from "#cases/due.ts";
import { explanationsOf, type Explanations } from "#cases/explanations.ts";
import type { HistoryEntry } from "#cases/history.ts";
import type { House } from "#cases/house.ts";
import { mask, type Shown, type ShownReading } from "#cases/mask.ts";
import type { Matter, MatterCode } from "#cases/model.ts";
import { namesOf, type Names } from "#cases/names.store.ts";
import { colleagues, type Colleague } from "#cases/routing.store.ts";
import { whyNot } from "#cases/rules.ts";
import type { OfficerActor } from "#cases/sight.ts";
import type { OfficerStep } from "#access/roles.ts";
import { nextSteps, type Offered } from "#cases/steps.ts";
import { aboutMatter } from "#cases/step.store.ts";
import {
  matterByCode,
  matterById,
  noteReadingOnce,
  opened,
  readingsOf,
  recordOf,
  wordsOf,
} from "#cases/store.ts";

/** Everything an officer's page of a matter shows, read at one moment. */
export type MatterView = {
  readonly matter: Matter;
  readonly by: OfficerActor;
  readonly area: Text;
  readonly province: string;
  readonly hasContact: boolean;
  /** What is kept of the sender, who asked to see it, what this officer may do about it. */
  readonly sender: SenderView;
  readonly filing: NonNullable<Shown["filing"]>;
  /** The last answer given, if there is one. */
  readonly answer: string | null;
  readonly shows: Shown["shows"];
  readonly files: readonly MatterFile[];
  readonly history: readonly HistoryEntry[];
  readonly readings: readonly ShownReading[];
  readonly names: Names;
  /** Who can be given it today. */
  readonly colleagues: readonly Colleague[];
  readonly steps: readonly Offered<OfficerStep>[];
  readonly badge: Badge;
  /** The main matter this one is merged into, and how many are merged into this one. */
  readonly main: MatterCode | null;
  readonly explanations: Explanations;
  readonly now: Instant;
};

/**
 * Opens a matter for an officer: what is in it, read in one transaction with the line that says who
 * read it. Null when there is none they may know of.
 */
export const openMatter =
  (house: House) =>
  (code: MatterCode, staff: Staff): Promise<MatterView | null> =>
    house.sql.begin(async (sql): Promise<MatterView | null> => {
      const matter = await matterByCode(sql, code);
      const by = askedFor(house, staff, matter);
      if (!matter || !by) return null;
      await opened(sql, matter.id);
      await noteReadingOnce(sql, matter.id, by.officer, by.post);

      const at = house.clock();
      const [about, record, words, files, readings, people, sender] = await Promise.all([
        aboutMatter(sql, matter.id),
        recordOf(sql, matter.id),
        wordsOf(sql, matter.id),
        filesOf(sql, matter.id),
        readingsOf(sql, matter.id),
        colleagues(sql, by.unit, dayAt(at)),
        senderView(sql, matter, staff),
      ]);
      const names = await namesOf(sql, matter, record);
      const { hasContact } = about;
      const { requests } = sender;
      const kept = { matter, record, words, names, readings, files, hasContact, requests };
      const shown = mask({ kind: "officer", staff }, kept);
      if (!shown) return null;
      const now = instant(at);
      const main = matter.mergedInto ? await matterById(sql, matter.mergedInto) : null;
      return {
        matter,
        by,
        ...about,
        ...shown,
        filing: shown.filing ?? { title: null, body: "", place: null },
        names,
        sender: {
          ...sender,
          kept: shown.shows.sender ? sender.kept : [],
          requests: shown.requests,
        },
        colleagues: people,
        steps: nextSteps(matter, by, whyNot),
        badge: badgeOf(dueOf(matter), nowOf(now, house.calendar), house.calendar),
        main: main?.code ?? null,
        explanations: explanationsOf(matter, record, about.province, house),
        now,
      };
    });

const dueOf = (m: Matter) => ({
  stage: m.progress.stage,
  appealOpen: m.progress.stage === "declined" && m.progress.appeal === "open",
  urgent: m.urgent,
  dueAt: dueAt(m),
  merged: m.mergedInto !== null,
});
