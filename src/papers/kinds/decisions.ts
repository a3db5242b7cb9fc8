import type { Kind } from "../model.ts";
import {
  code,
  complainant,
  complainantAddress,
  dayOf,
  legalBasis,
  list,
  officeOf,
  optional,
  reason,
  respondent,
  subject,
  text,
} from "./fields.ts";

const complaint = ["complaint"] as const;

/** What a settlement decision has to say, at either level (Law on Complaints, Article 31). */
const settlement = {
  ...officeOf("QĐ"),
  legalBasis,
  code,
  complainant,
  complainantAddress,
  respondent,
  subject,
  content: text(
    "Nội dung khiếu nại",
    "Content of the complaint",
    "Đề nghị hủy quyết định xử phạt.",
  ),
  verification: text(
    "Kết quả xác minh",
    "Result of the verification",
    "Diện tích xây dựng thực tế đúng với giấy phép xây dựng.",
  ),
  dialogue: text(
    "Kết quả đối thoại",
    "Result of the dialogue",
    "Buổi đối thoại ngày 30/11/2026: hai bên thống nhất về diện tích thực tế.",
  ),
  applied: list("Căn cứ pháp luật để giải quyết", "Legal grounds applied", [
    "Giấy phép xây dựng số 15/GPXD",
  ]),
  conclusion: text("Kết luận", "Conclusion", "Khiếu nại của bà Trần Thị Ví Dụ là đúng."),
  outcome: text(
    "Giữ nguyên, sửa đổi hoặc hủy bỏ",
    "Keep, amend or annul",
    "Hủy bỏ toàn bộ quyết định số 07/QĐ-XPHC.",
  ),
  compensation: optional(
    text("Bồi thường thiệt hại", "Compensation", "Trả lại số tiền đã nộp phạt."),
  ),
  obliged: optional(
    list("Người thi hành", "Who carries it out", [
      "Văn phòng Ủy ban nhân dân phường",
      "Bà Trần Thị Ví Dụ",
    ]),
  ),
} as const;

const findings = [
  { is: "text", text: "Căn cứ {{căn cứ}};", look: "italic" },
  {
    is: "text",
    text: "Xét đơn khiếu nại của ông (bà) {{người khiếu nại}}, địa chỉ: {{địa chỉ người khiếu nại}} (mã hồ sơ {{mã hồ sơ}}), về việc: {{việc khiếu nại}}. Người bị khiếu nại: {{người bị khiếu nại}}.",
  },
  { is: "heading", text: "1. Nội dung khiếu nại" },
  { is: "text", text: "{{nội dung khiếu nại}}" },
] as const;

const decided = [
  { is: "text", text: "- {{căn cứ pháp luật để giải quyết}}" },
  { is: "text", text: "QUYẾT ĐỊNH:", look: "centre" },
  { is: "text", text: "Điều 1. {{kết luận}}" },
  { is: "text", text: "Điều 2. {{giữ nguyên, sửa đổi hoặc hủy bỏ}}" },
  {
    is: "text",
    text: "Về bồi thường thiệt hại: {{bồi thường thiệt hại}}",
    only: "bồi thường thiệt hại",
  },
] as const;

const carriedOut = [
  { is: "text", text: "Những người sau đây thi hành quyết định này:", only: "người thi hành" },
  { is: "text", text: "- {{người thi hành}}", only: "người thi hành" },
] as const;

