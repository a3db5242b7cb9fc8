/**
 * Kinds of documents: how they are named in running text, their abbreviation in symbols, and how
 * symbols of Party and State are written (Nghị định 30/2020, Appendix III; Party style N-TYPE/ISSUER).
 */

import { listed } from "./listed.ts";

/** The name in the text → the kind. The longest name wins. */
export const kindNames: readonly (readonly [string, string])[] = [
  ["văn bản", "van-ban"],
  ["công văn", "cong-van"],
  ["công điện", "cong-dien"],
  ["thông báo", "thong-bao"],
  ["thông báo kết luận", "thong-bao"],
  ["kết luận", "ket-luan"],
  ["kết luận thanh tra", "ket-luan"],
  ["chỉ thị", "chi-thi"],
  ["nghị quyết", "nghi-quyet"],
  ["nghị quyết liên tịch", "nghi-quyet-lien-tich"],
  ["quyết định", "quyet-dinh"],
  ["quy định", "quy-dinh"],
  ["quy chế", "quy-che"],
  ["quy chế phối hợp", "quy-che-phoi-hop"],
  ["hướng dẫn", "huong-dan"],
  ["thông tri", "thong-tri"],
  ["kế hoạch", "ke-hoach"],
  ["kế hoạch phối hợp", "ke-hoach"],
  ["chương trình", "chuong-trinh"],
  ["chương trình hành động", "chuong-trinh"],
  ["chương trình công tác", "chuong-trinh"],
  ["chương trình phối hợp", "chuong-trinh"],
  ["đề án", "de-an"],
  ["dự án", "du-an"],
  ["phương án", "phuong-an"],
  ["báo cáo", "bao-cao"],
  ["báo cáo thẩm định", "bao-cao"],
  ["báo cáo thẩm tra", "bao-cao"],
  ["tờ trình", "to-trinh"],
  ["biên bản", "bien-ban"],
  ["giấy mời", "giay-moi"],
  ["nghị định", "nghi-dinh"],
  ["thông tư", "thong-tu"],
  ["thông tư liên tịch", "thong-tu-lien-tich"],
  ["luật", "luat"],
  ["bộ luật", "luat"],
  ["pháp lệnh", "phap-lenh"],
  ["hiến pháp", "hien-phap"],
  ["lệnh", "lenh"],
];

/** The type letters of a symbol → the kind it names. `QĐ` of the Party may also be a quy định. */
export const typeLetters: Readonly<Record<string, string>> = {
  NQ: "nghi-quyet",
  NQLT: "nghi-quyet-lien-tich",
  QĐ: "quyet-dinh",
  QĐi: "quy-dinh",
  QyĐ: "quy-dinh",
  CT: "chi-thi",
  QC: "quy-che",
  QCPH: "quy-che-phoi-hop",
  KL: "ket-luan",
  TB: "thong-bao",
  TBKL: "thong-bao",
  HD: "huong-dan",
  CTr: "chuong-trinh",
  CTrHĐ: "chuong-trinh",
  CTPH: "chuong-trinh",
  KH: "ke-hoach",
  KHPH: "ke-hoach",
  PA: "phuong-an",
  ĐA: "de-an",
  DA: "du-an",
  BC: "bao-cao",
  BCTĐ: "bao-cao",
  BCTT: "bao-cao",
  BB: "bien-ban",
  TTr: "to-trinh",
  TT: "thong-tu",
  TTLT: "thong-tu-lien-tich",
  NĐ: "nghi-dinh",
  CĐ: "cong-dien",
  CV: "cong-van",
  GM: "giay-moi",
  L: "lenh",
  PL: "phap-lenh",
  VBHN: "van-ban-hop-nhat",
};

/** The kind in the text → the type letters it has in a symbol that was left out. */
export const lettersOf: Readonly<Record<string, string>> = {
  "chi-thi": "CT",
  "nghi-quyet": "NQ",
  "ket-luan": "KL",
  "thong-bao": "TB",
  "ke-hoach": "KH",
  "chuong-trinh": "CTr",
  "quyet-dinh": "QĐ",
  "quy-dinh": "QĐ",
  "huong-dan": "HD",
  "de-an": "ĐA",
  "bao-cao": "BC",
};

/** Who signs with these issuer letters; "@" stands for the place the text is about. */
export const issuerLetters: Readonly<Record<string, string>> = {
  TU: "Thành ủy @",
  CP: "Chính phủ",
  TTg: "Thủ tướng Chính phủ",
  TTCP: "Thanh tra Chính phủ",
  VPCP: "Văn phòng Chính phủ",
  VPTW: "Văn phòng Trung ương Đảng",
  BTCTW: "Ban Tổ chức Trung ương",
  UBTVQH: "Ủy ban Thường vụ Quốc hội",
  QH: "Quốc hội",
  UBND: "UBND @",
  HĐND: "HĐND @",
  BCA: "Bộ Công an",
  BNV: "Bộ Nội vụ",
  BTC: "Bộ Tài chính",
  BTP: "Bộ Tư pháp",
  BTTTT: "Bộ Thông tin và Truyền thông",
  BXD: "Bộ Xây dựng",
  BGDĐT: "Bộ Giáo dục và Đào tạo",
  BYT: "Bộ Y tế",
  BTNMT: "Bộ Tài nguyên và Môi trường",
  SNV: "Sở Nội vụ @",
  STP: "Sở Tư pháp @",
  STC: "Sở Tài chính @",
  SXD: "Sở Xây dựng @",
  STNMT: "Sở Tài nguyên và Môi trường @",
  TTTP: "Thanh tra @",
};

/** The words a title of law ends before. */
export const titleEnds = listed(`
  này | có | được | đã | quy định | và | về | theo | của | ngày | số | thì | để | trong | do | là |
  ban hành | không | phải | sẽ | khi | đối với | bảo đảm | nhằm | thay thế | năm | tại | mà | hoặc |
  với
`);
