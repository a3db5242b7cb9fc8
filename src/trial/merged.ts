import { randomUUID } from "node:crypto";

import { takeStep } from "#cases/actions.ts";
import { fileMatter } from "#cases/filing.ts";
import type { House } from "#cases/house.ts";
import { matterByCode } from "#cases/store.ts";

import type { Member } from "./people.ts";

/** Two residents wrote of one broken kerb; the second matter follows the first. */
export async function mergedMatters(house: House, desk: Member): Promise<void> {
  const file = async (title: string, body: string, days: number) => {
    const at = new Date(house.clock().getTime() - days * 86_400_000);
    const filed = await fileMatter({ ...house, clock: () => at })({
      kind: "feedback",
      channel: "counter",
      title,
      body,
      place: "ngõ Ví Dụ",
      area: "duong-sa",
      unit: desk.unit,
      province: "01",
      publish: false,
      contact: null,
      once: `trial:${randomUUID()}`,
      files: [],
      enteredBy: { officer: desk.staff.officer, post: desk.post },
    });
    if (!filed.ok) throw new Error("trial matter not filed");
    return filed.value.code;
  };
  const main = await file("Bó vỉa vỡ ở đầu ngõ Ví Dụ", "Bó vỉa vỡ, xe máy dễ ngã.", 4);
  const twin = await file(
    "Vỉa hè đầu ngõ Ví Dụ vỡ bó vỉa",
    "Bó vỉa đầu ngõ vỡ, đã có người ngã.",
    2,
  );
  const seq = (await matterByCode(house.sql, twin))?.seq ?? 0;
  const input = { step: "merge", into: main, text: "Cùng một chỗ bó vỉa vỡ." } as const;
  const merged = await takeStep(house)(twin, desk.staff, input, seq);
  if (!merged.ok) throw new Error(`trial merge: ${merged.refusal.because}`);
}
