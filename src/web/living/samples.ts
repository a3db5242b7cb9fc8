/** Samples of charts, filters, lists and paper: invented. */

export const chart = {
  wards: {
    id: "dung-han",
    caption: "Trả lời đúng hạn, quý IV/2026",
    said: "Phường Ba Đình trả lời đúng hạn nhiều nhất, 88 %; phường Văn Miếu – Quốc Tử Giám ít nhất, 51 %.",
    heads: { label: "Đơn vị", value: "Đúng hạn", of: "Đến hạn" },
    source: "Tính đến hết 22/11/2026. Đơn vị có dưới 5 việc không ghi con số.",
    rows: [
      { label: "Phường Ba Đình", value: 106, of: 120 },
      { label: "Phường Cửa Nam", value: 61, of: 80 },
      { label: "Phường Văn Miếu – Quốc Tử Giám", value: 214, of: 420 },
      { label: "Xã Sóc Sơn", value: null },
    ],
  },
  areas: {
    id: "linh-vuc",
    caption: "Việc đã nhận theo lĩnh vực",
    said: "Rác thải, môi trường có nhiều việc nhất: 1.240.",
    heads: { label: "Lĩnh vực", value: "Việc đã nhận" },
    rows: [
      { label: "Rác thải, môi trường", value: 1240 },
      { label: "Đường sá, vỉa hè, thoát nước", value: 860 },
      { label: "Trật tự xây dựng", value: 402 },
    ],
  },
  months: {
    id: "theo-thang",
    caption: "Việc đã nhận mỗi tháng",
    said: "Từ 31 việc tháng 12/2025 tăng dần đến 96 việc tháng 11/2026.",
    heads: { label: "Tháng", value: "Việc đã nhận" },
    rows: [31, 28, null, 35, 41, 52, 49, 60, 72, 70, 88, 96].map((value, at) => {
      const month = ((at + 11) % 12) + 1;
      return { label: `Tháng ${month}/${at === 0 ? 2025 : 2026}`, short: `T${month}`, value };
    }),
  },
  standing: {
    id: "tinh-trang",
    caption: "Nhiệm vụ đang ở đâu",
    said: "Gần một nửa xong đúng hạn; 12 % quá hạn.",
    heads: { label: "Tình trạng", value: "Nhiệm vụ", of: "Tất cả" },
    rows: [
      { label: "Xong đúng hạn", value: 48 },
      { label: "Đang làm, còn hạn", value: 31 },
      { label: "Quá hạn", value: 12 },
      { label: "Xong sau hạn", value: 6 },
      { label: "Chưa có người nhận", value: 3 },
    ],
  },
};

export const filters = {
  label: { vi: "Của ai", en: "Whose" },
  links: [
    { label: { vi: "Của tôi", en: "Mine" }, current: true },
    { label: { vi: "Bộ phận", en: "Section" }, current: false },
    { label: { vi: "Đơn vị", en: "Unit" }, current: false },
  ],
  periods: ["Quý IV/2026", "Quý III/2026", "Cả năm 2026"],
};

export const results = [
  {
    href: "#bai-viet",
    title: "Phường Ba Đình mở thêm buổi tiếp dân tối thứ Năm",
    about: "Từ tháng 12, người đi làm giờ hành chính có thể gặp Chủ tịch phường từ 18 đến 20 giờ.",
    meta: "Phường Ba Đình · thứ Hai, 23/11/2026",
  },
  {
    href: "#bai-viet",
    title: "Mười hai điểm ngập trên địa bàn: đã xử lý chín",
    about: "Ba điểm còn lại chờ cải tạo cống hộp, hẹn xong trước mùa mưa 2027.",
    meta: "Xã Sóc Sơn · thứ Sáu, 20/11/2026",
  },
];

export const paper = [
  "Khi in, trang thành đen trên trắng; danh mục, nút và bộ lọc không in.",
  "Biên nhận in trên khổ A5, sổ và báo cáo trên khổ A4; địa chỉ trang và mã QR đi cùng.",
];
