import type { Text } from "#kernel/text.ts";

export const officerTexts = {
  title: { vi: "Cán bộ", en: "Officers" },
  find: { vi: "Tên hoặc tên đăng nhập", en: "Name or sign-in name" },
  state: {
    all: { vi: "Đang làm việc", en: "Working here" },
    "without-post": { vi: "Không giữ chức vụ nào", en: "Without a post" },
    "without-password": { vi: "Chưa đặt mật khẩu", en: "No password yet" },
    ended: { vi: "Đã nghỉ", en: "Left" },
  },
  name: { vi: "Họ và tên", en: "Name" },
  signIn: { vi: "Tên đăng nhập", en: "Sign-in name" },
  signInHint: {
    vi: "Chữ thường không dấu, số, dấu chấm, gạch nối. Không đổi được về sau.",
    en: "Small letters without accents, digits, dots, dashes. It cannot be changed later.",
  },
  email: { vi: "Thư điện tử công vụ", en: "Work e-mail" },
  emailHint: { vi: "Chỉ dùng để nhắc hạn.", en: "Used for reminders only." },
  notMail: { vi: "Địa chỉ thư viết chưa đúng dạng.", en: "This is not a mail address." },
  posts: { vi: "Chức vụ", en: "Posts" },
  noPost: { vi: "Không giữ chức vụ nào", en: "No post" },
  noPassword: { vi: "Chưa đặt mật khẩu", en: "No password yet" },
  left: { vi: "Đã nghỉ", en: "Left" },
  newOfficer: { vi: "Thêm cán bộ", en: "Add an officer" },
  newHint: {
    vi: "Tài khoản mới chưa có quyền gì cho đến khi được bổ nhiệm vào một chức vụ.",
    en: "A new account may do nothing until it is appointed to a post.",
  },
  create: { vi: "Thêm, rồi tạo mã đăng nhập", en: "Add, then make a code" },
  none: { vi: "Không có cán bộ nào như vậy", en: "There is no such officer" },
  noneHint: {
    vi: "Thử một phần của tên, hoặc bỏ bớt điều kiện.",
    en: "Try a part of the name, or fewer conditions.",
  },
  shown: (n: number): Text => ({
    vi: `${n} cán bộ trên trang này`,
    en: `${n} ${n === 1 ? "officer" : "officers"} on this page`,
  }),
  heldTitle: { vi: "Chức vụ đã và đang giữ", en: "Posts held, now and before" },
  appoint: { vi: "Bổ nhiệm vào một chức vụ", en: "Appoint to a post" },
  oneself: {
    vi: "Đây là tài khoản của chính mình: bổ nhiệm và kết thúc phải do quản trị viên khác làm.",
    en: "This is your own account: appointing and ending it is for another administrator.",
  },
  change: { vi: "Sửa tên và thư điện tử", en: "Change name and e-mail" },
  signInTitle: { vi: "Đăng nhập", en: "Signing in" },
  hasPassword: { vi: "Đã đặt mật khẩu", en: "A password is set" },
  reset: { vi: "Tạo mã đăng nhập mới…", en: "Make a new code…" },
  end: { vi: "Kết thúc tài khoản…", en: "End the account…" },
  endTitle: (name: string): Text => ({
    vi: `Kết thúc tài khoản của ${name}`,
    en: `End the account of ${name}`,
  }),
  endAsk: { vi: "Kết thúc tài khoản này?", en: "End this account?" },
  endWill: [
    {
      vi: "Bị đăng xuất ngay ở mọi nơi và không đăng nhập lại được.",
      en: "Signed out everywhere at once, and no way back in.",
    },
    { vi: "Thôi giữ mọi chức vụ từ bây giờ.", en: "All posts end now." },
    {
      vi: "Những gì đã làm vẫn giữ nguyên tên và ngày. Không mở lại được; người quay lại cần tài khoản mới.",
      en: "What was done keeps its name and date. It cannot be reopened; somebody who comes back needs a new account.",
    },
  ],
  endButton: { vi: "Kết thúc tài khoản", en: "End the account" },
};
