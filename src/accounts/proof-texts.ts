import type { Text } from "#kernel/text.ts";

export const proofTexts = {
  title: { vi: "Xác nhận lại là chính mình", en: "Prove again who you are" },
  about: {
    vi: "Việc này nhạy cảm nên cần xác nhận trong 10 phút gần nhất. Đây là quy định của hệ thống, không phải của luật.",
    en: "This is sensitive, so it asks for a proof within the last 10 minutes. That is a rule of this system, not of the law.",
  },
  kept: {
    vi: "Những gì vừa gửi vẫn được giữ trên trang này và sẽ gửi tiếp ngay sau khi xác nhận.",
    en: "What was just sent is kept on this page and goes on right after.",
  },
  broken: {
    vi: "Biểu mẫu vừa gửi không đến trọn vẹn. Hãy quay lại trang trước và gửi lại.",
    en: "The form just sent did not arrive whole. Please go back and send it again.",
  },
  files: (names: string): Text => ({
    vi: `Chọn lại tệp: ${names}`,
    en: `Choose the files again: ${names}`,
  }),
  filesHint: {
    vi: "Trình duyệt không cho trang nào giữ tệp hộ.",
    en: "Browsers let no page keep files for you.",
  },
  password: { vi: "Mật khẩu", en: "Password" },
  withPassword: { vi: "Xác nhận bằng mật khẩu", en: "Prove it with the password" },
  withPasskey: { vi: "Xác nhận bằng khóa đăng nhập", en: "Prove it with a passkey" },
  withOidc: (label: string): Text => ({
    vi: `Xác nhận ở ${label} (mở thẻ mới)`,
    en: `Prove it at ${label} (opens a new tab)`,
  }),
  oidcHint: {
    vi: "Xác nhận xong ở thẻ mới, hãy trở lại trang này và bấm Tiếp tục.",
    en: "After proving it in the new tab, come back here and press Continue.",
  },
  goOn: { vi: "Tiếp tục", en: "Continue" },
  or: { vi: "Hoặc", en: "Or" },
  proved: { vi: "Đã xác nhận.", en: "Proved." },
  busy: { vi: "Đang chờ thiết bị…", en: "Waiting for the device…" },
  failed: {
    vi: "Thiết bị chưa xác nhận. Hãy thử lại, hoặc dùng cách khác.",
    en: "The device did not confirm. Please try again, or use another way.",
  },
};
