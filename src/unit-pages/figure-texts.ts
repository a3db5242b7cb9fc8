import { grounds } from "#cases/grounds.ts";
import type { Count, Period } from "#cases/statistics.ts";
import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";

import { inPeriod } from "./texts.ts";

export const figureTexts = {
  title: { vi: "Hứa và giữ lời", en: "Promised and kept" },
  choose: { vi: "Chọn thời gian", en: "Choose a period" },
  running: { vi: "đang diễn ra", en: "still running" },
  until: (period: Period, until: Day): Text => ({
    vi: `Số liệu ${inPeriod(period).vi}, tính đến hết ${dateWords(until).vi}. Chỉ đếm những việc do đơn vị này đang giữ hoặc đã giải quyết.`,
    en: `Figures for ${inPeriod(period).en}, up to the end of ${dateWords(until).en}. Only matters this unit has, or has settled, are counted.`,
  }),
  onTime: { vi: "trả lời đúng hạn", en: "answered on time" },
  onTimeOf: (part: string, whole: string): Text => ({
    vi: `${part} trên ${whole} việc đến hạn`,
    en: `${part} of ${whole} that fell due`,
  }),
  overdue: { vi: "đang quá hạn hôm nay", en: "overdue today" },
  overdueOf: (whole: string): Text => ({
    vi: `trong ${whole} việc đơn vị còn phải làm`,
    en: `among ${whole} matters still to be done`,
  }),
  satisfied: { vi: "người đánh giá hài lòng", en: "of raters were satisfied" },
  satisfiedOf: (part: string, rated: string, answered: string): Text => ({
    vi: `${part} trên ${rated} người đánh giá; ${answered} việc đã trả lời`,
    en: `${part} of ${rated} who rated; ${answered} were answered`,
  }),
  received: { vi: "việc đã nhận", en: "received" },
  receivedOf: { vi: "phản ánh và kiến nghị", en: "feedback and petitions" },
  tooFew: {
    vi: "Có con số quá nhỏ nên không tính tỷ lệ",
    en: "One of the numbers is too small for a rate",
  },
  noneDue: { vi: "Chưa có việc nào đến hạn", en: "Nothing fell due yet" },
  noneRated: { vi: "Chưa có ai đánh giá", en: "Nobody has rated yet" },
  noRate: { vi: "–", en: "–" },
  howAnswered: (period: Period): Text => ({
    vi: `Việc đến hạn ${inPeriod(period).vi}: đã trả lời thế nào`,
    en: `Matters that fell due in ${inPeriod(period).en}: how they were answered`,
  }),
  howAnsweredSaid: {
    vi: "Trong số việc đến hạn: bao nhiêu việc đã trả lời đúng hạn, trả lời muộn, chưa trả lời. Số liệu ở bảng bên cạnh.",
    en: "Of the matters that fell due: how many were answered on time, late, not yet. The table beside it has the numbers.",
  },
  outcome: { vi: "Kết quả", en: "Outcome" },
  matters: { vi: "Số việc", en: "Matters" },
  countedUntil: (until: Day): Text => ({
    vi: `Đếm đến hết ${dateWords(until).vi}.`,
    en: `Counted up to the end of ${dateWords(until).en}.`,
  }),
  byQuarter: { vi: "Trả lời đúng hạn, theo quý", en: "Answered on time, by quarter" },
  byQuarterSaid: {
    vi: "Mỗi thanh là một quý: phần đã trả lời đúng hạn trong số việc đến hạn của quý đó. Số liệu ở bảng bên cạnh.",
    en: "Each bar is a quarter: how many of the matters that fell due in it were answered on time. The table beside it has the numbers.",
  },
  quarter: { vi: "Quý", en: "Quarter" },
  countedTo: (until: Day): Text => ({
    vi: `Đếm đến hết ${dateWords(until).vi}. Quý nào không có việc đến hạn, hoặc số quá nhỏ, thì không vẽ.`,
    en: `Counted up to the end of ${dateWords(until).en}. A quarter in which nothing fell due, or whose numbers are too small, is not drawn.`,
  }),
  details: { vi: "Từng con số và cách đếm", en: "Every number and how it is counted" },
  due: { vi: "Việc đến hạn trả lời", en: "Matters that fell due" },
  ratings: { vi: "Người gửi nói gì về câu trả lời", en: "What senders said of the answers" },
  refusals: { vi: "Việc bị từ chối, theo từng lý do", en: "Refusals, by ground" },
  noRefusals: {
    vi: "Không có việc nào bị từ chối trong thời gian này.",
    en: "Nothing was refused in this period.",
  },
  appeals: { vi: "Đề nghị xem xét lại việc từ chối", en: "Appeals against refusals" },
  today: { vi: "Hôm nay", en: "Today" },
  smallTitle: { vi: "Vì sao có chỗ ghi “< 5” hoặc “≥ 5”?", en: "Why do some say “< 5” or “≥ 5”?" },
  small: {
    vi: "Số từ 1 đến 4 không được công bố, để không ai nhận ra một người trong đó; chỗ đó ghi “< 5”. Khi lấy số này trừ số kia có thể tính ra một số nhỏ, thêm một số lớn hơn cũng chỉ ghi “≥ 5”. Số 0 vẫn ghi là 0. Chính sách của hệ thống này, không phải quy định của luật.",
    en: "Counts from 1 to 4 are not published, so that nobody can be recognised in them; they read “< 5”. Where a subtraction would give a small count away, a larger one reads “≥ 5” as well. A zero stays 0. This is a policy of this system, not a rule of law.",
  },
  noTotals: {
    vi: "Trang này không công bố tổng của cả thành phố, cũng không xếp hạng các đơn vị.",
    en: "There are no totals for the province here, and units are not ranked.",
  },
  csv: {
    vi: "Tải bảng số liệu (CSV, mở bằng Excel)",
    en: "Download the figures (CSV, opens in Excel)",
  },
  sums: { vi: "Mã kiểm SHA-256 của các tệp", en: "SHA-256 sums of the files" },
  proof: {
    vi: "Bằng chứng trong sổ công khai (sau vài phút)",
    en: "Proof from the public log (after a few minutes)",
  },
  notLogged: {
    vi: "Số liệu hôm nay chưa vào sổ công khai; hãy thử lại sau vài phút.",
    en: "Today’s figures are not in the public log yet; try again in a few minutes.",
  },
  json: { vi: "Số liệu cho máy đọc (JSON)", en: "Figures for programs (JSON)" },
  manyUnseen: {
    vi: "Từ 5 trở lên: không ghi con số, để không tính ra được số nhỏ bên cạnh",
    en: "Five or more: not shown, so that a small number beside it cannot be worked out",
  },
  withheldUnseen: { vi: "Không công bố", en: "Not published" },
};

