import type { Kind } from "../model.ts";
import { code, officeFields, optional, sender, senderAddress, text } from "./fields.ts";

/** What passes over the counter. */
export const deskPapers = {
  receipt: {
    title: { vi: "Giấy biên nhận tài liệu", en: "Receipt of papers" },
    form: { number: "Mẫu số 02", act: "Thông tư 04/2021/TT-TTCP", verified: "V" },
    about: {
      vi: "Giao cho người nộp đơn, tài liệu.",
      en: "Given to whoever hands in a letter or papers.",
    },
    subjects: ["letter", "visit", "complaint"],
    head: "minutes",
    series: null,
    heading: { name: "GIẤY BIÊN NHẬN", summary: "Đơn, thông tin, tài liệu" },
    fields: {
      superior: officeFields.superior,
      issuer: officeFields.issuer,
      place: text("Địa điểm", "Place", "Phòng tiếp công dân, phường Mẫu"),
      receivedAt: text("Nhận lúc", "Received at", "09 giờ 10, ngày 23 tháng 11 năm 2026"),
      code: { ...code, sample: "DT-7K3M-9QXD" },
      sender,
      senderAddress,
      papers: {
        as: "table",
        title: { vi: "Tài liệu", en: "Papers" },
        required: true,
        columns: {
          what: { vi: "Tên", en: "What" },
          pages: { vi: "Số trang", en: "Pages" },
          state: { vi: "Tình trạng", en: "State" },
        },
        sample: [
          { what: "Đơn khiếu nại", pages: "2", state: "Bản chính" },
          { what: "Quyết định số 07/QĐ-XPHC", pages: "2", state: "Bản sao" },
        ],
      },
      copies: optional(text("Số bản", "Copies", "Lập thành hai bản, mỗi bên giữ một bản.")),
      officer: text("Người nhận", "Received by", "Đỗ Thị Mẫu"),
    },
    body: [
      { is: "text", text: "Nhận lúc {{nhận lúc}}, tại {{địa điểm}}." },
      { is: "text", text: "Người giao: {{người gửi}}" },
      { is: "text", text: "Địa chỉ: {{địa chỉ người gửi}}" },
      { is: "text", text: "Người nhận: {{người nhận}}" },
      { is: "text", text: "Mã hồ sơ: {{mã hồ sơ}}" },
      { is: "text", text: "Đã nhận các tài liệu sau:" },
      { is: "table", table: "tài liệu", widths: [55, 20, 25] },
      { is: "text", text: "{{số bản}}", only: "số bản" },
      {
        is: "signatures",
        signs: [
          { as: "NGƯỜI GIAO", name: "người gửi" },
          { as: "NGƯỜI NHẬN", name: "người nhận" },
        ],
      },
    ],
  },
  "denunciation-handover": {
    title: { vi: "Phiếu bàn giao đơn tố cáo", en: "Hand-over slip of a denunciation" },
    form: null,
    about: {
      vi: "Bàn giao bản giấy, niêm phong. Không ghi nội dung, không ghi ai tố cáo ai.",
      en: "Hands over the sealed paper. Neither what it says nor who it names is written.",
    },
    // Nothing of a denunciation is kept here, so nothing says what it was, not even a code.
    subjects: ["letter", "matter"],
    head: "minutes",
    series: null,
    heading: { name: "PHIẾU BÀN GIAO", summary: "Bì niêm phong" },
    fields: {
      superior: officeFields.superior,
      issuer: officeFields.issuer,
      place: text("Địa điểm", "Place", "Phòng tiếp công dân, phường Mẫu"),
      at: text("Bàn giao lúc", "Handed over at", "10 giờ 00, ngày 23 tháng 11 năm 2026"),
      envelopes: text("Số bì", "Number of envelopes", "1"),
      pages: optional(text("Số trang", "Number of pages", "3")),
      receiver: text("Cơ quan nhận", "Receiving body", "Thanh tra thành phố Hà Nội"),
      giver: text("Người giao", "Handed over by", "Đỗ Thị Mẫu"),
      taker: text("Người nhận", "Taken by", "Phạm Văn Mẫu"),
    },
    body: [
      { is: "text", text: "Bàn giao lúc {{bàn giao lúc}}, tại {{địa điểm}}." },
      { is: "text", text: "Cơ quan nhận: {{cơ quan nhận}}" },
      { is: "text", text: "Số bì niêm phong: {{số bì}}" },
      { is: "text", text: "Số trang: {{số trang}}", only: "số trang" },
      { is: "text", text: "Bì còn nguyên niêm phong khi giao. Hai bên không mở, không sao chụp." },
      {
        is: "signatures",
        signs: [
          { as: "NGƯỜI GIAO", name: "người giao" },
          { as: "NGƯỜI NHẬN", name: "người nhận" },
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Kind>>;
