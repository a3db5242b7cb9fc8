import type { Text } from "#kernel/text.ts";
import type { YearStatus } from "#law/calendars/year.ts";

/** The words of the pages about calendars. */
export const calendarTexts = {
  title: (year: number): Text => ({
    vi: `Lịch làm việc của cơ quan, năm ${year}`,
    en: `Working days of offices, ${year}`,
  }),
  lead: {
    vi: "Ngày nào cơ quan làm việc, ngày nào nghỉ. Mọi thời hạn ở đây được tính theo lịch này.",
    en: "The days offices work and the days they are closed. Every time limit here is counted by this calendar.",
  },
  statuses: {
    announced: { vi: "đã công bố", en: "announced" },
    provisional: { vi: "tạm tính", en: "provisional" },
    statutory: { vi: "chỉ theo luật", en: "by statute only" },
  } satisfies Record<YearStatus, Text>,
  statusAbout: {
    announced: {
      vi: "Ngày nghỉ của năm này đã có văn bản công bố.",
      en: "The days off of this year were announced.",
    },
    provisional: {
      vi: "Chưa có thông báo chính thức cho năm này: các ngày theo âm lịch được tính trước và còn ngày chưa biết. Khi có thông báo, mọi hạn sẽ được tính lại.",
      en: "There is no official notice for this year yet: lunar days are computed ahead, and some days are not known. When it comes, every limit is counted again.",
    },
    statutory: {
      vi: "Năm này mới có những ngày luật ấn định; Tết, Giỗ Tổ và ngày hoán đổi chưa biết. Hạn rơi vào năm này chỉ là tạm tính.",
      en: "Only the days fixed by law are known for this year; Tết, Giỗ Tổ and exchanged days are not. A limit that falls here is provisional.",
    },
  } satisfies Record<YearStatus, Text>,
  years: { vi: "Chọn năm", en: "Choose a year" },
  month: (year: number, month: number): Text => ({
    vi: `Tháng ${month}/${year}`,
    en: new Date(Date.UTC(year, month - 1, 1)).toLocaleDateString("en-GB", {
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }),
  }),
  weekdays: [
    { short: { vi: "T2", en: "Mo" }, long: { vi: "thứ Hai", en: "Monday" } },
    { short: { vi: "T3", en: "Tu" }, long: { vi: "thứ Ba", en: "Tuesday" } },
    { short: { vi: "T4", en: "We" }, long: { vi: "thứ Tư", en: "Wednesday" } },
    { short: { vi: "T5", en: "Th" }, long: { vi: "thứ Năm", en: "Thursday" } },
    { short: { vi: "T6", en: "Fr" }, long: { vi: "thứ Sáu", en: "Friday" } },
    { short: { vi: "T7", en: "Sa" }, long: { vi: "thứ Bảy", en: "Saturday" } },
    { short: { vi: "CN", en: "Su" }, long: { vi: "Chủ nhật", en: "Sunday" } },
  ],
  legend: {
    off: { vi: "ngày nghỉ lễ, nghỉ bù", en: "holiday, day in lieu" },
    worked: { vi: "ngày làm bù", en: "day worked in exchange" },
    rest: { vi: "nghỉ hằng tuần", en: "weekly rest" },
    today: { vi: "hôm nay", en: "today" },
  },
  offDay: (name: Text): Text => ({ vi: `, nghỉ: ${name.vi}`, en: `, closed: ${name.en}` }),
  workedDay: { vi: ", làm bù", en: ", worked in exchange" },
  daysOff: { vi: "Ngày nghỉ trong năm", en: "Days off of the year" },
  columns: {
    day: { vi: "Ngày", en: "Day" },
    what: { vi: "Lý do", en: "Why" },
    source: { vi: "Nguồn", en: "Source" },
    insteadOf: { vi: "Làm bù cho", en: "Worked for" },
    unit: { vi: "Đơn vị", en: "Unit" },
    document: { vi: "Văn bản", en: "Document" },
    before: { vi: "Lịch đang dùng", en: "Calendar in force" },
    after: { vi: "Bản này", en: "This version" },
    kind: { vi: "Loại hạn", en: "Kind of limit" },
    count: { vi: "Thay đổi", en: "Move" },
    earlier: { vi: "Sớm hơn ngày đã báo", en: "Earlier than told" },
    kept: { vi: "Giữ ngày đã báo", en: "Date told stands" },
    code: { vi: "Mã", en: "Code" },
    counted: { vi: "Theo luật, chính sách", en: "By law or policy" },
    owed: { vi: "Ngày phải giữ", en: "Date owed" },
    state: { vi: "Tình trạng", en: "State" },
    declaredBy: { vi: "Người khai", en: "Declared by" },
    decidedBy: { vi: "Người xác nhận", en: "Confirmed by" },
    years: { vi: "Năm", en: "Years" },
    reason: { vi: "Lý do", en: "Reason" },
  },
  workedDays: { vi: "Ngày làm bù", en: "Days worked in exchange" },
  closures: {
    vi: "Ngày nghỉ riêng của từng cơ quan",
    en: "Days on which single offices are closed",
  },
  closuresAbout: {
    vi: "Chỉ áp dụng cho cơ quan đó: giờ mở cửa và các hẹn do cơ quan tự đặt. Thời hạn do luật định vẫn tính theo lịch chung, và ngày đã báo cho người gửi vẫn được giữ.",
    en: "They touch that office alone: its opening hours and what it promised itself. Limits of law go by the common calendar, and dates that were told stand.",
  },
  noClosures: { vi: "Không có cơ quan nào báo nghỉ riêng.", en: "No office has declared any." },
  download: {
    vi: "Tải về cho lịch điện thoại (.ics)",
    en: "For the calendar of a telephone (.ics)",
  },
  calculator: { vi: "Tính một thời hạn", en: "Work out a limit" },
  source: (id: string): Text => ({
    vi: `Bản lịch đang dùng: ${id}.`,
    en: `Calendar in force: ${id}.`,
  }),
  unread: {
    vi: "Lịch làm việc tạm thời không đọc được nên chưa tính được hạn. Việc gửi và trả lời vẫn bình thường.",
    en: "The calendar cannot be read just now, so that no limit can be worked out. Filing and answering go on.",
  },
  closedHere: { vi: "Cơ quan báo nghỉ", en: "Closed days" },
  fromTo: (from: Text, to: Text): Text =>
    from.vi === to.vi ? from : { vi: `${from.vi} đến ${to.vi}`, en: `${from.en} to ${to.en}` },
} as const;

