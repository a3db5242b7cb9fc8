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
