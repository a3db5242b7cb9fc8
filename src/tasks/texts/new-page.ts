import type { Text } from "#kernel/text.ts";

/** The words of the form that gives a task. */
export const newTexts = {
  title: { vi: "Giao nhiệm vụ", en: "Give a task" },
  lead: {
    vi: "Ghi rõ việc gì, ai chịu trách nhiệm, đến khi nào. Chưa có ngày thì để trống; hệ thống sẽ nhắc đặt thời hạn.",
    en: "Say what, who is accountable and by when. Leave the date empty if there is none yet; a date will be asked for.",
  },
  fromMatter: (code: string): Text => ({
    vi: `Từ vụ việc ${code}`,
    en: `From the matter ${code}`,
  }),
  what: { vi: "Việc gì?", en: "What is to be done?" },
  whatHint: {
    vi: "Một câu có động từ, ai đọc cũng hiểu.",
    en: "A sentence with a verb that anybody understands.",
  },
  product: { vi: "Sản phẩm phải có", en: "What is to be delivered" },
  productHint: {
    vi: "Ví dụ: báo cáo bằng văn bản, tuyến đường đã vá.",
    en: "For example: a written report, the street repaired.",
  },
  who: { vi: "Ai làm?", en: "Who does it?" },
  unit: { vi: "Đơn vị chủ trì", en: "Unit" },
  showPeople: { vi: "Xem người của đơn vị này", en: "Show the people of this unit" },
  officer: { vi: "Người chịu trách nhiệm chính", en: "Who is accountable" },
  officerHint: {
    vi: "Đổi đơn vị thì bấm nút ở trên để thấy người của đơn vị đó.",
    en: "After another unit was chosen, press the button above to see its people.",
  },
  nobody: { vi: "Để người đứng đầu đơn vị giao người", en: "Leave it to the head of the unit" },
  cooperating: { vi: "Đơn vị phối hợp", en: "Units working along" },
  cooperatingOpen: (n: number): Text => ({
    vi: n === 0 ? "Thêm đơn vị phối hợp" : `Đơn vị phối hợp (đã chọn ${n})`,
    en: n === 0 ? "Add units that work along" : `Units working along (${n} chosen)`,
  }),
  when: { vi: "Đến khi nào?", en: "By when?" },
  startOn: { vi: "Bắt đầu", en: "Starts" },
  due: { vi: "Thời hạn", en: "Due" },
  repeats: { vi: "Lặp lại", en: "Repeats" },
  rules: {
    "": { vi: "Không", en: "No" },
    "FREQ=WEEKLY": { vi: "Mỗi tuần", en: "Every week" },
    "FREQ=MONTHLY": { vi: "Mỗi tháng", en: "Every month" },
    "FREQ=MONTHLY;INTERVAL=3": { vi: "Mỗi quý", en: "Every quarter" },
    "FREQ=MONTHLY;INTERVAL=6": { vi: "Mỗi sáu tháng", en: "Every six months" },
    "FREQ=YEARLY": { vi: "Mỗi năm", en: "Every year" },
  } as Readonly<Record<string, Text>>,
  from: { vi: "Từ đâu?", en: "Where does it come from?" },
  froms: {
    office: { vi: "Đơn vị tự đặt ra", en: "Set by the office" },
    meeting: {
      vi: "Cuộc họp, buổi đối thoại, đơn khiếu nại hay việc khác",
      en: "A meeting, a dialogue, a complaint or something else",
    },
    topic: { vi: "Lĩnh vực nhiều người cùng phản ánh", en: "An area many have written about" },
  },
  meeting: { vi: "Ghi một dòng", en: "In one line" },
  meetingHint: {
    vi: "Ví dụ: Họp giao ban tháng 11; Khiếu nại KN-7K3M-9QXD. Không ghi tên người dân.",
    en: "For example: the meeting of November; complaint KN-7K3M-9QXD. No resident’s name.",
  },
  meetingOn: { vi: "Ngày", en: "Day" },
  area: { vi: "Lĩnh vực", en: "Area" },
  chooseArea: { vi: "Chọn một lĩnh vực", en: "Choose an area" },
  visibility: {
    vi: "Công khai: việc gì, đơn vị nào, đến đâu; không nêu tên người",
    en: "Public: what, which unit, how far; no person is named",
  },
  send: { vi: "Giao nhiệm vụ", en: "Give the task" },
  errors: {
    title: {
      vi: "Hãy ghi việc phải làm, từ 3 đến 2000 ký tự.",
      en: "Say what is to be done, in 3 to 2000 characters.",
    },
    unit: { vi: "Hãy chọn đơn vị chủ trì.", en: "Choose the unit." },
    date: {
      vi: "Hãy ghi một ngày có thật, ví dụ 08/12/2026.",
      en: "Give a real day, such as 08/12/2026.",
    },
    from: { vi: "Hãy chọn việc từ đâu đến.", en: "Choose where it comes from." },
    meeting: { vi: "Hãy ghi một dòng cho biết từ đâu.", en: "Say in a line where it comes from." },
    area: { vi: "Hãy chọn một lĩnh vực.", en: "Choose an area." },
    rule: { vi: "Hãy chọn một dòng.", en: "Choose one." },
  },
} as const;
