import type { Text } from "#kernel/text.ts";
import type { VisitFigures } from "#reception/figures.ts";

import type { Figures, Form } from "./forms.ts";

const visit: Text = {
  vi: "Lượt tiếp có ngày nhận trong kỳ, theo sổ tiếp công dân.",
  en: "Visits received on a day of the period, by the register of reception.",
};
const outcome: Text = {
  vi: "Trong cột 1, theo kết quả ghi trong sổ.",
  en: "Of column 1, by the outcome in the register.",
};
const ground: Text = {
  vi: "Trong cột 7, theo căn cứ của thông báo từ chối đã có hiệu lực.",
  en: "Of column 7, by the ground of the refusal in effect.",
};
const content: Text = {
  vi: "Trong cột 1, theo loại nội dung người tiếp ghi.",
  en: "Of column 1, by the kind of content the desk wrote down.",
};
const session: Text = {
  vi: "Buổi tiếp định kỳ của người đứng đầu đã công bố trong kỳ.",
  en: "Published sessions of heads in the period.",
};

/** Reception: the figures we count, in our own order; the columns of 01/TCD and 02/TCD were not seen. */
export const receptionForm: Form = {
  id: "TCD",
  title: { vi: "Số liệu tiếp công dân", en: "Figures of citizen reception" },
  source: {
    vi: "Bảng của hệ thống: chưa thấy cột của biểu 01/TCD và 02/TCD, nên không đánh số theo biểu đó.",
    en: "A table of this house: the columns of forms 01/TCD and 02/TCD were not seen, so these are not their numbers.",
  },
  verified: "ours",
  columns: [
    { n: 1, label: { vi: "Số lượt tiếp", en: "Visits" }, how: visit },
    { n: 2, label: { vi: "Trả lời tại chỗ", en: "Answered on the spot" }, how: outcome },
    { n: 3, label: { vi: "Tiếp nhận, thụ lý", en: "Accepted" }, how: outcome },
    { n: 4, label: { vi: "Cần kiểm tra thêm", en: "To be checked" }, how: outcome },
    { n: 5, label: { vi: "Hướng dẫn", en: "Guided" }, how: outcome },
    { n: 6, label: { vi: "Chuyển nơi khác", en: "Passed on" }, how: outcome },
    { n: 7, label: { vi: "Từ chối tiếp", en: "Refused" }, how: outcome },
    {
      n: 8,
      label: {
        vi: "Từ chối: người đến đang say do dùng chất kích thích, hoặc mất năng lực hành vi",
        en: "Refused: the visitor was intoxicated or had lost capacity",
      },
      how: ground,
    },
    {
      n: 9,
      label: {
        vi: "Từ chối: đe dọa, xúc phạm, vi phạm nội quy",
        en: "Refused: threats, insults, breaking the house rules",
      },
      how: ground,
    },
    {
      n: 10,
      label: {
        vi: "Từ chối: vụ việc đã giải quyết đúng luật, đã rà soát và thông báo, vẫn kéo dài",
        en: "Refused: lawfully settled, reviewed and notified, yet prolonged",
      },
      how: ground,
    },
    {
      n: 11,
      label: { vi: "Từ chối: trường hợp khác theo luật", en: "Refused: other cases by law" },
      how: ground,
    },
    { n: 12, label: { vi: "Số người được tiếp", en: "People who came" }, how: visit },
    { n: 13, label: { vi: "Số lượt đoàn đông người", en: "Visits of groups" }, how: visit },
    { n: 14, label: { vi: "Số người trong các đoàn", en: "People in groups" }, how: visit },
    { n: 15, label: { vi: "Số vụ việc", en: "Matters" }, how: visit },
    { n: 16, label: { vi: "Khiếu nại", en: "Complaints" }, how: content },
    { n: 17, label: { vi: "Kiến nghị", en: "Petitions" }, how: content },
    { n: 18, label: { vi: "Phản ánh", en: "Feedback" }, how: content },
    { n: 19, label: { vi: "Nội dung khác", en: "Other" }, how: content },
    {
      n: 20,
      label: { vi: "Phải thông báo trong 10 ngày làm việc", en: "Notices owed in 10 working days" },
      how: {
        vi: "Lượt tiếp phải có thông báo kết quả theo Điều 28 Luật Tiếp công dân.",
        en: "Visits after which Article 28 of the Law on citizen reception asks for a notice.",
      },
    },
    { n: 21, label: { vi: "Đã thông báo đúng hạn", en: "Notices in time" } },
    { n: 22, label: { vi: "Thông báo trễ hoặc quá hạn", en: "Notices late or overdue" } },
    {
      n: 23,
      label: { vi: "Buổi tiếp định kỳ đã công bố", en: "Sessions published" },
      how: session,
    },
    {
      n: 24,
      label: { vi: "Buổi đã tiếp", en: "Sessions held" },
      how: { vi: "Có người ngồi tiếp, dù là ai.", en: "Somebody sat, whoever it was." },
    },
    {
      n: 25,
      label: { vi: "Người đứng đầu trực tiếp tiếp", en: "Held by the head in person" },
      how: {
        vi: "Chính người đứng đầu tiếp; cấp phó tiếp thay không tính.",
        en: "The head sat in person; a deputy does not count.",
      },
    },
    { n: 26, label: { vi: "Buổi không tiếp", en: "Sessions not held" } },
  ],
  sums: [
    { left: [1], is: "equal", right: [2, 3, 4, 5, 6, 7] },
    { left: [7], is: "equal", right: [8, 9, 10, 11] },
    { left: [1], is: "equal", right: [16, 17, 18, 19] },
    { left: [23], is: "equal", right: [24, 26] },
    { left: [25], is: "at-most", right: [24] },
    { left: [13], is: "at-most", right: [1] },
    { left: [14], is: "at-most", right: [12] },
    { left: [1], is: "at-most", right: [12] },
    { left: [21, 22], is: "at-most", right: [20] },
  ],
};

/** What the desk counts, by our numbers. */
export const receptionFigures = (f: Omit<VisitFigures, "duties">): Figures => ({
  1: f.visits,
  2: f.answered,
  3: f.accepted,
  4: f.needsCheck,
  5: f.guided,
  6: f.transferred,
  7: f.refused,
  8: f.refused1,
  9: f.refused2,
  10: f.refused3,
  11: f.refused4,
  12: f.people,
  13: f.groups,
  14: f.groupPeople,
  15: f.matters,
  16: f.complaints,
  17: f.petitions,
  18: f.feedback,
  19: f.other,
  20: f.noticesOwed,
  21: f.noticesInTime,
  22: f.noticesLate,
  23: f.sessions.planned,
  24: f.sessions.held,
  25: f.sessions.inPerson,
  26: f.sessions.planned - f.sessions.held,
});
