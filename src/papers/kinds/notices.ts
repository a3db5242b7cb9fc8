import type { Kind } from "../model.ts";
import {
  code,
  complainant,
  complainantAddress,
  dayOf,
  legalBasis,
  list,
  officeFields,
  officeOf,
  optional,
  respondent,
  subject,
  text,
} from "./fields.ts";

const complaint = ["complaint"] as const;
const receivedOn = dayOf("Ngày nhận đơn", "Received on", "2026-11-13");
const dueOn = dayOf("Hạn giải quyết", "Due on", "2026-12-23");

/** What an office writes on the way from a complaint to its decision. */
export const complaintNotices = {
  "acceptance-notice": {
    title: { vi: "Thông báo thụ lý khiếu nại", en: "Notice of acceptance" },
    form: null,
    about: {
      vi: "Gửi người khiếu nại, nơi chuyển đơn và cơ quan thanh tra cùng cấp.",
      en: "To the complainant, whoever passed the letter on, and the inspectorate of the same level.",
    },
    subjects: complaint,
    head: "office",
    series: "TB",
    heading: { name: "THÔNG BÁO", summary: "Về việc thụ lý giải quyết khiếu nại" },
    fields: {
      ...officeFields,
      addressees: list("Kính gửi", "To", ["Bà Trần Thị Ví Dụ", "Thanh tra thành phố Hà Nội"]),
      code,
      complainant,
      complainantAddress,
      receivedOn,
      acceptedOn: dayOf("Ngày thụ lý", "Accepted on"),
      respondent,
      subject,
      level: text("Lần giải quyết", "Level", "lần đầu"),
      settler: text("Người giải quyết", "Who settles it", "Chủ tịch Ủy ban nhân dân phường Mẫu"),
      dueOn,
      why: optional(
        text(
          "Vì sao là hạn này",
          "Why that date",
          "30 ngày kể từ ngày thụ lý, theo Điều 28 Luật Khiếu nại số 02/2011/QH13.",
        ),
      ),
    },
    body: [
      { is: "text", text: "Kính gửi:", look: "centre" },
      { is: "text", text: "{{kính gửi}}", look: "centre" },
      {
        is: "text",
        text: "Ngày {{ngày nhận đơn}}, {{cơ quan ban hành}} nhận được đơn khiếu nại của ông (bà) {{người khiếu nại}}, địa chỉ: {{địa chỉ người khiếu nại}} (mã hồ sơ {{mã hồ sơ}}).",
      },
      { is: "text", text: "Khiếu nại về việc: {{việc khiếu nại}}" },
      { is: "text", text: "Người bị khiếu nại: {{người bị khiếu nại}}" },
      {
        is: "text",
        text: "Sau khi xem xét, đơn khiếu nại đủ điều kiện thụ lý và thuộc thẩm quyền giải quyết {{lần giải quyết}} của {{người giải quyết}}. Đơn được thụ lý từ ngày {{ngày thụ lý}}.",
      },
      { is: "text", text: "Hạn giải quyết: ngày {{hạn giải quyết}}. {{vì sao là hạn này}}" },
      { is: "text", text: "Vậy thông báo để ông (bà) được biết." },
    ],
  },
  "non-acceptance-notice": {
    title: { vi: "Thông báo không thụ lý khiếu nại", en: "Notice of non-acceptance" },
    form: null,
    about: {
      vi: "Nêu rõ căn cứ không thụ lý và cách đề nghị xem lại.",
      en: "Says on which ground, and how to ask for another look.",
    },
    subjects: complaint,
    head: "office",
    series: "TB",
    heading: { name: "THÔNG BÁO", summary: "Về việc không thụ lý giải quyết khiếu nại" },
    fields: {
      ...officeFields,
      addressees: list("Kính gửi", "To", ["Bà Trần Thị Ví Dụ"]),
      code,
      complainant,
      complainantAddress,
      receivedOn,
      subject,
      ground: text(
        "Căn cứ không thụ lý",
        "Ground of non-acceptance",
        "Thời hiệu khiếu nại đã hết (Điều 11 Luật Khiếu nại số 02/2011/QH13)",
      ),
      reason: text(
        "Lý do",
        "Reason",
        "Quyết định được nhận ngày 01/7/2026; đơn gửi ngày 13/11/2026, sau 90 ngày; đơn không nêu trở ngại khách quan.",
      ),
      appeal: text(
        "Nơi đề nghị xem lại",
        "Where to ask for another look",
        "Chủ tịch Ủy ban nhân dân thành phố Hà Nội",
      ),
    },
    body: [
      { is: "text", text: "Kính gửi:", look: "centre" },
      { is: "text", text: "{{kính gửi}}", look: "centre" },
      {
        is: "text",
        text: "Ngày {{ngày nhận đơn}}, {{cơ quan ban hành}} nhận được đơn khiếu nại của ông (bà) {{người khiếu nại}}, địa chỉ: {{địa chỉ người khiếu nại}} (mã hồ sơ {{mã hồ sơ}}).",
      },
      { is: "text", text: "Khiếu nại về việc: {{việc khiếu nại}}" },
      { is: "text", text: "Đơn không được thụ lý vì: {{căn cứ không thụ lý}}." },
      { is: "text", text: "Lý do cụ thể: {{lý do}}" },
      {
        is: "text",
        text: "Nếu không đồng ý, ông (bà) có thể đề nghị xem lại tại: {{nơi đề nghị xem lại}}.",
      },
    ],
  },
  "verification-assignment": {
    title: { vi: "Quyết định giao xác minh", en: "Assignment of verification" },
    form: null,
    about: {
      vi: "Giao người hoặc đoàn xác minh nội dung khiếu nại.",
      en: "Puts a person or a group in charge of the verification.",
    },
    subjects: complaint,
    head: "office",
    series: "QĐ",
    heading: { name: "QUYẾT ĐỊNH", summary: "Về việc xác minh nội dung khiếu nại" },
    fields: {
      ...officeOf("QĐ"),
      legalBasis,
      code,
      complainant,
      subject,
      verifiers: list("Người xác minh", "Verifiers", [
        "Ông Phạm Văn Mẫu, công chức địa chính - xây dựng, tổ trưởng",
        "Bà Đỗ Thị Mẫu, công chức tư pháp, thành viên",
      ]),
      contents: list("Nội dung xác minh", "What is verified", [
        "Diện tích xây dựng thực tế so với giấy phép",
        "Trình tự lập biên bản vi phạm",
      ]),
      reportBy: dayOf("Hạn báo cáo", "Report by", "2026-12-07"),
    },
    body: [
      { is: "text", text: "Căn cứ {{căn cứ}};", look: "italic" },
      {
        is: "text",
        text: "Xét đơn khiếu nại của ông (bà) {{người khiếu nại}} (mã hồ sơ {{mã hồ sơ}}) về việc: {{việc khiếu nại}},",
        look: "italic",
      },
      { is: "text", text: "QUYẾT ĐỊNH:", look: "centre" },
      { is: "text", text: "Điều 1. Giao những người sau đây xác minh nội dung khiếu nại:" },
      { is: "text", text: "- {{người xác minh}}" },
      { is: "text", text: "Điều 2. Nội dung xác minh:" },
      { is: "text", text: "- {{nội dung xác minh}}" },
      {
        is: "text",
        text: "Điều 3. Người được giao xác minh báo cáo kết quả bằng văn bản trước ngày {{hạn báo cáo}}.",
      },
    ],
  },
  "dialogue-invitation": {
    title: { vi: "Giấy mời đối thoại", en: "Invitation to a dialogue" },
    form: null,
    about: {
      vi: "Mời người khiếu nại và những người liên quan đối thoại.",
      en: "Invites the complainant and those concerned to a dialogue.",
    },
    subjects: complaint,
    head: "office",
    series: "GM",
    heading: { name: "GIẤY MỜI", summary: "Đối thoại giải quyết khiếu nại" },
    fields: {
      ...officeOf("GM"),
      addressees: list("Kính gửi", "To", ["Bà Trần Thị Ví Dụ"]),
      code,
      subject,
      chair: text("Người chủ trì", "Chair", "Chủ tịch Ủy ban nhân dân phường Mẫu"),
      at: text("Thời gian", "When", "08 giờ 30, ngày 30 tháng 11 năm 2026"),
      venue: text("Địa điểm đối thoại", "Where", "Phòng tiếp công dân, phường Mẫu"),
      participants: optional(
        list("Thành phần tham dự", "Who takes part", [
          "Người khiếu nại",
          "Người bị khiếu nại",
          "Đại diện Ủy ban Mặt trận Tổ quốc phường",
        ]),
      ),
      bring: optional(
        text("Đề nghị mang theo", "Please bring", "Giấy tờ tùy thân, tài liệu liên quan"),
      ),
    },
    body: [
      { is: "text", text: "Kính gửi:", look: "centre" },
      { is: "text", text: "{{kính gửi}}", look: "centre" },
      {
        is: "text",
        text: "{{cơ quan ban hành}} trân trọng mời ông (bà) tham dự buổi đối thoại về khiếu nại có mã hồ sơ {{mã hồ sơ}}: {{việc khiếu nại}}.",
      },
      { is: "text", text: "Thời gian: {{thời gian}}" },
      { is: "text", text: "Địa điểm: {{địa điểm đối thoại}}" },
      { is: "text", text: "Người chủ trì: {{người chủ trì}}" },
      { is: "text", text: "Thành phần tham dự:", only: "thành phần tham dự" },
      { is: "text", text: "- {{thành phần tham dự}}", only: "thành phần tham dự" },
      { is: "text", text: "Đề nghị mang theo: {{đề nghị mang theo}}", only: "đề nghị mang theo" },
    ],
  },
} as const satisfies Readonly<Record<string, Kind>>;
