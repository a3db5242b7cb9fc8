import { day } from "#kernel/day.ts";

/** A line or several. */
export const text = (vi: string, en: string, sample: string) =>
  ({ as: "text", title: { vi, en }, required: true, sample }) as const;

export const dayOf = (vi: string, en: string, sample = "2026-11-23") =>
  ({ as: "day", title: { vi, en }, required: true, sample: day(sample) }) as const;

export const list = (vi: string, en: string, sample: readonly string[]) =>
  ({ as: "list", title: { vi, en }, required: true, sample }) as const;

/** The same field where a paper can do without it. */
export const optional = <F extends { readonly required: true }>(
  field: F,
): Omit<F, "required"> & { readonly required: false } => ({ ...field, required: false });

/** The head and the foot of every paper an office sends: who, which number, where, when, who signs. */
export const officeFields = {
  superior: optional(text("Cơ quan cấp trên", "Superior body", "Ủy ban nhân dân thành phố Hà Nội")),
  issuer: text("Cơ quan ban hành", "Issuing body", "Ủy ban nhân dân phường Mẫu"),
  number: text("Số, ký hiệu", "Number and symbol", "12/TB-UBND"),
  place: text("Địa danh", "Place", "Phường Mẫu"),
  issuedOn: {
    as: "long-day",
    title: { vi: "Ngày ban hành", en: "Day of issue" },
    required: true,
    sample: day("2026-11-23"),
  },
  recipients: list("Nơi nhận", "Recipients", ["Như trên", "Lưu: VT"]),
  authority: optional(text("Quyền hạn ký", "Signs for", "TM. ỦY BAN NHÂN DÂN")),
  signerPost: text("Chức vụ người ký", "Post of the signer", "CHỦ TỊCH"),
  signer: text("Người ký", "Signer", "Nguyễn Văn Mẫu"),
} as const;

/** The same, with the letters of its own series in the sample. */
export const officeOf = (series: string) =>
  ({
    ...officeFields,
    number: text("Số, ký hiệu", "Number and symbol", `12/${series}-UBND`),
  }) as const;

/** The head of minutes: where and when they were taken. */
export const minutesFields = {
  superior: officeFields.superior,
  issuer: officeFields.issuer,
  place: text("Địa điểm", "Place", "Trụ sở Ủy ban nhân dân phường Mẫu"),
  beganAt: text("Bắt đầu lúc", "Began at", "08 giờ 30, ngày 23 tháng 11 năm 2026"),
  endedAt: text("Kết thúc lúc", "Ended at", "10 giờ 15 cùng ngày"),
} as const;

export const complainant = text("Người khiếu nại", "Complainant", "Trần Thị Ví Dụ");
export const complainantAddress = text(
  "Địa chỉ người khiếu nại",
  "Address of the complainant",
  "Số 1, ngõ Ví Dụ, phường Mẫu",
);
export const respondent = text(
  "Người bị khiếu nại",
  "Respondent",
  "Chủ tịch Ủy ban nhân dân phường Mẫu",
);
export const subject = text(
  "Việc khiếu nại",
  "What is complained of",
  "Quyết định xử phạt số 07/QĐ-XPHC về trật tự xây dựng",
);
export const code = text("Mã hồ sơ", "Code", "KN-7K3M-9QXD");
export const legalBasis = list("Căn cứ", "Legal basis", [
  "Luật Khiếu nại số 02/2011/QH13",
  "Nghị định số 124/2020/NĐ-CP",
]);
export const reason = text("Lý do", "Reason", "Người khiếu nại có đơn xin rút toàn bộ khiếu nại.");
export const sender = text("Người gửi", "Sender", "Trần Thị Ví Dụ");
export const senderAddress = text(
  "Địa chỉ người gửi",
  "Address of the sender",
  "Số 1, ngõ Ví Dụ, phường Mẫu",
);
export const letterAbout = text(
  "Nội dung đơn",
  "What the letter is about",
  "Cống thoát nước ngõ Ví Dụ bị tắc, mưa là ngập.",
);
export const attachments = list("Tài liệu kèm theo", "Enclosures", [
  "Bản sao quyết định bị khiếu nại (02 trang)",
  "Ảnh hiện trạng (03 ảnh)",
]);
