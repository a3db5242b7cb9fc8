import { day } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";
import { randomUUID } from "#test/chance.ts";
import { aHouse, anOfficer, aWard } from "#test/make.ts";

import { makePosting, takePostingStep, type Along } from "./actions.ts";
import type { PostingInput } from "./decide.ts";
import type { PostingWords } from "./model.ts";
import { postingByCode } from "./store.ts";

/** Something to post; say only what a test is about. */
export const someWords = (over: Partial<PostingWords> = {}): PostingWords => ({
  kind: "other",
  item: null,
  period: null,
  title: "Lịch cắt nước để sửa đường ống",
  body: "Phường thông báo lịch sửa đường ống.\nMong bà con thông cảm.",
  document: "45/TB-UBND",
  issuedOn: null,
  eventOn: null,
  audience: "",
  place: "bảng tin trụ sở phường",
  forms: ["board", "portal"],
  ...over,
});

/** A ward with whoever posts for it, another ward, and steps without ceremony. */
export async function aBoard(sql: Database, owner: Database, now = "2026-11-16T09:00:00+07:00") {
  const house = aHouse(sql, now);
  const { ward, province } = await aWard(owner);
  const { ward: far } = await aWard(owner);
  const editor = await anOfficer(owner, ward, "editor", { title: "Công chức văn hóa" });
  const head = await anOfficer(owner, ward, "head", { title: "Chủ tịch phường" });
  const worker = await anOfficer(owner, ward, "case-officer", { title: "Chuyên viên" });
  const stranger = await anOfficer(owner, far, "editor", { title: "Biên tập nơi khác" });
  const [unit] = await owner<{ slug: string }[]>`select slug from units where id = ${ward}`;

  const make = async (over: Partial<PostingWords> = {}, dueOn: string | null = null) => {
    const made = await makePosting(house)(editor.staff, {
      unit: ward,
      words: someWords(over),
      dueOn: dueOn === null ? null : day(dueOn),
      once: randomUUID(),
    });
    if (!made.ok) throw new Error(made.refusal.because);
    return made.value;
  };
  const read = async (code: string) => {
    const posting = await postingByCode(sql, [ward, far], code);
    if (!posting) throw new Error(`no ${code}`);
    return posting;
  };
  const take = async (
    code: string,
    input: PostingInput,
    along: Partial<Along> & { readonly staff?: Staff } = {},
  ) => {
    const seen = along.seen ?? (await read(code)).seq;
    return takePostingStep(house)(along.staff ?? editor.staff, code, input, {
      confirmed: true,
      ...along,
      seen,
    });
  };
  /** Posts something on the day the clock stands at. */
  const posted = async (over: Partial<PostingWords> = {}) => {
    const code = await make(over);
    const done = await take(code, { step: "post" });
    if (!done.ok) throw new Error(done.refusal.because);
    return code;
  };
  const on = (date: string) => house.setClock(`${date}T09:00:00+07:00`);
  return {
    house,
    ward,
    far,
    province,
    slug: unit?.slug ?? "",
    editor,
    head,
    worker,
    stranger,
    make,
    read,
    take,
    posted,
    on,
  };
}
