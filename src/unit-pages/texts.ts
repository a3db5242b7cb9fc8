import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Period } from "#cases/statistics.ts";
import { dateWords } from "#law/words.ts";

const roman = { q1: "I", q2: "II", q3: "III", q4: "IV" } as const;

/** "Quý IV/2026", "Quarter 4 of 2026"; "Cả năm 2026". */
export const periodWords = ({ year, span }: Period): Text =>
  span === "year"
    ? { vi: `Cả năm ${year}`, en: `Whole of ${year}` }
    : { vi: `Quý ${roman[span]}/${year}`, en: `Quarter ${span.slice(1)} of ${year}` };

/** The same inside a sentence: "quý IV/2026". */
export const inPeriod = (period: Period): Text => {
  const { vi, en } = periodWords(period);
  return {
    vi: vi.charAt(0).toLowerCase() + vi.slice(1),
    en: `the ${en.toLowerCase()}`.replace("the quarter", "quarter"),
  };
};

export const listTexts = {
  title: { vi: "Phường, xã", en: "Wards and communes" },
  lead: {
    vi: "Mỗi phường, xã có một trang: ai phụ trách, việc nào đã trả lời, hứa và giữ lời đến đâu. Tên cũ cũng tìm được.",
    en: "Every ward and commune has a page: who is in charge, what was answered, what was promised and kept. Old names are found, too.",
  },
  search: { vi: "Tên phường, xã, mới hay cũ", en: "Name of a ward or commune, new or old" },
  searchHint: {
    vi: "Viết có dấu hay không dấu đều được, ví dụ: truc bach",
    en: "With or without accents, for example: truc bach",
  },
  find: { vi: "Tìm", en: "Search" },
  found: (text: string): Text => ({
    vi: `Kết quả cho “${text}”`,
    en: `Results for “${text}”`,
  }),
  all: (province: string): Text => ({
    vi: `Các phường, xã của ${province}`,
    en: `Wards and communes of ${province}`,
  }),
  noneTitle: { vi: "Không có đơn vị nào tên gần như vậy", en: "No unit of a similar name" },
  none: {
    vi: "Hãy thử viết ngắn hơn, hoặc chọn trong danh sách.",
    en: "Try fewer letters, or choose from the list.",
  },
  showAll: { vi: "Xem tất cả phường, xã", en: "Show all wards and communes" },
  formerly: (name: string): Text => ({ vi: `từ ${name} (cũ)`, en: `from the former ${name}` }),
  old: (name: string): Text => ({
    vi: `${name} là tên cũ. Nay nơi đó thuộc:`,
    en: `${name} is an old name. The place now belongs to:`,
  }),
  oldPage: (name: string): Text => ({
    vi: `Xem ${name} đã đi về đâu`,
    en: `See what became of ${name}`,
  }),
};

export const unitTexts = {
  inForce: (since: Day): Text => ({
    vi: `Hoạt động từ ${dateWords(since).vi}`,
    en: `In existence since ${dateWords(since).en}`,
  }),
  of: (above: string): Text => ({ vi: `thuộc ${above}`, en: `part of ${above}` }),
  ended: (on: Day): Text => ({
    vi: `Đơn vị này đã kết thúc sau ngày ${dateWords(on).vi}`,
    en: `This unit ended after ${dateWords(on).en}`,
  }),
  successors: { vi: "Nay thuộc", en: "Now part of" },
  successorsNote: {
    vi: "Việc ở nơi này nay do các đơn vị sau phụ trách. Mở trang của đơn vị đó để gửi phản ánh và xem kết quả.",
    en: "Matters of this place are now with these units. Open their pages to send feedback and see results.",
  },
  noSuccessors: {
    vi: "Chúng tôi chưa có tài liệu nói nơi này nay thuộc đơn vị nào.",
    en: "We have no document yet that says which unit this place belongs to now.",
  },
  file: { vi: "Gửi phản ánh, kiến nghị", en: "Send feedback or a petition" },
  follow: { vi: "Tra cứu việc đã gửi", en: "Follow up what was sent" },
  people: { vi: "Ai phụ trách", en: "Who is in charge" },
  head: { vi: "Người đứng đầu, chịu trách nhiệm chung", en: "Head, responsible for everything" },
  reception: { vi: "Tiếp nhận phản ánh và tiếp công dân", en: "Receives feedback and visitors" },
  noPeople: {
    vi: "Đơn vị chưa ghi chức vụ phụ trách vào hệ thống.",
    en: "The unit has not entered who is in charge yet.",
  },
  peopleNote: {
    vi: "Tên của người đang giữ việc của ông/bà hiện trên trang tra cứu của việc đó.",
    en: "Who has your own matter is named on its follow-up page.",
  },
  predecessors: { vi: "Hình thành từ", en: "Made from" },
  from: {
    full: {
      vi: "Toàn bộ của các phường, xã cũ:",
      en: "The whole of these old wards and communes:",
    },
    part: { vi: "Một phần của các phường, xã cũ:", en: "A part of these old wards and communes:" },
    unstated: {
      vi: "Các phường, xã cũ sau. Tài liệu không nói rõ toàn bộ hay một phần, đề nghị kiểm tra theo địa chỉ.",
      en: "These old wards and communes. Whether all or a part of each is not stated; please check by the address.",
    },
  },
  answers: { vi: "Việc đã trả lời, đã công bố", en: "Published answers" },
  complaints: {
    vi: "Quyết định giải quyết khiếu nại đang công khai",
    en: "Decisions on complaints that are public",
  },
  allAnswers: { vi: "Xem tất cả việc đã công bố", en: "All published matters" },
  noAnswers: {
    vi: "Chưa có việc nào được công bố. Một việc chỉ được công bố khi người gửi đồng ý và thông tin riêng đã được che.",
    en: "Nothing is published yet. A matter is published only when its sender agrees and private details are masked.",
  },
};

export const matterTexts = {
  title: (unit: string): Text => ({
    vi: `Việc đã công bố của ${unit}`,
    en: `Published matters of ${unit}`,
  }),
  lead: {
    vi: "Chỉ có những việc mà người gửi đồng ý công bố. Tên, số điện thoại, địa chỉ đã được che.",
    en: "Only what its sender agreed to publish. Names, telephone numbers and addresses are masked.",
  },
  area: { vi: "Lĩnh vực", en: "Subject" },
  everyArea: { vi: "Tất cả lĩnh vực", en: "All subjects" },
  filter: { vi: "Lọc", en: "Filter" },
  published: (on: Day): Text => ({
    vi: `Công bố ${dateWords(on).vi}`,
    en: `Published ${dateWords(on).en}`,
  }),
  noneTitle: { vi: "Chưa có việc nào được công bố ở đây", en: "Nothing is published here yet" },
  noneInArea: {
    vi: "Hãy chọn lĩnh vực khác, hoặc xem tất cả.",
    en: "Choose another subject, or show all of them.",
  },
  masked: {
    vi: "Bản công bố đã được một cán bộ đọc lại và che thông tin riêng. Người gửi có thể rút lại việc công bố bất cứ lúc nào.",
    en: "An officer checked these words and masked private details. The sender may withdraw publication at any time.",
  },
  back: (unit: string): Text => ({ vi: `Về trang ${unit}`, en: `Back to ${unit}` }),
  toList: { vi: "Việc khác đã công bố", en: "Other published matters" },
  feed: {
    vi: "Theo dõi bằng trình đọc tin (Atom)",
    en: "Follow in a feed reader (Atom)",
  },
};
