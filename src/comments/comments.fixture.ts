import type { Database } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";
import { randomUUID } from "#test/chance.ts";
import { aHouse, aWard, anOfficer } from "#test/make.ts";

import { takeCommentStep, type StepInput } from "./actions.ts";
import type { CommentCode } from "./model.ts";
import { sendComment, type Sending } from "./sending.ts";
import { commentByCode } from "./store.ts";

/** A published article of a unit; its number and slug. */
export async function anArticle(
  owner: Database,
  unit: number,
  by: OfficerId,
  over: { readonly open?: boolean; readonly title?: string } = {},
): Promise<{ readonly id: number; readonly slug: string }> {
  const slug = `bai-${randomUUID().slice(0, 8)}`;
  const { open = true, title = "Sửa đèn đường ngõ 12" } = over;
  const [row] = await owner<{ id: number }[]>`
    insert into articles (unit_id, slug, state, title, summary, body, plain, byline, comments_open, published_at,
                          folded, once_hash, made_by, made_at, changed_at)
    values (${unit}, ${slug}, 'published', ${title}, 'Tóm tắt', '<p>Nội dung</p>', 'Nội dung', 'Ban biên tập', ${open},
            '2026-11-19T08:00:00+07:00', 'noi dung', sha256(${slug}::bytea), ${by}, '2026-11-19T07:00:00+07:00',
            '2026-11-19T08:00:00+07:00')
    returning id`;
  return { id: row?.id ?? 0, slug };
}

/** A ward with two moderators, an officer who is none, a city above it with one; an article with comments. */
export async function aModeratedArticle(sql: Database, owner: Database) {
  const house = aHouse(sql, "2026-11-20T16:00:00+07:00");
  const { ward, province } = await aWard(owner);
  const head = await anOfficer(owner, ward, "head", { title: "Chủ tịch" });
  const editor = await anOfficer(owner, ward, "editor", { title: "Văn hóa" });
  const officer = await anOfficer(owner, ward, "case-officer", { title: "Địa chính" });
  const city = await anOfficer(owner, province, "editor", { title: "Cổng thông tin" });
  await anOfficer(owner, ward, "reception", { title: "Tiếp nhận" });
  const article = await anArticle(owner, ward, editor.officer);
  const send = async (over: Partial<Sending> = {}) => {
    const sent = await sendComment(house)(aSending(article.id, over));
    if (!sent.ok) throw new Error(sent.refusal.because);
    return sent.value;
  };
  /** Takes a step on the newest line of the record. */
  const step = async (
    who: { readonly staff: typeof head.staff },
    code: CommentCode,
    input: StepInput,
  ) => takeCommentStep(house)(code, who.staff, input, (await commentByCode(sql, code))?.seq ?? 0);
  return { house, ward, province, head, editor, officer, city, article, send, step };
}

/** What somebody writes; every call has its own once-key. */
export const aSending = (article: number, over: Partial<Sending> = {}): Sending => ({
  article,
  name: "Lan Anh",
  phone: "0912 345 678",
  title: "Cảm ơn phường",
  body: "Ngõ tôi đã sáng đèn. Gọi tôi số 0987654321 hay xem www.vi-du.vn nhé.",
  once: randomUUID(),
  ...over,
});

/** What would be shown of `aSending`. */
export const masked = {
  title: "Cảm ơn phường",
  body: "Ngõ tôi đã sáng đèn. Gọi tôi số [đã che số điện thoại] hay xem [đã che đường dẫn] nhé.",
} as const;
