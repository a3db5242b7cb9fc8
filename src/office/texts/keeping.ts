import type { Text } from "#kernel/text.ts";

export const templateTexts = {
  title: { vi: "Mẫu trả lời", en: "Reply templates" },
  lead: {
    vi: "Câu mở đầu dùng chung của đơn vị. Cán bộ chèn mẫu vào câu trả lời rồi viết tiếp cho đúng việc.",
    en: "Beginnings shared by the unit. Officers insert one into an answer and go on for the matter at hand.",
  },
  newTitle: { vi: "Thêm mẫu", en: "Add a template" },
  editTitle: { vi: "Sửa mẫu", en: "Change a template" },
  unit: { vi: "Của đơn vị", en: "Of the unit" },
  name: { vi: "Tên mẫu", en: "Name" },
  body: { vi: "Lời mẫu", en: "Text" },
  bodyHint: {
    vi: "Để chỗ trống bằng dấu ba chấm (…) nơi cán bộ phải điền.",
    en: "Leave an ellipsis (…) where the officer has to fill in.",
  },
  save: { vi: "Lưu mẫu", en: "Save the template" },
  edit: { vi: "Sửa", en: "Change" },
  end: { vi: "Bỏ mẫu", en: "End it" },
  endOf: (title: string): Text => ({ vi: `Bỏ mẫu “${title}”`, en: `End “${title}”` }),
  editOf: (title: string): Text => ({ vi: `Sửa mẫu “${title}”`, en: `Change “${title}”` }),
  by: (who: string): Text => ({ vi: `${who} viết`, en: `by ${who}` }),
  empty: { vi: "Đơn vị chưa có mẫu nào.", en: "The unit has no templates yet." },
  emptyAbout: {
    vi: "Mẫu lưu ở đây sẽ chèn được vào câu trả lời của mọi cán bộ trong đơn vị.",
    en: "Templates saved here can be inserted into answers by every officer of the unit.",
  },
  nameMissing: { vi: "Hãy đặt tên cho mẫu.", en: "Please name the template." },
  bodyMissing: { vi: "Hãy viết lời mẫu.", en: "Please write the text." },
  gone: {
    vi: "Mẫu này vừa được người khác sửa hoặc bỏ. Lời vừa viết vẫn còn; lưu lại sẽ thành mẫu mới.",
    en: "Someone has just changed or ended this template. What was written is kept; saving makes a new one.",
  },
};

