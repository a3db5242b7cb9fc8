export const feedTexts = {
  title: { vi: "Lịch hạn nhiệm vụ của tôi", en: "A calendar of my due dates" },
  calendar: { vi: "Hạn nhiệm vụ", en: "Due dates of tasks" },
  due: { vi: "Nhiệm vụ đến hạn", en: "A task is due" },
  lead: {
    vi: "Phần mềm lịch trên điện thoại hay máy tính có thể tự lấy hạn nhiệm vụ từ một địa chỉ riêng.",
    en: "A calendar program can fetch the due dates of your tasks from a private address.",
  },
  reveals: {
    vi: "Ai có địa chỉ này đều xem được lịch mà không cần đăng nhập. Trong đó chỉ có ngày đến hạn và, nếu ông/bà chọn, tên nhiệm vụ của chính mình; không có tên người, không có nội dung khác. Không gửi địa chỉ này cho người khác.",
    en: "Whoever has this address can read the calendar without signing in. It holds due dates and, if you choose so, the titles of your own tasks; no names and nothing else. Do not pass it on.",
  },
  shows: { vi: "Lịch ghi gì", en: "What the calendar says" },
  plain: { vi: "Chỉ ghi “Nhiệm vụ đến hạn”", en: "Only “A task is due”" },
  titles: { vi: "Ghi tên nhiệm vụ", en: "The titles of my tasks" },
  make: { vi: "Tạo địa chỉ", en: "Make the address" },
  remake: {
    vi: "Tạo địa chỉ mới (địa chỉ cũ ngừng ngay)",
    en: "Make a new one (the old one ends at once)",
  },
  revoke: { vi: "Thu hồi địa chỉ", en: "Revoke the address" },
  once: {
    vi: "Địa chỉ chỉ hiện một lần này. Hãy chép vào phần mềm lịch.",
    en: "The address is shown this once. Copy it into the calendar program.",
  },
  address: { vi: "Địa chỉ lịch riêng", en: "Private calendar address" },
  since: { vi: "Đang có một địa chỉ, tạo lúc", en: "There is an address, made" },
  none: { vi: "Chưa có địa chỉ nào.", en: "There is no address." },
} as const;
