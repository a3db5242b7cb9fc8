import type { House } from "#cases/house.ts";
import { dayAt, plusDays } from "#kernel/day.ts";
import type { Change } from "#organisation/model.ts";
import { addChange, draftPlan } from "#organisation/plans.ts";
import { delegate } from "#people/delegations.ts";
import { serveUnit } from "#people/departments.ts";
import { unitBySlug } from "#units/store.ts";

import type { Member } from "./people.ts";

/**
 * What shows the organisation as it moves: a head whose deputy stands in for a week, a service centre
 * that serves the ward next door too, and a draft of a reorganisation to be tried out and agreed to.
 */
export async function foundReorganisation(house: House, members: readonly Member[]): Promise<void> {
  const at = house.clock();
  const today = dayAt(at);
  const by = (unit: string, post: string): Member => {
    const found = members.find((one) => one.unitKey === unit && one.postKey === post);
    if (!found) throw new Error(`no trial post ${unit}.${post}`);
    return found;
  };
  const unit = async (slug: string): Promise<number> => {
    const found = await unitBySlug(house.sql, slug);
    if (!found) throw new Error(`no unit ${slug} for the trial`);
    return found.id;
  };

  const head = by("cua-nam", "chu-tich");
  const standIn = {
    officer: by("cua-nam", "do-thi").staff.officer,
    from: today,
    to: plusDays(today, 7),
  };
  must(await delegate(house.sql, head.post, standIn, head.staff, at));

  const centre = by("ba-dinh", "mot-cua").staff.posts[0]?.department ?? 0;
  const served = { unit: await unit("phuong-ngoc-ha"), from: today, to: null };
  must(await serveUnit(house.sql, centre, served, { by: null, at }));

  const author = by("thanh-pho", "quan-tri").staff;
  const draft = {
    title: "Sắp xếp thử: chia phường Cầu Giấy",
    document: {
      number: "Nghị quyết 00/NQ-THỬ",
      date: plusDays(today, -10),
      title: "Văn bản thử nghiệm, không có thật",
    },
    effectiveOn: plusDays(today, 40),
  };
  const plan = must(await draftPlan(house, draft, author));
  const changes: readonly Change[] = [
    {
      kind: "split",
      unit: await unit("phuong-cau-giay"),
      into: [
        { unit: await unit("phuong-ba-dinh"), areas: ["dat-dai", "xay-dung"], places: [] },
        { unit: await unit("phuong-cua-nam"), areas: [], places: [] },
      ],
    },
    {
      kind: "transfer-function",
      from: await unit("xa-soc-son"),
      to: await unit("phuong-ba-dinh"),
      areas: ["y-te"],
    },
  ];
  for (const change of changes) must(await addChange(house, plan, change, author));
}

function must<Value>(
  done:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly refusal: { readonly because: string } },
): Value {
  if (!done.ok) throw new Error(`trial: ${done.refusal.because}`);
  return done.value;
}
