import type { Text } from "#kernel/text.ts";

export const logTexts = {
  title: { vi: "Nhật ký", en: "The record" },
  lead: {
    vi: "Ai đã làm gì, ai bị từ chối, ai đã xem gì. Không có nội dung vụ việc. Mỗi lần xem nhật ký cũng được ghi lại.",
    en: "Who did what, who was refused, who looked. Nothing of what stands in a matter. Looking at the record is on record as well.",
  },
  from: { vi: "Từ ngày", en: "From" },
  to: { vi: "Đến ngày", en: "To" },
  who: { vi: "Người hoặc chức vụ", en: "Person or post" },
  did: { vi: "Việc", en: "Act" },
  allActs: { vi: "Mọi việc", en: "Every act" },
  allOf: (family: Text): Text => ({ vi: `${family.vi}: tất cả`, en: `${family.en}: all` }),
  outcome: { vi: "Kết quả", en: "Outcome" },
  outcomes: {
    all: { vi: "Tất cả", en: "All" },
    done: { vi: "Đã làm", en: "Done" },
    refused: { vi: "Bị từ chối", en: "Refused" },
  },
  about: { vi: "Về vụ việc hoặc đơn vị", en: "About a matter or unit" },
  aboutHint: { vi: "DV-… hoặc tên", en: "DV-… or a name" },
  apply: { vi: "Lọc", en: "Filter" },
  clear: { vi: "Bỏ mọi điều kiện", en: "Clear all" },
  remove: (name: string): Text => ({ vi: `Bỏ: ${name}`, en: `Remove: ${name}` }),
  onlyOf: (name: string): Text => ({ vi: `Chỉ của: ${name}`, en: `Only: ${name}` }),
  period: (from: string, to: string): Text => ({
    vi: `Từ ${from} đến ${to}`,
    en: `${from} to ${to}`,
  }),
  cut: (days: number): Text => ({
    vi: `Mỗi lần xem nhiều nhất ${days} ngày; ngày đầu đã được dời lại.`,
    en: `At most ${days} days at a time; the first day was moved.`,
  }),
  choose: { vi: "Chọn một:", en: "Choose one:" },
  nobodyCalled: (typed: string): Text => ({
    vi: `Không có cán bộ hay chức vụ nào tên “${typed}”.`,
    en: `No officer or post is called “${typed}”.`,
  }),
  nothingCalled: (typed: string): Text => ({
    vi: `Không có vụ việc hay đơn vị nào là “${typed}”. Danh sách dưới đây để trống.`,
    en: `No matter or unit is “${typed}”. The list below is empty.`,
  }),
  when: { vi: "Khi nào", en: "When" },
  by: { vi: "Ai", en: "Who" },
  what: { vi: "Làm gì", en: "What" },
  on: { vi: "Về", en: "About" },
  refused: { vi: "Bị từ chối", en: "Refused" },
  none: { vi: "Không có dòng nào", en: "No lines" },
  noneHint: {
    vi: "Trong khoảng ngày và điều kiện đã chọn, nhật ký không có dòng nào.",
    en: "The record has no line for these days and filters.",
  },
  first: { vi: "Về đầu", en: "To the top" },
  next: { vi: "Cũ hơn", en: "Older" },
  shown: (n: number): Text => ({ vi: `${n} dòng trên trang này`, en: `${n} lines on this page` }),
  csv: { vi: "Tải CSV", en: "Download CSV" },
  xlsx: { vi: "Tải Excel", en: "Download Excel" },
  exportHint: (csv: number, xlsx: number): Text => ({
    vi: `Tải đúng những dòng đang lọc, nhiều nhất ${csv.toLocaleString("vi-VN")} dòng CSV hoặc ${xlsx.toLocaleString("vi-VN")} dòng Excel. Việc tải được ghi vào nhật ký.`,
    en: `Exactly the lines filtered here, at most ${csv.toLocaleString("en-GB")} as CSV or ${xlsx.toLocaleString("en-GB")} as Excel. Downloading is on record.`,
  }),
  tooMany: (n: number): Text => ({
    vi: `Chỉ có ${n.toLocaleString("vi-VN")} dòng mới nhất; còn những dòng cũ hơn. Hãy chọn ít ngày hơn.`,
    en: `Only the newest ${n.toLocaleString("en-GB")} lines; there are older ones. Choose fewer days.`,
  }),
  file: (from: string, to: string): Text => ({
    vi: `Nhật ký ${from} ${to}`,
    en: `Record ${from} ${to}`,
  }),
  post: { vi: "Chức vụ", en: "Post" },
  line: { vi: "Dòng", en: "Line" },
  own: { vi: "Nhật ký của tôi", en: "My record" },
  ownLead: {
    vi: "Những gì hệ thống đã ghi về việc làm của ông/bà trong 30 ngày qua.",
    en: "What the house wrote down of your acts in the last 30 days.",
  },
  ownNone: { vi: "Chưa có dòng nào trong 30 ngày qua", en: "No lines in the last 30 days" },
  backToLog: { vi: "Về nhật ký", en: "Back to the record" },
  backToProfile: { vi: "Về tài khoản", en: "Back to the account" },
};

