import type { Text } from "#kernel/text.ts";

const counted = (lang: "vi-VN" | "en-GB", n: number): string => n.toLocaleString(lang);

export const fieldTexts = {
  optional: { vi: "(không bắt buộc)", en: "(optional)" },
  toPutRight: { vi: "Có phần cần sửa", en: "Some things need correcting" },
  counter: (count: number, max: number): Text => ({
    vi: `${counted("vi-VN", count)}/${counted("vi-VN", max)} ký tự`,
    en: `${counted("en-GB", count)}/${counted("en-GB", max)} characters`,
  }),
};

export const layoutTexts = {
  product: { vi: "Dân Vận", en: "Dân Vận" },
  about: {
    vi: "Gửi phản ánh, kiến nghị; biết ai trả lời, chậm nhất ngày nào; xem phường, xã đã hứa gì và làm đến đâu.",
    en: "Send feedback and proposals, know who answers and by when, see what wards and communes promised and did.",
  },
  skip: { vi: "Đến nội dung chính", en: "Skip to main content" },
  trial: {
    vi: "Dữ liệu thử nghiệm – không phải hồ sơ thật",
    en: "Trial data – not real records",
  },
  menu: { vi: "Danh mục", en: "Menu" },
  footNav: { vi: "Các trang khác", en: "Other pages" },
  services: { vi: "Gửi và theo dõi", en: "Send and follow" },
  open: { vi: "Công khai", en: "Open to all" },
  lawGroup: { vi: "Theo luật", en: "By law" },
  lawRules: { vi: "Các thời hạn đang dùng", en: "Time limits in use" },
  aboutSite: { vi: "Về trang này", en: "About this site" },
  mainNav: { vi: "Các trang chính", en: "Main pages" },
  home: { vi: "Trang chủ", en: "Home" },
  filing: { vi: "Gửi phản ánh", en: "Send feedback" },
  follow: { vi: "Tra cứu", en: "Follow up" },
  units: { vi: "Phường, xã", en: "Wards" },
  work: { vi: "Việc của tôi", en: "My work" },
  organisation: { vi: "Tổ chức", en: "Organisation" },
  intake: { vi: "Tiếp nhận", en: "Intake" },
  tasks: { vi: "Nhiệm vụ", en: "Tasks" },
  directives: { vi: "Văn bản chỉ đạo", en: "Directives" },
  programmes: { vi: "Chương trình", en: "Programmes" },
  reviews: { vi: "Tự đánh giá", en: "Self-review" },
  promised: { vi: "Thành phố hứa gì", en: "What was promised" },
  complaints: { vi: "Khiếu nại", en: "Complaints" },
  news: { vi: "Tin bài", en: "News" },
  newsPublic: { vi: "Tin tức", en: "News" },
  searchPublic: { vi: "Tìm", en: "Search" },
  checkReceipt: { vi: "Kiểm chứng biên nhận", en: "Check a receipt" },
  ownComment: { vi: "Bình luận của tôi", en: "My comment" },
  comments: { vi: "Bình luận", en: "Comments" },
  postings: { vi: "Niêm yết", en: "Postings" },
  letters: { vi: "Đơn", en: "Letters" },
  reception: { vi: "Tiếp công dân", en: "Reception" },
  reports: { vi: "Báo cáo định kỳ", en: "Periodic reports" },
  law: { vi: "Bao giờ phải trả lời", en: "When an answer is due" },
  lawCalendar: { vi: "Lịch ngày nghỉ", en: "Calendar of days off" },
  papers: { vi: "Mẫu văn bản", en: "Document templates" },
  closures: { vi: "Ngày nghỉ riêng", en: "Closed days" },
  calendar: { vi: "Lịch làm việc", en: "Calendar" },
  templates: { vi: "Mẫu trả lời", en: "Reply templates" },
  routing: { vi: "Phân tuyến", en: "Routing" },
  retention: { vi: "Lưu giữ và xóa", en: "Keeping and erasing" },
  more: { vi: "Thêm", en: "More" },
  log: { vi: "Nhật ký", en: "The record" },
  admin: { vi: "Quản trị", en: "Administration" },
  profile: { vi: "Tài khoản", en: "Account" },
  ownLog: { vi: "Nhật ký của tôi", en: "My record" },
  signOut: { vi: "Đăng xuất", en: "Sign out" },
  signIn: { vi: "Cán bộ đăng nhập", en: "Staff sign-in" },
  otherLanguage: { vi: "English", en: "Tiếng Việt" },
  localTime: {
    vi: "Mọi ngày giờ theo giờ Việt Nam.",
    en: "All dates and times are those of Việt Nam.",
  },
  version: (version: string): Text => ({ vi: `Phiên bản ${version}`, en: `Version ${version}` }),
  accessibility: { vi: "Dễ sử dụng cho mọi người", en: "Accessibility" },
  privacy: { vi: "Quyền riêng tư", en: "Privacy" },
};

export const partTexts = {
  crumbs: { vi: "Trang này nằm ở đâu", en: "Where this page lies" },
  internal: { vi: "Nội bộ", en: "Internal" },
  stepsNow: { vi: "Việc có thể làm bây giờ", en: "What can be done now" },
  stage: {
    done: { vi: "đã xong", en: "done" },
    now: { vi: "đang ở đây", en: "now" },
    next: { vi: "sắp tới", en: "next" },
  },
  sort: { vi: "sắp xếp", en: "sort" },
  pages: { vi: "Các trang của danh sách", en: "Pages of the list" },
  previous: { vi: "Trang trước", en: "Previous page" },
  next: { vi: "Trang sau", en: "Next page" },
  suppressed: (below: number): Text => ({
    vi: `Ít hơn ${below}: không ghi con số để không lộ người`,
    en: `Fewer than ${below}: not shown, so that nobody can be recognised`,
  }),
  thisWill: { vi: "Việc này sẽ:", en: "This will:" },
  goBack: { vi: "Quay lại", en: "Go back" },
  copy: { vi: "Sao chép", en: "Copy" },
  copied: { vi: "Đã sao chép", en: "Copied" },
};

export const chartTexts = {
  share: { vi: "Tỷ lệ", en: "Share" },
};

/** A secret given out anew at the counter. */
export const newSecretTexts = {
  title: { vi: "Mã bí mật mới", en: "The new secret" },
  once: {
    vi: "Chỉ hiện lần này. In và đưa tận tay người gửi, sau khi đã xem giấy biên nhận hoặc xác minh đúng người.",
    en: "Shown this once. Print it and hand it to the sender in person, once it is clear who they are.",
  },
  about: {
    vi: "Mã cũ không mở được gì nữa. Giữ tờ này như giữ biên nhận: ai có cả hai mã đều xem được vụ việc.",
    en: "The old secret opens nothing any more. Keep this like the receipt: whoever has both can see the matter.",
  },
  code: { vi: "Mã tra cứu", en: "Code" },
  secret: { vi: "Mã bí mật mới", en: "New secret" },
  issued: (when: Text, unit: string): Text => ({
    vi: `Cấp lại lúc ${when.vi}, tại ${unit}.`,
    en: `Re-issued at ${when.en}, by ${unit}.`,
  }),
  scan: {
    vi: "Quét để mở trang tra cứu; mã bí mật không nằm trong hình này.",
    en: "Scan to open the follow-up page; the secret is not in this picture.",
  },
  print: { vi: "In", en: "Print" },
};
