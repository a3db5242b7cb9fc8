import type { Kind } from "../model.ts";
import {
  attachments,
  code,
  dayOf,
  letterAbout,
  list,
  officeFields,
  officeOf,
  optional,
  reason,
  sender,
  senderAddress,
  text,
} from "./fields.ts";

const letterReason = {
  ...reason,
  sample: "Nội dung đơn thuộc thẩm quyền của cơ quan khác.",
} as const;
const letterCode = { ...code, sample: "DT-7K3M-9QXD" } as const;
const receivedOn = dayOf("Ngày nhận đơn", "Received on", "2026-11-16");
const toSender = list("Kính gửi", "To", ["Bà Trần Thị Ví Dụ"]);
const aboutLetter = ["letter", "complaint"] as const;

const opening = {
  is: "text",
  text: "Ngày {{ngày nhận đơn}}, {{cơ quan ban hành}} nhận được đơn của ông (bà) {{người gửi}}, địa chỉ: {{địa chỉ người gửi}} (mã hồ sơ {{mã hồ sơ}}).",
} as const;
const addressed = [
  { is: "text", text: "Kính gửi:", look: "centre" },
  { is: "text", text: "{{kính gửi}}", look: "centre" },
] as const;
const content = { is: "text", text: "Nội dung đơn: {{nội dung đơn}}" } as const;

