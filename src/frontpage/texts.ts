import type { Text } from "#kernel/text.ts";

export const frontTexts = {
  title: {
    vi: "Nói được, biết ai trả lời, biết bao giờ",
    en: "Say it, know who answers, know when",
  },
  lead: {
    vi: "Gửi phản ánh, kiến nghị đến phường, xã; theo dõi từng bước bằng mã biên nhận.",
    en: "Send feedback and proposals to your ward or commune, and follow each step with your receipt.",
  },
  search: { vi: "Tìm phường, xã", en: "Find a ward or commune" },
  searchHint: {
    vi: "Tên mới hay tên cũ trước ngày 01/7/2025, có dấu hay không dấu.",
    en: "New name or old one from before 1 July 2025, with or without accents.",
  },
  find: { vi: "Tìm", en: "Find" },
  found: (asked: string): Text => ({ vi: `Tìm “${asked}”`, en: `Found for “${asked}”` }),
  none: {
    vi: "Không có phường, xã nào tên gần như vậy.",
    en: "No ward or commune has a name like this.",
  },
  noneHelp: {
    vi: "Hãy thử viết ngắn lại, ví dụ “Ba Đình”, hoặc tên phường, xã cũ.",
    en: "Try a shorter form, such as “Ba Đình”, or the old name.",
  },
  via: (old: string): Text => ({
    vi: `gồm địa bàn cũ: ${old}`,
    en: `has area of the former ${old}`,
  }),
  fileHere: (unit: string): Text => ({
    vi: `Gửi phản ánh về ${unit}`,
    en: `Send feedback about ${unit}`,
  }),
  doors: { vi: "Ông/bà cần gì?", en: "What do you need?" },
  filing: { vi: "Gửi phản ánh, kiến nghị", en: "Send feedback or a proposal" },
  filingAbout: {
    vi: "Không cần tài khoản. Gửi xong biết ngay ai phải trả lời, chậm nhất ngày nào.",
    en: "No account needed. You learn at once who has to answer, and by which day.",
  },
  follow: { vi: "Tra cứu việc của tôi", en: "Follow my matter" },
  followAbout: {
    vi: "Bằng hai mã trên biên nhận: ai đang giữ, đã làm gì, ai đã xem.",
    en: "With the two codes of the receipt: who has it, what was done, who read it.",
  },
  units: { vi: "Phường, xã của tôi", en: "My ward or commune" },
  unitsAbout: {
    vi: "Trụ sở, người phụ trách, những việc đã trả lời.",
    en: "Where it is, who is in charge, what was answered.",
  },
  answers: { vi: "Việc mới được trả lời", en: "Newly answered" },
  noAnswers: { vi: "Chưa có câu trả lời nào được công bố", en: "No answer has been published yet" },
  noAnswersAbout: {
    vi: "Ở đây sẽ có những việc đã trả lời mà người gửi đồng ý công bố, sau khi che tên và địa chỉ.",
    en: "Answered matters will stand here when their senders agree, with names and addresses removed.",
  },
};
