import type { MatterFacts } from "#access/model.ts";
import { decide as policy, powersOf, standingsOf } from "#access/policy.ts";
import type { Action } from "#access/roles.ts";
import type { Text } from "#kernel/text.ts";

import {
  stages,
  type Actor,
  type Classification,
  type Letter,
  type Stage,
  type Step,
} from "./model.ts";
import type { Reason } from "./refusals.ts";

type About = { readonly slug: string; readonly name: Text; readonly power: Action };

/**
 * The steps with a letter, in the order they are shown: the address of each (a step is a noun), its
 * name, and which power over what a unit has it takes (access/roles.ts). "decide-appeal" is what the
 * head of a unit alone decides.
 */
export const letterSteps = {
  take: {
    slug: "nhan-chuyen",
    name: { vi: "Nhận chuyển", en: "Take the transfer" },
    power: "take",
  },
  "give-back": {
    slug: "tra-noi-chuyen",
    name: { vi: "Trả lại nơi chuyển", en: "Give the transfer back" },
    power: "return",
  },
  register: { slug: "vao-so", name: { vi: "Vào sổ", en: "Register" }, power: "accept" },
  classify: { slug: "phan-loai", name: { vi: "Phân loại", en: "Classify" }, power: "decline" },
  propose: {
    slug: "de-xuat-thu-ly",
    name: { vi: "Đề xuất thụ lý", en: "Propose to accept" },
    power: "decline",
  },
  split: { slug: "tach", name: { vi: "Tách thành từng việc", en: "Split" }, power: "decline" },
  guide: { slug: "huong-dan", name: { vi: "Hướng dẫn", en: "Guide" }, power: "decline" },
  transfer: {
    slug: "chuyen-ngoai",
    name: { vi: "Chuyển cơ quan ngoài hệ thống", en: "Transfer outside the house" },
    power: "transfer",
  },
  offer: {
    slug: "chuyen-don-vi",
    name: { vi: "Chuyển đơn vị khác", en: "Transfer to another unit" },
    power: "transfer",
  },
  urge: { slug: "don-doc", name: { vi: "Đôn đốc", en: "Urge" }, power: "transfer" },
  return: { slug: "tra-don", name: { vi: "Trả đơn", en: "Return the letter" }, power: "decline" },
  refuse: { slug: "tu-choi", name: { vi: "Từ chối", en: "Refuse" }, power: "decline" },
  keep: { slug: "luu", name: { vi: "Lưu đơn", en: "Keep on file" }, power: "decline" },
  reply: {
    slug: "tra-loi-ve",
    name: { vi: "Ghi trả lời nhận được", en: "Record a reply received" },
    power: "answer",
  },
  merge: {
    slug: "ghep",
    name: { vi: "Ghép đơn trùng", en: "Merge a duplicate" },
    power: "merge",
  },
  unmerge: {
    slug: "bo-ghep",
    name: { vi: "Bỏ ghép", en: "Take out of the merge" },
    power: "merge",
  },
  assign: {
    slug: "giao-nguoi",
    name: { vi: "Giao người chịu trách nhiệm", en: "Assign the accountable person" },
    power: "assign",
  },
  reword: {
    slug: "sua-tom-tat",
    name: { vi: "Sửa tóm tắt, bỏ trang", en: "Correct the summary, remove pages" },
    power: "answer",
  },
  note: { slug: "ghi-chu", name: { vi: "Ghi chú nội bộ", en: "Internal note" }, power: "note" },
  name: {
    slug: "nguoi-bi-neu",
    name: { vi: "Ghi người bị nêu trong đơn", en: "Record an officer named in it" },
    power: "name",
  },
  restrict: {
    slug: "han-che",
    name: { vi: "Hạn chế người xem", en: "Restrict who may see it" },
    power: "restrict",
  },
  unrestrict: {
    slug: "thoi-han-che",
    name: { vi: "Thôi hạn chế người xem", en: "Lift the restriction" },
    power: "unrestrict",
  },
  handover: {
    slug: "ban-giao-to-cao",
    name: {
      vi: "Đây là tố cáo: đề nghị bàn giao giấy và xóa",
      en: "This is a denunciation: hand over on paper and erase",
    },
    power: "handover",
  },
  "handover-confirm": {
    slug: "xac-nhan-ban-giao",
    name: {
      vi: "Xác nhận đã bàn giao giấy, xóa khỏi hệ thống",
      en: "Confirm the paper handover and erase",
    },
    power: "handover-confirm",
  },
  "handover-cancel": {
    slug: "huy-ban-giao",
    name: { vi: "Không phải tố cáo: hủy đề nghị", en: "Not a denunciation: cancel" },
    power: "handover-cancel",
  },
  destroy: {
    slug: "tieu-huy",
    name: { vi: "Quyết định tiêu hủy", en: "Decide that it is destroyed" },
    power: "decide-appeal",
  },
} as const satisfies Record<Step, About>;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table above
export const stepNames = Object.keys(letterSteps) as readonly Step[];

/** The step at this address; null for anything else. */
export const stepAt = (slug: string): Step | null =>
  stepNames.find((step) => letterSteps[step].slug === slug) ?? null;

/** A step as the page draws it: open, or closed with the reason why. */
export type Offered = { readonly step: Step; readonly because: Reason | null };

