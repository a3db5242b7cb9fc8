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
  search: {
    vi: "Tìm phường, xã, vụ việc, bài viết",
    en: "Find a ward, a commune, a matter, an article",
  },
  searchHint: {
    vi: "Tên phường, xã mới hay cũ đều được, có dấu hay không dấu.",
    en: "Names of wards and communes may be new or old, with or without accents.",
  },
  find: { vi: "Tìm", en: "Find" },
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
    vi: "Trụ sở, người phụ trách, lịch tiếp dân, những việc đã trả lời.",
    en: "Where it is, who is in charge, when it receives people, what it answered.",
  },
  promises: { vi: "Đã hứa gì, làm đến đâu", en: "What was promised, how far it is" },
  promisesAbout: {
    vi: "Văn bản, cam kết đã công khai: ai làm, đến khi nào.",
    en: "Directives and commitments made public: who does what, until when.",
  },
  promisesKept: (done: string, all: string): Text => ({
    vi: `${done} trên ${all} việc đã xong`,
    en: `${done} of ${all} tasks are done`,
  }),
  answers: { vi: "Việc mới được trả lời", en: "Newly answered" },
  noAnswers: {
    vi: "Ở đây sẽ có những việc đã trả lời mà người gửi đồng ý công bố, sau khi che tên và địa chỉ.",
    en: "Answered matters will stand here when their senders agree, with names and addresses removed.",
  },
  news: { vi: "Bài mới", en: "New articles" },
  noNews: { vi: "Chưa có bài nào.", en: "No article yet." },
  allNews: { vi: "Tất cả bài viết", en: "All articles" },
  reception: { vi: "Lịch tiếp công dân sắp tới", en: "Next reception days" },
  noReception: {
    vi: "Chưa có buổi nào được công bố trong một tháng tới. Bộ phận tiếp công dân vẫn nhận đơn trong giờ làm việc.",
    en: "No session is published for the next month. Reception desks take letters during office hours all the same.",
  },
  allReception: { vi: "Lịch của mọi phường, xã", en: "All wards and communes" },
};
