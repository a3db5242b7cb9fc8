import { officerSteps, type OfficerStep } from "#access/roles.ts";
import type { MatterFacts } from "#access/model.ts";
import { decide as policy, powersOf, standingsOf } from "#access/policy.ts";
import type { Text } from "#kernel/text.ts";

import type { Actor, Matter, Stage, Step } from "./model.ts";
import type { Reason } from "./refusals.ts";

export const residentSteps = [
  "reply",
  "rate",
  "withdraw",
  "consent",
  "appeal",
] as const satisfies readonly Step[];
export type ResidentStep = (typeof residentSteps)[number];

/** A step as the page draws it: open, or closed with the reason why. */
export type Offered<Of extends Step> = { readonly step: Of; readonly because: Reason | null };

/** The address of each officer's step (a step is a noun) and its name. */
export const stepNames = {
  take: { slug: "nhan-chuyen", name: { vi: "Nhận chuyển giao", en: "Take the transfer" } },
  return: { slug: "tra-chuyen", name: { vi: "Trả lại nơi chuyển", en: "Return the transfer" } },
  accept: { slug: "thu-ly", name: { vi: "Thụ lý", en: "Accept" } },
  answer: { slug: "tra-loi", name: { vi: "Trả lời", en: "Answer" } },
  ask: { slug: "hoi-them", name: { vi: "Hỏi thêm người gửi", en: "Ask the sender" } },
  decline: { slug: "tu-choi", name: { vi: "Từ chối", en: "Decline" } },
  "decide-appeal": {
    slug: "xem-xet-lai",
    name: { vi: "Xem xét lại việc từ chối", en: "Decide the appeal" },
  },
  transfer: {
    slug: "chuyen-don-vi",
    name: { vi: "Chuyển đơn vị khác", en: "Transfer to another unit" },
  },
  assign: {
    slug: "giao-nguoi",
    name: { vi: "Giao người chịu trách nhiệm", en: "Assign the accountable person" },
  },
  urgent: { slug: "khan", name: { vi: "Đánh dấu khẩn", en: "Mark urgent" } },
  help: { slug: "phoi-hop", name: { vi: "Thêm người phối hợp", en: "Add a helper" } },
  unhelp: { slug: "thoi-phoi-hop", name: { vi: "Bớt người phối hợp", en: "Remove a helper" } },
  note: { slug: "ghi-chu", name: { vi: "Ghi chú nội bộ", en: "Internal note" } },
  publish: { slug: "cong-bo", name: { vi: "Công bố", en: "Publish" } },
  unpublish: { slug: "ngung-cong-bo", name: { vi: "Ngừng công bố", en: "Stop publishing" } },
  merge: { slug: "ghep", name: { vi: "Ghép vụ việc trùng", en: "Merge a duplicate" } },
  unmerge: { slug: "bo-ghep", name: { vi: "Bỏ ghép", en: "Take out of the merge" } },
  name: {
    slug: "nguoi-bi-neu",
    name: { vi: "Ghi người bị nêu trong vụ việc", en: "Record an officer named in it" },
  },
  restrict: {
    slug: "han-che",
    name: { vi: "Hạn chế người xem", en: "Restrict who may see it" },
  },
  unrestrict: {
    slug: "thoi-han-che",
    name: { vi: "Thôi hạn chế người xem", en: "Lift the restriction" },
  },
  reissue: {
    slug: "cap-lai-ma",
    name: { vi: "Cấp lại mã bí mật tại quầy", en: "Re-issue the secret at the counter" },
  },
  handover: {
    slug: "ban-giao-to-cao",
    name: {
      vi: "Đây là tố cáo: đề nghị bàn giao giấy và xóa",
      en: "This is a denunciation: hand over on paper and erase",
    },
  },
  "handover-confirm": {
    slug: "xac-nhan-ban-giao",
    name: {
      vi: "Xác nhận đã bàn giao giấy, xóa khỏi hệ thống",
      en: "Confirm the paper handover and erase",
    },
  },
  "handover-cancel": {
    slug: "huy-ban-giao",
    name: { vi: "Không phải tố cáo: hủy đề nghị", en: "Not a denunciation: cancel" },
  },
} as const satisfies Record<OfficerStep, { readonly slug: string; readonly name: Text }>;

/** The officer's step at this address; null for anything else. */
export const stepAt = (slug: string): OfficerStep | null =>
  officerSteps.find((step) => stepNames[step].slug === slug) ?? null;

/** What stays open on a duplicate: what must never wait, and the way back. */
export const whileMerged: readonly Step[] = [
  "unmerge",
  "note",
  "name",
  "restrict",
  "unrestrict",
  "reissue",
  "handover",
  "handover-cancel",
  "handover-confirm",
  "reply",
  "withdraw",
  "consent",
];

type Gate = (m: Matter, by: Actor) => Reason | null;

/**
 * When each step is open: the stages of a matter and what else must be so. Who may take it is the
 * policy's to say (access/roles.ts) and is asked first. Null when it is open.
 *
 * Pages draw their buttons from this and nothing else; decide() asks the same gates again.
 */
