import type { Text } from "#kernel/text.ts";
import { dateWords, dayWords } from "#law/words.ts";
import type { Day } from "#kernel/day.ts";

import type { SessionKind, Sat } from "../model.ts";

/** The public schedule: who receives, when and where. */
export const scheduleTexts = {
  title: { vi: "Lịch tiếp công dân", en: "When citizens are received" },
  titleOf: (unit: string): Text => ({
    vi: `Lịch tiếp công dân: ${unit}`,
    en: `Reception of citizens: ${unit}`,
  }),
  lead: {
    vi: "Ai cũng có thể đến trực tiếp, không cần hẹn. Hẹn trước thì đỡ phải chờ.",
    en: "Everybody may come without an appointment. With one, there is less waiting.",
  },
  overviewLead: {
    vi: "Các buổi tiếp công dân sắp tới của xã, phường và thành phố.",
    en: "The next receptions of wards, communes and the city.",
  },
  find: { vi: "Tìm xã, phường", en: "Find a ward or commune" },
  findButton: { vi: "Tìm", en: "Find" },
  found: { vi: "Đơn vị tìm được", en: "Units found" },
  notFound: { vi: "Không tìm thấy đơn vị nào tên như vậy.", en: "No unit has such a name." },
  coming: { vi: "Sắp tới", en: "Coming" },
  none: {
    vi: "Chưa có buổi tiếp nào được công bố trong 60 ngày tới.",
    en: "No session is published for the next 60 days.",
  },
  daily: {
    vi: "Bộ phận tiếp công dân vẫn nhận đơn và tiếp ông/bà trong giờ làm việc.",
    en: "The reception desk takes letters and receives people during office hours all the same.",
  },
  day: { vi: "Ngày", en: "Day" },
  hours: { vi: "Giờ", en: "Hours" },
  who: { vi: "Người tiếp", en: "Who receives" },
  place: { vi: "Nơi tiếp", en: "Place" },
  unit: { vi: "Đơn vị", en: "Unit" },
  places: { vi: "Hẹn trước", en: "Appointments" },
  freePlaces: (free: number): Text =>
    free === 0
      ? { vi: "Hết chỗ hẹn", en: "All taken" }
      : { vi: `Còn ${free} chỗ`, en: `${free} free` },
  book: { vi: "Đặt hẹn", en: "Book" },
  bookFor: (on: Day, who: string): Text => ({
    vi: `Đặt hẹn ngày ${dateWords(on).vi}, ${who}`,
    en: `Book for ${dateWords(on).en}, ${who}`,
  }),
  noBooking: { vi: "Không nhận hẹn", en: "No appointments" },
  cancelled: { vi: "Đã hủy", en: "Cancelled" },
  changed: { vi: "Có thay đổi", en: "Changed" },
  why: (reason: string): Text => ({ vi: `Lý do: ${reason}`, en: `Reason: ${reason}` }),
  feed: {
    vi: "Thêm vào lịch điện thoại (.ics)",
    en: "Add to your calendar (.ics)",
  },
  feedHint: {
    vi: "Đăng ký một lần; lịch đổi hoặc hủy thì điện thoại tự cập nhật.",
    en: "Subscribe once; changes and cancellations come by themselves.",
  },
  ownBooking: { vi: "Xem hoặc hủy lịch hẹn của tôi", en: "See or cancel my appointment" },
  toUnit: { vi: "Lịch của đơn vị này", en: "The schedule of this unit" },
  next: { vi: "Các buổi sau", en: "Later sessions" },
  first: { vi: "Từ đầu", en: "From the start" },
  kinds: {
    duty: { vi: "Lãnh đạo tiếp định kỳ", en: "The head receives" },
    regular: { vi: "Tiếp thường xuyên", en: "Daily desk" },
    extraordinary: { vi: "Tiếp đột xuất", en: "Extraordinary reception" },
  } satisfies Record<SessionKind, Text>,
  sat: {
    head: { vi: "Lãnh đạo trực tiếp tiếp", en: "The head sat in person" },
    deputy: { vi: "Cấp phó tiếp thay", en: "A deputy sat instead" },
    delegate: { vi: "Người được ủy quyền tiếp thay", en: "A delegate sat instead" },
    nobody: { vi: "Không diễn ra", en: "Did not take place" },
  } satisfies Record<Sat, Text>,
  figures: { vi: "Đã tiếp đến đâu", en: "What was held" },
  held: { vi: "buổi đã diễn ra", en: "sessions held" },
  inPerson: { vi: "buổi do chính lãnh đạo tiếp", en: "with the head in person" },
  ofPlanned: (planned: number, from: Day, to: Day): Text => ({
    vi: `trên ${planned} buổi đã công bố, ${dateWords(from).vi} – ${dateWords(to).vi}`,
    en: `of ${planned} published, ${dateWords(from).en} – ${dateWords(to).en}`,
  }),
  visits: { vi: "lượt người dân được tiếp", en: "visits received" },
  visitsOf: (from: Day, to: Day): Text => ({
    vi: `từ ${dateWords(from).vi} đến ${dateWords(to).vi}; số từ 1 đến 4 không công bố`,
    en: `from ${dateWords(from).en} to ${dateWords(to).en}; counts from 1 to 4 are not published`,
  }),
  duties: { vi: "Nghĩa vụ tiếp công dân của lãnh đạo", en: "The duty of heads to receive" },
  dutyMonth: { vi: "Tháng", en: "Month" },
  dutyRule: { vi: "Luật yêu cầu", en: "The law asks" },
  dutyHeld: { vi: "Đã tổ chức", en: "Held" },
  dutyInPerson: { vi: "Trực tiếp", en: "In person" },
  dutyState: { vi: "Kết quả", en: "Result" },
  dutyMet: { vi: "Đủ", en: "Met" },
  dutyNotMet: { vi: "Chưa đủ", en: "Not met" },
  dutyRunning: { vi: "Đang trong tháng", en: "Month running" },
  dutyNote: {
    vi: "Chỉ ngày chính lãnh đạo tiếp mới tính là đủ; cấp phó hoặc người được ủy quyền tiếp thay được ghi riêng. Tuần thuộc về tháng có ngày thứ Năm (quy ước của hệ thống).",
    en: "Only days on which the head sat count; deputies and delegates are shown apart. A week belongs to the month of its Thursday (our convention).",
  },
  refusals: { vi: "Từ chối tiếp, theo căn cứ của luật", en: "Refusals, by ground of law" },
  ground: { vi: "Căn cứ", en: "Ground" },
  refusedCount: { vi: "Số lượt", en: "Visits" },
  feedTitle: (who: string): Text => ({ vi: `Tiếp công dân: ${who}`, en: `Reception: ${who}` }),
  month: (month: Day): string => `${month.slice(5, 7)}/${month.slice(0, 4)}`,
  when: (on: Day): Text => dayWords(on),
} as const;

/** The four grounds of Article 9, in plain words. */
export const groundTexts: Readonly<Record<1 | 2 | 3 | 4, Text>> = {
  1: {
    vi: "Say rượu, dùng chất kích thích, mất khả năng nhận thức",
    en: "Intoxicated or not able to understand",
  },
  2: {
    vi: "Đe dọa, xúc phạm người tiếp hoặc vi phạm nội quy",
    en: "Threatening or insulting staff, or breaking the house rules",
  },
  3: {
    vi: "Vụ việc đã giải quyết đúng luật, đã rà soát, thông báo và giải thích mà vẫn kéo dài",
    en: "Lawfully settled, reviewed, notified and explained, and still going on",
  },
  4: { vi: "Trường hợp khác do luật định", en: "Another case set by law" },
};
