import { roles } from "#access/model.ts";
import { templateOf, type Right } from "#access/roles.ts";
import type { Text } from "#kernel/text.ts";

/** On the page for somebody signed in who may not come in: what it takes, and nothing of what is there. */
export const takesRight = (right: Right): Text => {
  if (right === "staff") return { vi: "Trang này dành cho cán bộ.", en: "This page is for staff." };
  const names = roles.map(templateOf).filter((role) => role.rights.includes(right));
  return {
    vi: `Trang này dành cho người đang giữ chức vụ có vai trò: ${names.map(({ name }) => name.vi).join(", ")}.`,
    en: `This page is for whoever holds a post with the role: ${names.map(({ name }) => name.en).join(", ")}.`,
  };
};

export const signInTexts = {
  title: { vi: "Cán bộ đăng nhập", en: "Staff sign-in" },
  about: {
    vi: "Dành cho cán bộ. Người dân gửi phản ánh và tra cứu không cần tài khoản.",
    en: "For staff. Residents need no account to send feedback or follow it.",
  },
  name: { vi: "Tên đăng nhập", en: "Sign-in name" },
  password: { vi: "Mật khẩu", en: "Password" },
  button: { vi: "Đăng nhập", en: "Sign in" },
  withPasskey: { vi: "Đăng nhập bằng khóa", en: "Sign in with a passkey" },
  passkeyAbout: {
    vi: "Khóa đăng nhập nằm trong máy tính, điện thoại hoặc khóa bảo mật; mở bằng vân tay, khuôn mặt hoặc mã PIN của thiết bị.",
    en: "A passkey lives in a computer, a telephone or a security key; fingerprint, face or the device’s PIN open it.",
  },
  needsScript: {
    vi: "Khóa đăng nhập cần trình duyệt có bật JavaScript.",
    en: "Passkeys need a browser with JavaScript switched on.",
  },
  withOidc: (label: string): Text => ({
    vi: `Đăng nhập qua ${label}`,
    en: `Sign in with ${label}`,
  }),
  trialPassword: {
    vi: "Nơi thử nghiệm cho đăng nhập bằng mật khẩu một mình. Nơi thật thì không: cần khóa đăng nhập.",
    en: "This trial site lets a password alone sign in. A real site does not: it takes a passkey.",
  },
  lostKey: { vi: "Mất hoặc chưa có khóa?", en: "No passkey, or lost it?" },
  recovery: { vi: "Khôi phục bằng mật khẩu và mã", en: "Recover with password and code" },
  recoveryAbout: {
    vi: "Cần hai người: ông/bà nhập mật khẩu của mình, và mã do quản trị viên hoặc lãnh đạo đơn vị vừa cấp. Vào rồi chỉ thêm được khóa mới; thêm xong mới làm việc tiếp.",
    en: "It takes two people: you type your password, and a code an administrator or the head of your unit has just made. Inside, only a new passkey can be added; after that, work goes on.",
  },
  recoveryButton: { vi: "Vào để thêm khóa", en: "Come in to add a passkey" },
  second: { vi: "Mã của người thứ hai", en: "The second person’s code" },
  secondHint: {
    vi: "Chỉ cần khi tài khoản đã từng được dùng.",
    en: "Only needed when the account has been used before.",
  },
  cameIn: { vi: "Đã đăng nhập", en: "Signed in" },
  provedThere: {
    vi: "Đã xác nhận. Hãy đóng thẻ này, trở lại thẻ trước và bấm Tiếp tục.",
    en: "Proved. Close this tab, go back to the one before and press Continue.",
  },
  boundThere: { vi: "Đã gắn tài khoản bên ngoài.", en: "The account elsewhere is tied." },
  goOn: { vi: "Tiếp tục", en: "Continue" },
  notThere: { vi: "Chưa đăng nhập được", en: "Signing in did not work" },
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
