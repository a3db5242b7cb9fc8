import type { Text } from "#kernel/text.ts";

/** What we say to people at the door; a reason without words does not compile. */
export const signInRefusalText = {
  "wrong-pair": {
    vi: "Tên đăng nhập hoặc mật khẩu không đúng. Nếu quên mật khẩu, hãy nhờ quản trị viên cấp mã dùng một lần.",
    en: "The sign-in name or the password is not right. If the password is forgotten, ask an administrator for a one-time code.",
  },
  "wrong-code": {
    vi: "Tên đăng nhập và mã không khớp, hoặc mã đã dùng hay đã hết hạn. Quản trị viên có thể cấp mã mới.",
    en: "The sign-in name and the code do not belong together, or the code was used or has expired. An administrator can make a new one.",
  },
  "wrong-password": {
    vi: "Mật khẩu hiện tại không đúng.",
    en: "The present password is not right.",
  },
  busy: {
    vi: "Đang có quá nhiều người đăng nhập cùng lúc. Xin thử lại sau ít giây.",
    en: "Too many people are signing in at this moment. Please try again in a few seconds.",
  },
  "password-short": {
    vi: "Mật khẩu cần ít nhất 12 ký tự. Vài từ ghép lại thành câu là dễ nhớ và đủ dài.",
    en: "A password has at least 12 characters. A few words in a row are easy to remember and long enough.",
  },
  "password-long": {
    vi: "Mật khẩu nhiều nhất 200 ký tự.",
    en: "A password has at most 200 characters.",
  },
  "password-is-name": {
    vi: "Mật khẩu không được là tên hay tên đăng nhập của mình.",
    en: "The password must not be one’s own name or sign-in name.",
  },
  "password-known": {
    vi: "Mật khẩu này nằm trong số những mật khẩu bị thử đầu tiên. Hãy chọn câu khác.",
    en: "This password is among the first that are tried. Please choose another.",
  },
  "passwords-differ": {
    vi: "Hai lần nhập mật khẩu mới không giống nhau.",
    en: "The two new passwords are not the same.",
  },
} as const satisfies Record<string, Text>;

/** What we say on the 429 of the staff door. */
export const tooManySignIns = (retryAfter: number): Text => {
  const minutes = Math.max(1, Math.ceil(retryAfter / 60));
  return {
    vi: `Đã thử đăng nhập quá nhiều lần từ đường truyền này. Xin thử lại sau ${minutes} phút. Tài khoản không bị khoá: từ nơi khác vẫn đăng nhập được.`,
    en: `There were too many attempts from this connection. Please try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}. The account is not locked: signing in from elsewhere still works.`,
  };
};
