import type { Text } from "#kernel/text.ts";
import type { Look } from "#web/parts/status-chip.tsx";

import type {
  Channel,
  ComplaintCircumstance,
  DecisionPart,
  Finding,
  LimitName,
  Notice,
  Outcome,
  PublicationForm,
  Recipient,
  Stage,
  SuspensionGround,
  TerminationGround,
} from "../model.ts";

/** What a stage is called among officers, and how it looks. */
export const stageWords = {
  "awaiting-acceptance": { vi: "Chờ thụ lý", en: "Awaiting acceptance" },
  "not-accepted": { vi: "Không thụ lý", en: "Not accepted" },
  accepted: { vi: "Đã thụ lý", en: "Accepted" },
  verifying: { vi: "Đang xác minh", en: "Being verified" },
  dialogue: { vi: "Đối thoại", en: "Dialogue" },
  decided: { vi: "Đã có quyết định", en: "Decided" },
  published: { vi: "Đang công khai", en: "Decision made public" },
  "awaiting-effect": { vi: "Chờ có hiệu lực", en: "Awaiting effect" },
  "in-effect": { vi: "Có hiệu lực", en: "In effect" },
  enforcing: { vi: "Đang thi hành", en: "Being carried out" },
  closed: { vi: "Đã kết thúc", en: "Closed" },
  terminated: { vi: "Đã đình chỉ", en: "Terminated" },
} as const satisfies Record<Stage, Text>;

export const stageLooks = {
  "awaiting-acceptance": "neutral",
  "not-accepted": "closed",
  accepted: "info",
  verifying: "info",
  dialogue: "info",
  decided: "done",
  published: "done",
  "awaiting-effect": "done",
  "in-effect": "done",
  enforcing: "info",
  closed: "closed",
  terminated: "closed",
} as const satisfies Record<Stage, Look>;

export const levelWords = {
  1: { vi: "Lần đầu", en: "First level" },
  2: { vi: "Lần hai", en: "Second level" },
} as const satisfies Record<1 | 2, Text>;

/** What a limit is for, as a duty with a date. */
export const limitWords = {
  acceptance: { vi: "Thụ lý", en: "Acceptance" },
  settlement: { vi: "Giải quyết", en: "Settlement" },
  sending: { vi: "Gửi quyết định", en: "Sending the decision" },
  publication: { vi: "Công khai quyết định", en: "Making the decision public" },
  posting: { vi: "Công khai ít nhất đến", en: "Public at least until" },
  "second-window": { vi: "Khiếu nại lần hai", en: "Complaining a second time" },
  effect: { vi: "Có hiệu lực", en: "Taking effect" },
} as const satisfies Record<LimitName, Text>;

export const channelWords = {
  counter: { vi: "Tại quầy", en: "At the counter" },
  post: { vi: "Bưu chính", en: "By post" },
  letter: { vi: "Từ sổ đơn", en: "From the register of letters" },
  draft: { vi: "Bản khai trước có mã QR", en: "Prepared at home" },
  transferred: { vi: "Nơi khác chuyển đến", en: "Passed on by another body" },
} as const satisfies Record<Channel, Text>;

export const againstWords = {
  decision: { vi: "Quyết định hành chính", en: "Administrative decision" },
  act: { vi: "Hành vi hành chính", en: "Administrative act" },
  discipline: { vi: "Quyết định kỷ luật", en: "Disciplinary decision" },
} as const satisfies Record<"decision" | "act" | "discipline", Text>;

export const recipientWords = {
  complainant: { vi: "Người khiếu nại", en: "The complainant" },
  respondent: { vi: "Người bị khiếu nại", en: "The respondent" },
  transferor: { vi: "Nơi chuyển đơn", en: "Whoever passed it on" },
  inspectorate: { vi: "Cơ quan thanh tra cùng cấp", en: "The inspectorate of the same level" },
  superior: { vi: "Người giải quyết cấp trên trực tiếp", en: "The superior who settles" },
} as const satisfies Record<Recipient, Text>;

