import type { House } from "#cases/house.ts";
import { colleagues, nameable, type Colleague, type Nameable } from "#cases/routing.store.ts";
import { sightOf } from "#cases/sight.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Explanation } from "#law/explanation.ts";
import { paperLinesAbout, type PaperLine } from "#papers/keep.ts";
import type { Staff } from "#people/model.ts";

import { areaName, areasInUse, type Area } from "./choices.store.ts";
import { likelyLetters } from "./duplicates.store.ts";
import { maskLetter, maskLetterRows, type ShownLetter } from "./mask.ts";
import type { Letter, LetterCode, Step } from "./model.ts";
import { namesOf, type Names } from "./names.store.ts";
import { tellBy } from "./register.ts";
import { pagesOf } from "./scans.ts";
import { askedFor, type OfficerActor } from "./sight.ts";
import { nextSteps, type Offered } from "./steps.ts";
import {
  letterByCode,
  letterById,
  noteReadingOnce,
  opened,
  readingsOf,
  recordOf,
  wordsOf,
} from "./store.ts";

/** Everything an officer's page of a letter shows, read at one moment. */
export type LetterView = ShownLetter & {
  readonly letter: Letter;
  readonly by: OfficerActor;
  readonly names: Names;
  readonly area: Text;
  readonly areas: readonly Area[];
  readonly steps: readonly Offered[];
  readonly pages: readonly number[];
  readonly main: LetterCode | null;
  readonly tell: Explanation | null;
  readonly colleagues: readonly Colleague[];
  readonly papers: readonly PaperLine[];
  readonly today: Day;
};

/**
 * A letter as this officer may see it; null when there is none or it is not theirs. That they read it is
 * written down in the same transaction, for its sender.
 */
export const openLetter =
  (house: House) =>
  (code: LetterCode, staff: Staff): Promise<LetterView | null> =>
    house.sql.begin(async (sql): Promise<LetterView | null> => {
      const letter = await letterByCode(sql, code);
      const by = askedFor(house, staff, letter);
      if (!letter || !by) return null;
      await opened(sql, letter.id);
      await noteReadingOnce(sql, letter.id, by.officer, by.post);
      const today = dayAt(house.clock());
      const [record, words, readings, pages, area, areas, people, papers, main] = await Promise.all(
        [
          recordOf(sql, letter.id),
          wordsOf(sql, letter.id),
          readingsOf(sql, letter.id),
          pagesOf(sql, letter.id),
          areaName(sql, letter.area),
          areasInUse(sql),
          colleagues(sql, letter.desk.unit, today),
          paperLinesAbout(sql, { kind: "letter", id: letter.id }, 50),
          letter.mergedInto ? letterById(sql, letter.mergedInto) : null,
        ],
      );
      const names = await namesOf(sql, letter, record);
      const kept = { letter, record, words, names, readings };
      const shown = maskLetter({ kind: "officer", staff }, kept);
      if (!shown) return null;
      return {
        ...shown,
        letter,
        by,
        names,
        area,
        areas,
        steps: nextSteps(letter, by),
        pages,
        main: main?.code ?? null,
        tell: tellBy(house, letter.channel, letter.receivedOn),
        colleagues: people,
        papers,
        today,
      };
    });

/** Another letter that may be about the same thing, as this officer may see it. */
export type ShownLikely = { readonly letter: Letter; readonly title: string };

/** What the form of a step shows beside its fields. */
export type StepExtras = {
  readonly nameable: readonly Nameable[];
  readonly likely: readonly ShownLikely[];
};

export async function extrasOf(
  house: House,
  view: LetterView,
  staff: Staff,
  step: Step,
): Promise<StepExtras> {
  const { sql } = house;
  return {
    nameable: step === "name" ? await nameable(sql, view.letter.desk.unit, view.today) : [],
    likely:
      step === "merge"
        ? maskLetterRows(staff, await likelyLetters(sql, sightOf(staff), view.letter))
        : [],
  };
}