export const gates: Readonly<Record<Step, Gate>> = {
  accept: officers("accept", settled, at("received", "reopened"), headIfReopened),
  assign: officers("assign", settled, at("accepted")),
  urgent: officers("urgent", settled, at("received", "accepted"), (m) =>
    m.urgent ? "already-urgent" : null,
  ),
  help: officers("help", at("received", "accepted", "reopened")),
  unhelp: officers("unhelp", at("received", "accepted", "reopened"), (m) =>
    m.helpers.length === 0 ? "not-helping" : null,
  ),
  note: officers("note"),
  ask: officers("ask", settled, at("received", "accepted", "reopened")),
  transfer: officers("transfer", settled, at("received", "accepted", "reopened")),
  take: officers("take", offered),
  return: officers("return", offered, (m) => (m.returnedOnce ? "returned-once" : null)),
  decline: officers("decline", settled, at("received", "accepted")),
  answer: officers("answer", settled, at("accepted", "reopened"), headIfReopened),
  publish: officers("publish", at("answered", "closed"), (m) =>
    !m.publishConsent ? "no-consent" : m.published ? "already-published" : null,
  ),
  unpublish: officers("unpublish", (m) => (m.published ? null : "not-published")),
  merge: officers("merge", settled, at("received", "accepted", "reopened"), (m) =>
    m.duplicates > 0 ? "has-duplicates" : m.published ? "published" : null,
  ),
  unmerge: officers("unmerge", (m) => (m.mergedInto ? null : "not-merged")),
  name: officers("name", notWithdrawn),
  restrict: officers("restrict", (m) => (m.level === "restricted" ? "already-restricted" : null)),
  unrestrict: officers("unrestrict", (m) => (m.level === "ordinary" ? "not-restricted" : null)),
  handover: officers("handover"),
  "handover-confirm": officers("handover-confirm", handoverOpen, (m, by) =>
    by.kind === "officer" && by.officer === m.handoverBy ? "second-person" : null,
  ),
  "handover-cancel": officers("handover-cancel", handoverOpen),
  "decide-appeal": officers("decide-appeal", appealOpen, (m, by) =>
    m.progress.stage === "declined" && by.kind === "officer" && m.progress.by === by.officer
      ? "own-refusal"
      : null,
  ),
  reissue: officers("reissue", notWithdrawn),
  reply: all(byResident, at("received", "accepted", "reopened", "answered")),
  rate: all(byResident, at("answered")),
  withdraw: all(byResident, at("received", "accepted", "reopened", "answered", "declined")),
  consent: all(byResident, notWithdrawn),
  appeal: all(byResident, at("declined"), (m) =>
    m.progress.stage === "declined" && m.progress.appeal !== "none" ? "appeal-used" : null,
  ),
  close: all((_, by) => (by.kind === "house" ? null : "not-your-role"), at("answered")),
};

/** Every officer's step with, for the closed ones, the reason. */
export const nextSteps = (
  m: Matter,
  by: Actor,
  whyNot: (m: Matter, step: Step, by: Actor) => Reason | null,
): readonly Offered<OfficerStep>[] =>
  officerSteps.map((step) => ({ step, because: whyNot(m, step, by) }));

/** The steps open to the resident now. */
export const residentNext = (m: Matter): readonly ResidentStep[] =>
  residentSteps.filter(
    (step) =>
      (!m.mergedInto || whileMerged.includes(step)) &&
      gates[step](m, { kind: "resident" }) === null,
  );

function all(...parts: readonly Gate[]): Gate {
  return (m, by) => {
    for (const part of parts) {
      const because = part(m, by);
      if (because) return because;
    }
    return null;
  };
}

function at(...stages: readonly Stage[]): Gate {
  return (m) => (stages.includes(m.progress.stage) ? null : "wrong-stage");
}

/** A step of officers: first the policy says who, then the gates say when. */
function officers(step: OfficerStep, ...parts: readonly Gate[]): Gate {
  return all((m, by) => whyNotBy(m, by, step), ...parts);
}

function whyNotBy(m: Matter, by: Actor, step: OfficerStep): Reason | null {
  if (by.kind !== "officer") return "not-your-role";
  if (!m.transfer && (step === "take" || step === "return")) return "no-transfer";
  // Whether they are named in it was asked when they were let in (sight.ts).
  const asking = { officer: by.officer, posts: by.posts, above: [by.officer] };
  const decision = policy(asking, factsOf(m), step);
  if (decision.allowed) return null;
  if (decision.because !== "role") return "not-your-unit";
  const standings = standingsOf(asking, factsOf(m));
  if (standings.some(({ post }) => powersOf(post.role, "accountable").includes(step)))
    return standings.some(({ relation }) => relation === "colleague")
      ? "not-accountable"
      : "not-your-unit";
  return "not-your-role";
}

/** What the policy has to know of a matter. */
export const factsOf = (m: Matter): MatterFacts => ({
  unit: m.desk.unit,
  post: m.desk.post,
  offeredTo: m.transfer?.to ?? null,
  accountable: "officer" in m.progress ? m.progress.officer : null,
  helpers: m.helpers,
  named: m.named,
  level: m.level,
});

function headIfReopened(m: Matter, by: Actor): Reason | null {
  const heads =
    by.kind === "officer" &&
    by.posts.some(({ role, unit }) => role === "head" && unit === m.desk.unit);
  return m.progress.stage === "reopened" && !heads ? "head-only" : null;
}

function offered(m: Matter): Reason | null {
  return m.transfer ? null : "no-transfer";
}

// While another unit decides whether to take it, the giving unit does not act on it.
function settled(m: Matter): Reason | null {
  return m.transfer ? "transfer-pending" : null;
}

function handoverOpen(m: Matter): Reason | null {
  return m.handoverBy ? null : "no-handover";
}

function appealOpen(m: Matter): Reason | null {
  return m.progress.stage === "declined" && m.progress.appeal === "open" ? null : "no-appeal";
}

function notWithdrawn(m: Matter): Reason | null {
  return m.progress.stage === "withdrawn" ? "wrong-stage" : null;
}

function byResident(_: Matter, by: Actor): Reason | null {
  return by.kind === "resident" ? null : "not-your-role";
}
