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

/** The two kinds of units people live in. */
export const typeTexts = {
  phuong: { one: { vi: "Phường", en: "Ward" }, many: { vi: "Phường", en: "Wards (phường)" } },
  xa: { one: { vi: "Xã", en: "Commune" }, many: { vi: "Xã", en: "Communes (xã)" } },
};

/** The address book. */
export const bookTexts = {
  city: { vi: "Thành phố và các cơ quan", en: "The city and its bodies" },
  ofDistrict: (district: string): Text => ({
    vi: `Phường, xã trên địa bàn ${district} cũ`,
    en: `Wards and communes in the former ${district}`,
  }),
  districtNote: {
    vi: "Theo các phường, xã cũ đã nhập vào. Nơi giáp ranh có thể thuộc thêm đơn vị khác; hãy kiểm tra theo địa chỉ.",
    en: "By the old wards and communes that went into them. Places at the edge may belong to others, too; please check by the address.",
  },
  none: { vi: "Không có phường, xã nào như vậy", en: "There is no such ward or commune" },
  letters: { vi: "Theo chữ cái", en: "By letter" },
  type: { vi: "Loại", en: "Kind" },
  everyType: { vi: "Phường và xã", en: "Wards and communes" },
  district: { vi: "Quận, huyện, thị xã cũ", en: "Former district" },
  everyDistrict: { vi: "Cả thành phố", en: "The whole city" },
  narrow: { vi: "Lọc", en: "Filter" },
  csv: { vi: "Tải danh bạ (CSV)", en: "Download the book (CSV)" },
  xlsx: { vi: "Tải danh bạ (Excel)", en: "Download the book (Excel)" },
  columns: {
    code: { vi: "Mã", en: "Code" },
    name: { vi: "Tên", en: "Name" },
    type: { vi: "Loại", en: "Kind" },
    districts: { vi: "Địa bàn quận, huyện cũ", en: "Former districts" },
    source: { vi: "Nguồn", en: "Source" },
    checkedOn: { vi: "Ngày kiểm tra", en: "Checked on" },
    page: { vi: "Trang", en: "Page" },
  },
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
  predecessors: { vi: "Tên cũ và nơi hình thành", en: "Old names, and what it was made from" },
  called: { vi: "Trước đây gọi là", en: "Formerly called" },
  calledUntil: (name: string, until: Day): Text => ({
    vi: `${name} (đến ${dateWords(until).vi})`,
    en: `${name} (until ${dateWords(until).en})`,
  }),
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

/** How a unit is reached, when it receives people, where it lies. */
export const reachTexts = {
  contacts: { vi: "Liên hệ", en: "How to reach it" },
  noContacts: {
    vi: "Đơn vị chưa ghi trụ sở, điện thoại vào hệ thống.",
    en: "The unit has not entered its office and telephone yet.",
  },
  from: { vi: "Theo:", en: "From:" },
  checked: (on: Day): Text => ({
    vi: `Kiểm tra ngày ${dateWords(on).vi}.`,
    en: `Checked on ${dateWords(on).en}.`,
  }),
  reception: { vi: "Tiếp công dân", en: "When it receives people" },
  noReception: {
    vi: "Chưa có buổi nào được công bố trong 60 ngày tới. Bộ phận tiếp công dân vẫn nhận đơn trong giờ làm việc.",
    en: "No session is published for the next 60 days. The reception desk takes letters during office hours all the same.",
  },
  cancelled: { vi: "Đã hủy", en: "Cancelled" },
  schedule: { vi: "Cả lịch tiếp công dân và đặt hẹn", en: "Whole schedule and appointments" },
  ics: { vi: "Thêm vào lịch điện thoại (.ics)", en: "Add to your calendar (.ics)" },
  map: { vi: "Nằm ở đâu", en: "Where it lies" },
  mapOf: (unit: string): Text => ({
    vi: `Đường ranh ${unit} giữa các đơn vị giáp bên; góc trên là vị trí trong thành phố`,
    en: `Outline of ${unit} among its neighbours; in the corner, where it lies in the city`,
  }),
  mapNote: {
    vi: "Chỉ để hình dung, không phải địa giới pháp lý.",
    en: "To give an idea only; not a legal boundary.",
  },
  mapFrom: (source: string, licence: string): Text => ({
    vi: `Nguồn: ${source} (${licence}).`,
    en: `Source: ${source} (${licence}).`,
  }),
  mapTitle: (unit: string): Text => ({ vi: `Bản đồ ${unit}`, en: `Map of ${unit}` }),
  mapSays: (unit: string, neighbours: readonly string[], office: boolean): Text => ({
    vi: `Đường ranh ${unit}${neighbours.length > 0 ? `, giáp hoặc gần ${neighbours.join(", ")}` : ""}.${office ? " Chấm tròn là trụ sở." : ""}`,
    en: `Outline of ${unit}${neighbours.length > 0 ? `, beside or near ${neighbours.join(", ")}` : ""}.${office ? " The dot is its office." : ""}`,
  }),
};

/** What a unit says in public besides its answers. */
export const publicTexts = {
  promises: { vi: "Văn bản, cam kết đã công khai", en: "Directives and commitments in public" },
  noPromises: {
    vi: "Chưa có văn bản hay cam kết nào của đơn vị được công khai.",
    en: "No directive or commitment of this unit is public yet.",
  },
  published: (on: Day): Text => ({
    vi: `công khai ${dateWords(on).vi}`,
    en: `public since ${dateWords(on).en}`,
  }),
  kept: (done: number, all: number, unit: string | null): Text => ({
    vi: `${done} trên ${all} việc ${unit === null ? "" : `của ${unit} `}đã xong`,
    en: `${done} of ${all} tasks ${unit === null ? "" : `of ${unit} `}are done`,
  }),
  postings: { vi: "Đang niêm yết, công khai", en: "Posted now" },
  noPostings: { vi: "Hiện không có gì đang niêm yết.", en: "Nothing is posted at the moment." },
  posted: (on: Day, until: Day | null): Text => ({
    vi: `Từ ${dateWords(on).vi}${until ? ` đến ${dateWords(until).vi}` : ""}`,
    en: `Since ${dateWords(on).en}${until ? ` until ${dateWords(until).en}` : ""}`,
  }),
  allPostings: {
    vi: "Đơn vị phải công khai gì, đã công khai gì",
    en: "What the unit has to post, and what it posted",
  },
  news: { vi: "Bài của đơn vị", en: "Articles of the unit" },
  allNews: { vi: "Tất cả bài của đơn vị", en: "All its articles" },
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

/** Where the head of a unit keeps how it is reached. */
export const keepTexts = {
  title: (unit: string): Text => ({
    vi: `Liên hệ công khai: ${unit}`,
    en: `Public contacts: ${unit}`,
  }),
  lead: {
    vi: "Mọi người đọc được trên trang của đơn vị. Chỉ ghi trụ sở, số máy và hộp thư của cơ quan, không ghi của riêng ai. Mỗi dòng ghi lấy từ đâu (văn bản, trang thông tin, chức vụ đã kiểm tra) và ngày kiểm tra; dòng để trống thì không hiện.",
    en: "Everybody reads this on the page of the unit. Only the office, lines and mailboxes of the unit, nobody’s own. Each line says where it is from (a document, a page, the post that made sure of it) and when it was checked; what is left empty is not shown.",
  },
  values: {
    office: {
      label: { vi: "Địa chỉ trụ sở", en: "Address of the office" },
      hint: { vi: "Số, phố hoặc thôn, phường hoặc xã", en: "Number, street or village, ward" },
    },
    telephone: {
      label: { vi: "Số điện thoại", en: "Telephone number" },
      hint: { vi: "Số máy trực của cơ quan", en: "The line of the office" },
    },
    email: {
      label: { vi: "Địa chỉ thư điện tử", en: "E-mail address" },
      hint: { vi: "Hộp thư chung của cơ quan", en: "The mailbox of the office" },
    },
    hours: {
      label: { vi: "Ngày và giờ làm việc", en: "Days and hours" },
      hint: {
        vi: "Ví dụ: thứ Hai đến thứ Sáu, 8:00–11:30 và 13:30–17:00",
        en: "For example: Monday to Friday, 8:00–11:30 and 13:30–17:00",
      },
    },
  },
  source: (of: Text): Text => ({
    vi: `${of.vi}: lấy từ đâu`,
    en: `${of.en}: where it is from`,
  }),
  checked: (of: Text): Text => ({ vi: `${of.vi}: ngày kiểm tra`, en: `${of.en}: checked on` }),
  keep: { vi: "Ghi lại", en: "Keep" },
  done: {
    vi: "Đã ghi. Trang của đơn vị đã đổi theo.",
    en: "Kept. The page of the unit says so now.",
  },
  see: { vi: "Xem trang của đơn vị", en: "See the page of the unit" },
  changedMeanwhile: {
    vi: "Người khác vừa sửa liên hệ của đơn vị. Ở dưới là bản đang giữ; những gì ông/bà đã gõ vẫn còn trong các ô. Hãy xem lại rồi ghi lần nữa.",
    en: "Somebody else has just changed these contacts. What is kept now stands below; what you typed is still in the fields. Look again, then keep it once more.",
  },
  now: { vi: "Đang giữ", en: "Kept now" },
  nothingNow: { vi: "Không có gì.", en: "Nothing." },
};
