import type { Text } from "#kernel/text.ts";

/** The words around an answer and its publication. */
export const answerTexts = {
  templates: { vi: "Mẫu trả lời của đơn vị", en: "Reply templates of the unit" },
  templateNone: { vi: "Chọn một mẫu", en: "Choose one" },
  insert: { vi: "Chèn mẫu", en: "Insert" },
  waitingNth: (n: number): Text => ({ vi: `Ảnh đã nhận ${n}`, en: `Received picture ${n}` }),
  files: { vi: "Ảnh và văn bản chứng minh", en: "Pictures and papers as proof" },
  filesHint: {
    vi: "Mỗi ô nhận ảnh JPEG, PNG, WebP hoặc PDF, nhiều nhất 5 tệp. Người gửi xem được.",
    en: "Each takes JPEG, PNG, WebP or PDF, at most 5. The sender sees them.",
  },
  purposes: {
    before: { vi: "Ảnh trước khi xử lý", en: "Pictures from before" },
    after: { vi: "Ảnh sau khi xử lý", en: "Pictures from after" },
    proof: { vi: "Văn bản, giấy tờ", en: "Papers" },
  },
  refused: { vi: "Có tệp chưa nhận được.", en: "Some files were not taken." },
  previewTitle: { vi: "Xem lại câu trả lời", en: "Check the answer" },
  previewLead: {
    vi: "Chưa gửi gì cả. Bên trái là đúng những gì người gửi sẽ thấy.",
    en: "Nothing has been sent. On the left is exactly what the sender will see.",
  },
  residentSees: { vi: "Người gửi sẽ thấy", en: "The sender will see" },
  publicSees: { vi: "Nếu công bố, mọi người sẽ thấy", en: "If published, everyone will see" },
  publicAbout: {
    vi: "Công bố là bước riêng, làm sau khi trả lời. Đây là bản đã che tự động; ông/bà xem và sửa lại ở bước đó.",
    en: "Publishing is a step of its own, after the answer. This is masked by machine; it is checked and corrected in that step.",
  },
  notPublic: {
    vi: "Người gửi không đồng ý công bố: không ai khác thấy vụ việc này.",
    en: "The sender does not agree to publication: nobody else sees this matter.",
  },
  consequences: [
    {
      vi: "cho người gửi thấy câu trả lời và ảnh ở trên ngay lập tức",
      en: "show the sender the answer and pictures above at once",
    },
    {
      vi: "mở 10 ngày làm việc để người gửi đánh giá; nếu chưa hài lòng, vụ việc được mở lại một lần",
      en: "give the sender 10 working days to rate it; if not satisfied, it reopens once",
    },
    {
      vi: "ghi tên ông/bà và giờ trả lời; không sửa lại được",
      en: "record your name and the time; it cannot be changed",
    },
  ],
  send: { vi: "Gửi câu trả lời", en: "Send the answer" },
  edit: { vi: "Sửa lại", en: "Go back and change" },

  publishTitle: { vi: "Tiêu đề", en: "Title" },
  publishContent: { vi: "Nội dung phản ánh", en: "What was raised" },
  publishAnswer: { vi: "Câu trả lời", en: "Answer" },
  masksTitle: (n: number): Text =>
    n === 0
      ? { vi: "Máy không thấy chi tiết riêng tư nào", en: "The machine found nothing personal" }
      : { vi: `Máy đã che ${n} chi tiết`, en: `The machine masked ${n} details` },
  masksAbout: {
    vi: "Máy có thể sót hoặc che nhầm. Đọc lại từng ô; sửa thẳng trong ô nếu cần.",
    en: "The machine misses some and masks too much elsewhere. Read each box again and correct it there.",
  },
  masked: (from: string, to: string): Text => ({
    vi: `“${from}” → ${to}`,
    en: `“${from}” → ${to}`,
  }),
  photos: { vi: "Ảnh công bố", en: "Pictures to publish" },
  photosAbout: {
    vi: "Chỉ ảnh được đánh dấu mới công bố. Đánh dấu nghĩa là ông/bà đã mở ảnh ra xem và không thấy mặt người, biển số, giấy tờ.",
    en: "Only ticked pictures are published. A tick says you opened the picture and saw no face, plate or document in it.",
  },
  photoTick: (n: number): Text => ({
    vi: `Công bố ảnh ${n}: đã kiểm tra mặt người và biển số`,
    en: `Publish picture ${n}: faces and plates checked`,
  }),
  maskedUpload: { vi: "Thêm ảnh đã tự che", en: "Add pictures you have masked" },
  maskedUploadHint: {
    vi: "Dùng khi ảnh gốc có mặt người hay biển số: che bằng phần mềm khác rồi tải lên đây.",
    en: "For pictures with faces or plates: cover them elsewhere and upload the result here.",
  },
  publishPreviewTitle: { vi: "Xem lại bản công bố", en: "Check the publication" },
  publishPreviewLead: {
    vi: "Chưa công bố gì cả. Đây là đúng những gì mọi người sẽ thấy.",
    en: "Nothing is public yet. This is exactly what everyone will see.",
  },
  publishConsequences: [
    {
      vi: "cho mọi người trên mạng đọc bản này; nơi khác có thể chép lại",
      en: "let everyone on the Internet read this; others may copy it",
    },
    {
      vi: "ghi tên ông/bà là người đã kiểm tra chữ và ảnh",
      en: "record you as the one who checked words and pictures",
    },
  ],
  publishNow: { vi: "Công bố", en: "Publish" },
};
