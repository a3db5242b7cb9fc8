/** The words of the counter. */
export const intakeTexts = {
  title: { vi: "Tiếp nhận tại quầy", en: "Intake at the counter" },
  lead: {
    vi: "Nhập hộ người đến quầy, gọi điện hoặc gửi thư. In biên nhận đưa tận tay, hoặc đọc mã qua điện thoại.",
    en: "For someone at the counter, on the telephone or by letter. Print the receipt for them, or read the codes out.",
  },
  notHere: {
    vi: "Tố cáo không nhập vào đây: hướng dẫn người đến gặp trực tiếp người có thẩm quyền. Khiếu nại: hướng dẫn nơi gửi đơn.",
    en: "Denunciations are not entered here: show the person whom to see. Complaints: show where to lodge them.",
  },
  how: { vi: "Người gửi đến bằng cách nào?", en: "How did it come?" },
  channel: { vi: "Cách gửi", en: "Channel" },
  channels: {
    counter: { vi: "Tại quầy", en: "At the counter" },
    phone: { vi: "Điện thoại", en: "By telephone" },
    hotline: { vi: "Đường dây nóng", en: "Hotline" },
    letter: { vi: "Đơn, thư", en: "By letter" },
  },
  channelMissing: { vi: "Hãy chọn cách gửi.", en: "Please choose the channel." },
  what: { vi: "Việc gì?", en: "What is it about?" },
  kind: { vi: "Loại", en: "Kind" },
  kinds: {
    feedback: { vi: "Phản ánh", en: "Feedback" },
    petition: { vi: "Kiến nghị", en: "Proposal" },
    complaint: { vi: "Khiếu nại – chuyển sang hướng dẫn", en: "Complaint – on to the guidance" },
    denunciation: { vi: "Tố cáo – chuyển sang hướng dẫn", en: "Denunciation – on to the guidance" },
  },
  titleLabel: { vi: "Tóm tắt trong một câu", en: "In one sentence" },
  content: { vi: "Nội dung, theo lời người gửi", en: "What they say, in their words" },
  where: { vi: "Ở đâu?", en: "Where?" },
  contact: { vi: "Liên hệ", en: "Contact" },
  contactHint: {
    vi: "Chỉ ghi khi người gửi muốn. Không ghi thì họ vẫn theo dõi được bằng biên nhận.",
    en: "Only if they wish. Without it they can still follow it with the receipt.",
  },
  papers: { vi: "Thêm giấy tờ", en: "Add papers" },
  papersHint: {
    vi: "Chỉ khi người gửi muốn, ví dụ để nhận thư hay xác nhận mình là ai. Niêm phong riêng như tên; không ai phải cho để được giải quyết.",
    en: "Only if the sender wants it, say to get letters or to prove who they are. Sealed apart like the name; nobody has to give it to be dealt with.",
  },
  number: { vi: "Số định danh", en: "Identity number" },
  numberUnfit: {
    vi: "Số định danh có 12 chữ số (chứng minh cũ: 9).",
    en: "An identity number has 12 digits (old cards: 9).",
  },
  address: { vi: "Địa chỉ nhận thư", en: "Postal address" },
  signature: { vi: "Ảnh chữ ký", en: "Picture of the signature" },
  signatureHint: {
    vi: "Chỉ giữ một bản nhỏ, niêm phong. Không chụp cả giấy tờ tùy thân.",
    en: "Only a small copy is kept, sealed. Do not photograph a whole identity card.",
  },
  signatureAgain: {
    vi: "Hãy chọn lại ảnh chữ ký: nó không được giữ cùng biểu mẫu.",
    en: "Please choose the signature again: it is not kept with the form.",
  },
  publish: { vi: "Người gửi đồng ý công bố", en: "The sender agrees to publication" },
  send: { vi: "Tiếp nhận và in biên nhận", en: "Take it in and print the receipt" },
  done: { vi: "Đã tiếp nhận", en: "Taken in" },
  doneHow: {
    vi: "In hai mã và đưa cho người gửi. Mã bí mật chỉ hiện lần này.",
    en: "Print both codes and hand them over. The secret is shown this once.",
  },
  another: { vi: "Tiếp nhận việc khác", en: "Take in another" },
  openIt: { vi: "Mở vụ việc", en: "Open the matter" },
  print: { vi: "In biên nhận (A5)", en: "Print the receipt (A5)" },
};
