import type { Tenure } from "#access/model.ts";
import type { Right } from "#access/roles.ts";
import type { Text } from "#kernel/text.ts";

/** Why something is not there for this officer: about them and about the rules, never about a matter. */
export const whyTexts = {
  title: { vi: "Vì sao tôi không thấy?", en: "Why can I not see it?" },
  lead: {
    vi: "Ai thấy gì do chức vụ đang giữ hôm nay quyết định. Thay đổi có hiệu lực ngay ở trang mở tiếp theo.",
    en: "What somebody sees follows from the posts they hold today. A change works on the next page opened.",
  },
  posts: { vi: "Chức vụ hôm nay", en: "Posts today" },
  none: {
    vi: "Hôm nay ông/bà không giữ chức vụ nào. Vì thế không mở được vụ việc nào, kể cả những vụ đã từng làm.",
    en: "You hold no post today. That is why no matter opens, not even those you worked on before.",
  },
  noMatters: {
    vi: "Các chức vụ này không làm việc trên vụ việc của người dân, nên không mở được vụ việc nào.",
    en: "These posts do not work on residents’ matters, so no matter opens.",
  },
  sees: {
    unit: {
      vi: "Thấy vụ việc của đơn vị này. Vụ việc hạn chế người xem thì chỉ khi đang giữ hoặc được mời phối hợp.",
      en: "Sees the matters of this unit; restricted ones only while having them in hand or helping.",
    },
    head: {
      vi: "Thấy mọi vụ việc của đơn vị này, kể cả vụ việc hạn chế người xem.",
      en: "Sees every matter of this unit, restricted ones too.",
    },
    helper: {
      vi: "Chỉ thấy vụ việc được mời phối hợp.",
      en: "Sees only matters they were asked to help with.",
    },
    nothing: { vi: "Không xem vụ việc của người dân.", en: "Sees no matter of residents." },
  },
  tenures: {
    held: { vi: "giữ", en: "held" },
    acting: { vi: "quyền", en: "acting" },
    delegated: { vi: "được ủy quyền", en: "delegated" },
  } satisfies Record<Tenure, Text>,
  lately: { vi: "Mới thay đổi hoặc sắp đến", en: "Just changed, or about to" },
  ended: (title: string, unit: string, day: Text): Text => ({
    vi: `${title}, ${unit}: hết ngày ${day.vi}.`,
    en: `${title}, ${unit}: until ${day.en}.`,
  }),
  begins: (title: string, unit: string, day: Text): Text => ({
    vi: `${title}, ${unit}: từ ${day.vi}.`,
    en: `${title}, ${unit}: from ${day.en}.`,
  }),
  ask: { vi: "Hỏi về một vụ việc", en: "Ask about one matter" },
  code: { vi: "Mã vụ việc", en: "Code of the matter" },
  codeHint: { vi: "Ví dụ DV-7K3M-9QXD.", en: "For example DV-7K3M-9QXD." },
  button: { vi: "Xem lý do", en: "See why" },
  unreadable: {
    vi: "Mã này không đúng dạng: mã có 8 chữ và số sau DV, không có chữ I, L, O, U.",
    en: "This cannot be a code: there are eight letters and digits after DV, never I, L, O or U.",
  },
  opens: {
    vi: "Ông/bà mở được vụ việc này.",
    en: "This matter is open to you.",
  },
  go: { vi: "Mở vụ việc", en: "Open the matter" },
  closedSteps: {
    vi: "Bước nào chưa mở thì lý do ghi ngay dưới bước đó, trên trang vụ việc.",
    en: "Where a step is not open, the reason stands below it on the page of the matter.",
  },
  notOpen: {
    vi: "Không có gì để mở cho ông/bà với mã này.",
    en: "With this code there is nothing you can open.",
  },
  same: {
    vi: "Câu trả lời này giống nhau dù mã có thật hay không: việc một vụ việc tồn tại cũng được giữ kín. Một trong các lý do sau:",
    en: "The answer is the same whether the code exists or not: that a matter exists is kept confidential too. One of these is the reason:",
  },
  reasons: {
    code: {
      vi: "Mã không có, hoặc gõ nhầm một chữ.",
      en: "There is no such code, or one letter is wrong.",
    },
    elsewhere: {
      vi: "Vụ việc đang ở đơn vị khác, không thuộc đơn vị ông/bà giữ chức vụ.",
      en: "The matter is with another unit than those where you hold a post.",
    },
    restricted: {
      vi: "Lãnh đạo hoặc người đang giữ việc đã hạn chế người xem.",
      en: "Whoever has it, or the head, restricted who may see it.",
    },
    named: {
      vi: "Ông/bà, cấp trên của ông/bà, hoặc người đã ủy quyền cho ông/bà được nêu trong vụ việc. Khi đó không ai trong số này mở được, ở bất cứ trang nào.",
      en: "You, somebody above you, or whoever delegated a post to you is named in it. Then none of these can open it, on any page.",
    },
    gone: {
      vi: "Vụ việc là tố cáo gửi nhầm, đã bàn giao giấy và xóa.",
      en: "It was a denunciation sent here by mistake, handed over on paper and erased.",
    },
  },
  whom: { vi: "Cần việc này thì hỏi ai", en: "Whom to ask if you need it" },
  whomHeads: {
    vi: "Lãnh đạo đơn vị giao việc hoặc mời phối hợp được:",
    en: "The head of the unit can assign it or ask you to help:",
  },
  whomAdmin: {
    vi: "Chức vụ ghi sai hoặc thiếu thì báo quản trị viên.",
    en: "If a post is missing or wrong, tell an administrator.",
  },
  rooms: { vi: "Các phần dành cho cán bộ", en: "The rooms of officers" },
  roomOpen: { vi: "mở được", en: "open" },
  room: { vi: "Phần", en: "Room" },
  roomFor: { vi: "Dành cho vai trò", en: "For the roles" },
  roomNow: { vi: "Với ông/bà", en: "For you" },
  roomNames: {
    matters: { vi: "Việc của tôi, vụ việc", en: "My work, matters" },
    intake: { vi: "Tiếp nhận tại quầy", en: "Counter" },
    templates: { vi: "Mẫu trả lời", en: "Reply templates" },
    routing: { vi: "Phân tuyến", en: "Routing" },
    retention: { vi: "Lưu giữ và xóa", en: "Retention" },
    reorganise: { vi: "Phương án sắp xếp đơn vị", en: "Reorganisation plans" },
    audit: { vi: "Nhật ký", en: "Record of the house" },
    administer: { vi: "Quản trị", en: "Administration" },
    complaints: { vi: "Khiếu nại", en: "Complaints" },
    letters: { vi: "Đơn", en: "Letters" },
    reception: { vi: "Tiếp công dân", en: "Citizen reception" },
    reports: { vi: "Báo cáo định kỳ", en: "Periodic reports" },
    papers: { vi: "Mẫu văn bản", en: "Document templates" },
    closures: { vi: "Ngày nghỉ riêng của đơn vị", en: "Days the unit is closed" },
    tasks: { vi: "Nhiệm vụ", en: "Tasks" },
    directives: { vi: "Văn bản chỉ đạo", en: "Directives" },
    news: { vi: "Tin bài", en: "News" },
    comments: { vi: "Bình luận chờ duyệt", en: "Comments to look at" },
    postings: { vi: "Niêm yết, công khai", en: "Public postings" },
    calendar: { vi: "Lịch làm việc", en: "Calendar of working days" },
  } satisfies Record<Exclude<Right, "staff">, Text>,
};
