import type { Text } from "#kernel/text.ts";

import type { Actor, Matter, Stage, Step } from "./model.ts";
import type { Reason } from "./refusals.ts";

/** The steps officers can see, in the order they are shown. */
export const officerSteps = [
  "take",
  "return",
  "accept",
  "answer",
  "ask",
  "decline",
  "decide-appeal",
  "transfer",
  "assign",
  "urgent",
  "help",
  "unhelp",
  "note",
  "publish",
  "unpublish",
  "name",
  "reissue",
  "handover",
  "handover-confirm",
  "handover-cancel",
] as const satisfies readonly Step[];
export type OfficerStep = (typeof officerSteps)[number];

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
  name: {
    slug: "nguoi-bi-neu",
    name: { vi: "Ghi người bị nêu trong vụ việc", en: "Record an officer named in it" },
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

type Gate = (m: Matter, by: Actor) => Reason | null;

/**
 * The gates of every step: the reason it is closed to this actor now, or null when it is open.
 * Pages draw their buttons from this and nothing else; decide() asks the same gates again.
 */
export const gates: Readonly<Record<Step, Gate>> = {
  accept: all(inUnit, settled, at("received", "reopened"), (m, by) =>
    m.progress.stage === "reopened" && !isHead(by) ? "head-only" : null,
  ),
  assign: all(inUnit, settled, at("accepted"), responsible),
  urgent: all(inUnit, settled, at("received", "accepted"), as("reception", "head"), (m) =>
    m.urgent ? "already-urgent" : null,
  ),
  help: all(inUnit, at("received", "accepted", "reopened"), working),
  unhelp: all(inUnit, at("received", "accepted", "reopened"), working, (m) =>
    m.helpers.length === 0 ? "not-helping" : null,
  ),
  note: all(inUnitOrHelping),
  ask: all(inUnit, settled, at("received", "accepted", "reopened"), responsible),
  transfer: all(inUnit, settled, at("received", "accepted", "reopened"), responsible),
  take: all(offeredTo, as("reception", "head")),
  return: all(offeredTo, as("reception", "head"), (m) => (m.returnedOnce ? "returned-once" : null)),
  decline: all(inUnit, settled, at("received", "accepted"), responsible),
  answer: all(inUnit, settled, at("accepted", "reopened"), responsible, (m, by) =>
    m.progress.stage === "reopened" && !isHead(by) ? "head-only" : null,
  ),
  publish: all(inUnit, at("answered", "closed"), responsible, (m) =>
    !m.publishConsent ? "no-consent" : m.published ? "already-published" : null,
  ),
  unpublish: all(inUnit, responsible, (m) => (m.published ? null : "not-published")),
  name: all(inUnit, as("reception", "head", "case-officer"), notWithdrawn),
  handover: all(inUnit, as("reception", "head", "case-officer")),
  "handover-confirm": all(inUnit, as("reception", "head"), handoverOpen, (m, by) =>
    by.kind === "officer" && by.officer === m.handoverBy ? "second-person" : null,
  ),
  "handover-cancel": all(inUnit, as("reception", "head"), handoverOpen),
  "decide-appeal": all(inUnit, as("head"), appealOpen, (m, by) =>
    m.progress.stage === "declined" && by.kind === "officer" && m.progress.by === by.officer
      ? "own-refusal"
      : null,
  ),
  reissue: all(inUnit, as("reception"), notWithdrawn),
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
  residentSteps.filter((step) => gates[step](m, { kind: "resident" }) === null);

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

function as(...wanted: readonly string[]): Gate {
  return (_, by) => (by.kind === "officer" && wanted.includes(by.role) ? null : "not-your-role");
}

function isHead(by: Actor): boolean {
  return by.kind === "officer" && by.role === "head";
}

function inUnit(m: Matter, by: Actor): Reason | null {
  if (by.kind !== "officer" || by.role === "administrator") return "not-your-role";
  return by.unit === m.desk.unit ? null : "not-your-unit";
}

function inUnitOrHelping(m: Matter, by: Actor): Reason | null {
  if (by.kind === "officer" && m.helpers.includes(by.officer)) return null;
  return inUnit(m, by);
}

function offeredTo(m: Matter, by: Actor): Reason | null {
  if (!m.transfer) return "no-transfer";
  return by.kind === "officer" && by.unit === m.transfer.to ? null : "not-your-unit";
}

// While another unit decides whether to take it, the giving unit does not act on it.
function settled(m: Matter): Reason | null {
  return m.transfer ? "transfer-pending" : null;
}

// The accountable person; before acceptance whoever sits on the responsible post or at reception.
function responsible(m: Matter, by: Actor): Reason | null {
  if (by.kind !== "officer") return "not-your-role";
  if (by.role === "head") return null;
  if (m.progress.stage === "accepted" || m.progress.stage === "answered") {
    return m.progress.officer === by.officer ? null : "not-accountable";
  }
  return by.role === "reception" || by.post === m.desk.post ? null : "not-accountable";
}

function working(m: Matter, by: Actor): Reason | null {
  return by.kind === "officer" && by.role === "reception" ? null : responsible(m, by);
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
