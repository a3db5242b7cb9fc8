/** What stands beside the fields of the forms of an item. */
export const fieldTexts = {
  unit: { vi: "Đơn vị niêm yết", en: "Unit" },
  kind: { vi: "Loại nội dung", en: "Kind" },
  item: { vi: "Khoản của Điều 11", en: "Paragraph of Article 11" },
  itemHint: {
    vi: "Chỉ với loại thuộc khoản 4–6 hoặc 7–12: ghi số khoản theo luật.",
    en: "Only for paragraphs 4–6 or 7–12: the number as in the law.",
  },
  period: { vi: "Kỳ", en: "Period" },
  periodHint: {
    vi: "Với ngân sách theo kỳ, ví dụ 2026-q3, 2026-6m, 2026-year.",
    en: "For a budget by period: 2026-q3, 2026-6m, 2026-year.",
  },
  title: { vi: "Tên nội dung", en: "Title" },
  body: { vi: "Lời niêm yết", en: "Words" },
  bodyHint: {
    vi: "Viết liền mạch, mỗi đoạn một dòng. Không ghi tên, số điện thoại, số giấy tờ của người dân.",
    en: "Plain paragraphs. No names, telephone or document numbers of residents.",
  },
  document: { vi: "Số, ký hiệu văn bản", en: "Number of the document" },
  documentHint: { vi: "Ví dụ 45/TB-UBND", en: "Such as 45/TB-UBND" },
  issued: { vi: "Ngày ban hành", en: "Day of issue" },
  issuedHint: {
    vi: "Hạn công khai được tính từ ngày này với nội dung của Điều 11.",
    en: "By when it must be public is counted from it for matters of Article 11.",
  },
  event: { vi: "Ngày họp, đối thoại", en: "Day of the meeting or dialogue" },
  eventHint: {
    vi: "Chỉ với thông báo, kết quả đối thoại hoặc cuộc họp công bố.",
    en: "Only for notices and results of meetings and dialogues.",
  },
  due: { vi: "Đơn vị tự hẹn niêm yết chậm nhất", en: "The unit’s own date" },
  dueHint: {
    vi: "Chỉ dùng khi luật không cho hạn; hiện là chính sách của đơn vị.",
    en: "Only where the law gives none; shown as the unit’s policy.",
  },
  audience: { vi: "Dành cho ai", en: "For whom" },
  audienceHint: {
    vi: "Ví dụ: Tổ dân phố 3 và 4. Để trống là toàn thể Nhân dân trên địa bàn.",
    en: "Such as: groups 3 and 4. Empty means everybody who lives here.",
  },
  place: { vi: "Nơi niêm yết", en: "Where it hangs" },
  placeHint: {
    vi: "Ví dụ: bảng tin trụ sở UBND phường; nhà văn hóa tổ dân phố 3.",
    en: "Such as: the board of the ward office.",
  },
  forms: { vi: "Hình thức sẽ làm", en: "Forms" },
  form: { vi: "Hình thức đã làm", en: "Form carried out" },
  from: { vi: "Ngày làm (ngày đầu)", en: "Day (first day)" },
  to: { vi: "Ngày cuối", en: "Last day" },
  toHint: {
    vi: "Chỉ với phát loa nhiều ngày liền; mỗi ngày trong khoảng đều đã phát.",
    en: "Only for a broadcast of several days: it was read out on each of them.",
  },
  fromOff: { vi: "Gián đoạn từ ngày", en: "Interrupted from" },
  toOff: { vi: "Đến ngày", en: "To" },
  where: { vi: "Ở đâu", en: "Where" },
  by: { vi: "Người thực hiện (chức danh)", en: "Done by (post)" },
  evidence: { vi: "Ảnh chụp bảng tin", en: "Photograph of the board" },
  evidenceHint: {
    vi: "Giữ nội bộ làm bằng chứng; không công khai vì có thể có người trong ảnh.",
    en: "Kept inside as proof and never public: there may be people in it.",
  },
  files: { vi: "Tệp PDF hoặc ảnh văn bản", en: "PDF or pictures of the document" },
  filesHint: {
    vi: "Mỗi lần nhiều nhất 5 trang hoặc ảnh, công khai cùng nội dung. Che dữ liệu cá nhân trước khi chọn.",
    en: "At most 5 pages or pictures at a time, public with the item. Mask personal data first.",
  },
  nth: { vi: "Tệp bỏ đi", en: "Page to remove" },
  until: { vi: "Để đến hết ngày", en: "Keep up until" },
  because: { vi: "Lý do", en: "Reason" },
  becauseHint: {
    vi: "Ít nhất 10 ký tự; ai cũng đọc được.",
    en: "At least 10 characters; public.",
  },
  becauseDown: { vi: "Lý do gỡ", en: "Reason" },
  becauseDownHint: {
    vi: "Bắt buộc khi gỡ trước mức chưa kiểm chứng, mức tự đặt, trước ngày đã hẹn để thêm, hoặc khi còn thiếu hình thức. Ai cũng đọc được.",
    en: "Needed before an unverified or own minimum, before a promised day, or while a form is lacking. Public.",
  },
  becauseInside: {
    vi: "Giữ nội bộ: ghi loại dữ liệu, không chép lại dữ liệu.",
    en: "Kept inside: say which kind of data, without repeating it.",
  },
  anew: {
    vi: "Nội dung thay đổi: tính lại thời gian niêm yết từ hôm nay (chính sách)",
    en: "What it says changed: count its time anew from today (policy)",
  },
  hides: {
    vi: "Bản trước có dữ liệu cá nhân: không cho xem lại",
    en: "The version before held personal data: hide it",
  },
  confirmed: {
    vi: "Đã đọc lại từng chỗ được đánh dấu; được phép công khai",
    en: "I have read every marked place again; it may be public",
  },
} as const;
