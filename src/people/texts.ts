import type { Text } from "#kernel/text.ts";

import type { Right } from "./access.ts";
import type { Role } from "./model.ts";

export const headerTexts = {
  noPost: { vi: "Chưa giữ chức vụ nào", en: "No post at present" },
  noUnit: { vi: "hôm nay", en: "today" },
};

export const roleText = {
  reception: { vi: "Tiếp nhận", en: "Reception" },
  "case-officer": { vi: "Giải quyết", en: "Case officer" },
  head: { vi: "Lãnh đạo", en: "Head" },
  administrator: { vi: "Quản trị", en: "Administrator" },
} as const satisfies Record<Role, Text>;

/** What a role may do, for whoever gives it. */
export const roleAbout = {
  reception: {
    vi: "nhận và phân công vụ việc của đơn vị, nhập hộ người dân tại quầy",
    en: "takes in and assigns the unit’s matters, registers at the counter",
  },
  "case-officer": {
    vi: "giải quyết và trả lời vụ việc của đơn vị",
    en: "works on the unit’s matters and answers them",
  },
  head: {
    vi: "chịu trách nhiệm chung, gia hạn, xem xét lại việc từ chối",
    en: "answers for the whole, extends, reviews refusals",
  },
  administrator: {
    vi: "giữ đơn vị, chức vụ và tài khoản; không xem vụ việc nào",
    en: "keeps units, posts and accounts; sees no matter",
  },
} as const satisfies Record<Role, Text>;

/** On the page for somebody signed in who may not come in: what it takes, and nothing of what is there. */
export const takesRight = {
  staff: { vi: "Trang này dành cho cán bộ.", en: "This page is for staff." },
  matters: {
    vi: "Trang này dành cho người đang giữ chức vụ tiếp nhận, giải quyết hoặc lãnh đạo.",
    en: "This page is for whoever holds a post at reception, as a case officer or as a head.",
  },
  intake: {
    vi: "Trang này dành cho người đang giữ chức vụ tiếp nhận hoặc lãnh đạo.",
    en: "This page is for whoever holds a post at reception or as a head.",
  },
  templates: {
    vi: "Trang này dành cho người đang giữ chức vụ tiếp nhận, giải quyết hoặc lãnh đạo.",
    en: "This page is for whoever holds a post at reception, as a case officer or as a head.",
  },
  routing: {
    vi: "Trang này dành cho lãnh đạo đơn vị và quản trị viên.",
    en: "This page is for heads of units and administrators.",
  },
  administer: {
    vi: "Trang này dành cho người đang giữ chức vụ quản trị.",
    en: "This page is for whoever holds a post as an administrator.",
  },
} as const satisfies Record<Right, Text>;

export const signInTexts = {
  title: { vi: "Cán bộ đăng nhập", en: "Staff sign-in" },
  about: {
    vi: "Dành cho cán bộ. Người dân gửi phản ánh và tra cứu không cần tài khoản.",
    en: "For staff. Residents need no account to send feedback or follow it.",
  },
  name: { vi: "Tên đăng nhập", en: "Sign-in name" },
  password: { vi: "Mật khẩu", en: "Password" },
  button: { vi: "Đăng nhập", en: "Sign in" },
  haveCode: {
    vi: "Có mã dùng một lần? Đặt mật khẩu tại đây",
    en: "Have a one-time code? Set a password here",
  },
  over: { vi: "Phiên làm việc đã hết", en: "Your session is over" },
  overAbout: {
    vi: "Biểu mẫu vừa gửi chưa được nhận. Hãy đăng nhập, rồi dùng nút quay lại của trình duyệt để lấy lại phần đã viết và gửi lại.",
    en: "The form just sent was not received. Sign in, then use the browser’s back button to get back what was written and send it again.",
  },
  signedOut: { vi: "Đã đăng xuất.", en: "Signed out." },
  first: { vi: "Đặt mật khẩu bằng mã dùng một lần", en: "Set a password with a one-time code" },
  firstAbout: {
    vi: "Mã do quản trị viên trao tận tay, dùng được một lần trong 24 giờ. Đặt xong, mọi nơi đang đăng nhập bằng tài khoản này đều bị đăng xuất.",
    en: "The code is handed over by an administrator and works once, within 24 hours. Afterwards every place where this account is signed in is signed out.",
  },
  code: { vi: "Mã dùng một lần", en: "One-time code" },
  codeHint: {
    vi: "Sáu nhóm bốn chữ và số. Chữ hoa hay thường, có gạch nối hay không đều được.",
    en: "Six groups of four letters and digits. Capitals and dashes do not matter.",
  },
  newPassword: { vi: "Mật khẩu mới", en: "New password" },
  newPasswordHint: {
    vi: "Ít nhất 12 ký tự. Vài từ ghép lại thành câu là tốt; không bắt buộc số hay ký hiệu.",
    en: "At least 12 characters. A few words in a row are good; digits and signs are not demanded.",
  },
  again: { vi: "Nhập lại mật khẩu mới", en: "New password again" },
  firstButton: { vi: "Đặt mật khẩu và đăng nhập", en: "Set password and sign in" },
  back: { vi: "Về trang đăng nhập", en: "Back to sign-in" },
};
