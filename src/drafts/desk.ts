import { audit, doerOf, noteRefusal } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { guardKeys } from "#guard/keys.ts";
import { countFailure, limit } from "#guard/limit.ts";
import { sourceOfOfficer } from "#guard/model.ts";
import { tooManyText, type TooMany } from "#guard/refusals.ts";
import { refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";

import { openDraft } from "./keep.ts";
import type { DraftRefusal, OpenedDraft } from "./model.ts";
import { draftRefusalText } from "./refusals.ts";

export type DeskRefusal = DraftRefusal | TooMany;

/**
 * Opens what a resident prepared, for the officer who registers it: scanned or typed. Every opening and
 * every code that opened nothing is one line of the record, without the code and without the person;
 * tries are counted per officer. Nothing of the draft changes: it is erased on its day, used or not.
 */
export async function openAtDesk(
  house: Pick<House, "sql" | "master" | "clock">,
  staff: Staff,
  typed: string,
): Promise<Result<OpenedDraft, DeskRefusal>> {
  const keys = guardKeys(house.master);
  const source = sourceOfOfficer(staff.officer);
  const now = house.clock();
  const knock = await limit(house.sql, keys, "draft-desk", source, now);
  if (!knock.ok) return knock;
  const opened = await openDraft(house, typed);
  const by = doerOf(staff, "letters");
  if (opened.ok) {
    await audit(house.sql, { by, did: "draft.opened" });
    return opened;
  }
  // A slip of the finger is not a try: its check symbol already said that there is no such code.
  if (opened.refusal.because !== "mistyped") {
    await countFailure(house.sql, keys, "draft-desk", source, now);
    void noteRefusal(house.sql, { by, did: "draft.opened" });
  }
  return refuse(opened.refusal);
}

/** What is said beside the field of the code. */
export const deskRefusalText = (refusal: DeskRefusal): Text =>
  refusal.because === "too-many"
    ? tooManyText(refusal.retryAfter)
    : draftRefusalText[refusal.because];
