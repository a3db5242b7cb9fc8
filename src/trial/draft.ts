import type { House } from "#cases/house.ts";
import { draftCodeFrom } from "#drafts/code.ts";
import { makeDraft } from "#drafts/keep.ts";
import type { DraftCode } from "#drafts/model.ts";
import { dayAt, plusDays } from "#kernel/day.ts";
import { unitBySlug } from "#units/store.ts";

/** A complaint an invented resident prepared, for visitors to open at the desk with its code. */
export async function prepareDraft(house: House): Promise<void> {
  const unit = await unitBySlug(house.sql, "phuong-ba-dinh");
  if (!unit) throw new Error("no trial unit phuong-ba-dinh");
  const today = dayAt(house.clock());
  const made = await makeDraft(
    house,
    {
      writtenOn: today,
      level: "first",
      unit: unit.id,
      addressee: "Chủ tịch UBND phường Ba Đình",
      name: "Trần Thị Ví Dụ",
      address: "số 1, ngõ Ví Dụ, phường Ba Đình",
      phone: null,
      identityPaper: null,
      standing: "self",
      onBehalfOf: null,
      people: 1,
      representatives: [],
      against: "decision",
      respondent: "Phó Chủ tịch UBND phường Ba Đình",
      respondentAddress: "UBND phường Ba Đình",
      decisionNumber: "12/QĐ-XPHC",
      decisionDate: plusDays(today, -20),
      learnedOn: plusDays(today, -17),
      content: "Tôi bị phạt vì để vật liệu xây dựng trên hè trước số 12.",
      reason: "Nhà tôi ở số 1, không phải số 12; số vật liệu ấy không phải của tôi.",
      request: "Hủy quyết định xử phạt và trả lại tiền đã nộp.",
      documents: ["Bản chụp quyết định số 12/QĐ-XPHC", "Ảnh chụp hè trước số 12"],
    },
    once,
  );
  if (!made.ok) throw new Error(`trial draft not made: ${made.refusal.because}`);
}

/** Its code in this trial; every trial has a key and so a code of its own. */
export const trialDraftCode = (master: Buffer): DraftCode => draftCodeFrom(master, once);

const once = "trial-prepared-complaint";