type Said = { readonly name: Text; readonly what?: Text };

/** Every count by its name and, where the name does not say it all, what is counted. */
export const countTexts: Readonly<Record<Count | "open" | "overdue" | "in-time", Said>> = {
  received: {
    name: { vi: "Đã nhận", en: "Received" },
    what: {
      vi: "Phản ánh, kiến nghị nhận trong thời gian này, bằng mọi cách: trên mạng, tại quầy, điện thoại, thư. Vụ việc trùng đã ghép chỉ đếm một lần.",
      en: "Feedback and petitions received in the period, in any way: online, at the counter, by telephone or letter. Duplicates that were merged count once.",
    },
  },
  merged: {
    name: { vi: "Trùng, đã ghép", en: "Merged duplicates" },
    what: {
      vi: "Việc nhận trong thời gian này nhưng cùng nội dung với một việc khác và đã ghép vào việc đó; không đếm ở chỗ nào khác.",
      en: "Received in the period, about the same thing as another matter and merged into it; counted nowhere else.",
    },
  },
  due: {
    name: { vi: "Đến hạn", en: "Fell due" },
    what: {
      vi: "Việc có ngày hứa trả lời đầu tiên nằm trong thời gian này và đã qua. Không đếm việc người gửi đã rút, hoặc đã bị từ chối, trước khi hết ngày đó.",
      en: "The first promised day lay in the period and is over. Not counted: withdrawn or refused by that day.",
    },
  },
  answered: {
    name: { vi: "Đã trả lời", en: "Answered" },
    what: { vi: "Trong số việc đến hạn.", en: "Of those that fell due." },
  },
  "on-time": {
    name: { vi: "Trả lời đúng hạn", en: "Answered on time" },
    what: {
      vi: "Câu trả lời đầu tiên có không muộn hơn ngày đã hứa đầu tiên.",
      en: "The first answer came no later than the first promised day.",
    },
  },
  late: {
    name: { vi: "Trả lời muộn", en: "Answered late" },
    what: {
      vi: "Đã muộn là muộn: trả lời lại sau này không xóa được.",
      en: "Late stays late: a later answer does not undo it.",
    },
  },
  unanswered: {
    name: { vi: "Chưa trả lời", en: "Not answered" },
    what: {
      vi: "Qua ngày hứa mà chưa có câu trả lời, kể cả việc bị từ chối hoặc rút sau ngày đó.",
      en: "The promised day passed without an answer; refused or withdrawn only after it counts here, too.",
    },
  },
  rated: {
    name: { vi: "Có đánh giá", en: "Rated" },
    what: {
      vi: "Trong số việc đến hạn đã trả lời; đếm đánh giá mới nhất của người gửi.",
      en: "Of the answered ones that fell due; the sender's latest rating counts.",
    },
  },
  satisfied: { name: { vi: "Hài lòng", en: "Satisfied" } },
  accepted: { name: { vi: "Chấp nhận được", en: "Acceptable" } },
  unsatisfied: { name: { vi: "Chưa hài lòng", en: "Not satisfied" } },
  unrated: { name: { vi: "Không đánh giá", en: "Not rated" } },
  reopened: {
    name: { vi: "Phải mở lại", en: "Opened again" },
    what: {
      vi: "Người gửi chưa hài lòng nên việc được chuyển lên người đứng đầu. Trong số việc đến hạn đã trả lời.",
      en: "The sender was not satisfied and it went to the head of the unit. Of the answered ones that fell due.",
    },
  },
  "not-reopened": { name: { vi: "Không phải mở lại", en: "Not opened again" } },
  declined: {
    name: { vi: "Bị từ chối", en: "Refused" },
    what: {
      vi: "Việc bị từ chối trong thời gian này. Lý do do một người chọn và ghi rõ; người gửi được đề nghị người khác xem xét lại.",
      en: "Refused in the period. A named person chose the ground and wrote why; the sender may appeal to another person.",
    },
  },
  appealed: { name: { vi: "Có đề nghị xem xét lại", en: "Appealed" } },
  "not-appealed": { name: { vi: "Không đề nghị xem xét lại", en: "Not appealed" } },
  "appeal-open": { name: { vi: "Đang xem xét lại", en: "Being decided" } },
  "appeal-upheld": { name: { vi: "Giữ việc từ chối", en: "Refusal upheld" } },
  "appeal-overturned": {
    name: { vi: "Bỏ việc từ chối, giải quyết tiếp", en: "Refusal overturned, taken up again" },
  },
  open: {
    name: { vi: "Còn phải làm", en: "Still to be done" },
    what: {
      vi: "Mọi việc đơn vị chưa trả lời xong tính đến lúc này, nhận từ bao giờ cũng vậy.",
      en: "Everything not settled at this moment, whenever it was received.",
    },
  },
  overdue: {
    name: { vi: "Quá hạn", en: "Overdue" },
    what: {
      vi: "Ngày phải trả lời đã qua. Việc mở lại được tính theo hạn mới của nó.",
      en: "The day an answer is owed has passed; reopened matters go by their new day.",
    },
  },
  "in-time": { name: { vi: "Còn trong hạn", en: "Still in time" } },
  ...groundNames(),
};

function groundNames(): Readonly<Record<Extract<Count, `ground-${string}`>, Said>> {
  const named = grounds.map(({ id, title, source }) => [
    `ground-${id}`,
    { name: title, what: { vi: source, en: source } },
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from the list of all grounds
  return Object.fromEntries(named) as Readonly<Record<Extract<Count, `ground-${string}`>, Said>>;
}