export const routingTexts = {
  title: { vi: "Phân tuyến", en: "Routing" },
  lead: {
    vi: "Phản ánh mới thuộc lĩnh vực nào thì đến chức vụ nào, và đơn vị hẹn trả lời trong mấy ngày làm việc.",
    en: "Which post new feedback of each area goes to, and how many working days the unit promises.",
  },
  unit: { vi: "Đơn vị", en: "Unit" },
  show: { vi: "Xem", en: "Show" },
  matrix: (unit: string): Text => ({ vi: `Phân tuyến của ${unit}`, en: `Routing of ${unit}` }),
  area: { vi: "Lĩnh vực", en: "Area" },
  department: { vi: "Bộ phận", en: "Department" },
  post: { vi: "Chức vụ nhận", en: "Receiving post" },
  days: { vi: "Hẹn trả lời", en: "Promise" },
  noRule: { vi: "→ cán bộ tiếp dân", en: "→ the reception" },
  noDepartment: { vi: "Theo chức vụ", en: "That of the post" },
  usual: (n: number): Text => ({ vi: `${n} ngày (chung)`, en: `${n} days (usual)` }),
  nDays: (n: number): Text => ({ vi: `${n} ngày làm việc`, en: `${n} working days` }),
  postOf: (area: Text): Text => ({
    vi: `Chức vụ nhận việc ${area.vi}`,
    en: `Receiving post for ${area.en}`,
  }),
  departmentOf: (area: Text): Text => ({
    vi: `Bộ phận nhận việc ${area.vi}`,
    en: `Department for ${area.en}`,
  }),
  daysOf: (area: Text): Text => ({
    vi: `Số ngày hẹn trả lời việc ${area.vi}`,
    en: `Days promised for ${area.en}`,
  }),
  save: { vi: "Lưu phân tuyến", en: "Save the routing" },
  saved: {
    vi: "Đã lưu. Chỉ áp dụng cho việc gửi đến từ bây giờ; hạn đã hẹn không đổi.",
    en: "Saved. It holds for what comes from now on; dates already promised stay.",
  },
  nothingChanged: { vi: "Không có gì thay đổi.", en: "Nothing was changed." },
  notOffered: {
    vi: "Có dòng chọn chức vụ hoặc bộ phận không còn ở đơn vị. Hãy chọn lại.",
    en: "A row names a post or department the unit no longer has. Please choose again.",
  },
  unstaffed: { vi: "chưa có người giữ", en: "nobody holds it" },
  empty: { vi: "Đơn vị chưa có chức vụ nào.", en: "The unit has no posts yet." },
  emptyAbout: {
    vi: "Lập chức vụ và bổ nhiệm người giữ trước; việc gửi đến tạm chuyển lên đơn vị cấp trên.",
    en: "Found posts and appoint people first; until then matters go to the superior unit.",
  },
  areas: { vi: "Các lĩnh vực", en: "Subject areas" },
  areasLead: {
    vi: "Dùng chung cho mọi đơn vị. Lĩnh vực đã ngừng vẫn giữ tên trên việc cũ.",
    en: "Shared by all units. An area that has ended keeps its name on older matters.",
  },
  nameVi: { vi: "Tên tiếng Việt", en: "Name in Vietnamese" },
  nameEn: { vi: "Tên tiếng Anh", en: "Name in English" },
  code: { vi: "Mã (chữ thường không dấu)", en: "Code (small letters, hyphens)" },
  codeUnfit: {
    vi: "Mã gồm 2 đến 40 chữ thường không dấu và gạch nối.",
    en: "A code has 2 to 40 small letters and hyphens.",
  },
  codeTaken: { vi: "Mã này đã có.", en: "This code exists already." },
  nameMissing: { vi: "Hãy ghi tên.", en: "Please give the name." },
  rename: { vi: "Đổi tên", en: "Rename" },
  end: { vi: "Ngừng dùng", en: "End" },
  renew: { vi: "Dùng lại", en: "Use again" },
  ended: { vi: "đã ngừng", en: "ended" },
  add: { vi: "Thêm lĩnh vực", en: "Add an area" },
  of: (what: Text, area: Text): Text => ({
    vi: `${what.vi}: ${area.vi}`,
    en: `${what.en}: ${area.en}`,
  }),
  lastArea: {
    vi: "Phải còn ít nhất một lĩnh vực để người dân chọn.",
    en: "At least one area has to stay for people to choose.",
  },
};

export const keyTexts = {
  title: { vi: "Phím tắt", en: "Keys" },
  lead: {
    vi: "Dùng trong danh sách việc và khi đọc văn bản chỉ đạo. Không có phím nào là bắt buộc: mọi thứ đều bấm được bằng chuột hay Tab.",
    en: "For the work list and for reading directives. No key is needed: everything can be reached with a mouse or Tab.",
  },
  key: { vi: "Phím", en: "Key" },
  does: { vi: "Làm gì", en: "What it does" },
  keys: [
    { key: "j", does: { vi: "xuống việc kế tiếp", en: "down to the next matter" } },
    { key: "k", does: { vi: "lên việc trước", en: "up to the previous matter" } },
    { key: "Enter", does: { vi: "mở việc đang chọn", en: "open the chosen matter" } },
    { key: "/", does: { vi: "vào ô tìm", en: "go to the search box" } },
    {
      key: "a",
      does: { vi: "nhận phát hiện trong văn bản chỉ đạo", en: "accept a finding in a directive" },
    },
    { key: "e", does: { vi: "sửa phát hiện", en: "correct a finding" } },
    { key: "x", does: { vi: "bỏ phát hiện", en: "reject a finding" } },
    { key: "?", does: { vi: "mở trang này", en: "open this page" } },
  ],
  account: { vi: "Mở trang Tài khoản", en: "Open the account page" },
  on: { vi: "Phím đơn đang bật.", en: "Single keys are on." },
  off: {
    vi: "Phím đơn đang tắt; Tab và Enter vẫn dùng được.",
    en: "Single keys are off; Tab and Enter still work.",
  },
  change: {
    vi: "Nếu dùng nhập liệu bằng giọng nói, nên tắt phím đơn ở trang Tài khoản.",
    en: "With speech input, switch single keys off on the account page.",
  },
};
