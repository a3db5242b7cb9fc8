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
  file: {
    vi: "Tệp biên nhận (.tlog-proof), hoặc ảnh mã QR của biên nhận",
    en: "Receipt file (.tlog-proof), or a picture of the receipt’s QR code",
  },
  paste: {
    vi: "Hoặc dán nội dung tệp, hoặc dòng chữ DV1:… đọc từ mã QR",
    en: "Or paste the content of the file, or the text DV1:… read from the QR code",
  },
  trust: { vi: "Tin vào khóa nào", en: "Which keys to trust" },
  trustHint: {
    vi: "Khóa của sổ và của các nhân chứng. Nếu không tin trang này, hãy lấy khóa từ nơi độc lập rồi dán đè lên.",
    en: "The keys of the log and of its witnesses. Whoever does not trust this page takes the keys from an independent place and pastes them here.",
  },
  check: { vi: "Kiểm tra", en: "Check" },
  where: { vi: "Lấy tệp biên nhận ở đâu?", en: "Where do I get the file?" },
  whereAbout: {
    vi: "Mở trang Tra cứu bằng hai mã trên biên nhận, rồi bấm “Tải biên nhận kiểm chứng được” hoặc “Xem và in mã QR”. Mã QR in trên biên nhận lúc gửi là chữ ký nhận của cơ quan, cũng kiểm tra được ở đây.",
    en: "Open the page “Follow up” with the two codes of your receipt and press “Download verifiable receipts” or “Show and print QR codes”. The QR code printed on the receipt when you sent it is the office’s signature; it can be checked here too.",
  },
  alone: { vi: "Kiểm tra không cần trang này", en: "Check without this page" },
  aloneAbout: {
    vi: "Tải trình kiểm chứng: một tệp duy nhất, chạy được trên mọi máy có Node, không cần mạng.",
    en: "Download the verifier: one file that runs wherever Node is, without a network.",
  },
  download: { vi: "Tải trình kiểm chứng", en: "Download the verifier" },
  policy: { vi: "Tải tệp khóa tin cậy", en: "Download the keys to trust" },
  programs: {
    vi: "Mã kiểm SHA-256 của các chương trình chạy trong trang (mã này cũng có trong sổ)",
    en: "SHA-256 sums of the programs that run in pages (they are in the log too)",
  },
  noScript: {
    vi: "Trình duyệt này không chạy chương trình trong trang, nên không kiểm tra tại đây được. Hãy dùng trình kiểm chứng bên dưới.",
    en: "This browser runs no programs in pages, so nothing can be checked here. Use the verifier below.",
  },
  answers: { vi: "Kết quả nói được điều gì", en: "What the result tells" },
  answerLines: [
    {
      term: { vi: "Nhận khi nào?", en: "Received when?" },
      is: {
        vi: "Giữa hai lần các nhân chứng ký: lần trước chưa có dòng này, lần sau đã có. Biên nhận khai thời điểm ngoài khoảng đó bị từ chối.",
        en: "Between two signatures of the witnesses: in the earlier one this line is not there, in the later it is. A receipt that claims a time outside is rejected.",
      },
    },
    {
      term: { vi: "Có bị sửa không?", en: "Changed since?" },
      is: {
        vi: "Tệp kèm lời văn: khác một chữ so với lúc ghi là lộ ra. Mã QR không kèm lời văn, chỉ chứng minh bước đã làm và ngày giờ.",
        en: "The file brings the words: one letter other than recorded shows. The QR code does not bring them; it proves the act and its time.",
      },
    },
    {
      term: { vi: "Hẹn đến khi nào?", en: "Promised by when?" },
      is: {
        vi: "Ngày hẹn nằm trong dòng đã ghi, nên không ai dời được mà không để lại một bước mới.",
        en: "The date promised is part of the line, so nobody can move it without leaving another act behind.",
      },
    },
    {
      term: { vi: "Nhân chứng đáng tin đến đâu?", en: "What are the witnesses worth?" },
      is: {
        vi: "Đáng tin khi do những nơi không thuộc cùng một cơ quan giữ: trường đại học, Mặt trận, tòa báo. Nếu tất cả nằm trong tay một người, họ không chứng minh gì.",
        en: "As much as they are independent of each other: a university, the Fatherland Front, a newspaper. All in one hand, they prove nothing.",
      },
    },
    {
      term: { vi: "Chỉ có chữ ký nhận?", en: "Only a promise?" },
      is: {
        vi: "Việc vào sổ thường mất một phút. Sau 24 giờ vẫn không tải được biên nhận đã vào sổ thì cơ quan không giữ lời đã ký: hãy giữ tệp và đưa cho nhân chứng hoặc cơ quan giám sát.",
        en: "Entering the log takes about a minute. Where after 24 hours no receipt from the log can be fetched, the office did not keep what it signed: keep the file and show it to a witness or a supervisor.",
      },
    },
  ],
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