/** Every step with, for the closed ones, the reason; pages draw their buttons from this alone. */
export const nextSteps = (l: Letter, by: Actor): readonly Offered[] =>
  stepNames.map((step) => ({ step, because: whyNot(l, step, by) }));

/** Why a step is not open to this actor now; null when it is. */
export function whyNot(l: Letter, step: Step, by: Actor): Reason | null {
  const role = whyNotBy(l, by, step);
  if (role) return role;
  if (l.handoverBy && step !== "handover-cancel" && step !== "handover-confirm")
    return "handover-pending";
  if (l.mergedInto && !whileMerged.includes(step)) return "merged";
  if (l.offered && !whileOffered.includes(step)) return "transfer-pending";
  return gates[step](l, by);
}

const whileMerged: readonly Step[] = [
  "unmerge",
  "note",
  "name",
  "restrict",
  "unrestrict",
  "handover",
  "handover-cancel",
  "handover-confirm",
];

// While another unit decides whether to take it, the giving unit does not act on it.
const whileOffered: readonly Step[] = [
  "take",
  "give-back",
  "note",
  "name",
  "restrict",
  "unrestrict",
  "handover",
  "handover-cancel",
  "handover-confirm",
];

type Gate = (l: Letter, by: Actor) => Reason | null;

const always: Gate = () => null;

/** When each step is open, once the policy has said who may take it. */
const gates: Readonly<Record<Step, Gate>> = {
  register: at("received"),
  assign: at("received", "registered", "classified", "kept", "transferred", "urged"),
  note: at(...without("destroyed")),
  reword: at("received", "registered", "classified"),
  classify: at("registered", "classified"),
  propose: (l) => outcome(l, true, true) ?? (parts(l) > 1 ? "mixed" : null),
  split: (l) => outcome(l, true, true) ?? (parts(l) < 2 ? "not-mixed" : null),
  // Guided is who wrote to the wrong place, and who left out what a letter needs.
  guide: (l) => (found(l)?.eligible === false ? null : outcome(l, true, false)),
  transfer: (l) => outcome(l, true, false),
  offer: (l) => outcome(l, true, false),
  urge: (l) => outcome(l, true, false),
  return: (l) => outcome(l, false, null),
  refuse: (l) => outcome(l, false, null),
  keep: (l) => (l.progress.stage === "kept" ? null : outcome(l, false, null)),
  take: (l) => (l.offered ? null : "no-transfer"),
  "give-back": (l) => (!l.offered ? "no-transfer" : l.returnedOnce ? "returned-once" : null),
  reply: at("transferred", "urged"),
  merge: (l) =>
    l.progress.stage !== "classified"
      ? "wrong-stage"
      : l.duplicates > 0
        ? "has-duplicates"
        : l.progress.found.eligible && !l.progress.found.competent
          ? "not-competent"
          : null,
  unmerge: (l) => (l.mergedInto ? null : "not-merged"),
  name: at(...without("destroyed")),
  restrict: (l) => (l.level === "restricted" ? "already-restricted" : null),
  unrestrict: (l) => (l.level === "ordinary" ? "not-restricted" : null),
  handover: always,
  "handover-confirm": (l, by) =>
    !l.handoverBy
      ? "no-handover"
      : by.kind === "officer" && by.officer === l.handoverBy
        ? "second-person"
        : null,
  "handover-cancel": (l) => (l.handoverBy ? null : "no-handover"),
  destroy: at("kept"),
};

/** An outcome needs a classification that says so. @param competent null where it does not matter */
function outcome(l: Letter, eligible: boolean, competent: boolean | null): Reason | null {
  const what = found(l);
  if (!what) return "wrong-stage";
  if (what.eligible !== eligible) return eligible ? "not-eligible" : "eligible";
  if (competent !== null && what.competent !== competent)
    return competent ? "not-competent" : "competent";
  return null;
}

const found = ({ progress }: Letter): Classification | null =>
  progress.stage === "classified" ? progress.found : null;

const parts = (l: Letter): number => found(l)?.parts.length ?? 0;

function at(...open: readonly Stage[]): Gate {
  return (l) => (open.includes(l.progress.stage) ? null : "wrong-stage");
}

function without(stage: Stage): readonly Stage[] {
  return stages.filter((one) => one !== stage);
}

/** First the policy says who; then the gates say when. The house acts for jobs and takes every step. */
function whyNotBy(l: Letter, by: Actor, step: Step): Reason | null {
  if (by.kind === "house") return null;
  if (!l.offered && (step === "take" || step === "give-back")) return "no-transfer";
  // Whether they are named in it was asked when they were let in (sight.ts).
  const asking = { officer: by.officer, posts: by.posts, above: [by.officer] };
  const { power } = letterSteps[step];
  const decision = policy(asking, factsOf(l), power);
  if (decision.allowed) return null;
  if (decision.because !== "role") return "not-your-unit";
  const standings = standingsOf(asking, factsOf(l));
  if (standings.some(({ post }) => powersOf(post.role, "accountable").includes(power)))
    return standings.some(({ relation }) => relation === "colleague")
      ? "not-accountable"
      : "not-your-unit";
  return "not-your-role";
}

/** What the policy has to know of a letter; it knows it as it knows a matter. */
export const factsOf = (l: Letter): MatterFacts => ({
  unit: l.desk.unit,
  post: l.desk.post,
  offeredTo: l.offered?.to ?? null,
  accountable: l.officer,
  helpers: [],
  named: l.named,
  level: l.level,
});
