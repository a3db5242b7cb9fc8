export const unsubscribeTexts = {
  title: { vi: "Thôi nhận thư nhắc việc", en: "No more reminder mail" },
  what: {
    vi: "Tắt thư nhắc việc và thư báo việc mới. Việc và nhiệm vụ vẫn ở trong danh sách như cũ.",
    en: "Switches reminders and mail about new work off. Everything stays in your lists as before.",
  },
  off: { vi: "Tắt thư nhắc", en: "Switch it off" },
  done: { vi: "Đã tắt thư nhắc.", en: "Reminder mail is off." },
  backOn: { vi: "Bật lại ở", en: "It can be switched on again on" },
  profile: { vi: "trang cá nhân", en: "the profile page" },
} as const;
