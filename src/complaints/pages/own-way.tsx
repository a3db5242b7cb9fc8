import type { Text } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";
import { StageLine, type Stage } from "#web/parts/steps.tsx";

import type { ShownLimit } from "../limit-view.ts";
import { type Complaint, type LimitName } from "../model.ts";
import { ownTexts as t } from "../texts/own-page.ts";

type OwnWayProps = {
  readonly complaint: Complaint;
  readonly limits: readonly ShownLimit[];
};

/** The way a complaint goes, and where it is. Nothing where it ended before a decision. */
export const OwnWay = ({ complaint, limits }: OwnWayProps) => {
  if (complaint.refusal || complaint.termination) return null;
  const { receivedOn, acceptance, decision, effectOn, closed } = complaint;
  const due = (limit: LimitName): Text | undefined => {
    const on = limits.find((one) => one.limit === limit && one.look !== "paused")?.due;
    return on ? t.until(dayWords(on)) : undefined;
  };
  const days: readonly Way[] = [
    { label: t.way.received, on: receivedOn, note: undefined },
    { label: t.way.accepted, on: acceptance?.on ?? null, note: due("acceptance") },
    { label: t.way.settled, on: decision?.on ?? null, note: due("settlement") },
    { label: t.way.inEffect, on: effectOn, note: due("effect") },
    { label: t.way.carriedOut, on: closed?.on ?? null, note: undefined },
  ];
  const now = days.findIndex(({ on }) => on === null);
  return <StageLine stages={days.map((one, at) => stageOf(one, at, now))} />;
};

type Way = {
  readonly label: Text;
  readonly on: Complaint["effectOn"];
  readonly note: Text | undefined;
};

function stageOf({ label, on, note }: Way, at: number, now: number): Stage {
  if (on !== null) return { label, state: "done", note: dayWords(on) };
  const state = at === now ? "now" : "next";
  return note ? { label, state, note } : { label, state };
}
