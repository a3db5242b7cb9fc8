import { day } from "#kernel/day.ts";
import type { Staff } from "#people/model.ts";
import { randomUUID } from "#test/chance.ts";
import type { testDatabase } from "#test/database.ts";
import { aHouse, aWard, anOfficer } from "#test/make.ts";

import { takeLetterStep } from "./actions.ts";
import type { StepInput } from "./input.ts";
import type { LetterCode } from "./model.ts";
import { registerLetter, type Registration } from "./register.ts";
import { letterByCode } from "./store.ts";

/** A ward with a head, an officer and a desk, another one beside it, and what they do with letters. */
export async function aTown(db: ReturnType<typeof testDatabase>) {
  const owner = db.owner();
  const { ward, province } = await aWard(owner);
  const head = await anOfficer(owner, ward, "head");
  const officer = await anOfficer(owner, ward, "case-officer", { reportsTo: head.post });
  const reception = await anOfficer(owner, ward, "reception", { reportsTo: head.post });
  const other = (await aWard(owner)).ward;
  const there = await anOfficer(owner, other, "reception");
  const house = aHouse(db(), "2026-11-20T16:00:00+07:00");
  const letter = (over: Partial<Registration> = {}): Registration => ({
    channel: "in-person",
    from: null,
    signers: "one",
    receivedOn: day("2026-11-16"),
    area: "duong-sa",
    placeUnit: ward,
    title: "Bị phạt sai và cống tắc",
    summary: "Ông A cho rằng bị phạt không đúng; ngõ trước nhà cống tắc, mưa là ngập.",
    contact: { name: "Trần Văn Thử", phone: "", email: "" },
    number: { number: "", address: "Số 1 ngõ Thử" },
    once: randomUUID(),
    files: [],
    by: { officer: officer.officer, post: officer.post, unit: ward, department: null },
    ...over,
  });
  const register = async (over: Partial<Registration> = {}) => {
    const made = await registerLetter(house)(letter(over));
    if (!made.ok) throw new Error(made.refusal.because);
    return made.value;
  };
  const step = async (code: LetterCode, staff: Staff, input: StepInput) => {
    const now = await letterByCode(db(), code);
    return takeLetterStep(house)(code, staff, input, now?.seq ?? 0);
  };
  const must = async (code: LetterCode, staff: Staff, input: StepInput) => {
    const taken = await step(code, staff, input);
    if (!taken.ok) throw new Error(`${input.step}: ${taken.refusal.because}`);
    return taken.value;
  };
  return {
    owner,
    ward,
    province,
    other,
    head,
    officer,
    reception,
    there,
    house,
    letter,
    register,
    step,
    must,
  };
}

/** That the sender was told at the desk. */
export const notice = { how: "handed", on: day("2026-11-20") } as const;
/** What an officer found of a letter about one thing that is theirs. */
export const classify = (over: Partial<Extract<StepInput, { step: "classify" }>> = {}) =>
  ({
    step: "classify",
    parts: ["feedback"],
    missing: [],
    noted: [],
    competent: true,
    settlement: "not",
    text: "Đơn phản ánh việc thuộc phường.",
    ...over,
  }) as const satisfies StepInput;
