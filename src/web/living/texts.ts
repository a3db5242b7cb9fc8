/** What the living page shows: invented, in the shapes of the real thing. */

import type { Entrance } from "../parts/entrance.tsx";

export const entrances = [
  {
    href: "#gui",
    icon: "send",
    label: "Gửi phản ánh, kiến nghị",
    about: "Nói điều chưa ổn ở nơi mình sống. Không cần tài khoản.",
  },
  {
    href: "#tra-cuu",
    icon: "follow",
    label: "Tra cứu việc của tôi",
    about: "Ai đang giải quyết, đến bao giờ, đã làm gì.",
  },
  {
    href: "#don-vi",
    icon: "unit",
    label: "Phường, xã của tôi",
    about: "Ai phụ trách, tiếp dân ở đâu, khi nào.",
  },
  {
    href: "#da-hua",
    icon: "promise",
    label: "Đã hứa gì, làm đến đâu",
    about: "Lời hứa trước dân, có người và có ngày.",
  },
] as const satisfies readonly Entrance[];

export const chips = [
  { look: "neutral", label: "Mới nhận" },
  { look: "info", label: "Đang giải quyết" },
  { look: "soon", label: "Sắp đến hạn" },
  { look: "late", label: "Quá hạn 2 ngày" },
  { look: "done", label: "Đã trả lời" },
  { look: "closed", label: "Đã rút" },
] as const;

export const dues = [
  {
    look: "calm",
    label: "Hạn: thứ Ba, 08/12/2026 · còn 9 ngày làm việc",
    lines: [
      "Nhận lúc 14:05, thứ Hai, 23/11/2026. Ngày nhận không tính.",
      "Ngày làm việc thứ nhất là thứ Ba, 24/11/2026.",
      "Thứ Bảy và Chủ nhật 28–29/11 và 05–06/12 không tính.",
      "Ngày làm việc thứ mười một là thứ Ba, 08/12/2026.",
    ],
    source: "Thời hạn do thành phố tự đặt ra; không phải luật.",
  },
  { look: "soon", label: "Hạn: thứ Tư, 25/11/2026 · còn 2 ngày làm việc" },
  { look: "late", label: "Quá hạn từ thứ Sáu, 20/11/2026 · 1 ngày làm việc" },
  { look: "paused", label: "Tạm dừng từ thứ Hai, 16/11/2026" },
  { look: "done", label: "Trả lời đúng hạn, thứ Năm, 19/11/2026" },
] as const;

export const person = {
  role: "Người chịu trách nhiệm",
  name: "Nguyễn Thị Minh Hạnh",
  post: "Phó Chủ tịch",
  unit: "UBND phường Ba Đình",
};

export const stages = [
  { label: "Đã nhận", state: "done", note: "thứ Hai, 23/11/2026, 14:05" },
  { label: "Đang giải quyết", state: "now", note: "UBND phường Ba Đình" },
  { label: "Trả lời", state: "next", note: "chậm nhất thứ Ba, 08/12/2026" },
] as const;

export const openSteps = [
  { label: "Trả lời", href: "#tra-loi", current: true },
  { label: "Chuyển đơn vị khác", href: "#chuyen" },
  { label: "Hỏi thêm người gửi", href: "#hoi" },
  { label: "Gia hạn", href: "#gia-han", closed: "đã gia hạn một lần" },
];

export const timeline = [
  {
    moment: "2026-11-25T09:12:00+07:00",
    when: "thứ Tư, 25/11/2026, 09:12",
    what: "Đã trả lời",
    who: "Nguyễn Thị Minh Hạnh, Phó Chủ tịch",
    look: "done",
    said: "Tổ vệ sinh đã dọn sáng nay. Từ tuần này, điểm tập kết ở đầu ngõ 12 được thu gom mỗi ngày lúc 20 giờ.",
  },
  {
    moment: "2026-11-24T16:40:00+07:00",
    when: "thứ Ba, 24/11/2026, 16:40",
    what: "Ghi chú",
    who: "Trần Văn Sơn",
    look: "soon",
    internal: true,
    said: "Đã gọi đội môi trường, hẹn dọn trước 7 giờ sáng mai.",
  },
  {
    moment: "2026-11-24T08:30:00+07:00",
    when: "thứ Ba, 24/11/2026, 08:30",
    what: "UBND phường Ba Đình nhận giải quyết",
    who: "Trần Văn Sơn, công chức tiếp nhận",
    look: "info",
    said: undefined,
  },
  {
    moment: "2026-11-23T14:05:00+07:00",
    when: "thứ Hai, 23/11/2026, 14:05",
    what: "Phản ánh được gửi đến",
    look: "neutral",
    said: undefined,
  },
] as const;

