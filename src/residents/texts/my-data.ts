import type { Text } from "#kernel/text.ts";
import type { IdentityKind } from "#vault/model.ts";

/** The words around taking out one's data and erasing one's name. */
export const myDataTexts = {
  title: { vi: "Dữ liệu của tôi", en: "My data" },
  take: { vi: "Tải dữ liệu của tôi", en: "Take out my data" },
  takeAbout: {
    vi: "Tải ngay một tệp nén: mọi điều hệ thống giữ về việc này và về ông/bà, đọc được không cần mạng. Luật dành cho cơ quan 2 ngày làm việc để trả lời yêu cầu như vậy (Luật 91/2025/QH15 và NĐ 356/2025/NĐ-CP); ở đây không phải chờ.",
    en: "Downloads one archive at once: everything the system keeps about this matter and about you, readable without a network. The law gives the office 2 working days to answer such a request (Luật 91/2025/QH15 and NĐ 356/2025/NĐ-CP); here there is no waiting.",
  },
  shared: {
    vi: "Trên máy dùng chung: tệp tải về có tên và lời của ông/bà, hãy xóa khi xong.",
    en: "On a shared machine: the file holds your name and words; delete it when done.",
  },
  erase: { vi: "Xóa tên và cách liên hệ của tôi", en: "Erase my name and contact" },
  eraseAbout: {
    vi: "Tên, cách liên hệ và giấy tờ ông/bà để lại được xóa ngay. Bước sau sẽ hỏi lại một lần.",
    en: "Your name, contact and papers are erased at once. You are asked once more first.",
  },
  nothing: {
    vi: "Hệ thống không giữ tên hay cách liên hệ nào của ông/bà cho việc này.",
    en: "The system keeps no name and no contact of yours for this matter.",
  },
  confirmTitle: { vi: "Xóa hẳn tên và cách liên hệ", en: "Erase name and contact for good" },
  will: [
    {
      vi: "Xóa ngay tên, điện thoại, email, số định danh, địa chỉ, chữ ký đã để lại. Không khôi phục được.",
      en: "Erases at once the name, telephone, e-mail, identity number, address and signature you left. It cannot be undone.",
    },
    {
      vi: "Danh sách ai đã xem vẫn còn, để ông/bà biết.",
      en: "The list of who looked stays, so that you know.",
    },
    {
      vi: "Lời ông/bà đã viết và ảnh đã gửi vẫn còn; việc vẫn mở xem được bằng hai mã này.",
      en: "What you wrote and the pictures you sent stay; the matter still opens with these two codes.",
    },
  ] as readonly Text[],
  willWhileOpen: [
    {
      vi: "Việc đang giải quyết vẫn tiếp tục, không tên. Cơ quan không gọi hay viết thư cho ông/bà được nữa.",
      en: "The matter goes on, without a name. The office can no longer call or write to you.",
    },
    {
      vi: "Không còn thông báo qua email: muốn biết kết quả, ông/bà tự mở trang này.",
      en: "No more notices by e-mail: to learn what became of it, open this page yourself.",
    },
  ] as readonly Text[],
  confirm: { vi: "Tôi chắc chắn, xóa hẳn", en: "I am sure: erase for good" },
  back: { vi: "Thôi, trở lại", en: "No, go back" },

  // Inside the archive.
  docTitle: (code: string): Text => ({
    vi: `Dữ liệu của tôi, vụ việc ${code}`,
    en: `My data, matter ${code}`,
  }),
  made: (when: Text): Text => ({ vi: `Lập lúc ${when.vi}.`, en: `Made at ${when.en}.` }),
  notIn: {
    vi: "Không có ở đây: ghi chú nội bộ của cán bộ và hai mã của biên nhận (hệ thống chỉ giữ dấu của mã bí mật, không giữ mã).",
    en: "Not in here: the office’s internal notes, and the two codes of the receipt (of the secret the system keeps a mark only, not the code).",
  },
  parts: {
    sender: { vi: "Người gửi", en: "The sender" },
    filed: { vi: "Điều đã gửi", en: "What was sent" },
    history: { vi: "Quá trình", en: "What happened" },
    readings: { vi: "Ai đã xem", en: "Who looked" },
    files: { vi: "Ảnh và giấy tờ", en: "Pictures and papers" },
    keeping: { vi: "Giữ đến bao giờ", en: "How long it is kept" },
  },
  fields: {
    name: { vi: "Họ tên", en: "Name" },
    phone: { vi: "Điện thoại", en: "Telephone" },
    email: { vi: "Email", en: "E-mail" },
    number: { vi: "Số định danh", en: "Identity number" },
    address: { vi: "Địa chỉ nhận thư", en: "Postal address" },
    signature: { vi: "Chữ ký", en: "Signature" },
  },
  noSender: { vi: "Không giữ tên hay liên hệ nào.", en: "No name and no contact is kept." },
  kinds: {
    contact: { vi: "tên và liên hệ", en: "name and contact" },
    "identity-number": { vi: "số định danh, địa chỉ", en: "identity number, address" },
    signature: { vi: "chữ ký", en: "signature" },
  } satisfies Record<IdentityKind, Text>,
  none: { vi: "Không có.", en: "None." },
};