export const wayWords = {
  handed: { vi: "Giao tận tay", en: "Handed over" },
  post: { vi: "Bưu chính", en: "By post" },
  electronic: { vi: "Điện tử", en: "Electronically" },
  official: { vi: "Công văn", en: "Official letter" },
} as const satisfies Record<Notice["way"], Text>;

export const circumstanceWords = {
  complex: { vi: "Vụ việc phức tạp", en: "Complex" },
  remote: { vi: "Vùng sâu, vùng xa, đi lại khó khăn", en: "Remote area, hard to reach" },
} as const satisfies Record<ComplaintCircumstance, Text>;

export const findingWords = {
  right: { vi: "Khiếu nại đúng", en: "The complaint is right" },
  "partly-right": { vi: "Khiếu nại đúng một phần", en: "The complaint is partly right" },
  wrong: { vi: "Khiếu nại sai", en: "The complaint is wrong" },
} as const satisfies Record<Finding, Text>;

export const outcomeWords = {
  kept: { vi: "Giữ nguyên", en: "Kept" },
  amended: { vi: "Sửa đổi", en: "Amended" },
  annulled: { vi: "Hủy bỏ", en: "Annulled" },
} as const satisfies Record<Outcome, Text>;

export const partWords = {
  verified: { vi: "Kết quả xác minh", en: "Result of the verification" },
  dialogue: { vi: "Kết quả đối thoại", en: "Result of the dialogue" },
  basis: { vi: "Căn cứ pháp luật", en: "Legal basis" },
  conclusion: { vi: "Kết luận", en: "Conclusion" },
  compensation: { vi: "Bồi thường thiệt hại", en: "Compensation" },
} as const satisfies Record<DecisionPart, Text>;

export const formWords = {
  posting: {
    vi: "Niêm yết tại trụ sở hoặc nơi tiếp công dân",
    en: "Posted at the office or reception room",
  },
  meeting: { vi: "Công bố tại cuộc họp", en: "Announced at a meeting" },
  broadcast: { vi: "Đài phát thanh, truyền hình", en: "Radio or television" },
  print: { vi: "Báo in", en: "Printed press" },
  online: { vi: "Báo điện tử, cổng thông tin điện tử", en: "Online press or portal" },
} as const satisfies Record<PublicationForm, Text>;

/** The least the law wants of each form (NĐ 124/2020). */
export const formLeast = {
  posting: { vi: "ít nhất 15 ngày", en: "at least 15 days" },
  meeting: { vi: "báo trước ít nhất 3 ngày", en: "announced at least 3 days before" },
  broadcast: { vi: "ít nhất 2 lần phát", en: "at least 2 broadcasts" },
  print: { vi: "ít nhất 2 số liên tiếp", en: "at least 2 issues in a row" },
  online: { vi: "ít nhất 15 ngày liên tục", en: "at least 15 days in a row" },
} as const satisfies Record<PublicationForm, Text>;

export const suspensionWords = {
  "force-majeure": { vi: "Sự kiện bất khả kháng", en: "Force majeure" },
  obstacle: {
    vi: "Trở ngại khách quan của người khiếu nại",
    en: "An objective obstacle of the complainant",
  },
  "awaits-result": {
    vi: "Phải chờ kết quả giải quyết việc khác có liên quan",
    en: "A related result has to be waited for",
  },
} as const satisfies Record<SuspensionGround, Text>;

export const terminationWords = {
  withdrawn: { vi: "Rút toàn bộ khiếu nại", en: "The whole complaint was withdrawn" },
  "died-without-heir": {
    vi: "Người khiếu nại chết, quyền và nghĩa vụ không được thừa kế",
    en: "The complainant died and the right is not inherited",
  },
  "dissolved-without-successor": {
    vi: "Tổ chức khiếu nại giải thể, không có tổ chức kế thừa",
    en: "The organisation was dissolved without a successor",
  },
} as const satisfies Record<TerminationGround, Text>;