export const actorTexts = {
  officer: { vi: "Cán bộ", en: "An officer" },
  client: { vi: "Ứng dụng", en: "A program" },
  house: { vi: "Hệ thống", en: "The house" },
  operator: { vi: "Người vận hành, tại máy chủ", en: "The operator, at the machine" },
  nobody: { vi: "Không rõ ai", en: "Nobody known" },
} as const satisfies Readonly<Record<string, Text>>;

export const thingTexts: Readonly<Record<string, Text>> = {
  matter: { vi: "Vụ việc", en: "Matter" },
  unit: { vi: "Đơn vị", en: "Unit" },
  department: { vi: "Bộ phận", en: "Department" },
  post: { vi: "Chức vụ", en: "Post" },
  appointment: { vi: "Bổ nhiệm số", en: "Appointment" },
  officer: { vi: "Cán bộ", en: "Officer" },
  client: { vi: "Ứng dụng", en: "Program" },
  area: { vi: "Lĩnh vực", en: "Area" },
  template: { vi: "Mẫu trả lời", en: "Template" },
  address: { vi: "Trang", en: "Page" },
  file: { vi: "Tệp", en: "File" },
  session: { vi: "Phiên đăng nhập", en: "Session" },
};

/** What the details of a line are called; one without words is called as it is kept. */
export const detailTexts: Readonly<Record<string, Text>> = {
  from: { vi: "Từ", en: "From" },
  to: { vi: "Thành / đến", en: "To" },
  before: { vi: "Trước đó", en: "Before" },
  name: { vi: "Tên", en: "Name" },
  title: { vi: "Tên chức vụ", en: "Title" },
  role: { vi: "Vai trò", en: "Role" },
  unit: { vi: "Đơn vị số", en: "Unit no." },
  department: { vi: "Bộ phận số", en: "Department no." },
  post: { vi: "Chức vụ số", en: "Post no." },
  appointment: { vi: "Bổ nhiệm số", en: "Appointment no." },
  officer: { vi: "Cán bộ (mã)", en: "Officer (id)" },
  reportsTo: { vi: "Dưới quyền chức vụ số", en: "Reports to post no." },
  tenure: { vi: "Cách giữ chức vụ", en: "Tenure" },
  lastDay: { vi: "Ngày cuối", en: "Last day" },
  firstDay: { vi: "Ngày đầu", en: "First day" },
  days: { vi: "Số ngày làm việc", en: "Working days" },
  area: { vi: "Lĩnh vực", en: "Area" },
  vi: { vi: "Tên tiếng Việt", en: "Name in Vietnamese" },
  en: { vi: "Tên tiếng Anh", en: "Name in English" },
  step: { vi: "Bước", en: "Step" },
  source: { vi: "Văn bản", en: "Document" },
  successors: { vi: "Đơn vị kế thừa", en: "Successors" },
  edges: { vi: "Số dòng kế thừa", en: "Successions" },
  kinds: { vi: "Loại thông tin", en: "Kinds" },
  how: { vi: "Bằng cách", en: "How" },
  purpose: { vi: "Để làm gì", en: "Purpose" },
  because: { vi: "Vì", en: "Because" },
  format: { vi: "Dạng tệp", en: "Format" },
  did: { vi: "Việc đã lọc", en: "Act filtered" },
  outcome: { vi: "Kết quả đã lọc", en: "Outcome filtered" },
  about: { vi: "Về", en: "About" },
  province: { vi: "Mã tỉnh", en: "Province" },
  files: { vi: "Số tệp nâng cấp", en: "Migrations" },
  first: { vi: "Đầu tiên", en: "First" },
  last: { vi: "Cuối cùng", en: "Last" },
  node: { vi: "Phiên bản Node", en: "Node version" },
};

export const goneText = { vi: "đã xóa", en: "erased" } as const satisfies Text;

export const entryTexts = {
  title: (id: number): Text => ({ vi: `Nhật ký, dòng ${id}`, en: `The record, line ${id}` }),
  detail: { vi: "Chi tiết", en: "Details" },
  proof: { vi: "Chống sửa đổi", en: "Proof against changes" },
  leaf: { vi: "Mã băm của dòng", en: "Hash of the line" },
  fits: { vi: "Dòng này khớp với mã băm của nó.", en: "This line fits its hash." },
  fitsNot: {
    vi: "Dòng này KHÔNG khớp với mã băm của nó: nó đã bị sửa trong cơ sở dữ liệu.",
    en: "This line does NOT fit its hash: it was changed in the database.",
  },
  place: { vi: "Vị trí", en: "Place" },
  root: (batch: number): Text => ({ vi: `Mã gốc số ${batch}`, en: `Root ${batch}` }),
  waiting: {
    vi: "Chưa vào mã gốc nào; gốc mới được lập mỗi 5 phút.",
    en: "Not under a root yet; a new one is made every 5 minutes.",
  },
};
