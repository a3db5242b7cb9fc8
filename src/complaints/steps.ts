import {
  complaintActions,
  decideComplaint,
  type ComplaintAction,
  type ComplaintFacts,
} from "#access/complaints.ts";
import type { Text } from "#kernel/text.ts";

import type { Step } from "./command.ts";
import type { Actor } from "./events.ts";
import { isEnded, isSuspended, standing, type Complaint, type Stage } from "./model.ts";
import type { Reason } from "./refusals.ts";

/** The steps officers take, in the order they are shown. */
export type OfficerStep = Exclude<ComplaintAction, "see" | "open-identity">;
export const officerSteps: readonly OfficerStep[] = complaintActions.filter(
  (action): action is OfficerStep => action !== "see" && action !== "open-identity",
);

/** A step as the page draws it: open, or closed with the reason why. */
export type Offered = { readonly step: Step; readonly because: Reason | null };

/** The address of each officer's step (a step is a noun) and its name. */
export const stepNames = {
  accept: { slug: "thu-ly", name: { vi: "Thụ lý khiếu nại", en: "Accept the complaint" } },
  refuse: {
    slug: "khong-thu-ly",
    name: { vi: "Không thụ lý", en: "Refuse acceptance" },
  },
  assign: {
    slug: "giao-xac-minh",
    name: { vi: "Giao người xác minh", en: "Assign the verification" },
  },
  circumstance: {
    slug: "tinh-chat-vu-viec",
    name: { vi: "Xác định phức tạp hoặc vùng sâu, vùng xa", en: "Find it complex or remote" },
  },
  report: {
    slug: "ket-qua-xac-minh",
    name: { vi: "Ghi kết quả xác minh", en: "Report the verification" },
  },
  "call-dialogue": {
    slug: "moi-doi-thoai",
    name: { vi: "Mời đối thoại", en: "Call the dialogue" },
  },
  "hold-dialogue": {
    slug: "bien-ban-doi-thoai",
    name: { vi: "Ghi biên bản đối thoại", en: "Record the dialogue" },
  },
  settle: {
    slug: "quyet-dinh",
    name: { vi: "Ra quyết định giải quyết", en: "Issue the decision" },
  },
  send: { slug: "gui-quyet-dinh", name: { vi: "Gửi quyết định", en: "Send the decision" } },
  "record-receipt": {
    slug: "ngay-nhan",
    name: { vi: "Ghi ngày nhận quyết định", en: "Record when it was received" },
  },
  publish: {
    slug: "cong-khai",
    name: { vi: "Công khai quyết định", en: "Make the decision public" },
  },
  unpublish: {
    slug: "ket-thuc-cong-khai",
    name: { vi: "Kết thúc công khai", en: "End the publication" },
  },
  "record-court": {
    slug: "khoi-kien",
    name: { vi: "Ghi việc khởi kiện", en: "Record a lawsuit" },
  },
  enforce: { slug: "thi-hanh", name: { vi: "Bắt đầu thi hành", en: "Begin enforcement" } },
  close: { slug: "ket-thuc", name: { vi: "Kết thúc hồ sơ", en: "Close the file" } },
  suspend: { slug: "tam-dinh-chi", name: { vi: "Tạm đình chỉ", en: "Suspend" } },
  resume: { slug: "tiep-tuc", name: { vi: "Tiếp tục giải quyết", en: "Resume" } },
  terminate: { slug: "dinh-chi", name: { vi: "Đình chỉ", en: "Terminate" } },
  withdraw: { slug: "rut-don", name: { vi: "Ghi việc rút khiếu nại", en: "Record a withdrawal" } },
  "reopen-content": {
    slug: "mo-lai-noi-dung",
    name: {
      vi: "Xem xét lại nội dung đã rút (bị ép buộc, đe dọa)",
      en: "Reopen a withdrawn content (coercion, threat)",
    },
  },
  name: {
    slug: "nguoi-bi-khieu-nai",
    name: { vi: "Ghi người bị khiếu nại", en: "Record an officer complained of" },
  },
  note: { slug: "ghi-chu", name: { vi: "Ghi chú nội bộ", en: "Internal note" } },
  reissue: {
    slug: "cap-lai-ma",
    name: { vi: "Cấp mã bí mật mới", en: "Issue a new secret" },
  },
  handover: {
    slug: "ban-giao-to-cao",
    name: {
      vi: "Nội dung này là tố cáo: đề nghị bàn giao giấy và xóa",
      en: "This content is a denunciation: hand over on paper and erase",
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

/** What the policy has to know of a complaint. */
export const factsOf = (c: Complaint): ComplaintFacts => ({
  unit: c.unit,
  verifier: c.verifier,
  named: c.named,
});

/** Why a step is not open to this actor now; null when it is. Pages draw their buttons from this. */
export const whyNot = (c: Complaint, step: Step, by: Actor): Reason | null =>
  whoNot(c, step, by) ?? whileHandedOver(c, step, by) ?? gates[step](c);

// While a denunciation waits to be erased nothing else is done; time goes on.
const whileHandedOver = (c: Complaint, step: Step, by: Actor): Reason | null =>
  c.handover && by.kind !== "house" && step !== "handover-confirm" && step !== "handover-cancel"
    ? "handover-pending"
    : null;

/** Every officer's step with the reason why it is closed; the policy's refusals are left out. */
export const offeredTo = (c: Complaint, by: Actor): readonly Offered[] =>
  officerSteps
    .map((step) => ({ step, because: whyNot(c, step, by) }))
    .filter(({ because }) => because !== "not-your-role" && because !== "not-your-unit");

function whoNot(c: Complaint, step: Step, by: Actor): Reason | null {
  if (step === "overdue" || step === "take-effect" || step === "move")
    return by.kind === "house" ? null : "not-your-role";
  if (step === "ask-withdrawal") return by.kind === "complainant" ? null : "not-your-role";
  // A second complaint is registered for whoever brings it; the first learns of it.
  if (step === "second") return null;
  // When the decision arrived, its receiver knows as well as whoever sent it.
  if (step === "record-receipt" && by.kind === "complainant") return null;
  if (by.kind !== "officer") return "not-your-role";
  // Whether they are complained of was asked when they were let in (sight.ts).
  const asking = { officer: by.officer, posts: by.posts, above: [by.officer] };
  const decision = decideComplaint(asking, factsOf(c), step);
  if (!decision.allowed) return decision.because === "role" ? "not-your-role" : "not-your-unit";
  const settles = step === "accept" || step === "settle";
  return settles && c.first?.settledBy === by.officer ? "own-decision" : null;
}

type Gate = (c: Complaint) => Reason | null;

const beforeDecision = ["accepted", "verifying", "dialogue"] as const satisfies readonly Stage[];
const decided = [
  "decided",
  "published",
  "awaiting-effect",
  "in-effect",
  "enforcing",
] as const satisfies readonly Stage[];

/**
 * When each step is open: the stages of a complaint and what else must be so. Null when it is open.
 * decide() asks the same gates again.
 */
const gates: Readonly<Record<Step, Gate>> = {
  accept: all(at("awaiting-acceptance"), wanted),
  refuse: all(at("awaiting-acceptance"), wanted),
  assign: all(at(...beforeDecision), running, wanted),
  circumstance: all(at(...beforeDecision), running, wanted),
  report: all(at("verifying"), running, wanted, verifier),
  "call-dialogue": all(at("verifying", "dialogue"), running, wanted, verified, notHeld),
  "hold-dialogue": all(at("dialogue"), running, wanted, called, notHeld),
  settle: all(at("verifying", "dialogue"), running, wanted, verified, talked),
  send: all(at(...decided), (c) => (c.sent ? "sent-already" : null)),
  "record-receipt": all(at(...decided), isSent, (c) =>
    c.sent?.receivedOn ? "receipt-known" : null,
  ),
  publish: all(at("decided"), isSent),
  unpublish: all(at(...decided), publicNow),
  second: all(firstLevel, at(...beforeDecision, ...decided), (c) =>
    c.second ? "second-already" : null,
  ),
  "record-court": all(at("awaiting-acceptance", ...beforeDecision, ...decided), (c) =>
    c.court ? "court-known" : null,
  ),
  "take-effect": all(at("decided", "published", "awaiting-effect"), isSent, noSecond),
  enforce: all(at("in-effect")),
  close: all(at(...beforeDecision, ...decided), closable),
  suspend: all(at(...beforeDecision), running, wanted),
  resume: all(at(...beforeDecision), (c) => (isSuspended(c) ? null : "not-suspended")),
  terminate: at("awaiting-acceptance", ...beforeDecision),
  withdraw: all(at("awaiting-acceptance", ...beforeDecision), wanted),
  "ask-withdrawal": all(at("awaiting-acceptance", ...beforeDecision), wanted),
  "reopen-content": all(at("awaiting-acceptance", ...beforeDecision), someWithdrawn),
  overdue: notEnded,
  move: () => null,
  name: notEnded,
  note: () => null,
  reissue: () => null,
  handover: () => null,
  "handover-confirm": proposed,
  "handover-cancel": proposed,
};

function all(...parts: readonly Gate[]): Gate {
  return (c) => {
    for (const part of parts) {
      const because = part(c);
      if (because) return because;
    }
    return null;
  };
}

function at(...stages: readonly Stage[]): Gate {
  return (c) => (stages.includes(c.stage) ? null : "wrong-stage");
}

function proposed(c: Complaint): Reason | null {
  return c.handover ? null : "no-handover";
}

function notEnded(c: Complaint): Reason | null {
  return isEnded(c.stage) ? "wrong-stage" : null;
}

function wanted(c: Complaint): Reason | null {
  return standing(c).length === 0 ? "withdrawn" : null;
}

function running(c: Complaint): Reason | null {
  return isSuspended(c) ? "suspended" : null;
}

function verifier(c: Complaint): Reason | null {
  return c.verifier ? null : "no-verifier";
}

function verified(c: Complaint): Reason | null {
  return c.verification ? null : "no-verification";
}

function called(c: Complaint): Reason | null {
  return c.dialogue ? null : "dialogue-not-called";
}

function notHeld(c: Complaint): Reason | null {
  return c.dialogue?.held ? "dialogue-held" : null;
}

// At the second level always; at the first where claim and verification still differ (KN-30, KN-39).
function talked(c: Complaint): Reason | null {
  const wants = c.level === 2 || (c.verification?.differs ?? false) || c.dialogue !== null;
  return wants && !c.dialogue?.held ? "dialogue-first" : null;
}

function isSent(c: Complaint): Reason | null {
  return c.sent ? null : "not-sent";
}

function publicNow(c: Complaint): Reason | null {
  if (!c.publication) return "not-published";
  return c.publication.endedOn ? "publication-ended" : null;
}

function firstLevel(c: Complaint): Reason | null {
  return c.level === 1 ? null : "first-level-only";
}

function noSecond(c: Complaint): Reason | null {
  return c.level === 1 && c.second ? "second-follows" : null;
}

function someWithdrawn(c: Complaint): Reason | null {
  return c.contents.some(({ withdrawnOn }) => withdrawnOn !== null) ? null : "content-standing";
}

// What must be announced is announced before a file is closed, however it ends.
function closable(c: Complaint): Reason | null {
  if (!c.decision) return c.second ? null : "nothing-to-close";
  if (!c.sent) return "not-sent";
  if (c.pinned.publication && !c.publication) return "not-published";
  if (c.publication && !c.publication.endedOn) return "publication-not-ended";
  if (c.stage === "enforcing" || c.second || c.court) return null;
  if (c.stage !== "in-effect") return "nothing-to-close";
  return c.decision.outcome === "kept" ? null : "enforcement-first";
}
