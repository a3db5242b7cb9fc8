/** What the living page says of itself, and the names of colours, type and space. */

export const title = { vi: "Thành phần giao diện", en: "Parts of the interface" };
export const crumbs = {
  home: { vi: "Trang chủ", en: "Home" },
  system: { vi: "Hệ thống thiết kế", en: "Design system" },
};
export const lead = {
  vi: "Mọi trang được ghép từ những phần dưới đây. Người và việc trong ví dụ đều được đặt ra.",
  en: "Every page is made of the parts below. People and matters in the examples are invented.",
};
export const looks = { vi: "Xem với giao diện", en: "See it in" };
export const lookNames = {
  browser: { vi: "Theo trình duyệt", en: "As the browser asks" },
  sang: { vi: "Sáng", en: "Light" },
  toi: { vi: "Tối", en: "Dark" },
  "tuong-phan": { vi: "Tương phản cao", en: "High contrast" },
};
export const browserSettings = {
  vi: "Giảm chuyển động, màu bắt buộc, chữ to và bản in theo cài đặt của trình duyệt; chiều rộng từ 320 đến 1.920 px: kéo cửa sổ.",
  en: "Reduced motion, forced colours, larger text and print follow the settings of the browser; for widths of 320 to 1,920 px drag the window.",
};
export const contents = { vi: "Các phần", en: "Parts" };
export const names = {
  foundations: { vi: "Màu, chữ, khoảng cách", en: "Colour, type, space" },
  buttons: { vi: "Nút", en: "Buttons" },
  form: { vi: "Biểu mẫu có lỗi cần sửa", en: "A form with errors" },
  entrances: { vi: "Lối vào", en: "Ways in" },
  status: { vi: "Trạng thái và hạn", en: "Status and dates due" },
  matter: { vi: "Vụ việc", en: "A matter" },
  figures: { vi: "Con số có mẫu số", en: "Figures with denominators" },
  charts: { vi: "Biểu đồ có bảng", en: "Charts with tables" },
  lists: { vi: "Danh sách", en: "Lists" },
  filters: { vi: "Bộ lọc", en: "Filters" },
  notices: { vi: "Thông báo, việc đang chạy", en: "Notices, work in progress" },
  confirm: { vi: "Xác nhận", en: "Confirmation" },
  codes: { vi: "Mã, thông tin, ảnh", en: "Codes, facts, pictures" },
  article: { vi: "Bài viết", en: "An article" },
  print: { vi: "Khi in", en: "On paper" },
  icons: { vi: "Hình vẽ", en: "Icons" },
} as const;

export const colours = [
  { token: "paper", name: "Nền" },
  { token: "card", name: "Thẻ" },
  { token: "ink", name: "Chữ" },
  { token: "ink-2", name: "Chữ phụ" },
  { token: "line", name: "Đường kẻ" },
  { token: "field", name: "Viền ô nhập" },
  { token: "accent", name: "Xanh lá" },
  { token: "accent-soft", name: "Xanh lá nhạt" },
  { token: "late", name: "Quá hạn" },
  { token: "soon", name: "Sắp đến hạn" },
  { token: "done", name: "Đã xong" },
  { token: "info", name: "Cho biết" },
] as const;

export const typeScale = [
  { token: "h1", sample: "Nói được, biết ai trả lời" },
  { token: "h2", sample: "Việc mới được trả lời" },
  { token: "h3", sample: "Gương cầu ở góc cua bị vỡ" },
  { token: "lead", sample: "Gửi phản ánh, kiến nghị đến phường, xã." },
  { token: "body", sample: "UBND phường phải trả lời chậm nhất thứ Ba, 08/12/2026." },
  { token: "small", sample: "Phường Ba Đình · thứ Hai, 02/11/2026" },
] as const;

export const measure = {
  vi: "Đoạn văn không dài quá 68 chữ cái một dòng: mắt tìm lại đầu dòng dễ dàng, nhất là trên màn hình rộng, và người đọc lâu không mỏi.",
  en: "Paragraphs are at most 68 letters wide, so that the eye finds the next line, above all on wide screens, and long reading does not tire.",
};

export const spaces = ["s1", "s2", "s3", "s4", "s5", "s6", "s8", "s12", "s16"] as const;
