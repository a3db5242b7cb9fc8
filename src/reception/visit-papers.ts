import { doerOf } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { dayAt, yearOf } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import type { FileName } from "#outlets/file-name.ts";
import { keepPaper } from "#papers/keep.ts";
import { makePaper, proposeNumber } from "#papers/make.ts";
import { paperRefusalText } from "#papers/refusals.ts";
import type { Staff } from "#people/model.ts";
import { superiorOf, unitById } from "#units/store.ts";

import type { ShownWords } from "./mask.ts";
import type { Refused, Visit } from "./model.ts";
import { sittersOf } from "./sessions.store.ts";
import { visitTexts as t } from "./texts/visit.ts";
import { openVisitors } from "./visitors.ts";

/** The paper that can be made of a visit now: the refusal on ground 3, else the notice; null when neither is owed. */
export const paperOf = (
  visit: Visit,
  refused: Refused | null,
): "reception-refusal" | "reception-notice" | null => {
  if (refused?.state === "effective" && refused.ground === 3) return "reception-refusal";
  return visit.noticeDue === null || visit.became !== null ? null : "reception-notice";
};

/**
 * Makes the notice of a visit as a Word file and keeps it as it went out. The person is opened for it, on
 * record; the template is the unit's own where it has one.
 */
export const makeVisitPaper =
  (house: House) =>
  async (
    staff: Staff,
    of: { readonly visit: Visit; readonly words: ShownWords; readonly refused: Refused | null },
    typed: string,
  ): Promise<
    Result<{ readonly name: FileName; readonly bytes: Uint8Array<ArrayBuffer> }, Text>
  > => {
    const { visit, words, refused } = of;
    const kind = paperOf(visit, refused);
    if (!kind) return refuse(t.noticeStates.none);
    const { sql } = house;
    const at = house.clock();
    const today = dayAt(at);
    const { unit } = visit;
    const [person, here, above, sitters] = await Promise.all([
      openVisitors(house)(staff, [visit], t.paperReason.vi).then((all) => all.get(visit.id)),
      unitById(sql, unit),
      superiorOf(sql, unit),
      sittersOf(sql, unit, today),
    ]);
    const head = sitters[0];
    const visitor = person?.contact?.name || "…";
    const year = yearOf(today);
    const number = typed || ((await proposeNumber(sql, { unit, kind, year })) ?? "…");
    const office = {
      ...(above ? { superior: above.name } : {}),
      issuer: here?.name ?? "…",
      number,
      place: here?.name ?? "…",
      issuedOn: today,
      recipients: ["Như trên", "Lưu: VT"],
      signerPost: (head?.title ?? "…").toUpperCase(),
      signer: head?.name ?? "…",
      addressees: [visitor],
      visitor,
      visitorAddress: person?.["identity-number"]?.address || "…",
      receivedOn: visit.receivedOn,
      about: words.content?.[0] ?? "…",
    };
    const outcome = [t.outcomes[visit.outcome].vi, visit.sentTo, visit.document];
    const made =
      kind === "reception-notice"
        ? await makePaper(sql, {
            unit,
            kind,
            fields: { ...office, outcome: `${outcome.filter(Boolean).join(", ")}.` },
          })
        : await makePaper(sql, {
            unit,
            kind,
            fields: {
              ...office,
              decision: refused?.decision ?? "…",
              review: refused?.review ?? "…",
              explanation: refused?.minutes ?? "…",
              reason: words.explanation?.at(-1) ?? "…",
              appeal: above?.name ?? here?.name ?? "…",
            },
          });
    if (!made.ok) return refuse(paperRefusalText(made.refusal));
    const paper = made.value;
    return sql.begin(async (tx): ReturnType<ReturnType<typeof makeVisitPaper>> => {
      const kept = await keepPaper(house, tx, {
        paper,
        about: { kind: "visit", id: visit.id },
        by: staff.officer,
        doer: doerOf(staff, "reception"),
        at,
      });
      return kept.ok
        ? ok({ name: paper.name, bytes: paper.bytes })
        : refuse(paperRefusalText(kept.refusal));
    });
  };
