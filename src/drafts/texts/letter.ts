import type { Text } from "#kernel/text.ts";

import type { ComplaintDraft } from "../model.ts";

/** The letter itself. Vietnamese, as the law asks of it; the order of Mẫu 01 of NĐ 124/2020. */
export const letterWords = {
  motto: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
  dated: (d: ComplaintDraft["writtenOn"]): string =>
    `…………………, ngày ${d.slice(8)} tháng ${d.slice(5, 7)} năm ${d.slice(0, 4)}`,
  title: { first: "ĐƠN KHIẾU NẠI", second: "ĐƠN KHIẾU NẠI LẦN HAI" },
  secondTime: "khiếu nại lần hai",
  to: "Kính gửi",
  name: "Họ và tên người khiếu nại",
  address: "Địa chỉ",
  phone: "Số điện thoại",
  identityPaper: "Số giấy tờ tùy thân",
  representing: "Là người đại diện của",
  authorisedBy: "Là người được ủy quyền của",
  people: "Số người cùng khiếu nại",
  representatives: "Những người đại diện",
  respondent: "Người, cơ quan bị khiếu nại",
  respondentAddress: "Địa chỉ người, cơ quan bị khiếu nại",
  about: "Khiếu nại về",
  learnedOn: "Ngày nhận hoặc biết được",
  content: "Nội dung khiếu nại",
  reason: "Lý do khiếu nại",
  request: "Yêu cầu giải quyết",
  documents: "Giấy tờ kèm theo",
  none: "không có",
  signature: "Người khiếu nại",
  signed: "(ký tên hoặc điểm chỉ, ghi rõ họ tên)",
  code: "Mã bản nhập sẵn",
  codeAbout: "Nơi nhận quét hoặc gõ mã này để có đủ nội dung đơn.",
  source:
    "Các mục theo Mẫu 01 của Nghị định 124/2020/NĐ-CP và Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2.",
} as const;

/** What it is against, as one line of the letter: "quyết định số 12/QĐ-UBND ngày 02/11/2026". */
export function aboutLine(draft: ComplaintDraft): string {
  if (draft.against === "act") return "hành vi hành chính nêu dưới đây";
  const what =
    draft.against === "discipline"
      ? "quyết định kỷ luật cán bộ, công chức"
      : "quyết định hành chính";
  const number = draft.decisionNumber === null ? "" : ` số ${draft.decisionNumber}`;
  const date = draft.decisionDate === null ? "" : ` ngày ${dateOf(draft.decisionDate)}`;
  return `${what}${number}${date}`;
}

/** "02/11/2026". */
export const dateOf = (day: ComplaintDraft["writtenOn"]): string =>
  `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** What stands around the letter on the page. */
export const letterTexts = {
  title: { vi: "Đơn khiếu nại đã soạn", en: "The complaint is prepared" },
  done: {
    vi: "Đã soạn xong, chưa nộp. Hãy in, ký rồi nộp.",
    en: "Prepared, not handed in yet. Print it, sign it, hand it in.",
  },
  changed: {
    vi: "Đã lưu bản sửa. Hãy in lại đơn.",
    en: "The change is kept. Print the letter again.",
  },
  code: { vi: "Mã bản nhập sẵn", en: "Code of the prepared complaint" },
  codeNote: {
    vi: "Mã cũng in trên đơn. Ai có mã này thì đọc được đơn; mất mã thì không mở lại được.",
    en: "It is printed on the letter too. Whoever has it can read the letter; without it nobody can.",
  },
  until: (day: Text): Text => ({
    vi: `Giữ đến hết ${day.vi}, sau đó tự xóa.`,
    en: `Kept until the end of ${day.en}, then erased.`,
  }),
  next: { vi: "Việc cần làm", en: "What to do now" },
  steps: {
    print: {
      vi: "In đơn này khổ A4. Không có máy in thì chép mã ra giấy, đưa cho nơi tiếp công dân mở bằng mã.",
      en: "Print it on A4. Without a printer, copy the code down and let the reception desk open it.",
    },
    sign: {
      vi: "Ký tên hoặc điểm chỉ. Đơn không có chữ ký thì không được thụ lý (Luật Khiếu nại 2011, Điều 11).",
      en: "Sign it or put a fingerprint. Without it the complaint is not accepted (Law on Complaints 2011, Article 11).",
    },
    hand: (unit: string): Text => ({
      vi: `Nộp tại ${unit}, hoặc gửi bưu điện, cùng bản chụp các giấy tờ kèm theo.`,
      en: `Hand it in at ${unit}, or post it, with copies of the papers enclosed.`,
    }),
  },
  lastDay: (day: Text): Text => ({
    vi: `Ngày cuối để nộp: ${day.vi}.`,
    en: `The last day to hand it in: ${day.en}.`,
  }),
  how: { vi: "Vì sao là ngày này?", en: "Why this day?" },
  passed: {
    vi: "Tính theo ngày ông/bà ghi, thời hạn đã hết. Nếu có trở ngại khách quan thì hãy nêu trong đơn và kèm giấy tờ; nơi nhận quyết định.",
    en: "By the day you gave, the time is over. If something prevented you, say so in the letter and enclose a paper; the office decides.",
  },
  print: { vi: "In đơn", en: "Print the letter" },
  docxName: "Đơn khiếu nại",
  printHow: { vi: "Dùng lệnh In của trình duyệt.", en: "Use your browser’s Print command." },
  docx: { vi: "Tải tệp Word (.docx)", en: "Take it as a Word file (.docx)" },
  change: { vi: "Sửa đơn", en: "Change it" },
  erase: { vi: "Xóa ngay", en: "Erase it now" },
  scan: { vi: "Mã vuông của bản nhập sẵn", en: "Square code of the prepared complaint" },
} as const;

/** The pages where a code is typed. */
export const openTexts = {
  title: { vi: "Mở đơn đã soạn", en: "Open a prepared complaint" },
  lead: {
    vi: "Gõ mã in trên đơn để xem lại, in lại, sửa hoặc xóa.",
    en: "Type the code printed on the letter to see, print, change or erase it.",
  },
  code: { vi: "Mã bản nhập sẵn", en: "Code of the prepared complaint" },
  hint: {
    vi: "Bắt đầu bằng SD, bảy nhóm bốn chữ. Chữ hoa hay chữ thường đều được.",
    en: "Begins with SD, seven groups of four; capitals do not matter.",
  },
  open: { vi: "Mở", en: "Open" },
  missing: { vi: "Hãy gõ mã.", en: "Please type the code." },
  lost: {
    vi: "Mất mã thì không ai mở được bản này; hãy soạn lại. Bản cũ tự xóa sau 30 ngày.",
    en: "Without the code nobody can open it; please prepare it anew. The old one is erased after 30 days.",
  },
  erasureTitle: { vi: "Xóa đơn đã soạn?", en: "Erase the prepared complaint?" },
  erasureAbout: {
    vi: "Mã trên đơn sẽ không mở được gì nữa. Đơn đã in và đơn đã nộp vẫn còn giá trị.",
    en: "The code will open nothing any more. Letters printed or handed in stay valid.",
  },
  erasureYes: { vi: "Xóa, không lấy lại được", en: "Erase it for good" },
  erasureNo: { vi: "Không xóa, quay lại đơn", en: "Keep it, back to the letter" },
  erased: { vi: "Đã xóa đơn đã soạn.", en: "The prepared complaint was erased." },
} as const;