/** The words of the office's pages. */
export const officeTexts = {
  title: { vi: "Lịch làm việc", en: "Calendar of working days" },
  lead: {
    vi: "Khai ngày nghỉ và ngày làm bù theo văn bản. Lịch làm đổi hạn của mọi người, nên phải có người thứ hai xác nhận sau khi xem thử những hạn nào thay đổi.",
    en: "Declare days off and days worked by the document. It moves everyone’s dates: a second person confirms, having seen which.",
  },
  inForce: { vi: "Đang dùng", en: "In force" },
  declare: { vi: "Khai lịch một năm", en: "Declare a year" },
  declareFor: (year: number): Text => ({ vi: `Khai lịch năm ${year}`, en: `Declare ${year}` }),
  versions: { vi: "Các bản đã khai", en: "Declared versions" },
  none: {
    vi: "Chưa ai khai bản nào: lịch đi kèm hệ thống đang được dùng.",
    en: "Nobody has declared any: the calendar shipped with the system is in force.",
  },
  outcomes: {
    waiting: { vi: "chờ xác nhận", en: "waiting" },
    confirmed: { vi: "đã xác nhận", en: "confirmed" },
    dropped: { vi: "đã bỏ", en: "dropped" },
  },
  version: (id: number): Text => ({ vi: `Bản lịch số ${id}`, en: `Calendar version ${id}` }),
  fields: {
    year: { vi: "Năm", en: "Year" },
    status: { vi: "Mức chắc chắn", en: "How sure" },
    statusAnnounced: {
      vi: "đã công bố, theo văn bản dưới đây",
      en: "announced, by the document below",
    },
    statusProvisional: { vi: "tạm tính, chưa đủ văn bản", en: "provisional, not all announced" },
    week: { vi: "Ngày làm việc trong tuần", en: "Weekdays worked" },
    days: {
      vi: "Ngày nghỉ và ngày làm bù, mỗi ngày một dòng",
      en: "Days off and days worked, one a line",
    },
    daysHint: {
      vi: "Ngày; nghỉ hoặc làm bù; tên ngày nghỉ (hoặc ngày được bù); nguồn. Ví dụ: 24/11/2027; nghỉ; Ngày Văn hóa Việt Nam; Nghị quyết 28/2026/QH16",
      en: "Day; nghỉ (off) or làm bù (worked); its name (or the day it is for); source. E.g. 24/11/2027; nghỉ; Ngày Văn hóa Việt Nam; Nghị quyết 28/2026/QH16",
    },
    file: { vi: "Hoặc chọn tệp CSV hay JSON", en: "Or choose a CSV or JSON file" },
    fileHint: {
      vi: "Nếu có tệp, các dòng trong tệp được dùng thay cho ô trên.",
      en: "With a file, its lines are used and not the box above.",
    },
    document: { vi: "Số hiệu văn bản", en: "Number of the document" },
    documentDate: { vi: "Ngày văn bản", en: "Date of the document" },
    note: { vi: "Ghi chú", en: "Note" },
    from: { vi: "Ngày đầu", en: "First day" },
    to: { vi: "Ngày cuối", en: "Last day" },
    reason: { vi: "Lý do (sẽ được công bố)", en: "Reason (will be public)" },
    reasonHint: {
      vi: "Ví dụ: ngập lụt, chuyển trụ sở. Không ghi tên người.",
      en: "For example: flood, moving house. No names of people.",
    },
  },
  fileUnreadable: {
    vi: "Không đọc được tệp này. Hãy dùng tệp CSV hoặc JSON, tối đa 256 kB.",
    en: "This file cannot be read. Use CSV or JSON of up to 256 kB.",
  },
  compare: { vi: "Xem thử thay đổi", en: "See what would change" },
  changes: { vi: "So với lịch đang dùng", en: "Compared with the calendar in force" },
  noChanges: {
    vi: "Không ngày nào đổi giữa nghỉ và làm việc; chỉ mức chắc chắn của năm thay đổi.",
    en: "No day changes between off and worked; only how sure the year is.",
  },
  works: { vi: "làm việc", en: "worked" },
  off: (why: Text): Text => ({ vi: `nghỉ: ${why.vi}`, en: `off: ${why.en}` }),
  dry: { vi: "Những hạn sẽ thay đổi", en: "Limits that would move" },
  moved: { vi: "Những hạn đã thay đổi", en: "Limits that moved" },
  counting: {
    vi: "Hệ thống đang tính. Hãy tải lại trang sau ít giây.",
    en: "Still counting. Load the page again in a few seconds.",
  },
  reload: { vi: "Tải lại", en: "Load again" },
  movedCount: (seen: number, moved: number, earlier: number): Text => ({
    vi: `Đã xem ${seen} việc đang chạy hạn; ${moved} việc có hạn thay đổi, trong đó ${earlier} việc có ngày sớm hơn ngày đã báo.`,
    en: `${seen} running things were looked at; ${moved} have dates that move, ${earlier} of them earlier than was told.`,
  }),
  promise: {
    vi: "Ngày đã báo cho người gửi không bao giờ lùi xa thêm. Không ai bị trễ hạn ngay vì lịch thay đổi.",
    en: "A date that was told is never put off, and nobody becomes late on the spot by another calendar.",
  },
  nothingMoves: { vi: "Không hạn nào thay đổi.", en: "No limit moves." },
  list: { vi: "Từng hạn một", en: "One by one" },
  only: (unit: string): Text => ({ vi: `Chỉ ${unit}`, en: `Only ${unit}` }),
  all: { vi: "Tất cả đơn vị", en: "All units" },
  restricted: { vi: "không thuộc quyền xem", en: "not yours to see" },
  export: { vi: "Tải danh sách", en: "Download the list" },
  exportMore: (lines: number): Text => ({
    vi: `Tệp này chỉ có ${lines} dòng đầu; tệp .csv có tất cả.`,
    en: `Only the first ${lines} lines are in this file; the .csv has all of them.`,
  }),
  confirm: { vi: "Xác nhận và tính lại mọi hạn", en: "Confirm and count every limit again" },
  confirmAbout: {
    vi: "Ông/bà là người thứ hai. Xác nhận xong, lịch này được dùng ngay và không sửa được; muốn đổi thì khai bản khác.",
    en: "You are the second person. Once confirmed it is in force at once and never changed; to change it, declare another.",
  },
  waitsForOther: {
    vi: "Bản này do ông/bà khai nên chờ một người khác xác nhận.",
    en: "You declared it: it waits for another person to confirm.",
  },
  drop: { vi: "Bỏ bản này", en: "Drop this version" },
  done: {
    declared: {
      vi: "Đã khai. Hãy xem những gì sẽ thay đổi.",
      en: "Declared. Look at what would change.",
    },
    confirmed: {
      vi: "Đã xác nhận. Lịch này đang được dùng; các hạn đang được tính lại.",
      en: "Confirmed. It is in force; limits are being counted again.",
    },
    dropped: { vi: "Đã bỏ bản này.", en: "Dropped." },
    closed: {
      vi: "Đã báo nghỉ. Trang của đơn vị đã ghi.",
      en: "Declared. It is on the unit’s page.",
    },
    opened: { vi: "Đã bỏ ngày nghỉ riêng này.", en: "Taken back." },
  },
  closures: { vi: "Ngày nghỉ riêng của đơn vị", en: "Closed days of the unit" },
  closuresLead: {
    vi: "Khi trụ sở không mở cửa được: ngập lụt, mất điện, chuyển nơi làm việc. Ngày nghỉ này được công bố, chỉ áp dụng cho giờ mở cửa và các hẹn của đơn vị; thời hạn do luật định và ngày đã báo cho người dân không đổi.",
    en: "When the office cannot open: flood, no power, moving house. It is public, and touches the unit’s opening hours and own promises; limits of law and dates that were told do not change.",
  },
  contacts: (unit: string): Text => ({
    vi: `Trụ sở, điện thoại, giờ làm việc của ${unit}`,
    en: `Office, telephone and hours of ${unit}`,
  }),
  close: { vi: "Báo nghỉ", en: "Declare" },
  takeBack: { vi: "Bỏ", en: "Take back" },
  declared: { vi: "Đã báo", en: "Declared" },
  nothingDeclared: { vi: "Đơn vị chưa báo nghỉ ngày nào.", en: "Nothing was declared." },
  stands: { vi: "đang tính", en: "stands" },
  takenBack: { vi: "đã bỏ", en: "taken back" },
  unit: { vi: "Đơn vị", en: "Unit" },
  notADay: { vi: "Hãy ghi một ngày, như 24/11/2026.", en: "Give a day, like 24/11/2026." },
} as const;
