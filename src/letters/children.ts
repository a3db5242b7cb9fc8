import { fileMatter, type Filing } from "#cases/filing.ts";
import { within, type House } from "#cases/house.ts";
import { evolve } from "#cases/evolve.ts";
import type { Kind, MatterCode } from "#cases/model.ts";
import { deskIn } from "#cases/routing.store.ts";
import { lockMatter, saveStep } from "#cases/store.ts";
import { registerComplaint } from "#complaints/register.ts";
import type { Registration } from "#complaints/registration.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { OfficerId, Staff } from "#people/model.ts";
import { identityKinds, type Person } from "#vault/model.ts";

import { senderOf } from "./identity.ts";
import type { Child, Letter } from "./model.ts";
import type { Refusal } from "./refusals.ts";
import type { OfficerActor } from "./sight.ts";
import { movePages } from "./step.store.ts";

/** One part of a letter as it becomes a thing of its own, in words written for it alone. */
export type ChildInput = MatterInput | ComplaintInput;

type Part = {
  readonly body: string;
  /** The unit it is about: where the matter is, or whose decision or act is complained of. */
  readonly unit: number;
};

export type MatterInput = Part & {
  readonly what: "matter";
  readonly kind: Kind;
  readonly title: string;
  readonly area: string;
  readonly province: string;
  /** Scanned pages that go with it. */
  readonly pages: readonly number[];
};

/** What the officer ticked of the questions every complaint is asked (complaints/eligibility.ts). */
export const concerns = ["internal", "not-own-right", "no-capacity", "second", "court"] as const;
export type Concern = (typeof concerns)[number];

export type ComplaintInput = Part & {
  readonly what: "complaint";
  readonly against: "decision" | "act" | "discipline";
  readonly number: string | null;
  readonly date: Day | null;
  readonly learnedOn: Day;
  readonly concerns: readonly Concern[];
};

/** What a part became, with the secret its sender takes away. */
export type MadeChild = Child & { readonly secret: string | null };

/** The same children before they are made, for the rules to look at. */
export const placeholders = (children: readonly ChildInput[]): readonly Child[] =>
  children.map(({ what }) => ({ what, code: "" }));

/** What the list of openings says, for the sender to read. */
const why = "lập vụ việc từ đơn đã gửi";

/**
 * Makes what a letter becomes, in the caller's transaction. The sender's name goes along, opened once for
 * this purpose and sealed anew under a holder of each child's own: nothing joins the children by person.
 */
export async function makeChildren(
  sql: Transaction,
  house: House,
  l: Letter,
  { by, staff, at }: Making,
  children: readonly ChildInput[],
): Promise<Result<readonly MadeChild[], Refusal>> {
  const person = await senderOf(sql, house, l, by, why, identityKinds);
  const inner = within(house, sql);
  const made: MadeChild[] = [];
  for (const [n, child] of children.entries()) {
    // Follows from the letter, so that the same split sent twice makes the same things once.
    const once = `letter-part:${l.id}:${l.seq}:${n}`;
    if (child.what === "complaint") {
      const one = await registerComplaint(inner)(complaintOf(l, child, person, once), staff);
      if (!one.ok)
        return refuse({
          because: one.refusal.because === "not-your-role" ? "complaint-role" : "child-refused",
        });
      made.push({ what: "complaint", code: one.value.code, secret: one.value.secret });
      continue;
    }
    const one = await fileMatter(inner)(matterOf(child, person, by, once));
    if (!one.ok) return refuse({ because: "child-refused" });
    await movePages(sql, l.id, one.value.id, child.pages, at);
    await nameThere(sql, one.value.code, l.named, at);
    made.push({ what: "matter", code: one.value.code, secret: one.value.secret });
  }
  return ok(made);
}

// Whoever is named in the letter is named in what comes of it: they and those under them see neither.
async function nameThere(
  sql: Transaction,
  code: MatterCode,
  named: readonly OfficerId[],
  at: Date,
): Promise<void> {
  for (const officer of named) {
    const matter = await lockMatter(sql, code);
    if (!matter) throw new Error("a matter just made is gone");
    const { unit } = matter.desk;
    const all = [...matter.named, officer];
    const on = dayAt(at);
    const desk = await deskIn(sql, { unit, area: matter.area, on, named: all, to: "desk" });
    const event = { type: "officer-named", officer, desk } as const;
    await saveStep(sql, evolve(matter, event), event, { kind: "house" }, at, null);
  }
}

/** Who makes the children, and when. */
export type Making = {
  readonly by: OfficerActor;
  readonly staff: Staff;
  readonly at: Date;
};

const matterOf = (child: MatterInput, person: Person, by: OfficerActor, once: string): Filing => ({
  kind: child.kind,
  channel: "letter",
  title: child.title,
  body: child.body,
  place: null,
  area: child.area,
  unit: child.unit,
  province: child.province,
  publish: false,
  contact: person.contact ?? null,
  number: person["identity-number"] ?? null,
  once,
  files: child.pages.map(String),
  enteredBy: { officer: by.officer, post: by.post },
});

const complaintOf = (
  l: Letter,
  child: ComplaintInput,
  person: Person,
  once: string,
): Registration => {
  const { against, number, date, learnedOn, unit, body } = child;
  const ticked = (concern: Concern) => child.concerns.includes(concern);
  const missing = "found" in l.progress ? l.progress.found.missing : [];
  return {
    level: 1,
    firstCode: null,
    channel: "letter",
    receivedOn: l.receivedOn,
    transferor: l.from ? `${l.from.body} ${l.from.number}`.trim() : null,
    complainants: [{ person, represents: false }],
    authorised: [],
    appointed: { paper: false, strangers: 0 },
    respondent: { of: against, unit, officer: l.named[0] ?? null, number, date, learnedOn },
    contents: [body],
    eligibility: {
      internalOrSecret: ticked("internal"),
      ownRight: !ticked("not-own-right"),
      capacity: ticked("no-capacity") ? "missing" : "full",
      representationLawful: true,
      signed: !missing.includes("signature"),
      secondDecision: ticked("second"),
      terminatedOn: null,
      court: ticked("court"),
      obstacles: [],
    },
    once,
  };
};
