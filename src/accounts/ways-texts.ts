import type { Text } from "#kernel/text.ts";

export const waysTexts = {
  news: { vi: "Thay đổi gần đây ở cách đăng nhập", en: "Recent changes to the ways in" },
  newsHint: {
    vi: "Nếu có việc không phải mình làm, hãy báo ngay quản trị viên hoặc lãnh đạo đơn vị.",
    en: "If anything here was not done by you, tell an administrator or the head of your unit at once.",
  },
  goOn: { vi: "Tiếp tục vào trang làm việc", en: "Go on to work" },
  limited: { vi: "Cần thêm một cách đăng nhập", en: "Add a way to sign in" },
  limitedAbout: {
    vi: "Vào bằng mã dùng một lần thì chỉ làm được việc này. Thêm khóa đăng nhập xong là làm việc bình thường.",
    en: "Having come in with a one-time code, this is all that can be done. Once a passkey is added, everything else opens.",
  },
  passkeys: { vi: "Khóa đăng nhập", en: "Passkeys" },
  none: {
    vi: "Chưa có khóa nào. Thêm ít nhất hai: một trên máy đang dùng, một để phòng khi mất máy.",
    en: "No passkey yet. Add two at least: one on this device, one for when it is lost.",
  },
  keyLine: (madeAt: string, usedAt: string | null): Text => ({
    vi: `thêm ${madeAt}${usedAt ? `, dùng lần cuối ${usedAt}` : ", chưa dùng"}`,
    en: `added ${madeAt}${usedAt ? `, last used ${usedAt}` : ", not used yet"}`,
  }),
  backedUp: { vi: "có bản sao ở nhà cung cấp của thiết bị", en: "backed up by the device’s maker" },
  keyName: { vi: "Tên khóa", en: "Name of the passkey" },
  keyNameHint: {
    vi: "Để nhận ra về sau: “Máy tính ở phòng”, “Điện thoại”.",
    en: "To tell it apart later: “Office computer”, “Telephone”.",
  },
  firstName: { vi: "Thiết bị này", en: "This device" },
  rename: { vi: "Đổi tên", en: "Rename" },
  remove: { vi: "Gỡ khóa…", en: "Remove…" },
  add: { vi: "Thêm khóa đăng nhập", en: "Add a passkey" },
  addNoScript: {
    vi: "Thêm khóa cần trình duyệt có bật JavaScript.",
    en: "Adding a passkey needs a browser with JavaScript switched on.",
  },
  knownKey: {
    vi: "Thiết bị này đã có khóa của tài khoản rồi.",
    en: "This device has a passkey of this account already.",
  },
  removeTitle: (name: string): Text => ({
    vi: `Gỡ khóa “${name}”`,
    en: `Remove the passkey “${name}”`,
  }),
  removeAsk: { vi: "Gỡ khóa này?", en: "Remove this passkey?" },
  removeWill: {
    vi: "Khóa không đăng nhập được nữa; mọi phiên vào bằng khóa này bị đăng xuất ngay, kể cả phiên hiện tại nếu vào bằng nó.",
    en: "It signs in no more; every session begun with it is signed out at once, this one too if it was.",
  },
  removeLast: {
    vi: "Đây là khóa cuối cùng. Sau đó chỉ vào lại được bằng mật khẩu cùng mã của người thứ hai.",
    en: "This is the last one. After it, the only way back is the password with a second person’s code.",
  },
  removeButton: { vi: "Gỡ khóa", en: "Remove the passkey" },
  identities: { vi: "Tài khoản bên ngoài", en: "Accounts elsewhere" },
  bind: (label: string): Text => ({ vi: `Gắn ${label}`, en: `Tie ${label}` }),
  unbind: { vi: "Gỡ ra", en: "Untie" },
  gone: { vi: "nơi không còn được cấu hình", en: "no longer set up" },
  everywhere: { vi: "Đăng xuất ở mọi nơi", en: "Sign out everywhere" },
  began: {
    passkey: { vi: "bằng khóa đăng nhập", en: "with a passkey" },
    password: { vi: "bằng mật khẩu", en: "with a password" },
    oidc: { vi: "bằng tài khoản bên ngoài", en: "with an account elsewhere" },
    code: { vi: "bằng mã dùng một lần", en: "with a one-time code" },
    recovery: {
      vi: "bằng mật khẩu và mã của người thứ hai",
      en: "with password and a second person’s code",
    },
  },
  said: {
    khoa: { vi: "Đã thêm khóa đăng nhập.", en: "The passkey is added." },
    "khoa-loi": {
      vi: "Chưa thêm được khóa: thiết bị không xác nhận, hoặc đã quá năm phút. Xin thử lại.",
      en: "The passkey was not added: the device did not confirm, or five minutes went by. Please try again.",
    },
    "ten-khoa": { vi: "Đã đổi tên khóa.", en: "The passkey is renamed." },
    "go-khoa": { vi: "Đã gỡ khóa.", en: "The passkey is removed." },
    "lien-ket": { vi: "Đã gắn tài khoản bên ngoài.", en: "The account elsewhere is tied." },
    "bo-lien-ket": { vi: "Đã gỡ tài khoản bên ngoài.", en: "The account elsewhere is untied." },
  },
} satisfies Record<string, Text | ((...given: never[]) => Text) | Readonly<Record<string, Text>>>;
