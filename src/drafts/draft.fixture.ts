import { day } from "#kernel/day.ts";

import type { ComplaintDraft } from "./model.ts";

/** A complaint a resident prepared on 20/11/2026; say only what your test is about. */
export const aDraft = (over: Partial<ComplaintDraft> = {}): ComplaintDraft => ({
  writtenOn: day("2026-11-20"),
  level: "first",
  unit: 1,
  addressee: "Chủ tịch UBND phường Ba Đình",
  name: "Nguyễn Thị Chim Yến",
  address: "số 12 ngõ 34 phố Đội Cấn",
  phone: "0987 654 321",
  identityPaper: null,
  standing: "self",
  onBehalfOf: null,
  people: 1,
  representatives: [],
  against: "decision",
  respondent: "Ông Trần Văn Mẫu, Phó Chủ tịch UBND phường",
  respondentAddress: "UBND phường Ba Đình",
  decisionNumber: "12/QĐ-XPHC",
  decisionDate: day("2026-10-30"),
  learnedOn: day("2026-11-02"),
  content: "Ngày 30/10/2026 tôi bị phạt vì để vật liệu trên hè.",
  reason: "Vật liệu ấy không phải của tôi, biên bản ghi sai số nhà.",
  request: "Hủy quyết định xử phạt.",
  documents: ["Bản chụp quyết định số 12", "Ảnh chụp trước nhà"],
  ...over,
});

/** The same as the form is posted. */
export const filledDraft = {
  level: "first",
  against: "decision",
  respondent: "Ông Trần Văn Mẫu, Phó Chủ tịch UBND phường",
  respondent_address: "UBND phường Ba Đình",
  decision_number: "12/QĐ-XPHC",
  decision_date: "2026-10-30",
  learned_on: "2026-11-02",
  unit: "Phường Ba Đình",
  addressee: "Chủ tịch UBND phường Ba Đình",
  name: "Nguyễn Thị Chim Yến",
  address: "số 12 ngõ 34 phố Đội Cấn",
  phone: "0987 654 321",
  standing: "self",
  people: "1",
  content: "Ngày 30/10/2026 tôi bị phạt vì để vật liệu trên hè.",
  reason: "Vật liệu ấy không phải của tôi, biên bản ghi sai số nhà.",
  request: "Hủy quyết định xử phạt.",
  documents: "Bản chụp quyết định số 12\nẢnh chụp trước nhà",
} as const;
