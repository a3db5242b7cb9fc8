/** Words of the page that checks receipts. */
export const checkTexts = {
  title: { vi: "Kiểm chứng biên nhận", en: "Check a receipt" },
  lead: {
    vi: "Mỗi việc ông/bà gửi và mỗi bước giải quyết đều được ghi vào một sổ công khai mà không ai sửa hay lùi ngày được. Trang này kiểm tra tệp biên nhận ngay trong máy của ông/bà.",
    en: "Everything you send and every step taken is entered in a public log that nobody can change or date back. This page checks a receipt file on your own device.",
  },
  privacy: {
    vi: "Tệp không được gửi đi đâu. Trang này không bao giờ hỏi mã bí mật.",
    en: "The file is not sent anywhere. This page never asks for the secret.",
  },
  file: { vi: "Tệp biên nhận (.tlog-proof)", en: "Receipt file (.tlog-proof)" },
  paste: { vi: "Hoặc dán nội dung tệp vào đây", en: "Or paste the content of the file here" },
  trust: { vi: "Tin vào khóa nào", en: "Which keys to trust" },
  trustHint: {
    vi: "Khóa của sổ và của các nhân chứng. Nếu không tin trang này, hãy lấy khóa từ nơi độc lập rồi dán đè lên.",
    en: "The keys of the log and of its witnesses. Whoever does not trust this page takes the keys from an independent place and pastes them here.",
  },
  check: { vi: "Kiểm tra", en: "Check" },
  where: { vi: "Lấy tệp biên nhận ở đâu?", en: "Where do I get the file?" },
  whereAbout: {
    vi: "Mở trang Tra cứu bằng hai mã trên biên nhận, rồi bấm “Tải biên nhận kiểm chứng được”.",
    en: "Open the page “Follow up” with the two codes of your receipt and press “Download verifiable receipts”.",
  },
  alone: { vi: "Kiểm tra không cần trang này", en: "Check without this page" },
  aloneAbout: {
    vi: "Tải trình kiểm chứng: một tệp duy nhất, chạy được trên mọi máy có Node, không cần mạng.",
    en: "Download the verifier: one file that runs wherever Node is, without a network.",
  },
  download: { vi: "Tải trình kiểm chứng", en: "Download the verifier" },
  policy: { vi: "Tải tệp khóa tin cậy", en: "Download the keys to trust" },
  noScript: {
    vi: "Trình duyệt này không chạy chương trình trong trang, nên không kiểm tra tại đây được. Hãy dùng trình kiểm chứng bên dưới.",
    en: "This browser runs no programs in pages, so nothing can be checked here. Use the verifier below.",
  },
  how: { vi: "Sổ công khai hoạt động thế nào", en: "How the public log works" },
  howLines: [
    {
      vi: "Khi nhận hồ sơ, hệ thống ghi vào sổ một dãy 32 byte tính từ nội dung và một số ngẫu nhiên. Nhìn sổ không ai biết được nội dung.",
      en: "When something is received, 32 bytes computed from its content and a random number go into the log. Nobody can read the content from them.",
    },
    {
      vi: "Số ngẫu nhiên chỉ người giữ biên nhận mở được; cơ quan không giữ.",
      en: "Only the holder of the receipt can open the random number; the office does not keep it.",
    },
    {
      vi: "Các nhân chứng độc lập ký kèm giờ vào từng đoạn sổ. Sửa, bớt hay lùi ngày đều lộ ra khi kiểm tra.",
      en: "Independent witnesses sign each stretch of the log with the time. Changing, removing or dating back shows when checked.",
    },
  ],
};
