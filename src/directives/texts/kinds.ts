import type { Text } from "#kernel/text.ts";

/** Kinds of documents as people choose them, each under its slug of `reader/words/documents.ts`. */
export const kindTexts: Readonly<Record<string, Text>> = {
  "thong-bao": { vi: "Thông báo", en: "Notice" },
  "ket-luan": { vi: "Kết luận", en: "Conclusion" },
  "chi-thi": { vi: "Chỉ thị", en: "Directive" },
  "nghi-quyet": { vi: "Nghị quyết", en: "Resolution" },
  "nghi-quyet-lien-tich": { vi: "Nghị quyết liên tịch", en: "Joint resolution" },
  "quyet-dinh": { vi: "Quyết định", en: "Decision" },
  "quy-dinh": { vi: "Quy định", en: "Regulation" },
  "quy-che": { vi: "Quy chế", en: "Rules of procedure" },
  "quy-che-phoi-hop": { vi: "Quy chế phối hợp", en: "Rules of cooperation" },
  "huong-dan": { vi: "Hướng dẫn", en: "Guidance" },
  "thong-tri": { vi: "Thông tri", en: "Circular letter" },
  "ke-hoach": { vi: "Kế hoạch", en: "Plan" },
  "chuong-trinh": { vi: "Chương trình", en: "Programme" },
  "de-an": { vi: "Đề án", en: "Project paper" },
  "phuong-an": { vi: "Phương án", en: "Scheme" },
  "bao-cao": { vi: "Báo cáo", en: "Report" },
  "to-trinh": { vi: "Tờ trình", en: "Submission" },
  "cong-van": { vi: "Công văn", en: "Official letter" },
  "cong-dien": { vi: "Công điện", en: "Telegram" },
  "nghi-dinh": { vi: "Nghị định", en: "Decree" },
  "thong-tu": { vi: "Thông tư", en: "Circular" },
  luat: { vi: "Luật", en: "Law" },
  "van-ban": { vi: "Văn bản khác", en: "Other document" },
};

export const kindText = (kind: string): Text => kindTexts[kind] ?? { vi: kind, en: kind };
