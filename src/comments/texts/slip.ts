/** The words around the slip of a denunciation that came as a comment. */
export const slipTexts = {
  title: { vi: "Phiếu bàn giao (bì niêm phong)", en: "Hand-over slip (sealed envelope)" },
  lead: {
    vi: "Phiếu không ghi nội dung, không ghi tên ai bị tố cáo hay ai tố cáo, không ghi mã bình luận. Hệ thống không giữ bản nào; khi người thứ hai xác nhận đã bàn giao, ở đây chỉ còn một con số.",
    en: "The slip says neither what was written, nor who is accused or accuses, nor the code of the comment. The system keeps no copy; once a second person confirms the handover, all that stays here is a number.",
  },
  receiver: { vi: "Cơ quan nhận", en: "Receiving body" },
  taker: { vi: "Người nhận", en: "Taken by" },
  pages: { vi: "Số trang", en: "Number of pages" },
  place: { vi: "Địa điểm bàn giao", en: "Place of the handover" },
  make: { vi: "Lập phiếu", en: "Make the slip" },
  print: { vi: "In", en: "Print" },
  file: { vi: "Tải phiếu Word", en: "Take the slip as a Word file" },
  back: { vi: "Về danh sách bình luận", en: "Back to the comments" },
} as const;
