import type { Text } from "#kernel/text.ts";

export const publicationTexts = {
  title: { vi: "Công khai việc thực hiện văn bản", en: "Publish how far a directive is" },
  lead: {
    vi: "Chỉ những gì ghi dưới đây được công khai, đúng như ông/bà xem trước. Không ghi tên người; nơi thực hiện hiện theo đơn vị và chức vụ. Không gì tự động được công khai.",
    en: "Only what is written below becomes public, exactly as previewed. No names of people; who does it is shown as unit and post. Nothing becomes public by itself.",
  },
  publicTitle: { vi: "Tên hiện cho mọi người", en: "Title for everybody" },
  summary: { vi: "Văn bản nói gì, trong vài câu", en: "What it says, in a few sentences" },
  tasks: { vi: "Nhiệm vụ công khai", en: "Tasks to publish" },
  tasksHint: {
    vi: "Chỉ có thể chọn nhiệm vụ đã được đánh dấu “công khai” ở trang nhiệm vụ.",
    en: "Only tasks marked “public” on their own page can be chosen.",
  },
  noTasks: {
    vi: "Chưa có nhiệm vụ nào của văn bản này được đánh dấu công khai.",
    en: "No task of this directive is marked public yet.",
  },
  choose: { vi: "Công khai nhiệm vụ này", en: "Publish this task" },
  taskTitle: (nth: number): Text => ({
    vi: `Việc ${nth}: đã hứa làm gì`,
    en: `Task ${nth}: what was promised`,
  }),
  sentence: (nth: number): Text => ({
    vi: `Việc ${nth}: đến đâu rồi, một câu`,
    en: `Task ${nth}: how far it is, one sentence`,
  }),
  sentenceHint: {
    vi: "Có thể để trống. Câu báo cáo nội bộ không được tự động đưa ra đây.",
    en: "May be left empty. Internal reports are never copied here.",
  },
  allowed: {
    vi: "Cơ quan ban hành cho phép công khai văn bản này, và nội dung không thuộc bí mật nhà nước",
    en: "The issuer allows publication, and nothing in it is a state secret",
  },
  mustAllow: {
    vi: "Chỉ công khai được khi cơ quan ban hành cho phép.",
    en: "It can be published only where the issuer allows it.",
  },
  preview: { vi: "Xem trước", en: "Preview" },
  previewed: { vi: "Mọi người sẽ thấy như sau", en: "This is what everybody will see" },
  publish: { vi: "Công khai đúng như trên", en: "Publish exactly this" },
  change: { vi: "Sửa lại", en: "Change it" },
  withdraw: { vi: "Thôi công khai", en: "Withdraw" },
  because: { vi: "Lý do thôi công khai", en: "Why it is withdrawn" },
  isPublic: { vi: "Văn bản đang công khai.", en: "It is public now." },
  see: { vi: "Xem trang công khai", en: "See the public page" },
  published: { vi: "Đã công khai.", en: "Published." },
  withdrawn: { vi: "Đã thôi công khai.", en: "Withdrawn." },
  tooShort: { vi: "Hãy viết ít nhất 3 ký tự.", en: "Please write at least 3 characters." },
  reasonMissing: {
    vi: "Hãy viết lý do, ít nhất 5 ký tự.",
    en: "Please give a reason of at least 5 characters.",
  },
  refused: {
    "names-somebody": {
      vi: "Có tên một cán bộ trong phần sẽ công khai. Hãy ghi đơn vị hoặc chức vụ thay cho tên người.",
      en: "The name of an officer stands in what would be published. Please write the unit or the post instead.",
    },
    "private-detail": {
      vi: "Có số điện thoại, địa chỉ thư hoặc số định danh trong phần sẽ công khai. Hãy bỏ đi.",
      en: "A telephone number, mail address or identity number stands in what would be published. Please remove it.",
    },
    "no-tasks": { vi: "Hãy chọn ít nhất một nhiệm vụ.", en: "Please choose at least one task." },
    "not-public": {
      vi: "Có nhiệm vụ không còn được đánh dấu công khai. Hãy xem lại.",
      en: "One of the tasks is no longer marked public. Please look again.",
    },
    "changed-meanwhile": {
      vi: "Người khác vừa công khai hoặc thôi công khai văn bản này. Hãy xem lại.",
      en: "Somebody else has just published or withdrawn it. Please look again.",
    },
    "not-your-role": {
      vi: "Chỉ người đứng đầu đơn vị giữ văn bản mới công khai được.",
      en: "Only the head of the unit that keeps the directive can publish it.",
    },
  },
} as const;

/** What everybody reads. */
export const publicTexts = {
  list: { vi: "Văn bản chỉ đạo và việc thực hiện", en: "Directives and what became of them" },
  lead: {
    vi: "Đã giao việc gì, cho đơn vị nào, đến đâu rồi. Chỉ có những văn bản mà cơ quan ban hành cho phép công khai.",
    en: "What was to be done, by which unit, and how far it is. Only directives whose issuer allows it.",
  },
  none: { vi: "Chưa có văn bản nào được công khai", en: "No directive has been published yet" },
  document: { vi: "Văn bản", en: "Document" },
  issuer: { vi: "Cơ quan ban hành", en: "Issuer" },
  dated: { vi: "Ngày", en: "Date" },
  published: { vi: "Công khai ngày", en: "Published" },
  promised: { vi: "Việc được giao", en: "What is to be done" },
  who: { vi: "Đơn vị, chức vụ thực hiện", en: "Unit and post" },
  along: { vi: "Phối hợp", en: "Working along" },
  due: { vi: "Thời hạn", en: "Due" },
  moved: (day: string): Text => ({ vi: `hạn ban đầu ${day}`, en: `first due ${day}` }),
  noDate: { vi: "chưa đặt ngày", en: "no date set" },
  standing: { vi: "Đến đâu", en: "How far" },
  tasks: { vi: "Các việc được giao", en: "What was given to whom" },
  asOf: (day: string): Text => ({ vi: `Tình hình ngày ${day}`, en: `As of ${day}` }),
  json: { vi: "Dữ liệu JSON", en: "As JSON" },
  count: (n: number): Text => ({ vi: `${n} việc`, en: n === 1 ? "1 task" : `${n} tasks` }),
} as const;
