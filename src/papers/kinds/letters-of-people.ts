import type { Kind } from "../model.ts";
import {
  attachments,
  complainant,
  complainantAddress,
  dayOf,
  list,
  optional,
  respondent,
  subject,
  text,
} from "./fields.ts";

const addressee = text("Kính gửi", "To", "Chủ tịch Ủy ban nhân dân phường Mẫu");
const writtenAt = text("Nơi viết", "Written at", "Phường Mẫu");
const writtenOn = {
  as: "long-day",
  title: { vi: "Ngày viết", en: "Written on" },
  required: true,
  sample: dayOf("", "").sample,
} as const;

/** What a person writes and signs; the office only prints it. */
export const lettersOfPeople = {
  "complaint-letter": {
    title: { vi: "Đơn khiếu nại", en: "Letter of complaint" },
    form: { number: "Mẫu số 01", act: "Nghị định 124/2020/NĐ-CP", verified: "V" },
    about: {
      vi: "Người khiếu nại khai trước, in ra và ký.",
      en: "Prepared beforehand by the complainant, printed and signed.",
    },
    subjects: ["draft", "complaint"],
    head: "letter",
    series: null,
    heading: { name: "ĐƠN KHIẾU NẠI" },
    fields: {
      place: writtenAt,
      writtenOn,
      addressee,
      complainant,
      complainantAddress,
      complainantId: optional(
        text(
          "Số giấy tờ tùy thân",
          "Identity number",
          "001090000000, cấp ngày 01/01/2022, nơi cấp: Cục Cảnh sát QLHC về TTXH",
        ),
      ),
      phone: optional(text("Số điện thoại", "Telephone", "0900 000 000")),
      standing: optional(
        text("Tư cách khiếu nại", "Standing", "Là người được ủy quyền của Phạm Văn Ví Dụ"),
      ),
      people: optional(text("Số người cùng khiếu nại", "How many complain together", "7")),
      representatives: optional(
        list("Người đại diện", "Representatives", ["Trần Thị Ví Dụ, số 1, ngõ Ví Dụ, phường Mẫu"]),
      ),
      respondent,
      respondentAddress: text(
        "Địa chỉ người bị khiếu nại",
        "Address of the respondent",
        "Số 10, phố Mẫu, phường Mẫu",
      ),
      subject,
      learnedOn: optional(dayOf("Ngày nhận hoặc biết được", "Received or learned of on")),
      content: text(
        "Nội dung khiếu nại",
        "Content of the complaint",
        "Quyết định xử phạt ghi tôi xây quá phép 20 m2.\nGiấy phép xây dựng của tôi ghi đúng diện tích đã xây.",
      ),
      grounds: text(
        "Lý do khiếu nại",
        "Why it is complained of",
        "Quyết định không đúng với giấy phép xây dựng đã cấp, xâm phạm quyền lợi của tôi.",
      ),
      request: text(
        "Yêu cầu giải quyết",
        "What is asked for",
        "Hủy quyết định xử phạt và trả lại số tiền đã nộp.",
      ),
      attachments: optional(attachments),
      code: optional(text("Mã bản khai", "Code of the draft", "SD-7K3M-9QXD-2B4C-6F8G")),
    },
    body: [
      { is: "text", text: "Kính gửi: {{kính gửi}}", look: "centre" },
      { is: "text", text: "Họ và tên người khiếu nại: {{người khiếu nại}}" },
      { is: "text", text: "Địa chỉ: {{địa chỉ người khiếu nại}}" },
      {
        is: "text",
        text: "Số CMND/CCCD/hộ chiếu: {{số giấy tờ tùy thân}}",
        only: "số giấy tờ tùy thân",
      },
      { is: "text", text: "Số điện thoại: {{số điện thoại}}", only: "số điện thoại" },
      { is: "text", text: "{{tư cách khiếu nại}}", only: "tư cách khiếu nại" },
      {
        is: "text",
        text: "Số người cùng khiếu nại: {{số người cùng khiếu nại}}",
        only: "số người cùng khiếu nại",
      },
      { is: "text", text: "Người đại diện: {{người đại diện}}", only: "người đại diện" },
      { is: "text", text: "Người bị khiếu nại: {{người bị khiếu nại}}" },
      { is: "text", text: "Địa chỉ người bị khiếu nại: {{địa chỉ người bị khiếu nại}}" },
      { is: "text", text: "Khiếu nại về việc: {{việc khiếu nại}}" },
      {
        is: "text",
        text: "Ngày nhận hoặc biết được: {{ngày nhận hoặc biết được}}",
        only: "ngày nhận hoặc biết được",
      },
      { is: "heading", text: "Nội dung khiếu nại" },
      { is: "text", text: "{{nội dung khiếu nại}}" },
      { is: "heading", text: "Lý do khiếu nại" },
      { is: "text", text: "{{lý do khiếu nại}}" },
      { is: "heading", text: "Yêu cầu giải quyết" },
      { is: "text", text: "{{yêu cầu giải quyết}}" },
      { is: "heading", text: "Tài liệu, chứng cứ kèm theo", only: "tài liệu kèm theo" },
      { is: "text", text: "- {{tài liệu kèm theo}}", only: "tài liệu kèm theo" },
      {
        is: "signatures",
        signs: [{ as: "NGƯỜI KHIẾU NẠI\n(ký hoặc điểm chỉ, ghi rõ họ tên)" }],
      },
      { is: "text", text: "Mã bản khai: {{mã bản khai}}", only: "mã bản khai", look: "flush" },
    ],
  },
  authorisation: {
    title: { vi: "Giấy ủy quyền khiếu nại", en: "Authorisation to complain" },
    form: { number: "Mẫu số 02", act: "Nghị định 124/2020/NĐ-CP", verified: "V" },
    about: {
      vi: "Người khiếu nại ủy quyền cho một người; phải được công chứng hoặc chứng thực.",
      en: "The complainant authorises one person; it has to be notarised or certified.",
    },
    subjects: ["draft", "complaint"],
    head: "letter",
    series: null,
    heading: { name: "GIẤY ỦY QUYỀN KHIẾU NẠI" },
    fields: {
      place: writtenAt,
      writtenOn,
      complainant,
      complainantAddress,
      complainantId: optional(
        text("Số giấy tờ tùy thân", "Identity number", "001090000000, cấp ngày 01/01/2022"),
      ),
      authorised: text("Người được ủy quyền", "Person authorised", "Lê Văn Thí Dụ"),
      authorisedAddress: text(
        "Địa chỉ người được ủy quyền",
        "Address of the person authorised",
        "Số 2, ngõ Ví Dụ, phường Mẫu",
      ),
      authorisedId: optional(
        text(
          "Giấy tờ tùy thân người được ủy quyền",
          "Identity number of the person authorised",
          "001091000000, cấp ngày 02/01/2022",
        ),
      ),
      subject,
      scope: text(
        "Nội dung ủy quyền",
        "What is authorised",
        "Thay mặt tôi gửi đơn, cung cấp tài liệu, tham gia đối thoại và nhận quyết định.",
      ),
      why: optional(text("Lý do ủy quyền", "Why", "Tôi đang điều trị tại bệnh viện.")),
    },
    body: [
      { is: "text", text: "Người ủy quyền: {{người khiếu nại}}" },
      { is: "text", text: "Địa chỉ: {{địa chỉ người khiếu nại}}" },
      {
        is: "text",
        text: "Số CMND/CCCD/hộ chiếu: {{số giấy tờ tùy thân}}",
        only: "số giấy tờ tùy thân",
      },
      { is: "text", text: "Người được ủy quyền: {{người được ủy quyền}}" },
      { is: "text", text: "Địa chỉ: {{địa chỉ người được ủy quyền}}" },
      {
        is: "text",
        text: "Số CMND/CCCD/hộ chiếu: {{giấy tờ tùy thân người được ủy quyền}}",
        only: "giấy tờ tùy thân người được ủy quyền",
      },
      { is: "text", text: "Về việc khiếu nại: {{việc khiếu nại}}" },
      { is: "text", text: "Lý do ủy quyền: {{lý do ủy quyền}}", only: "lý do ủy quyền" },
      { is: "heading", text: "Nội dung ủy quyền" },
      { is: "text", text: "{{nội dung ủy quyền}}" },
      {
        is: "signatures",
        signs: [
          { as: "NGƯỜI ĐƯỢC ỦY QUYỀN\n(ký, ghi rõ họ tên)" },
          { as: "NGƯỜI ỦY QUYỀN\n(ký, ghi rõ họ tên)" },
        ],
      },
      { is: "text", text: "Chứng thực của cơ quan có thẩm quyền:", look: "flush" },
    ],
  },
} as const satisfies Readonly<Record<string, Kind>>;
