// Short forms as they stand in notices of wards and communes, and how they are said. Only what has one
// meaning there: what is not here is shown to whoever reads, who knows better than a guess.

type Words = Readonly<Partial<Record<string, string>>>;

/** Types of documents in their numbers (NĐ 30/2020, appendix III). */
export const documentTypes: Words = {
  NQ: "Nghị quyết",
  QĐ: "Quyết định",
  CT: "Chỉ thị",
  QC: "Quy chế",
  TB: "Thông báo",
  HD: "Hướng dẫn",
  KH: "Kế hoạch",
  PA: "Phương án",
  ĐA: "Đề án",
  BC: "Báo cáo",
  BB: "Biên bản",
  TTr: "Tờ trình",
  GM: "Giấy mời",
  NĐ: "Nghị định",
  TT: "Thông tư",
  KL: "Kết luận",
  CV: "Công văn",
};

export const issuers: Words = {
  UBND: "Ủy ban nhân dân",
  HĐND: "Hội đồng nhân dân",
  CP: "Chính phủ",
  TTg: "Thủ tướng Chính phủ",
  TU: "Thành ủy",
  ĐU: "Đảng ủy",
  MTTQ: "Mặt trận Tổ quốc",
};

export const abbreviations: Words = {
  UBND: "Ủy ban nhân dân",
  HĐND: "Hội đồng nhân dân",
  MTTQ: "Mặt trận Tổ quốc",
  UBMTTQ: "Ủy ban Mặt trận Tổ quốc",
  TDP: "tổ dân phố",
  TTHC: "thủ tục hành chính",
  CCCD: "căn cước công dân",
  BHYT: "bảo hiểm y tế",
  BHXH: "bảo hiểm xã hội",
  GPMB: "giải phóng mặt bằng",
  "KT-XH": "kinh tế, xã hội",
  NSNN: "ngân sách nhà nước",
  QSDĐ: "quyền sử dụng đất",
  PCCC: "phòng cháy, chữa cháy",
  THCS: "trung học cơ sở",
  THPT: "trung học phổ thông",
  TNHH: "trách nhiệm hữu hạn",
  ANTT: "an ninh trật tự",
  VSMT: "vệ sinh môi trường",
  "NĐ-CP": "Nghị định, Chính phủ",
  "QĐ-UBND": "Quyết định, Ủy ban nhân dân",
};

export const units: Words = {
  m: "mét",
  cm: "xăng-ti-mét",
  mm: "mi-li-mét",
  km: "ki-lô-mét",
  m2: "mét vuông",
  km2: "ki-lô-mét vuông",
  m3: "mét khối",
  ha: "héc-ta",
  kg: "ki-lô-gam",
  đ: "đồng",
  tr: "triệu",
  "%": "phần trăm",
};
