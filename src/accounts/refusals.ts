import type { Text } from "#kernel/text.ts";

/** What we say to people at the door; a reason without words does not compile. */
export const signInRefusalText = {
  "wrong-pair": {
    vi: "Tên đăng nhập hoặc mật khẩu không đúng. Nếu quên mật khẩu, hãy nhờ quản trị viên cấp mã dùng một lần.",
    en: "The sign-in name or the password is not right. If the password is forgotten, ask an administrator for a one-time code.",
  },
  "wrong-recovery": {
    vi: "Tên đăng nhập, mật khẩu và mã không khớp nhau, hoặc mã đã dùng hay đã hết hạn.",
    en: "Sign-in name, password and code do not belong together, or the code was used or has expired.",
  },
  "wrong-passkey": {
    vi: "Khóa đăng nhập không được chấp nhận. Xin thử lại; nếu vẫn vậy, hãy dùng khóa khác hoặc cách khác.",
    en: "The passkey was not accepted. Please try again; if it stays so, use another passkey or another way.",
  },
  "second-code": {
    vi: "Tài khoản này đã từng được dùng nên cần thêm mã của người thứ hai: một quản trị viên khác hoặc lãnh đạo đơn vị.",
    en: "This account has been used before, so a second person’s code is needed too: another administrator or the head of the unit.",
  },
  "provider-away": {
    vi: "Nơi đăng nhập bên ngoài không trả lời lúc này. Hãy thử lại sau ít phút, hoặc đăng nhập bằng khóa.",
    en: "The other sign-in service does not answer at this moment. Please try again in a few minutes, or use a passkey.",
  },
  "wrong-answer": {
    vi: "Chưa đăng nhập được: câu trả lời từ nơi bên ngoài không khớp với lần bắt đầu ở trình duyệt này, hoặc đã quá 10 phút. Hãy bắt đầu lại.",
    en: "Signing in did not work: what came back does not fit what was begun in this browser, or more than 10 minutes went by. Please begin again.",
  },
  "not-bound": {
    vi: "Tài khoản bên ngoài này chưa được gắn với cán bộ nào. Hãy đăng nhập bằng khóa, rồi gắn ở trang Tài khoản.",
    en: "This account elsewhere is not tied to any officer. Sign in with a passkey, then tie it on the account page.",
  },
  "bound-already": {
    vi: "Tài khoản bên ngoài này đã được gắn rồi.",
    en: "This account elsewhere is tied already.",
  },
  "no-password-alone": {
    vi: "Ở đây không đăng nhập bằng mật khẩu một mình được. Hãy dùng khóa đăng nhập; mất khóa thì nhờ người thứ hai cấp mã.",
    en: "A password alone does not sign in here. Use a passkey; if it is lost, ask a second person for a code.",
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
    vi: `Đã có quá nhiều lần thử. Xin thử lại sau ${minutes} phút. Tài khoản không bị khoá: đăng nhập bằng khóa, hoặc từ trình duyệt đã từng đăng nhập, vẫn được ngay.`,
    en: `There were too many attempts. Please try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}. The account is not locked: a passkey, or a browser that has signed in before, works at once.`,
  };
};
