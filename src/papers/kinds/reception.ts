import type { Kind } from "../model.ts";
import { dayOf, list, officeFields, optional, text } from "./fields.ts";

const visitor = text("Người được tiếp", "Visitor", "Trần Thị Ví Dụ");
const visitorAddress = text(
  "Địa chỉ người được tiếp",
  "Address of the visitor",
  "Số 1, ngõ Ví Dụ, phường Mẫu",
);
const receivedOn = dayOf("Ngày tiếp", "Received on", "2026-11-16");

/** What is written at the reception desk. */
export const receptionPapers = {
  "reception-refusal": {
    title: { vi: "Thông báo từ chối tiếp công dân", en: "Notice of refusing reception" },
    form: { number: "Mẫu số 01", act: "Thông tư 04/2021/TT-TTCP", verified: "M" },
    about: {
      vi: "Chỉ khi vụ việc đã giải quyết, đã kiểm tra, rà soát, thông báo và giải thích mà vẫn kéo dài. Người đứng đầu ký.",
      en: "Only for what was settled, reviewed, notified and explained and still goes on. Signed by the head.",
    },
    subjects: ["visit"],
    head: "office",
    series: "TB",
    heading: { name: "THÔNG BÁO", summary: "Về việc từ chối tiếp công dân" },
    fields: {
      ...officeFields,
      addressees: list("Kính gửi", "To", ["Bà Trần Thị Ví Dụ"]),
      visitor,
      visitorAddress,
      receivedOn,
      about: text(
        "Nội dung vụ việc",
        "What it is about",
        "Khiếu nại về bồi thường khi thu hồi đất",
      ),
      decision: text(
        "Quyết định đã giải quyết",
        "Decision that settled it",
        "Quyết định số 12/QĐ-UBND ngày 01/6/2026",
      ),
      review: text(
        "Thông báo kết quả rà soát",
        "Notice of the review",
        "Thông báo số 20/TB-UBND ngày 01/8/2026",
      ),
      explanation: text(
        "Biên bản giải thích",
        "Minutes of the explanation",
        "Biên bản ngày 20/8/2026",
      ),
      reason: text("Lý do", "Reason", "Vụ việc đã được giải quyết, rà soát và giải thích."),
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
        text: "Ngày {{ngày tiếp}}, ông (bà) {{người được tiếp}}, địa chỉ: {{địa chỉ người được tiếp}}, đến {{cơ quan ban hành}} về việc: {{nội dung vụ việc}}.",
      },
      { is: "text", text: "Vụ việc đã được giải quyết tại: {{quyết định đã giải quyết}}." },
      { is: "text", text: "Kết quả kiểm tra, rà soát: {{thông báo kết quả rà soát}}." },
      { is: "text", text: "Việc giải thích: {{biên bản giải thích}}." },
      {
        is: "text",
        text: "Vì vậy {{cơ quan ban hành}} từ chối tiếp ông (bà) về vụ việc này. Lý do: {{lý do}}",
      },
      {
        is: "text",
        text: "Nếu không đồng ý, ông (bà) có thể đề nghị xem lại tại: {{nơi đề nghị xem lại}}.",
      },
    ],
  },
  "reception-notice": {
    title: {
      vi: "Thông báo kết quả xử lý nội dung tiếp công dân",
      en: "Notice after a reception",
    },
    form: null,
    about: {
      vi: "Trong 10 ngày làm việc từ ngày tiếp nhận (Điều 28 Luật Tiếp công dân).",
      en: "Within ten working days of taking it in (Law on Citizen Reception, Article 28).",
    },
    subjects: ["visit"],
    head: "office",
    series: "TB",
    heading: {
      name: "THÔNG BÁO",
      summary: "Kết quả xử lý khiếu nại, tố cáo, kiến nghị, phản ánh đã tiếp nhận",
    },
    fields: {
      ...officeFields,
      addressees: list("Kính gửi", "To", ["Bà Trần Thị Ví Dụ"]),
      visitor,
      visitorAddress,
      receivedOn,
      about: text("Nội dung vụ việc", "What it is about", "Đề nghị sửa cống thoát nước ngõ Ví Dụ"),
      outcome: text(
        "Kết quả xử lý",
        "What becomes of it",
        "Đã chuyển Phòng Kinh tế, Hạ tầng và Đô thị phường để giải quyết.",
      ),
      next: optional(text("Việc tiếp theo", "What comes next", "Trả lời trước ngày 15/12/2026.")),
    },
    body: [
      { is: "text", text: "Kính gửi:", look: "centre" },
      { is: "text", text: "{{kính gửi}}", look: "centre" },
      {
        is: "text",
        text: "Ngày {{ngày tiếp}}, {{cơ quan ban hành}} đã tiếp ông (bà) {{người được tiếp}}, địa chỉ: {{địa chỉ người được tiếp}}, về việc: {{nội dung vụ việc}}.",
      },
      { is: "text", text: "Kết quả xử lý: {{kết quả xử lý}}" },
      { is: "text", text: "{{việc tiếp theo}}", only: "việc tiếp theo" },
      { is: "text", text: "Vậy thông báo để ông (bà) được biết." },
    ],
  },
  "reception-register": {
    title: { vi: "Sổ tiếp công dân", en: "Reception register" },
    form: { number: "Mẫu số 03", act: "Thông tư 04/2021/TT-TTCP", verified: "V" },
    about: {
      vi: "In sổ theo các cột của mẫu, cho một khoảng thời gian.",
      en: "The register with the columns of the form, for a stretch of time.",
    },
    subjects: ["visit"],
    head: "register",
    series: null,
    heading: { name: "SỔ TIẾP CÔNG DÂN", summary: "Từ ngày {{từ ngày}} đến ngày {{đến ngày}}" },
    fields: {
      superior: officeFields.superior,
      issuer: officeFields.issuer,
      from: dayOf("Từ ngày", "From", "2026-11-01"),
      to: dayOf("Đến ngày", "To", "2026-11-30"),
      visits: {
        as: "table",
        title: { vi: "Lượt tiếp", en: "Visits" },
        required: true,
        columns: {
          number: { vi: "STT", en: "No." },
          day: { vi: "Ngày tiếp", en: "Day" },
          visitor: { vi: "Họ tên, địa chỉ", en: "Name, address" },
          identity: { vi: "CMND/CCCD/hộ chiếu", en: "Identity paper" },
          about: { vi: "Nội dung vụ việc", en: "What it is about" },
          category: { vi: "Phân loại đơn/số người", en: "Kind/number of people" },
          settledBy: { vi: "Cơ quan đã giải quyết", en: "Settled before by" },
          accepted: { vi: "Thụ lý", en: "Accepted" },
          returned: { vi: "Trả lại và hướng dẫn", en: "Returned, guided" },
          transferred: { vi: "Chuyển đơn", en: "Transferred" },
          result: { vi: "Theo dõi kết quả", en: "Result" },
          note: { vi: "Ghi chú", en: "Note" },
        },
        sample: [
          {
            number: "1",
            day: "16/11/2026",
            visitor: "Trần Thị Ví Dụ, số 1, ngõ Ví Dụ",
            identity: "001090000000",
            about: "Sửa cống thoát nước ngõ Ví Dụ",
            category: "Kiến nghị / 1 người",
            settledBy: "",
            accepted: "x",
            returned: "",
            transferred: "",
            result: "Trả lời ngày 01/12/2026",
            note: "",
          },
        ],
      },
    },
    body: [{ is: "table", table: "lượt tiếp", widths: [5, 8, 13, 10, 15, 8, 8, 6, 8, 7, 7, 5] }],
  },
} as const satisfies Readonly<Record<string, Kind>>;
