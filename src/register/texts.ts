import type { Text } from "#kernel/text.ts";

/** Words around the receipts anybody can check. */
export const receiptsTexts = {
  provable: { vi: "Biên nhận kiểm chứng được", en: "Receipts anybody can check" },
  provableAbout: {
    vi: "Mỗi bước đều được ghi vào một sổ công khai không ai sửa hay lùi ngày được. Tệp này chứng minh điều đó, cả khi không có trang này nữa. Trong tệp có nội dung ông/bà đã gửi: hãy giữ kín.",
    en: "Every step is entered in a public log nobody can change or date back. This file proves it, even without this site. It holds what you wrote: keep it to yourself.",
  },
  fetchProofs: { vi: "Tải biên nhận kiểm chứng được", en: "Download verifiable receipts" },
  howToCheck: { vi: "Kiểm chứng thế nào?", en: "How is it checked?" },
  noProofs: {
    vi: "Chưa có biên nhận kiểm chứng được nào mở được bằng mã này: việc được gửi trước khi có sổ công khai, hoặc mã bí mật vừa được cấp lại.",
    en: "There is no verifiable receipt this secret opens: it was sent before there was a public log, or the secret has just been issued anew.",
  },
  showCodes: { vi: "Xem và in mã QR", en: "Show and print QR codes" },
  codesTitle: { vi: "Mã QR kiểm chứng", en: "QR codes that prove" },
  codesAbout: {
    vi: "Mỗi mã chứng minh một bước: cơ quan đã làm việc đó lúc ấy và không ai lùi được ngày. In ra hoặc lưu ảnh; kiểm tra ở trang Kiểm chứng, cả khi trang này không còn.",
    en: "Each code proves one act: that the office did it then, and that nobody dated it back. Print it or keep the picture; it is checked on the page “Check a receipt”, even when this site is gone.",
  },
  codesKeep: {
    vi: "Mã không chứa lời văn, nhưng ai có mã và lời văn thì thấy hai thứ khớp nhau: hãy giữ như giữ biên nhận.",
    en: "The words are not in the code, but whoever has both sees that they belong together: keep it as you keep the receipt.",
  },
  act: (nth: number, what: Text): Text => ({
    vi: `Bước ${nth}: ${what.vi}`,
    en: `Act ${nth}: ${what.en}`,
  }),
  codeOf: (what: Text): Text => ({
    vi: `Mã QR của bước: ${what.vi}`,
    en: `QR code of the act: ${what.en}`,
  }),
  picture: { vi: "Lưu ảnh mã (PNG)", en: "Keep the picture (PNG)" },
  asText: { vi: "Mã dưới dạng chữ", en: "The code as text" },
  noCode: {
    vi: "Bước này không vừa một mã QR; hãy tải tệp.",
    en: "This act does not fit into one QR code; download the file.",
  },
  leftOut: (count: number): Text => ({
    vi: `Không có ở đây: ${count} bước trước khi mã bí mật được cấp lại. Mã mới không mở được các bước đó; cơ quan cũng không.`,
    en: `Not here: ${count} ${count === 1 ? "act" : "acts"} from before the secret was issued anew. The new secret does not open them, and neither can the office.`,
  }),
  onPaper: {
    vi: "Chữ ký nhận của cơ quan. Kiểm chứng ở trang Kiểm chứng biên nhận; sau vài phút có bản đã vào sổ.",
    en: "The office’s signature that it was received. Checked on the page “Check a receipt”; the one from the log is there after a few minutes.",
  },
  signed: { vi: "Mã QR chữ ký nhận của cơ quan", en: "QR code of the office’s signature" },
};
