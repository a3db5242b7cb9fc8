import { randomUUID } from "node:crypto";

import type { House } from "#cases/house.ts";
import { dayAt, plusDays } from "#kernel/day.ts";
import { makeProgramme, putTasks } from "#programmes/programmes.ts";
import { programmeById } from "#programmes/programmes.store.ts";
import { checkPublication, publishDirective, type Chosen } from "#programmes/publication.ts";
import { publicTasksOf, publishable } from "#programmes/publication.store.ts";
import { takeTaskStep } from "#tasks/actions.ts";
import type { TaskCode } from "#tasks/model.ts";
import { taskByCode } from "#tasks/store.ts";

import type { Member } from "./people.ts";

/**
 * What visitors find of programmes: one board of the city with the invented tasks, and the invented
 * directive made public with what was promised in it. Through the same actions as real ones.
 */
export async function foundProgramme(house: House, members: readonly Member[]): Promise<void> {
  const head = members.find(
    ({ unitKey, postKey }) => unitKey === "thanh-pho" && postKey === "chu-tich",
  );
  if (!head) throw new Error("no head of the trial city");
  const { sql } = house;
  const today = dayAt(house.clock());
  const made = await makeProgramme(house)(
    head.staff,
    {
      kind: "topic",
      name: "Dân vận khéo: rõ người, rõ việc, rõ thời gian",
      about: "Gom các việc đang làm của thành phố và các phường lên một bảng (dữ liệu thử).",
      quality: "",
      from: plusDays(today, -60),
      to: plusDays(today, 60),
      ownerPost: head.post,
    },
    `trial:${randomUUID()}`,
  );
  if (!made.ok) throw new Error(`the trial programme: ${made.refusal.because}`);
  const programme = await programmeById(sql, head.staff, made.value);
  if (!programme) throw new Error("the trial programme is not there");
  const tasks = await sql<
    { code: TaskCode }[]
  >`select code from tasks order by order_on, id limit 60`;
  await putTasks(house)(
    head.staff,
    programme,
    tasks.map(({ code }) => code),
    "in",
  );
  await publishTrial(house, head);
}

async function publishTrial(house: House, head: Member): Promise<void> {
  const { sql } = house;
  const given = await sql<{ directive: string; code: TaskCode }[]>`
    select d.code as directive, t.code from tasks t join directives d on d.id = t.directive_id
     where t.assigner_unit = ${head.unit} and t.visibility = 'internal' and t.open order by t.code`;
  const [first] = given;
  const directive = first && (await publishable(sql, [head.unit], first.directive));
  if (!directive) return;
  for (const { code } of given) {
    const seen = (await taskByCode(sql, code))?.task.seq ?? 0;
    const shown = await takeTaskStep(house)(
      code,
      head.staff,
      { step: "show", visibility: "public" },
      seen,
    );
    if (!shown.ok) throw new Error(`a trial task was not made public: ${shown.refusal.because}`);
  }
  const chosen: Chosen = {
    title: directive.title.slice(0, 500),
    summary: "Văn bản bịa ra để dùng thử: các việc dưới đây đã giao cho phường, xã.",
    tasks: (await publicTasksOf(sql, directive.id)).map(({ id, title }) => ({
      id,
      title: title.slice(0, 500),
      sentence: "",
    })),
    seen: null,
  };
  // A title that would name somebody is left to visitors to put right.
  if (await checkPublication(sql, head.staff, directive, chosen)) return;
  const published = await publishDirective(house)(head.staff, directive, chosen);
  if (!published.ok) throw new Error(`the trial directive: ${published.refusal.because}`);
}
