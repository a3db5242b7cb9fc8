import type { Text } from "#kernel/text.ts";

/** Why a file gives no text. */
export type FileFault =
  | "empty"
  | "too-large"
  | "not-unicode"
  | "unknown-kind"
  | "damaged"
  | "bomb"
  | "locked"
  | "too-heavy"
  | "no-text"
  | "too-long";

/** What we say of each. */
export const fileRefusalText: Readonly<Record<FileFault, Text>> = {
  empty: { vi: "Tệp không có gì bên trong.", en: "The file is empty." },
  "too-large": {
    vi: "Tệp lớn hơn 15 MB. Hãy chọn bản nhỏ hơn hoặc dán chữ vào ô bên dưới.",
    en: "The file is larger than 15 MB. Choose a smaller one, or paste the text below.",
  },
  "not-unicode": {
    vi: "Chữ trong tệp không theo bảng mã Unicode (có thể là TCVN3 hoặc VNI). Hãy lưu lại theo UTF-8 rồi thử lại.",
    en: "The text of the file is not Unicode (it may be TCVN3 or VNI). Save it as UTF-8 and try again.",
  },
  "unknown-kind": {
    vi: "Không nhận ra loại tệp. Nhận .txt, .docx, .pdf có chữ và trang web đã lưu (.html).",
    en: "This kind of file is not known. Taken are .txt, .docx, .pdf with text, and saved web pages (.html).",
  },
  damaged: { vi: "Tệp bị hỏng, không đọc được.", en: "The file is damaged and cannot be read." },
  bomb: {
    vi: "Tệp giải nén ra quá lớn nên không nhận.",
    en: "The file unpacks to far too much and is not taken.",
  },
  locked: {
    vi: "Tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.",
    en: "The file has a password. Remove it and send the file again.",
  },
  "too-heavy": {
    vi: "Đọc tệp quá lâu nên đã dừng. Hãy thử bản .docx hoặc dán chữ.",
    en: "Reading the file took too long and was stopped. Try a .docx, or paste the text.",
  },
  "no-text": {
    vi: "Đây là bản quét, không có chữ để đọc. Tệp được giữ làm bản gốc; hãy dán hoặc gõ nội dung.",
    en: "This is a scan without text. The file is kept as the original; paste or type its words.",
  },
  "too-long": {
    vi: "Văn bản dài quá 400.000 ký tự. Hãy chia thành nhiều phần.",
    en: "The text is longer than 400,000 characters. Divide it.",
  },
};

/** Why a head does not say which document it is. */
export type IdentityFault = "no-number" | "no-term" | "no-year" | "no-date";

/** Why an act is not done. */
export type ActRefusal = "changed" | "decided";

export const actRefusalText: Readonly<Record<ActRefusal | IdentityFault, Text>> = {
  changed: {
    vi: "Văn bản này vừa được người khác thay đổi. Hãy xem lại bản mới dưới đây.",
    en: "Somebody else has just changed this directive. Look at it as it is now, below.",
  },
  decided: {
    vi: "Phát hiện này đã thành nhiệm vụ hoặc không còn, nên không đổi được nữa.",
    en: "This finding has become a task or is not there, so it cannot be changed any more.",
  },
  "no-number": {
    vi: "Số và ký hiệu phải bắt đầu bằng số, ví dụ 412-TB/TU hoặc 12/KH-UBND.",
    en: "Number and symbol begin with the number, as in 412-TB/TU or 12/KH-UBND.",
  },
  "no-term": {
    vi: "Văn bản của Đảng đánh số theo nhiệm kỳ: hãy ghi nhiệm kỳ, ví dụ 2025-2030.",
    en: "Party documents number per term of the committee: say the term, such as 2025-2030.",
  },
  "no-year": {
    vi: "Văn bản quy phạm pháp luật có năm trong số hiệu, ví dụ 27/2023/QĐ-UBND.",
    en: "A document that makes rules has its year in the number, as in 27/2023/QĐ-UBND.",
  },
  "no-date": {
    vi: "Văn bản hành chính phân biệt theo ngày ban hành: hãy ghi ngày.",
    en: "Administrative documents are told apart by their date: say the date.",
  },
};
