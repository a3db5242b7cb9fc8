import type { Text } from "#kernel/text.ts";

/** The words of a receipt. */
export const receiptTexts = {
  title: { vi: "Đã nhận. Đây là biên nhận.", en: "Received. This is your receipt." },
  again: {
    vi: "Nội dung này đã được nhận trước đó; đây là biên nhận cũ, không có gì bị ghi hai lần.",
    en: "This had been received already; this is the same receipt, and nothing was recorded twice.",
  },
  code: { vi: "Mã tra cứu", en: "Code" },
  secret: { vi: "Mã bí mật", en: "Secret" },
  secretNote: {
    vi: "Ai có cả hai mã đều xem được việc này. Không thể lấy lại mã bí mật; chỉ cấp lại tại quầy.",
    en: "Whoever has both can see this matter. The secret cannot be recovered; only the counter can issue a new one.",
  },
  noSecret: {
    vi: "Mã bí mật của biên nhận này đã được cấp lại tại quầy; hãy dùng mã mới.",
    en: "The secret of this receipt was re-issued at the counter; please use the new one.",
  },
  keep: { vi: "Giữ biên nhận này", en: "Keep this receipt" },
  keepHow: {
    vi: "Chụp màn hình, in trang này hoặc chép hai mã ra giấy trước khi đóng.",
    en: "Take a screenshot, print this page, or copy both down before closing it.",
  },
  next: { vi: "Tiếp theo là gì?", en: "What happens next?" },
  received: { vi: "Đã nhận", en: "Received" },
  accept: { vi: "Tiếp nhận", en: "Acceptance" },
  answer: { vi: "Trả lời", en: "Answer" },
  atLatest: (when: Text): Text => ({
    vi: `chậm nhất ${when.vi}`,
    en: `at the latest ${when.en}`,
  }),
  byEndOf: (when: Text): Text => ({
    vi: `chậm nhất hết ${when.vi}`,
    en: `by the end of ${when.en}`,
  }),
  promise: (unit: string, accept: Text, answer: Text): Text => ({
    vi: `${unit} phải tiếp nhận hoặc nói rõ vì sao không, chậm nhất ${accept.vi}, và phải trả lời chậm nhất hết ${answer.vi}.`,
    en: `${unit} has to accept it or say why not by ${accept.en}, and has to answer by the end of ${answer.en}.`,
  }),
  whyAccept: { vi: "Vì sao là giờ tiếp nhận này?", en: "Why this time of acceptance?" },
  whyAnswer: { vi: "Vì sao là ngày trả lời này?", en: "Why this day of answer?" },
  byLaw: { vi: "Theo quy định", en: "By regulation" },
  byPolicy: { vi: "Do đơn vị tự đặt, không phải luật", en: "Policy of the unit, not law" },
  who: { vi: "Ai phải trả lời?", en: "Who has to answer?" },
  unit: { vi: "Đơn vị", en: "Unit" },
  post: { vi: "Chức vụ", en: "Post" },
  noPost: {
    vi: "Chưa có chức vụ nào nhận việc này; đơn vị tự phân công.",
    en: "No post has been set for it; the unit assigns it.",
  },
  what: { vi: "Đã gửi gì?", en: "What was sent?" },
  kind: { vi: "Loại", en: "Kind" },
  kinds: {
    feedback: { vi: "Phản ánh", en: "Feedback" },
    petition: { vi: "Kiến nghị", en: "Proposal" },
  },
  titleOf: { vi: "Việc", en: "About" },
  content: { vi: "Nội dung", en: "Content" },
  area: { vi: "Lĩnh vực", en: "Area" },
  where: { vi: "Nơi xảy ra", en: "Where" },
  files: { vi: "Ảnh, tài liệu", en: "Pictures and papers" },
  filesCount: (n: number): Text => ({
    vi: `${n} ảnh hoặc trang`,
    en: `${n} ${n === 1 ? "picture or page" : "pictures or pages"}`,
  }),
  receivedAt: { vi: "Nhận lúc", en: "Received at" },
  contact: { vi: "Liên hệ", en: "Contact" },
  contactKept: {
    vi: "Đã cất riêng, niêm phong",
    en: "Kept apart, sealed",
  },
  anonymous: { vi: "Không ghi tên", en: "No name given" },
  publish: { vi: "Công bố", en: "Publication" },
  agreed: {
    vi: "Đồng ý, sau khi che tên và địa chỉ",
    en: "Agreed, with names and addresses removed",
  },
  notAgreed: { vi: "Không đồng ý", en: "Not agreed" },
  scan: {
    vi: "Quét để mở trang tra cứu; mã bí mật không nằm trong hình này.",
    en: "Scan to open the follow-up page; the secret is not in this picture.",
  },
  open: { vi: "Mở trang theo dõi", en: "Follow this matter" },
  print: {
    vi: "Để in: chọn In trong trình duyệt, khổ A5.",
    en: "To print: choose Print in the browser, A5.",
  },
};