export const figures = [
  {
    value: "51 %",
    label: "trả lời đúng hạn",
    of: "214 trên 420 vụ đã trả lời, quý IV/2026",
    share: { part: 214, whole: 420 },
  },
  {
    value: "7",
    label: "quá hạn",
    of: "trong 63 vụ đang giải quyết",
    look: "late",
    href: "#qua-han",
  },
  {
    value: "12",
    label: "sắp đến hạn",
    of: "trong 63 vụ đang giải quyết",
    look: "soon",
    href: "#sap",
    current: true,
  },
  { value: "4,2", label: "ngày để trả lời, trung vị", of: "420 vụ đã trả lời, quý IV/2026" },
] as const;

export const ledger = [
  { label: "Đã nhận", value: "63", note: "phản ánh và kiến nghị, quý IV/2026" },
  { label: "Đã trả lời", value: "42", depth: 1, share: { part: 42, whole: 63 } },
  { label: "trong đó đúng hạn", value: "30", depth: 2, share: { part: 30, whole: 42 } },
  { label: "Đang giải quyết", value: "21", depth: 1, share: { part: 21, whole: 63 } },
] as const;

export const matters = [
  {
    code: "HN26-4K7PQ2",
    title: "Rác ở đầu ngõ 12 chưa dọn từ thứ Hai",
    due: { look: "late", label: "Quá hạn 1 ngày" },
    place: "Ngõ 12 Đội Cấn",
    who: "Trần Văn Sơn",
    count: 31,
  },
  {
    code: "HN26-9D3M7X",
    title: "Đèn đường hỏng trước trường mầm non",
    due: { look: "soon", label: "Còn 2 ngày" },
    place: "Phố Liễu Giai",
    who: "Phạm Thu Hà",
    count: 6,
  },
  {
    code: "HN26-0V8TQC",
    title: "Kiến nghị đặt thêm ghế ở vườn hoa",
    due: { look: "neutral", label: "Còn 9 ngày" },
    place: "Vườn hoa Bách Thảo",
    who: "Phạm Thu Hà",
    count: 2,
  },
] as const;

export const pageNote = { vi: "3 trong 63 vụ việc", en: "3 of 63 matters" };

export const nothing = {
  title: { vi: "Chưa có việc nào quá hạn", en: "Nothing is overdue" },
  what: {
    vi: "Việc quá hạn của đơn vị sẽ hiện ở đây, việc trễ lâu nhất ở trên cùng.",
    en: "Overdue matters of the unit will appear here, the longest overdue first.",
  },
  action: { href: "#tat-ca", label: { vi: "Xem mọi việc đang làm", en: "See all open work" } },
};

export const notices = [
  {
    look: "quiet",
    title: "Việc khẩn cấp thì gọi ngay",
    said: {
      vi: "Công an 113 · Cứu hỏa 114 · Cấp cứu 115.",
      en: "Police 113 · Fire 114 · Ambulance 115.",
    },
  },
  {
    look: "info",
    title: "Ai đọc được",
    said: {
      vi: "Chỉ cán bộ được giao việc này. Mỗi lần mở hồ sơ đều được ghi lại.",
      en: "Only the officers given this matter. Every opening of the file is recorded.",
    },
  },
  {
    look: "warn",
    title: "Mã bí mật không lấy lại được",
    said: {
      vi: "Hãy chép hoặc in trang này trước khi rời đi.",
      en: "Copy or print this page before leaving.",
    },
  },
  {
    look: "late",
    title: "Đơn vị chưa trả lời đúng hạn",
    said: { vi: "Chủ tịch phường đã được báo.", en: "The chair of the ward has been told." },
  },
  {
    look: "done",
    title: "Đã gửi đến UBND phường Ba Đình",
    said: { vi: "Lúc 14:05, thứ Hai, 23/11/2026.", en: "At 14:05 on Monday, 23/11/2026." },
  },
] as const;