/** What becomes of a letter: sorted, passed on, given back. */
export const letterPapers = {
  "proposal-slip": {
    title: { vi: "Phiếu đề xuất xử lý đơn", en: "Proposal slip" },
    form: { number: "Mẫu số 01", act: "Thông tư 05/2021/TT-TTCP", verified: "P" },
    about: {
      vi: "Cán bộ đề xuất cách xử lý đơn để lãnh đạo duyệt.",
      en: "An officer proposes what to do with a letter; the head approves.",
    },
    subjects: aboutLetter,
    head: "office",
    series: null,
    heading: { name: "PHIẾU ĐỀ XUẤT", summary: "Xử lý đơn" },
    fields: {
      ...officeFields,
      number: optional(officeFields.number),
      recipients: optional(officeFields.recipients),
      code: letterCode,
      receivedOn,
      sender,
      senderAddress,
      content: letterAbout,
      category: text("Loại đơn", "Kind of letter", "Khiếu nại"),
      handled: optional(
        text("Cơ quan đã giải quyết", "Settled before by", "Chưa có cơ quan nào giải quyết"),
      ),
      proposal: text("Đề xuất", "Proposal", "Thụ lý để giải quyết theo thẩm quyền."),
      reason: letterReason,
      proposer: text("Người đề xuất", "Proposed by", "Đỗ Thị Mẫu"),
    },
    body: [
      opening,
      content,
      { is: "text", text: "Loại đơn: {{loại đơn}}" },
      {
        is: "text",
        text: "Cơ quan đã giải quyết: {{cơ quan đã giải quyết}}",
        only: "cơ quan đã giải quyết",
      },
      { is: "text", text: "Đề xuất: {{đề xuất}}" },
      { is: "text", text: "Lý do: {{lý do}}" },
      { is: "text", text: "Người đề xuất: {{người đề xuất}}" },
      { is: "text", text: "Ý kiến của lãnh đạo:", look: "bold" },
    ],
  },
  "guidance-slip": {
    title: { vi: "Phiếu hướng dẫn", en: "Guidance slip" },
    form: null,
    about: {
      vi: "Khi đơn không thuộc thẩm quyền: chỉ rõ nơi phải gửi.",
      en: "When the letter is not for this body: says where it has to go.",
    },
    subjects: aboutLetter,
    head: "office",
    series: "HD",
    heading: { name: "PHIẾU HƯỚNG DẪN" },
    fields: {
      ...officeOf("HD"),
      addressees: toSender,
      code: letterCode,
      receivedOn,
      sender,
      senderAddress,
      content: letterAbout,
      reason: letterReason,
      competent: text(
        "Nơi có thẩm quyền",
        "Who is competent",
        "Chủ tịch Ủy ban nhân dân thành phố Hà Nội",
      ),
    },
    body: [
      ...addressed,
      opening,
      content,
      {
        is: "text",
        text: "Đơn không thuộc thẩm quyền giải quyết của {{cơ quan ban hành}}. Lý do: {{lý do}}",
      },
      {
        is: "text",
        text: "Đề nghị ông (bà) gửi đơn đến: {{nơi có thẩm quyền}} để được xem xét, giải quyết.",
      },
    ],
  },
  "transfer-slip": {
    title: { vi: "Phiếu chuyển đơn", en: "Transfer slip" },
    form: null,
    about: {
      vi: "Gửi cơ quan có thẩm quyền, kèm đơn.",
      en: "To the competent body, with the letter.",
    },
    subjects: aboutLetter,
    head: "office",
    series: "PC",
    heading: { name: "PHIẾU CHUYỂN ĐƠN" },
    fields: {
      ...officeOf("PC"),
      addressees: list("Kính gửi", "To", ["Ủy ban nhân dân phường Ví Dụ"]),
      code: letterCode,
      receivedOn,
      sender,
      senderAddress,
      content: letterAbout,
      reason: letterReason,
      attachments: optional(attachments),
    },
    body: [
      ...addressed,
      opening,
      content,
      {
        is: "text",
        text: "{{cơ quan ban hành}} chuyển đơn đến quý cơ quan để xem xét, giải quyết theo thẩm quyền và thông báo kết quả. Lý do chuyển: {{lý do}}",
      },
      { is: "text", text: "Kèm theo:", only: "tài liệu kèm theo" },
      { is: "text", text: "- {{tài liệu kèm theo}}", only: "tài liệu kèm theo" },
    ],
  },
  "transfer-notice": {
    title: { vi: "Thông báo chuyển đơn", en: "Notice of transfer" },
    form: null,
    about: {
      vi: "Báo cho người gửi biết đơn đã chuyển đi đâu, vì sao.",
      en: "Tells the sender where the letter went, and why.",
    },
    subjects: aboutLetter,
    head: "office",
    series: "TB",
    heading: { name: "THÔNG BÁO", summary: "Về việc chuyển đơn" },
    fields: {
      ...officeFields,
      addressees: toSender,
      code: letterCode,
      receivedOn,
      sender,
      senderAddress,
      content: letterAbout,
      reason: letterReason,
      transferredTo: text("Nơi nhận đơn chuyển", "Transferred to", "Ủy ban nhân dân phường Ví Dụ"),
      transferSlip: optional(text("Phiếu chuyển", "Transfer slip", "Phiếu chuyển số 3/PC-UBND")),
    },
    body: [
      ...addressed,
      opening,
      content,
      {
        is: "text",
        text: "Đơn đã được chuyển đến: {{nơi nhận đơn chuyển}}. Lý do: {{lý do}}",
      },
      { is: "text", text: "Theo {{phiếu chuyển}}.", only: "phiếu chuyển" },
      { is: "text", text: "Đề nghị ông (bà) liên hệ nơi nhận đơn để biết kết quả." },
    ],
  },
  "return-slip": {
    title: { vi: "Phiếu trả đơn", en: "Return slip" },
    form: null,
    about: {
      vi: "Trả đơn và tài liệu gốc, nêu lý do.",
      en: "Gives letter and original papers back, with the reason.",
    },
    subjects: aboutLetter,
    head: "office",
    series: "TB",
    heading: { name: "PHIẾU TRẢ ĐƠN" },
    fields: {
      ...officeFields,
      addressees: toSender,
      code: letterCode,
      receivedOn,
      sender,
      senderAddress,
      content: letterAbout,
      reason: letterReason,
      returned: optional(list("Tài liệu trả lại", "Papers given back", ["Đơn (02 trang)"])),
      advice: optional(
        text("Hướng dẫn thêm", "What can be done", "Bổ sung chữ ký rồi gửi lại đơn."),
      ),
    },
    body: [
      ...addressed,
      opening,
      content,
      { is: "text", text: "{{cơ quan ban hành}} trả lại đơn. Lý do: {{lý do}}" },
      { is: "text", text: "Tài liệu trả lại:", only: "tài liệu trả lại" },
      { is: "text", text: "- {{tài liệu trả lại}}", only: "tài liệu trả lại" },
      { is: "text", text: "{{hướng dẫn thêm}}", only: "hướng dẫn thêm" },
    ],
  },
} as const satisfies Readonly<Record<string, Kind>>;
