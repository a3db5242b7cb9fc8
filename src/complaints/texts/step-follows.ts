import type { Text } from "#kernel/text.ts";

import type { OfficerStep } from "../steps.ts";

/** The button of each step, as a verb. */
export const stepButtons = {
  accept: { vi: "Thụ lý", en: "Accept" },
  refuse: { vi: "Không thụ lý", en: "Refuse acceptance" },
  assign: { vi: "Giao", en: "Assign" },
  circumstance: { vi: "Ghi nhận", en: "Record" },
  report: { vi: "Ghi kết quả", en: "Record the result" },
  "call-dialogue": { vi: "Mời đối thoại", en: "Call the dialogue" },
  "hold-dialogue": { vi: "Ghi biên bản", en: "Record the minutes" },
  settle: { vi: "Ra quyết định", en: "Issue the decision" },
  send: { vi: "Ghi đã gửi", en: "Record as sent" },
  "record-receipt": { vi: "Ghi ngày nhận", en: "Record the day" },
  publish: { vi: "Công khai", en: "Make public" },
  unpublish: { vi: "Kết thúc công khai", en: "End the publication" },
  "record-court": { vi: "Ghi việc khởi kiện", en: "Record the lawsuit" },
  enforce: { vi: "Bắt đầu thi hành", en: "Begin enforcement" },
  close: { vi: "Kết thúc hồ sơ", en: "Close the file" },
  suspend: { vi: "Tạm đình chỉ", en: "Suspend" },
  resume: { vi: "Tiếp tục giải quyết", en: "Resume" },
  terminate: { vi: "Đình chỉ", en: "Terminate" },
  withdraw: { vi: "Ghi việc rút", en: "Record the withdrawal" },
  "reopen-content": { vi: "Xem xét lại nội dung này", en: "Reopen this content" },
  name: { vi: "Ghi người này", en: "Record this person" },
  note: { vi: "Lưu ghi chú", en: "Keep the note" },
  reissue: { vi: "Cấp mã mới", en: "Issue the new secret" },
  handover: { vi: "Đề nghị bàn giao và xóa", en: "Propose the handover" },
  "handover-confirm": { vi: "Đã bàn giao giấy, xóa ở đây", en: "Handed over; erase it here" },
  "handover-cancel": { vi: "Hủy đề nghị", en: "Cancel the proposal" },
} satisfies Record<OfficerStep, Text>;

/** What will follow from a step, each as the end of a sentence. */
export const stepFollows = {
  accept: [
    {
      vi: "tính thời hạn giải quyết từ hôm nay, theo luật đang có hiệu lực",
      en: "start the time to settle today, under the law in force",
    },
    {
      vi: "cho người khiếu nại thấy ngày phải giải quyết xong",
      en: "show the complainant the date it has to be settled by",
    },
  ],
  refuse: [
    {
      vi: "kết thúc khiếu nại này; người khiếu nại đọc được căn cứ và lý do",
      en: "end this complaint; the complainant reads the ground and the reason",
    },
  ],
  assign: [
    {
      vi: "người được giao chịu trách nhiệm xác minh; người khiếu nại thấy chức vụ của họ",
      en: "whoever is assigned answers for the verification; the complainant sees their post",
    },
  ],
  circumstance: [
    {
      vi: "kéo dài thời hạn giải quyết theo luật và báo ngày mới cho người khiếu nại",
      en: "lengthen the time to settle as the law says, and show the complainant the new date",
    },
  ],
  report: [],
  "call-dialogue": [
    {
      vi: "cho người khiếu nại thấy ngày đối thoại trên trang tra cứu",
      en: "show the complainant the day of the dialogue",
    },
  ],
  "hold-dialogue": [],
  settle: [
    {
      vi: "chốt quyết định; không sửa được nữa",
      en: "fix the decision; it cannot be changed any more",
    },
    {
      vi: "tính thời hạn gửi, công khai và hiệu lực từ hôm nay",
      en: "start the time for sending, making public and taking effect today",
    },
  ],
  send: [
    {
      vi: "cho người khiếu nại đọc kết luận trên trang tra cứu",
      en: "let the complainant read the conclusion on their page",
    },
  ],
  "record-receipt": [
    {
      vi: "tính thời hạn khiếu nại lần hai từ ngày này",
      en: "start the time to complain a second time on this day",
    },
  ],
  publish: [
    {
      vi: "đưa bản đã che tên lên trang công khai của đơn vị, nếu có nhập bản này",
      en: "put the masked text, where one is given, on the unit’s public page",
    },
    {
      vi: "không cho gỡ trước ngày luật định",
      en: "keep it there until the day the law sets",
    },
  ],
  unpublish: [
    { vi: "gỡ bản công khai khỏi trang của đơn vị", en: "take the text off the public page" },
  ],
  "record-court": [],
  enforce: [],
  close: [{ vi: "kết thúc hồ sơ này", en: "end this file" }],
  suspend: [
    {
      vi: "dừng tính thời hạn giải quyết cho đến khi có quyết định tiếp tục",
      en: "stop the time to settle until it is resumed",
    },
  ],
  resume: [{ vi: "tính tiếp thời hạn còn lại", en: "let the rest of the time run on" }],
  terminate: [
    {
      vi: "kết thúc khiếu nại này mà không giải quyết",
      en: "end this complaint without settling it",
    },
  ],
  withdraw: [
    {
      vi: "bỏ các nội dung đã chọn khỏi việc giải quyết; rút hết thì phải đình chỉ",
      en: "take the chosen contents out; when all are withdrawn it has to be terminated",
    },
  ],
  "reopen-content": [],
  name: [
    {
      vi: "khóa khiếu nại này với người đó và cấp dưới của họ",
      en: "shut this complaint to that person and everyone under them",
    },
    {
      vi: "chuyển lên cấp trên trực tiếp nếu là người đứng đầu",
      en: "send it to the superior unit when it is the head",
    },
  ],
  note: [],
  reissue: [
    { vi: "làm mã bí mật cũ không mở được gì nữa", en: "make the old secret open nothing" },
    {
      vi: "hiện mã mới một lần để in; người khiếu nại thấy việc cấp lại và cách đã đối chiếu",
      en: "show the new one once, to print; the complainant sees the re-issue and how it was checked",
    },
  ],
  handover: [
    {
      vi: "dừng mọi bước khác cho đến khi người thứ hai xác nhận; hãy in nội dung này và giao bằng giấy",
      en: "stop every other step until a second person confirms; print this content and hand it over on paper",
    },
  ],
  "handover-confirm": [
    {
      vi: "xóa vĩnh viễn lời của nội dung này, chỉ còn một con số đếm; nếu là nội dung duy nhất thì cả hồ sơ và danh tính người khiếu nại đều bị xóa",
      en: "erase the words of this content for good, leaving a number only; where it is the only content, the whole file and everyone in it go",
    },
  ],
  "handover-cancel": [
    { vi: "mở lại các bước như trước", en: "open the other steps again as before" },
  ],
} satisfies Record<OfficerStep, readonly Text[]>;
