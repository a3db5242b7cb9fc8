import type { Text } from "#kernel/text.ts";

export const codeTexts = {
  signIn: { vi: "Tên đăng nhập", en: "Sign-in name" },
  resetTitle: (name: string): Text => ({
    vi: `Mã đăng nhập mới cho ${name}`,
    en: `A new code for ${name}`,
  }),
  resetAsk: { vi: "Tạo mã dùng một lần?", en: "Make a one-time code?" },
  resetWill: [
    {
      vi: "Mật khẩu hiện tại hết hiệu lực ngay và mọi nơi đang đăng nhập bị đăng xuất.",
      en: "The present password ends at once, and every place signed in is signed out.",
    },
    {
      vi: "Mã cũ chưa dùng, nếu có, không còn giá trị.",
      en: "An unused older code, if any, is void.",
    },
    {
      vi: "Cán bộ thấy ở trang Tài khoản rằng mã do ai tạo và lúc nào.",
      en: "The officer sees on their account page who made the code and when.",
    },
  ],
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
  codeHow: {
    vi: "Cán bộ mở trang đăng nhập, chọn “Có mã dùng một lần?”, nhập tên đăng nhập, mã này và mật khẩu tự chọn.",
    en: "The officer opens the sign-in page, chooses “Have a one-time code?”, and types the sign-in name, this code and a password of their own.",
  },
  toOfficer: { vi: "Đến trang của cán bộ", en: "To the officer’s page" },
};