/** Decisions on a complaint. */
export const complaintDecisions = {
  "decision-first": {
    title: {
      vi: "Quyết định giải quyết khiếu nại lần đầu",
      en: "Settlement decision, first level",
    },
    form: null,
    about: {
      vi: "Có đủ các mục mà Điều 31 Luật Khiếu nại đòi hỏi.",
      en: "With everything Article 31 of the Law on Complaints asks for.",
    },
    subjects: complaint,
    head: "office",
    series: "QĐ",
    heading: { name: "QUYẾT ĐỊNH", summary: "Về việc giải quyết khiếu nại (lần đầu)" },
    fields: {
      ...settlement,
      dialogue: optional(settlement.dialogue),
      secondTo: text(
        "Nơi khiếu nại lần hai",
        "Where to complain again",
        "Chủ tịch Ủy ban nhân dân thành phố Hà Nội",
      ),
      secondWindow: text(
        "Thời hạn khiếu nại lần hai",
        "Time to complain again",
        "30 ngày kể từ ngày nhận được quyết định này",
      ),
    },
    body: [
      ...findings,
      { is: "heading", text: "2. Kết quả xác minh" },
      { is: "text", text: "{{kết quả xác minh}}" },
      { is: "heading", text: "3. Kết quả đối thoại", only: "kết quả đối thoại" },
      { is: "text", text: "{{kết quả đối thoại}}", only: "kết quả đối thoại" },
      { is: "heading", text: "Căn cứ pháp luật để giải quyết" },
      ...decided,
      {
        is: "text",
        text: "Điều 3. Nếu không đồng ý với quyết định này, người khiếu nại có quyền khiếu nại lần hai đến {{nơi khiếu nại lần hai}} trong thời hạn {{thời hạn khiếu nại lần hai}}, hoặc khởi kiện vụ án hành chính tại Tòa án.",
      },
      ...carriedOut,
    ],
  },
  "decision-second": {
    title: {
      vi: "Quyết định giải quyết khiếu nại lần hai",
      en: "Settlement decision, second level",
    },
    form: null,
    about: {
      vi: "Nêu kết quả giải quyết lần đầu, kết quả đối thoại và quyền khởi kiện.",
      en: "With the result of the first level, of the dialogue, and the right to sue.",
    },
    subjects: complaint,
    head: "office",
    series: "QĐ",
    heading: { name: "QUYẾT ĐỊNH", summary: "Về việc giải quyết khiếu nại (lần hai)" },
    fields: {
      ...settlement,
      first: text(
        "Kết quả giải quyết lần đầu",
        "Result of the first level",
        "Quyết định số 12/QĐ-UBND ngày 01/10/2026: giữ nguyên quyết định xử phạt.",
      ),
    },
    body: [
      ...findings,
      { is: "heading", text: "2. Kết quả giải quyết khiếu nại lần đầu" },
      { is: "text", text: "{{kết quả giải quyết lần đầu}}" },
      { is: "heading", text: "3. Kết quả xác minh" },
      { is: "text", text: "{{kết quả xác minh}}" },
      { is: "heading", text: "4. Kết quả đối thoại" },
      { is: "text", text: "{{kết quả đối thoại}}" },
      { is: "heading", text: "Căn cứ pháp luật để giải quyết" },
      ...decided,
      {
        is: "text",
        text: "Điều 3. Nếu không đồng ý với quyết định này, người khiếu nại có quyền khởi kiện vụ án hành chính tại Tòa án.",
      },
      ...carriedOut,
    ],
  },
  "suspension-decision": stopping(
    { vi: "Quyết định tạm đình chỉ giải quyết khiếu nại", en: "Suspension decision" },
    {
      vi: "Thời gian tạm đình chỉ không tính vào hạn giải quyết.",
      en: "The time of the suspension is not counted.",
    },
    "Về việc tạm đình chỉ giải quyết khiếu nại",
    "Điều 1. Tạm đình chỉ việc giải quyết khiếu nại nói trên kể từ ngày {{kể từ ngày}}.",
    "Điều 2. Thời gian tạm đình chỉ không tính vào thời hạn giải quyết. Khi lý do tạm đình chỉ không còn, việc giải quyết được tiếp tục và thông báo cho các bên.",
  ),
  "resumption-decision": stopping(
    { vi: "Quyết định tiếp tục giải quyết khiếu nại", en: "Resumption decision" },
    { vi: "Khi lý do tạm đình chỉ không còn.", en: "When the reason for the suspension is over." },
    "Về việc tiếp tục giải quyết khiếu nại",
    "Điều 1. Tiếp tục giải quyết khiếu nại nói trên kể từ ngày {{kể từ ngày}}.",
    "Điều 2. Thời hạn giải quyết được tính tiếp từ ngày nói trên.",
  ),
  "termination-decision": stopping(
    { vi: "Quyết định đình chỉ giải quyết khiếu nại", en: "Termination decision" },
    {
      vi: "Khi người khiếu nại rút toàn bộ khiếu nại, hoặc trường hợp khác luật định.",
      en: "When the whole complaint is withdrawn, or in the other cases of law.",
    },
    "Về việc đình chỉ giải quyết khiếu nại",
    "Điều 1. Đình chỉ việc giải quyết khiếu nại nói trên kể từ ngày {{kể từ ngày}}.",
    "Điều 2. Người khiếu nại và những người có liên quan được thông báo về quyết định này.",
  ),
} as const satisfies Readonly<Record<string, Kind>>;

/** Suspension, resumption and termination say the same things: why, on what basis, from which day. */
function stopping(
  title: Kind["title"],
  about: Kind["about"],
  summary: string,
  first: string,
  second: string,
) {
  return {
    title,
    form: null,
    about,
    subjects: complaint,
    head: "office",
    series: "QĐ",
    heading: { name: "QUYẾT ĐỊNH", summary },
    fields: {
      ...officeOf("QĐ"),
      legalBasis,
      code,
      complainant,
      subject,
      reason,
      since: dayOf("Kể từ ngày", "From"),
    },
    body: [
      { is: "text", text: "Căn cứ {{căn cứ}};", look: "italic" },
      {
        is: "text",
        text: "Xét khiếu nại của ông (bà) {{người khiếu nại}} (mã hồ sơ {{mã hồ sơ}}) về việc: {{việc khiếu nại}};",
      },
      { is: "text", text: "Lý do: {{lý do}}" },
      { is: "text", text: "QUYẾT ĐỊNH:", look: "centre" },
      { is: "text", text: first },
      { is: "text", text: second },
    ],
  } as const;
}