export const progress = {
  label: { vi: "Đang đọc văn bản", en: "Reading the document" },
  said: { vi: "12 trên 40 trang", en: "12 of 40 pages" },
  share: { part: 12, whole: 40 },
};
export const unknownProgress = { vi: "đang bắt đầu", en: "starting" };

export const secretNote = {
  vi: "Ai có mã này đọc được việc của ông/bà. Mã không lấy lại được nếu mất.",
  en: "Whoever has this code can read your matter. It cannot be recovered if lost.",
};

export const facts = [
  { label: "Loại", value: "Phản ánh" },
  { label: "Gửi đến", value: "UBND phường Ba Đình" },
  { label: "Nơi xảy ra", value: "Đầu ngõ 12, phố Đội Cấn" },
];

export const photos = (thumb: string) => [
  { href: "#anh-1", thumb, alt: "Rác trước cổng ngõ", caption: "Ảnh 1, đã bỏ thông tin vị trí" },
  { href: "#anh-2", thumb, alt: "Rác tràn ra lòng đường" },
];

export const form = {
  kind: { vi: "Ông/bà muốn gửi gì?", en: "What would you like to send?" },
  title: { vi: "Việc gì?", en: "What is it about?" },
  titleHint: { vi: "Một câu là đủ.", en: "One sentence is enough." },
  content: { vi: "Chuyện xảy ra thế nào?", en: "What happened?" },
  area: { vi: "Thuộc lĩnh vực nào?", en: "Which area is it?" },
  choose: { vi: "Chọn một lĩnh vực", en: "Choose an area" },
  files: { vi: "Ảnh", en: "Pictures" },
  contact: { vi: "Liên hệ", en: "Contact" },
  contactHint: {
    vi: "Chỉ để hỏi thêm và báo kết quả. Có thể để trống.",
    en: "Only to ask further and to tell the result. May be left empty.",
  },
  phone: { vi: "Số điện thoại", en: "Telephone" },
  publish: {
    vi: "Đồng ý công bố câu hỏi và câu trả lời",
    en: "The question and answer may be published",
  },
  publishHint: {
    vi: "Tên và số điện thoại không bao giờ hiện ra.",
    en: "Never the name or telephone.",
  },
  send: { vi: "Xem lại và gửi", en: "Review and send" },
};

export const formErrors = {
  title: {
    vi: "Hãy viết rõ hơn một chút, ít nhất 10 ký tự.",
    en: "Please say a little more, at least 10 characters.",
  },
  area: { vi: "Hãy chọn một lĩnh vực.", en: "Please choose an area." },
};

export const kinds = [
  {
    value: "phan-anh",
    label: { vi: "Phản ánh", en: "Feedback" },
    hint: { vi: "Một việc chưa ổn cần được sửa.", en: "Something that needs putting right." },
  },
  {
    value: "kien-nghi",
    label: { vi: "Kiến nghị", en: "Petition" },
    hint: { vi: "Một đề xuất để làm tốt hơn.", en: "A proposal to do better." },
  },
];

export const areas = [
  { value: "moi-truong", label: { vi: "Rác thải, môi trường", en: "Waste, environment" } },
  { value: "dat-dai", label: { vi: "Đất đai", en: "Land" } },
];

export const confirm = {
  title: { vi: "Đóng vụ việc này?", en: "Close this matter?" },
  consequences: [
    { vi: "gửi câu trả lời cho người nêu việc;", en: "send the answer to whoever raised it;" },
    { vi: "dừng đếm hạn và ghi vào thống kê của phường;", en: "stop the clock and count it;" },
    {
      vi: "không mở lại được nếu không có kiến nghị xem xét lại.",
      en: "be final unless reviewed.",
    },
  ],
  button: { vi: "Đóng vụ việc", en: "Close the matter" },
};
