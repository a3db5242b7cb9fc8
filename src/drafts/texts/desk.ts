import type { Text } from "#kernel/text.ts";

/** What a desk reads where it can open a prepared complaint. */
export const deskTexts = {
  title: { vi: "Mở bản khiếu nại nhập sẵn", en: "Open a prepared complaint" },
  field: { vi: "Mã bản nhập sẵn", en: "Code of the prepared complaint" },
  hint: {
    vi: "Quét mã vuông trên đơn, hoặc gõ mã bắt đầu bằng SD. Chữ hoa, chữ thường, có gạch hay không đều được.",
    en: "Scan the square code on the letter, or type the code beginning with SD; capitals and dashes do not matter.",
  },
  open: { vi: "Mở bản nhập sẵn", en: "Open" },
  missing: { vi: "Hãy quét hoặc gõ mã.", en: "Please scan or type the code." },
  opened: {
    vi: "Đã mở bản nhập sẵn. Hãy đối chiếu với đơn có chữ ký trước khi vào sổ.",
    en: "The prepared complaint is open. Compare it with the signed letter before registering.",
  },
  kept: (until: Text): Text => ({
    vi: `Bản này tự xóa sau ${until.vi}. Việc mở đã ghi vào nhật ký, không ghi mã và tên ai.`,
    en: `It is erased after ${until.en}. That it was opened is on record, without the code or a name.`,
  }),
  denunciation: {
    vi: "Nếu nội dung là tố cáo: không vào sổ ở đây. Bàn giao đơn trên giấy, rồi xóa bản này bằng mã.",
    en: "If it is a denunciation: do not register it here. Hand the letter over on paper, then erase this with its code.",
  },
  erase: { vi: "Xóa bằng mã", en: "Erase it with the code" },
  register: { vi: "Vào sổ khiếu nại với nội dung này", en: "Register it as a complaint" },
  registerHint: {
    vi: "Mọi mục được điền sẵn ở trang vào sổ; chưa lưu gì cho đến khi ông/bà bấm lưu ở đó.",
    en: "Everything is filled in on the page of the register; nothing is kept until it is saved there.",
  },
} as const;
