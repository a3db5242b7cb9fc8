import { randomUUID } from "node:crypto";

import type { House } from "#cases/house.ts";
import { acceptAllCertain, confirmHead, type Doing, takeIn } from "#directives/actions.ts";
import { giveTasks, type Giving } from "#directives/assign.ts";
import { findingsOf } from "#directives/findings.store.ts";
import { dueOf, isAgreed, isTaskFinding } from "#directives/model.ts";
import { sampleDirective } from "#directives/sample.ts";
import { directiveByCode } from "#directives/store.ts";

import type { Member } from "./people.ts";

/**
 * One invented directive, taken in by the city through the same actions as a real one: what the reader is certain of
 * is accepted, three of its tasks are given to wards, and the rest waits for visitors to decide.
 */
export async function foundDirective(house: House, members: readonly Member[]): Promise<void> {
  const head = members.find(
    ({ unitKey, postKey }) => unitKey === "thanh-pho" && postKey === "chu-tich",
  );
  if (!head) throw new Error("no head of the trial city");
  const { staff, post, unit } = head;
  const doing: Doing = { officer: staff.officer, post, unit, units: [unit] };
  const taken = await takeIn(house)(
    { file: null, pasted: sampleDirective, once: `trial:${randomUUID()}` },
    doing,
  );
  if (!taken.ok) throw new Error(`the trial directive: ${taken.refusal.because}`);
  const read = async () => {
    const found = await directiveByCode(house.sql, taken.value, doing);
    if (!found) throw new Error("the trial directive is not there");
    return found;
  };
  const directive = await read();
  const { canonical, issuer, kind, signer, dated, title, recipients, seq } = directive;
  if (canonical === null || issuer === null) throw new Error("the trial directive has no number");
  const confirmed = await confirmHead(house)(
    directive,
    {
      family: "party",
      term: "2025-2030",
      canonical,
      issuer,
      kind,
      signer,
      dated,
      title,
      recipients,
    },
    seq,
    doing,
  );
  if (!confirmed.ok) throw new Error(`the trial directive: ${confirmed.refusal.because}`);
  await acceptAllCertain(house)(directive, doing);
  const wards = [
    ...new Set(members.filter((one) => one.unitKey !== "thanh-pho").map((one) => one.unit)),
  ].slice(0, 3);
  const tasks = (await findingsOf(house.sql, directive.id)).filter(isTaskFinding).filter(isAgreed);
  const givings = wards.flatMap((to, i): readonly Giving[] => {
    const finding = tasks[i];
    return finding
      ? [{ nth: finding.nth, unit: to, product: "", due: dueOf(finding.read.deadline) }]
      : [];
  });
  const given = await giveTasks(house)(
    await read(),
    givings,
    `trial:${randomUUID()}`,
    staff,
    doing,
  );
  if (!given.ok) throw new Error(`the trial directive: ${given.refusal.because}`);
}
