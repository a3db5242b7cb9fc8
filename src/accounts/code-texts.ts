import type { Text } from "#kernel/text.ts";

import type { CodeRefusal } from "./rules.ts";

export const codeTexts = {
  signIn: { vi: "Tên đăng nhập", en: "Sign-in name" },
  resetTitle: (name: string): Text => ({
    vi: `Mã đăng nhập mới cho ${name}`,
    en: `A new code for ${name}`,
  }),
  purpose: { vi: "Mã để làm gì?", en: "What is the code for?" },
  recovery: { vi: "Mất khóa, còn nhớ mật khẩu", en: "Lost the passkey, knows the password" },
  recoveryHint: {
    vi: "Cùng với mật khẩu, mã mở lối vào để thêm khóa mới. Dùng được trong một giờ; không có gì bị gỡ đi.",
    en: "With the password, the code opens the way to a new passkey. Works for one hour; nothing is taken away.",
  },
  setup: {
    vi: "Tài khoản mới, quên mật khẩu, hoặc nghi có người khác biết",
    en: "A new account, a forgotten password, or one somebody else may know",
  },
  setupHint: {
    vi: "Mọi cách đăng nhập hiện có bị gỡ ngay, mọi nơi bị đăng xuất. Ở nơi thật, tài khoản đã từng dùng còn cần mã của người thứ hai. Dùng được trong 24 giờ.",
    en: "Every way in is taken away at once and every place signed out. On a real site an account used before also needs a second person’s code. Works for 24 hours.",
  },
  colleague: { vi: "Mã cho đồng nghiệp", en: "A code for a colleague" },
  colleagueAbout: {
    vi: "Lãnh đạo cấp mã cho người giữ chức vụ trong đơn vị mình, khi người đó đứng trước mặt hoặc đã nhận ra giọng nói. Việc này được ghi lại, và người nhận được báo.",
    en: "Heads make codes for those who hold a post in their unit, who stand before them or whose voice they know. It is written down, and the colleague is told.",
  },
  resetButton: { vi: "Tạo mã", en: "Make the code" },
  codeTitle: (name: string): Text => ({
    vi: `Mã đăng nhập của ${name}`,
    en: `The code for ${name}`,
  }),
  codeOnce: {
    vi: "Mã này chỉ hiện một lần, ở đây. Hãy trao tận tay hoặc đọc qua điện thoại cho đúng người; đừng gửi qua tin nhắn chung.",
    en: "The code is shown once, here. Hand it over in person or read it to the right person on the telephone; never into a group chat.",
  },
  code: { vi: "Mã dùng một lần", en: "One-time code" },
  codeUntil: (until: string): Text => ({
    vi: `Dùng được đến ${until}`,
    en: `Works until ${until}`,
  }),
  recoveryHow: {
    vi: "Cán bộ mở trang đăng nhập, chọn “Khôi phục bằng mật khẩu và mã”, nhập tên đăng nhập, mật khẩu của mình và mã này, rồi thêm khóa mới.",
    en: "The officer opens the sign-in page, chooses “Recover with password and code”, types the sign-in name, their own password and this code, and adds a new passkey.",
  },
  codeHow: {
    vi: "Cán bộ mở trang đăng nhập, chọn “Có mã dùng một lần?”, nhập tên đăng nhập, mã này và mật khẩu tự chọn.",
    en: "The officer opens the sign-in page, chooses “Have a one-time code?”, and types the sign-in name, this code and a password of their own.",
  },
  toOfficer: { vi: "Đến trang của cán bộ", en: "To the officer’s page" },
  toAccount: { vi: "Về trang tài khoản", en: "Back to the account page" },
};

/** Why no code was made; a reason without words does not compile. */
export const codeRefusalText = {
  "no-such-officer": {
    vi: "Không có cán bộ nào như vậy trong phạm vi của mình.",
    en: "There is no such officer among those you may make codes for.",
  },
  "officer-ended": {
    vi: "Tài khoản của cán bộ này đã kết thúc.",
    en: "The account of this officer has ended.",
  },
  "not-oneself": {
    vi: "Không ai tự cấp mã cho chính mình. Hãy nhờ người khác.",
    en: "Nobody makes a code for themself. Please ask somebody else.",
  },
  "no-password": {
    vi: "Tài khoản này chưa có mật khẩu nên mã khôi phục không dùng được. Hãy chọn loại mã kia.",
    en: "This account has no password, so a recovery code would open nothing. Choose the other kind.",
  },
} as const satisfies Record<CodeRefusal["because"], Text>;
