import type { Text } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";
import type { Day } from "#kernel/day.ts";

import type { VisitKind } from "../model.ts";

/** Booking a time, and an appointment of one's own. */
export const bookingTexts = {
  title: { vi: "Đặt hẹn tiếp công dân", en: "Book a time at the reception" },
  lead: (unit: string, who: string, on: Day, starts: string, ends: string): Text => ({
    vi: `${unit}: ${who} tiếp ${dayWords(on).vi}, từ ${starts} đến ${ends}.`,
    en: `${unit}: ${who} receives on ${dayWords(on).en}, ${starts} to ${ends}.`,
  }),
  place: (place: string): Text => ({ vi: `Nơi tiếp: ${place}`, en: `Place: ${place}` }),
  at: { vi: "Giờ ông/bà đến", en: "Your time" },
  atMissing: { vi: "Hãy chọn giờ.", en: "Please choose a time." },
  free: (free: number): Text => ({ vi: `còn ${free} chỗ`, en: `${free} free` }),
  full: { vi: "hết chỗ hoặc đã qua", en: "taken or over" },
  kind: { vi: "Việc thuộc loại nào?", en: "What kind of matter is it?" },
  kindMissing: { vi: "Hãy chọn loại việc.", en: "Please choose the kind of matter." },
  kinds: {
    complaint: { vi: "Khiếu nại", en: "Complaint" },
    petition: { vi: "Kiến nghị", en: "Petition" },
    feedback: { vi: "Phản ánh", en: "Feedback" },
    other: { vi: "Hỏi thủ tục, việc khác", en: "A question, something else" },
  } satisfies Record<VisitKind, Text>,
  denunciation: { vi: "Tố cáo", en: "Denunciation" },
  denunciationHint: {
    vi: "Không ghi ở đây. Trang sau chỉ nơi đến và cách giữ an toàn; không có gì được lưu lại.",
    en: "Not written here. The next page says where to go and how to stay safe; nothing is kept.",
  },
  people: { vi: "Mấy người cùng đến?", en: "How many of you are coming?" },
  topic: { vi: "Tóm tắt trong một câu", en: "In one sentence, what is it about?" },
  topicHint: {
    vi: "Để người tiếp chuẩn bị hồ sơ. Đừng ghi tên người khác. Không muốn ghi thì để trống.",
    en: "So that papers can be made ready. Please name nobody else. Leave it empty if you like.",
  },
  name: { vi: "Tên ông/bà", en: "Your name" },
  nameHint: {
    vi: "Được niêm phong; mở ra khi ông/bà đến, và ông/bà xem được ai đã mở. Để trống cũng được: mã hẹn là đủ.",
    en: "Kept sealed; opened when you come, and you see who opened it. It may stay empty: the code is enough.",
  },
  phone: { vi: "Số điện thoại", en: "Telephone" },
  phoneHint: {
    vi: "Hệ thống không tự gọi hay nhắn tin. Bộ phận tiếp công dân chỉ dùng khi buổi tiếp thay đổi.",
    en: "The system sends no message. The desk uses it only when the session changes.",
  },
  phoneUnfit: { vi: "Số điện thoại chưa đúng.", en: "This is not a telephone number." },
  send: { vi: "Đặt hẹn", en: "Book" },
  noneLeft: {
    vi: "Buổi này không còn giờ nào nhận hẹn. Ông/bà vẫn có thể đến trực tiếp và lấy số.",
    en: "No time of this session can be had any more. You may still come and take a number.",
  },
  notPublic: { vi: "Buổi tiếp này đã bị hủy.", en: "This session was cancelled." },
  legalQuestion: {
    vi: "Câu này giống một tố cáo. Có phải ông/bà muốn tố cáo không?",
    en: "This reads like a denunciation. Do you want to denounce somebody?",
  },
  legalYes: { vi: "Phải, tôi muốn tố cáo", en: "Yes, I do" },
  legalNo: { vi: "Không phải", en: "No" },
  receiptTitle: { vi: "Đã đặt hẹn", en: "Your appointment" },
  keep: {
    vi: "Hãy giữ hai mã này. Không có chúng thì không ai xem hay hủy hẹn thay ông/bà được.",
    en: "Please keep these two codes. Without them nobody can see or cancel the appointment.",
  },
  code: { vi: "Mã hẹn", en: "Code of the appointment" },
  codeNote: {
    vi: "Đọc mã này ở quầy để lấy số.",
    en: "Say this code at the desk to get your number.",
  },
  secret: { vi: "Mã bí mật", en: "Secret" },
  secretNote: {
    vi: "Chỉ để xem hoặc hủy hẹn. Không đưa cho ai.",
    en: "Only to see or cancel it. Give it to nobody.",
  },
  when: { vi: "Giờ hẹn", en: "Time" },
  whenValue: (at: string, on: Day): Text => ({
    vi: `${at}, ${dayWords(on).vi}`,
    en: `${at}, ${dayWords(on).en}`,
  }),
  who: { vi: "Người tiếp", en: "Who receives" },
  where: { vi: "Nơi tiếp", en: "Place" },
  late: {
    vi: "Đến giờ hẹn ông/bà được gọi trước người chưa hẹn. Đến muộn thì vẫn được tiếp, theo số.",
    en: "At your time you are called before people without an appointment. If you are late you are still received, in turn.",
  },
  ownTitle: { vi: "Lịch hẹn của tôi", en: "My appointment" },
  ownLead: {
    vi: "Nhập mã hẹn và mã bí mật. Không cần tài khoản.",
    en: "Enter the code and the secret. No account is needed.",
  },
  open: { vi: "Xem lịch hẹn", en: "Show my appointment" },
  states: {
    booked: { vi: "Đã hẹn", en: "Booked" },
    arrived: { vi: "Đã đến, đã có số", en: "Arrived, with a number" },
    cancelled: { vi: "Đã hủy", en: "Cancelled" },
  },
  sessionCancelled: { vi: "Buổi tiếp đã bị hủy", en: "The session was cancelled" },
  sessionChanged: { vi: "Buổi tiếp có thay đổi", en: "The session changed" },
  chooseOther: { vi: "Chọn buổi khác", en: "Choose another session" },
  cancel: { vi: "Hủy lịch hẹn này", en: "Cancel this appointment" },
  cancelHint: {
    vi: "Chỗ được trả cho người khác; tên và số điện thoại bị xóa ngay.",
    en: "Somebody else gets the place; your name and telephone are erased at once.",
  },
  cancelledNow: {
    vi: "Đã hủy. Tên và số điện thoại đã xóa.",
    en: "Cancelled. Your name and telephone are erased.",
  },
  openings: { vi: "Ai đã mở tên của ông/bà", en: "Who opened your name" },
  nobodyOpened: { vi: "Chưa ai mở.", en: "Nobody has." },
  screenTitle: (unit: string): Text => ({ vi: `Số đang gọi: ${unit}`, en: `Now serving: ${unit}` }),
  now: { vi: "Mời số", en: "Now serving" },
  nobody: { vi: "Chưa gọi số nào", en: "Nobody is being served" },
  waiting: { vi: "Sắp đến lượt", en: "Next" },
  waitingCount: (count: number): Text => ({
    vi: `${count} số đang chờ`,
    en: `${count} waiting`,
  }),
  absent: { vi: "Đã gọi, vắng mặt", en: "Called, not there" },
  renewing: { vi: "Trang tự tải lại sau 15 giây.", en: "The page reloads every 15 seconds." },
  stopRenewing: { vi: "Dừng tự tải", en: "Stop reloading" },
  renew: { vi: "Tự tải lại", en: "Reload by itself" },
} as const;
