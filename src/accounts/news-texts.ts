import type { Text } from "#kernel/text.ts";

import type { NewsKind } from "./news.store.ts";

/** What happened to the ways into an account, as its owner is told. `at` is a moment in words. */
export const newsTexts: Readonly<Record<NewsKind, (at: string) => Text>> = {
  "passkey-added": (at) => ({
    vi: `Một khóa đăng nhập mới được thêm ${at}.`,
    en: `A new passkey was added ${at}.`,
  }),
  "passkey-removed": (at) => ({
    vi: `Một khóa đăng nhập được gỡ ${at}.`,
    en: `A passkey was removed ${at}.`,
  }),
  "oidc-bound": (at) => ({
    vi: `Một tài khoản bên ngoài được gắn vào ${at}.`,
    en: `An account elsewhere was tied to yours ${at}.`,
  }),
  "oidc-unbound": (at) => ({
    vi: `Một tài khoản bên ngoài được gỡ ra ${at}.`,
    en: `An account elsewhere was untied ${at}.`,
  }),
  "password-changed": (at) => ({
    vi: `Mật khẩu được đổi ${at}.`,
    en: `The password was changed ${at}.`,
  }),
  "code-made": (at) => ({
    vi: `Một mã đăng nhập dùng một lần được tạo ${at}.`,
    en: `A one-time sign-in code was made ${at}.`,
  }),
  "code-used": (at) => ({
    vi: `Một mã đăng nhập dùng một lần được dùng ${at}.`,
    en: `A one-time sign-in code was used ${at}.`,
  }),
};

export const newsLetter = {
  subject: {
    vi: "Dân Vận: có thay đổi ở cách đăng nhập",
    en: "Dân Vận: a way into your account has changed",
  },
  notYou: {
    vi: "Nếu không phải ông/bà làm, hãy báo ngay quản trị viên hoặc lãnh đạo đơn vị, và xem trang tài khoản:",
    en: "If this was not you, tell an administrator or the head of your unit at once, and look at your account page:",
  },
} satisfies Record<string, Text>;
