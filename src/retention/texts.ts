import type { Text } from "#kernel/text.ts";

import type { Refused } from "./decide.ts";

/** The words of the page `/can-bo/luu-giu`. */
export const retentionTexts = {
  letters: (n: number): Text => ({
    vi: `${n} đơn đã lưu đủ một năm, chờ lãnh đạo quyết định tiêu hủy`,
    en: `${n} ${n === 1 ? "letter has" : "letters have"} been kept for a year and wait for the head’s decision`,
  }),
  lettersAbout: {
    vi: "Mở từng đơn để quyết định tiêu hủy hoặc lưu thêm (Thông tư 05/2021/TT-TTCP, Điều 28).",
    en: "Open each letter to have it destroyed or kept on (Circular 05/2021/TT-TTCP, Article 28).",
  },
  title: { vi: "Lưu giữ và xóa", en: "Keeping and erasing" },
  lead: {
    vi: "Những gì đã hết thời gian lưu giữ và chờ ông/bà quyết định. Hệ thống chỉ đề xuất, không tự xóa.",
    en: "What need not be kept any longer and waits for your decision. The system only proposes; it erases nothing by itself.",
  },
  states: {
    open: { vi: "Đang chờ", en: "Waiting" },
    decided: { vi: "Đã quyết định", en: "Decided" },
  },
  allRules: { vi: "Mọi quy tắc", en: "All rules" },
  rule: { vi: "Quy tắc", en: "Rule" },
  filter: { vi: "Lọc", en: "Filter" },
  columns: {
    pick: { vi: "Chọn", en: "Choose" },
    matter: { vi: "Vụ việc", en: "Matter" },
    rule: { vi: "Xóa gì, vì sao", en: "What goes, and why" },
    due: { vi: "Hết hạn lưu giữ", en: "Kept until" },
    decider: { vi: "Người quyết định", en: "Who decides" },
    decision: { vi: "Quyết định", en: "Decision" },
  },
  pick: (code: string): Text => ({ vi: `Chọn ${code}`, en: `Choose ${code}` }),
  waits: (days: number): Text => ({
    vi: `đã chờ ${days} ngày`,
    en: `has waited ${days} ${days === 1 ? "day" : "days"}`,
  }),
  late: { vi: "chờ quá lâu", en: "waits too long" },
  nobody: {
    vi: "Chưa có ai giữ chức vụ lãnh đạo ở đơn vị này",
    en: "Nobody holds the post of head in this unit",
  },
  erased: { vi: "Đã xóa", en: "Erased" },
  keptUntil: (day: Text): Text => ({ vi: `Giữ đến ${day.vi}`, en: `Kept until ${day.en}` }),
  empty: {
    open: { vi: "Không có gì chờ quyết định", en: "Nothing waits for a decision" },
    openAbout: {
      vi: "Mỗi đêm hệ thống xem những vụ việc đã kết thúc và đề xuất theo các quy tắc dưới đây.",
      en: "Each night the system looks at matters that ended and proposes by the rules below.",
    },
    decided: { vi: "Chưa có quyết định nào", en: "Nothing has been decided yet" },
  },
  rules: { vi: "Các quy tắc lưu giữ", en: "The rules of retention" },
  rulesAbout: {
    vi: "Chữ và ảnh của đơn chưa gửi tự mất sau một ngày. Bản đã công bố không theo các quy tắc này: nó ở lại đến khi ngừng công bố.",
    en: "Words and pictures of a form that was never sent go by themselves after a day. What is published does not follow these rules: it stays until it is taken down.",
  },
  decide: { vi: "Quyết định", en: "Decide" },
  scope: { vi: "Với những việc nào", en: "Which ones" },
  scopes: {
    chosen: { vi: "Những việc đã chọn ở trên", en: "Those chosen above" },
    group: {
      vi: "Cả nhóm đang lọc (nhiều nhất 500 việc)",
      en: "The whole group that is filtered (500 at most)",
    },
  },
  verdict: { vi: "Làm gì", en: "What to do" },
  verdicts: {
    erase: { vi: "Xóa hẳn", en: "Erase for good" },
    keep: { vi: "Giữ đến một ngày", en: "Keep until a day" },
  },
  until: { vi: "Giữ đến hết ngày (khi chọn giữ)", en: "Keep until the end of (when keeping)" },
  reason: { vi: "Lý do (khi chọn giữ)", en: "Why (when keeping)" },
  preview: { vi: "Xem trước", en: "Preview" },
  previewTitle: {
    erase: (n: number): Text => ({
      vi: `Xóa hẳn của ${n} vụ việc`,
      en: `Erase of ${n} matters for good`,
    }),
    keep: (n: number): Text => ({ vi: `Giữ tiếp ${n} vụ việc`, en: `Keep ${n} matters longer` }),
  },
  consequences: {
    erase: [
      {
        vi: "Không khôi phục được: kể cả khi phục hồi từ bản sao lưu, phần này sẽ bị xóa lại.",
        en: "It cannot be undone: even when a backup is restored, this part is erased again.",
      },
      {
        vi: "Trong quá trình của vụ việc còn một dòng: đã xóa gì, theo quy tắc nào, ai quyết định. Người gửi đọc được.",
        en: "A line stays in the record: what was erased, under which rule, who decided. The sender can read it.",
      },
      {
        vi: "Số liệu không đổi. Bản đã công bố, nếu có, vẫn ở lại.",
        en: "Figures do not change. What was published, if anything, stays.",
      },
      {
        vi: "Việc nào vừa có trả lời, mở lại hoặc đề nghị xem xét lại trong 90 ngày thì không xóa.",
        en: "Where there was a reply, a reopening or an appeal within 90 days, nothing is erased.",
      },
    ] as readonly Text[],
    keep: (day: Text): readonly Text[] => [
      {
        vi: `Giữ nguyên đến hết ${day.vi}, rồi hệ thống đề xuất lại.`,
        en: `Everything stays until the end of ${day.en}; then it is proposed again.`,
      },
    ],
  },
  goes: { vi: "Phần bị xóa", en: "What goes" },
  matters: { vi: "Các vụ việc", en: "The matters" },
  andMore: (n: number): Text => ({ vi: `và ${n} việc nữa`, en: `and ${n} more` }),
  confirm: {
    erase: { vi: "Tôi quyết định xóa hẳn", en: "I decide: erase for good" },
    keep: { vi: "Tôi quyết định giữ tiếp", en: "I decide: keep" },
  },
  done: (n: number): Text => ({ vi: `Đã quyết định ${n} việc.`, en: `Decided ${n}.` }),
  left: (n: number): Text => ({ vi: `${n} việc không làm được:`, en: `${n} could not be done:` }),
  because: {
    gone: { vi: "đã được quyết định", en: "decided already" },
    "not-yours": { vi: "không còn ở đơn vị của ông/bà", en: "no longer in your unit" },
    lively: {
      vi: "vừa có trả lời, mở lại hoặc đề nghị xem xét lại",
      en: "lately there was a reply, a reopening or an appeal",
    },
  } satisfies Record<Refused["because"], Text>,
  chooseSome: {
    vi: "Hãy chọn ít nhất một việc, hoặc cả nhóm.",
    en: "Please choose at least one, or the whole group.",
  },
  verdictMissing: { vi: "Hãy chọn xóa hay giữ.", en: "Please choose: erase or keep." },
  untilUnfit: {
    vi: "Hãy chọn một ngày sau hôm nay, không quá 10 năm.",
    en: "Please choose a day after today, within 10 years.",
  },
  reasonMissing: { vi: "Hãy ghi lý do giữ tiếp.", en: "Please say why it is kept." },
};
