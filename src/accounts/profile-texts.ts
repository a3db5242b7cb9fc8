import type { Text } from "#kernel/text.ts";

export const profileTexts = {
  title: { vi: "Tài khoản của tôi", en: "My account" },
  saved: { vi: "Đã lưu.", en: "Saved." },
  passwordSaved: {
    vi: "Đã đổi mật khẩu. Mọi nơi khác đã bị đăng xuất.",
    en: "The password is changed. Everywhere else is signed out.",
  },
  sessionEnded: { vi: "Đã đăng xuất ở nơi đó.", en: "Signed out there." },
  posts: { vi: "Chức vụ hôm nay", en: "Posts held today" },
  noPosts: {
    vi: "Hôm nay không giữ chức vụ nào, nên chưa mở được trang làm việc nào. Quản trị viên là người bổ nhiệm.",
    en: "No post is held today, so no work page opens. An administrator makes appointments.",
  },
  choices: { vi: "Cách làm việc", en: "How I work" },
  language: { vi: "Ngôn ngữ sau khi đăng nhập", en: "Language after signing in" },
  vi: { vi: "Tiếng Việt", en: "Vietnamese" },
  en: { vi: "Tiếng Anh", en: "English" },
  singleKeys: { vi: "Dùng phím tắt một chữ", en: "Use single-key shortcuts" },
  singleKeysHint: {
    vi: "j, k và Enter đi trong danh sách. Tắt đi nếu dùng giọng nói để gõ.",
    en: "j, k and Enter move in lists. Switch off when dictating.",
  },
  calendar: {
    vi: "Lịch hạn nhiệm vụ của tôi (địa chỉ riêng cho phần mềm lịch)",
    en: "A calendar of my due dates (a private address for calendar programs)",
  },
  reminders: { vi: "Nhận thư nhắc hạn", en: "Get reminders by mail" },
  remindersHint: {
    vi: "Mỗi sáng một thư, chỉ khi có việc sắp đến hạn.",
    en: "One mail in the morning, only when something is due soon.",
  },
  password: { vi: "Đổi mật khẩu", en: "Change password" },
  present: { vi: "Mật khẩu hiện tại", en: "Present password" },
  change: { vi: "Đổi mật khẩu", en: "Change password" },
  sessions: { vi: "Đang đăng nhập ở", en: "Signed in at" },
  here: { vi: "Nơi này", en: "This place" },
  elsewhere: { vi: "Nơi khác", en: "Another place" },
  since: (at: string, seen: string): Text => ({
    vi: `từ ${at}, dùng lần cuối ${seen}`,
    en: `since ${at}, last used ${seen}`,
  }),
  endSession: { vi: "Đăng xuất nơi này", en: "Sign out there" },
  codes: { vi: "Mã đăng nhập đã tạo cho tôi", en: "Codes made for me" },
  codesHint: {
    vi: "Ai có mã đều vào được bằng tên của mình. Nếu có mã mình không nhận, hãy báo lãnh đạo đơn vị.",
    en: "Whoever has a code can come in under one’s name. If one was never received, tell the head of the unit.",
  },
  codeBy: (by: string | null, at: string): Text => ({
    vi: `${at}, do ${by ?? "người vận hành máy chủ"} tạo`,
    en: `${at}, made by ${by ?? "whoever runs the server"}`,
  }),
  codeUsed: (at: string): Text => ({ vi: `đã dùng ${at}`, en: `used ${at}` }),
  codeUnused: { vi: "chưa dùng", en: "not used" },
};
