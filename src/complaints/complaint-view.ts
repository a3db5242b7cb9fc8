import type { House } from "#cases/house.ts";
import { nameable } from "#cases/routing.store.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { paperLinesAbout, type PaperLine } from "#papers/keep.ts";
import { kindOf } from "#papers/kinds.ts";
import type { Staff } from "#people/model.ts";

import { openComplaint } from "./dossier.ts";
import { apparentGrounds, type Apparent } from "./eligibility.ts";
import type { HistoryEntry } from "./history.ts";
import { shownLimit, type ShownLimit } from "./limit-view.ts";
import type { ShownOpening } from "./mask.ts";
import type { Complaint, ComplaintCode } from "./model.ts";
import type { Choosable } from "./pages/step-props.ts";
import type { Reason } from "./refusals.ts";
import { chairsOf, verifiersOf } from "./routing.store.ts";
import { pagesOf } from "./scans.ts";
import { complaintActor, type OfficerActor } from "./sight.ts";
import { offeredTo, officerSteps, type OfficerStep } from "./steps.ts";
import type { ComplaintReading } from "./store.ts";

/** A step as the page draws it: open, or closed with the reason why. */
export type OfferedStep = { readonly step: OfficerStep; readonly because: Reason | null };

/** One thing complained about, as its readers may see it; null where the words were erased. */
export type ShownContent = {
  readonly n: number;
  readonly words: string | null;
  readonly withdrawnOn: Day | null;
  /** It was a denunciation: handed over on paper, and erased here. */
  readonly handedOver: boolean;
};

/** A paper made in the course of it. */
export type ShownPaper = {
  readonly id: PaperLine["id"];
  readonly title: Text;
  readonly number: string | null;
  readonly on: Day;
};

/** Everything an officer's page of a complaint shows, read at one moment. */
export type ComplaintView = {
  readonly complaint: Complaint;
  readonly by: OfficerActor;
  readonly unitName: string;
  readonly respondentUnit: string;
  /** Officers complained of. */
  readonly respondentNames: readonly string[];
  readonly verifier: { readonly name: string; readonly title: string } | null;
  readonly contents: readonly ShownContent[];
  readonly transferor: string | null;
  /** What was written before and a later form begins from. */
  readonly written: {
    readonly decision: Readonly<Partial<Record<string, string>>>;
    readonly verification: string;
    readonly minutes: string;
    readonly conclusion: string;
  };
  readonly history: readonly HistoryEntry[];
  readonly limits: readonly ShownLimit[];
  readonly steps: readonly OfferedStep[];
  readonly apparent: readonly Apparent[];
  readonly readings: readonly ComplaintReading[];
  readonly openings: readonly ShownOpening[];
  readonly papers: readonly ShownPaper[];
  /** The places of the scanned pages. */
  readonly pages: readonly number[];
  /** Whether this reader may open who complains, for a reason. */
  readonly mayOpen: boolean;
  readonly today: Day;
};

/**
 * Opens a complaint for an officer, with the line that says who read it. Null when there is none they
 * may know of.
 */
export const viewComplaint =
  (house: House) =>
  async (code: ComplaintCode, staff: Staff): Promise<ComplaintView | null> => {
    const opened = await openComplaint(house)(code, staff);
    if (!opened.ok) return null;
    const { complaint: c, names, by, dates, decision } = opened.value;
    const today = dayAt(house.clock());
    const { calendar } = house;
    const unit = names.units.get(c.unit)?.name ?? "";
    const verifiers = c.verifier ? await verifiersOf(house.sql, c.unit, c.named, today) : [];
    const papers = await paperLinesAbout(house.sql, { kind: "complaint", id: c.id }, 50);
    const title = verifiers.find(({ officer }) => officer === c.verifier)?.title ?? "";
    return {
      complaint: c,
      by,
      unitName: unit,
      respondentUnit: names.units.get(c.respondent.unit)?.name ?? "",
      respondentNames: c.named.flatMap((officer) => names.officers.get(officer) ?? []),
      verifier: c.verifier ? { name: names.officers.get(c.verifier) ?? "", title } : null,
      contents: shownContents(c, opened.value.contents),
      transferor: opened.value.transferor,
      written: {
        decision,
        verification: opened.value.verification ?? "",
        minutes: opened.value.minutes ?? "",
        conclusion: decision.conclusion ?? "",
      },
      history: opened.value.history,
      limits: opened.value.limits.map(({ limit, reading }) =>
        shownLimit(limit, reading, dates[limit]?.owed ?? null, today, calendar),
      ),
      steps: offeredTo(c, by).flatMap(({ step, because }) => {
        const known = officerSteps.find((one) => one === step);
        return known ? [{ step: known, because }] : [];
      }),
      apparent: apparentGrounds(c.eligibility, c.respondent, c.receivedOn, calendar),
      readings: opened.value.readings,
      openings: opened.value.openings,
      papers: papers.map(shownPaper),
      pages: await pagesOf(house.sql, c.id),
      mayOpen: complaintActor(staff, c, "open-identity") !== null,
      today,
    };
  };

/** A paper as lists show it. */
export const shownPaper = ({ id, kind, series, number, madeOn }: PaperLine): ShownPaper => ({
  id,
  title: kindOf(kind).title,
  number: number === null ? null : `${number}/${series ?? ""}`,
  on: madeOn,
});

/** The contents with the day each was withdrawn on. */
export const shownContents = (
  c: Complaint,
  texts: readonly { readonly n: number; readonly text: string }[],
): readonly ShownContent[] =>
  c.contents.map(({ n, withdrawnOn, handedOver }) => ({
    n,
    handedOver,
    words: texts.find((one) => one.n === n)?.text || null,
    withdrawnOn,
  }));

/** Whom the form of a step lets one choose. */
export async function choosableAt(
  house: House,
  c: Complaint,
  step: OfficerStep,
): Promise<readonly Choosable[]> {
  const today = dayAt(house.clock());
  switch (step) {
    case "assign":
      return verifiersOf(house.sql, c.unit, c.named, today);
    case "hold-dialogue":
      return chairsOf(house.sql, c.unit, c.named, today);
    case "name":
      return nameable(house.sql, c.unit, today);
    default:
      return [];
  }
}
