import type { Text } from "#kernel/text.ts";

/** The words of the registration page, its receipt, and the page of denunciations on paper. */
export const registrationTexts = {
  lead: {
    vi: "Nhập theo thứ tự trên đơn. Phím Tab sang ô sau, Enter để vào sổ.",
    en: "In the order of the paper. Tab goes on, Enter registers.",
  },
  draft: { vi: "Mã bản nhập sẵn, nếu có", en: "Code of a prepared complaint, if any" },
  draftHint: { vi: "SD-… quét hoặc gõ", en: "SD-… scanned or typed" },
  draftOpen: { vi: "Lấy dữ liệu", en: "Fill in" },
  draftFilled: {
    vi: "Đã điền từ bản người dân chuẩn bị. Hãy đối chiếu với đơn giấy.",
    en: "Filled in from what the resident prepared. Please compare with the paper.",
  },
  contains: { vi: "Đơn có nội dung tố cáo không?", en: "Does the letter denounce anybody?" },
  containsHint: {
    vi: "Tố cáo là báo việc làm sai của một người cụ thể. Hệ thống này không lưu tố cáo: chỉ đếm và in phiếu bàn giao.",
    en: "To denounce is to report what somebody did wrong. This system keeps no denunciations: it counts them and prints a slip.",
  },
  containsOf: {
    no: { vi: "Không", en: "No" },
    part: { vi: "Một phần", en: "In part" },
    whole: { vi: "Cả đơn", en: "All of it" },
  },
  containsMissing: { vi: "Hãy chọn một câu trả lời.", en: "Please choose an answer." },
  containsPart: {
    vi: "Chỉ tóm tắt phần không phải tố cáo và không quét trang có tố cáo. Vào sổ xong, ghi số và in phiếu bàn giao cho phần tố cáo.",
    en: "Sum up only what is no denunciation and scan no page of it. Then count it and print the slip.",
  },
  channel: { vi: "Nhận bằng cách nào", en: "How it came" },
  channels: {
    "in-person": { vi: "Nộp trực tiếp", en: "Handed in" },
    post: { vi: "Qua bưu điện", en: "By post" },
    portal: { vi: "Qua cổng thông tin", en: "Through the portal" },
    transferred: { vi: "Nơi khác chuyển đến", en: "Passed on by another body" },
  },
  fromBody: { vi: "Nơi chuyển đến", en: "Passed on by" },
  fromNumber: { vi: "Số phiếu chuyển", en: "Number of its slip" },
  fromMissing: { vi: "Hãy ghi nơi chuyển đơn đến.", en: "Say who passed it on." },
  receivedOn: { vi: "Ngày nhận", en: "Received on" },
  dayUnfit: {
    vi: "Ngày nhận phải là một ngày có thật, không sau hôm nay.",
    en: "The day must be a real one and not after today.",
  },
  signers: { vi: "Ai đứng tên", en: "Who signed" },
  titleField: { vi: "Đơn nói về việc gì, trong một dòng", en: "What it is about, in one line" },
  titleMissing: {
    vi: "Hãy ghi một dòng về nội dung đơn.",
    en: "Say in one line what it is about.",
  },
  summary: { vi: "Tóm tắt nội dung và yêu cầu", en: "What it says and asks" },
  summaryHint: {
    vi: "Theo nội dung, không theo tên gọi của đơn. Không ghi tên người gửi ở đây.",
    en: "By what it says, not by what it is called. No name of the sender here.",
  },
  summaryMissing: { vi: "Hãy tóm tắt nội dung đơn.", en: "Please sum up the letter." },
  area: { vi: "Lĩnh vực", en: "Area" },
  chooseArea: { vi: "Chọn lĩnh vực", en: "Choose an area" },
  areaMissing: { vi: "Hãy chọn lĩnh vực.", en: "Please choose an area." },
  unit: { vi: "Việc ở đâu", en: "Where it is" },
  unitHint: { vi: "Xã, phường; tên mới hay cũ đều được", en: "Ward or commune, new name or old" },
  unitUnknown: { vi: "Không nhận ra nơi này.", en: "This place is not known." },
  unitChoose: {
    vi: "Có vài nơi tên như vậy: hãy chọn một.",
    en: "Several are called so: choose one.",
  },
  sender: { vi: "Người gửi (được niêm phong)", en: "Sender (sealed)" },
  senderHint: {
    vi: "Để trống nếu đơn không ghi. Không ai tìm được đơn theo tên.",
    en: "Leave empty where the letter says none. Nobody can search letters by name.",
  },
  name: { vi: "Họ tên", en: "Name" },
  address: { vi: "Địa chỉ", en: "Address" },
  phone: { vi: "Điện thoại", en: "Telephone" },
  number: { vi: "Số giấy tờ tùy thân", en: "Identity number" },
  files: { vi: "Trang quét hoặc ảnh chụp đơn", en: "Scanned or photographed pages" },
  filesHint: {
    vi: "JPEG, PNG, WebP hoặc PDF, tối đa 5 trang",
    en: "JPEG, PNG, WebP or PDF, 5 pages at most",
  },
  filesWait: (n: number): Text => ({
    vi: `${n} trang đã nhận, không cần chọn lại.`,
    en: `${n} ${n === 1 ? "page is" : "pages are"} here already; no need to choose again.`,
  }),
  looks: {
    vi: "Lời tóm tắt có chữ giống tố cáo. Nếu có phần tố cáo, hãy bỏ phần đó ra và trả lời câu hỏi ở trên.",
    en: "The summary has words of a denunciation. If there is one, take it out and answer the question above.",
  },
  sure: {
    vi: "Đã xem lại: phần tóm tắt không có nội dung tố cáo",
    en: "Looked again: the summary holds no denunciation",
  },
  send: { vi: "Vào sổ", en: "Register" },
  earlier: {
    vi: "Biểu mẫu này đã được gửi với nội dung khác. Xem lại rồi gửi lần nữa để vào sổ một đơn mới.",
    en: "This form was sent before with other content. Check it and send again for a new letter.",
  },
  receipt: { vi: "Đã vào sổ", en: "Registered" },
  receiptHow: {
    vi: "In giấy này giao cho người nộp đơn: mã bí mật không hiện lại.",
    en: "Print this for whoever brought the letter: the secret is not shown again.",
  },
  again: { vi: "Đơn này đã vào sổ trước đó.", en: "This letter had been registered before." },
  code: { vi: "Mã đơn", en: "Code" },
  secret: { vi: "Mã bí mật", en: "Secret" },
  secretNote: {
    vi: "Ai có mã này xem được tình trạng đơn.",
    en: "Whoever has it can follow the letter.",
  },
  scan: { vi: "Theo dõi tại", en: "Follow it at" },
  print: { vi: "In", en: "Print" },
  another: { vi: "Vào sổ đơn khác", en: "Register another" },
  openIt: { vi: "Mở đơn", en: "Open the letter" },
  partNext: {
    vi: "Còn phần tố cáo: ghi số và in phiếu bàn giao",
    en: "Now the denunciation: count it and print its slip",
  },
  stop: {
    title: { vi: "Đơn tố cáo không lưu vào hệ thống", en: "Denunciations are not kept here" },
    lead: {
      vi: "Danh tính người tố cáo là bí mật nhà nước. Giữ nguyên bản giấy, niêm phong, giao tận tay người có thẩm quyền. Ở đây chỉ ghi thêm một con số cho báo cáo, không ghi tên, nội dung, ngày giờ hay mã đơn.",
      en: "Who denounces is a state secret. Keep the paper, seal it, hand it over in person. All that is written here is one more in a count for the report: no name, no content, no hour, no code.",
    },
    eligible: { vi: "Đơn có đủ điều kiện xử lý?", en: "Is it fit to be handled?" },
    eligibleYes: { vi: "Đủ điều kiện", en: "It is" },
    eligibleYesHint: {
      vi: "Có tên, địa chỉ, chữ ký; hoặc không tên nhưng nêu rõ người vi phạm, có chứng cứ, có cơ sở kiểm tra (Thông tư 05/2021/TT-TTCP, Điều 6)",
      en: "Named and signed; or unnamed but naming the violator, with evidence that can be checked (Circular 05/2021, Art. 6)",
    },
    eligibleNo: { vi: "Không đủ điều kiện", en: "It is not" },
    eligibleNoHint: {
      vi: "Lưu bản giấy một năm, rồi lãnh đạo quyết định tiêu hủy (Điều 28)",
      en: "The paper is kept for a year; then the head decides (Art. 28)",
    },
    settlement: { vi: "Việc bị tố cáo đã được giải quyết chưa", en: "Was it settled before" },
    handing: { vi: "Đơn đi đâu", en: "Where it goes" },
    handings: {
      competent: { vi: "Giao người có thẩm quyền của đơn vị", en: "To whoever is competent here" },
      transferred: { vi: "Chuyển cơ quan có thẩm quyền", en: "Passed on to the competent body" },
      guided: { vi: "Hướng dẫn người tố cáo", en: "The writer is guided" },
      urged: { vi: "Đôn đốc nơi đang giải quyết", en: "Whoever has it is urged" },
    },
    missing: { vi: "Hãy chọn.", en: "Please choose." },
    receiver: { vi: "Cơ quan nhận bì niêm phong", en: "Body that takes the sealed envelope" },
    taker: { vi: "Người nhận", en: "Taken by" },
    pages: { vi: "Số trang", en: "Number of pages" },
    place: { vi: "Địa điểm", en: "Place" },
    count: { vi: "Ghi một số và in phiếu", en: "Count it and print the slip" },
    counted: {
      vi: "Đã ghi thêm một. Không còn gì khác được giữ.",
      en: "One more is counted. Nothing else was kept.",
    },
    slip: { vi: "Phiếu bàn giao (bì niêm phong)", en: "Hand-over slip (sealed envelope)" },
    slipFile: { vi: "Tải phiếu Word", en: "Take the slip as a Word file" },
    paper: [
      {
        vi: "Cho đơn vào bì, niêm phong, đóng dấu mật theo quy định.",
        en: "Put it into an envelope and seal it.",
      },
      {
        vi: "Giao tận tay, hai bên ký phiếu, mỗi bên giữ một bản.",
        en: "Hand it over in person; both sign, each keeps one.",
      },
      {
        vi: "Không chụp, không quét, không gửi qua mạng.",
        en: "Do not photograph, scan or send it.",
      },
    ] as readonly Text[],
  },
};
