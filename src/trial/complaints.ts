import { randomUUID } from "node:crypto";

import type { House } from "#cases/house.ts";
import { takeComplaintStep } from "#complaints/actions.ts";
import { postDecision } from "#complaints/decisions.store.ts";
import type { EligibilityAnswers } from "#complaints/eligibility.ts";
import type { ComplaintCode } from "#complaints/model.ts";
import { registerComplaint } from "#complaints/register.ts";
import type { Registration } from "#complaints/registration.ts";
import type { StepInput } from "#complaints/step-input.ts";
import { complaintByCode } from "#complaints/store.ts";
import { dayAt, instantAt, plusDays, type Day } from "#kernel/day.ts";
import { workingDayFrom } from "#law/calendar.ts";

import { storiesWith, type Story, type Told } from "./complaint-stories.ts";
import type { Member } from "./people.ts";

/** Invented complaints of one ward, at every stage a visitor may want to look at. */
export async function foundComplaints(house: House, members: readonly Member[]): Promise<void> {
  const by = (post: string): Member => {
    const found = members.find((one) => one.unitKey === "ba-dinh" && one.postKey === post);
    if (!found) throw new Error(`no trial post ba-dinh.${post}`);
    return found;
  };
  const officer = (post: string) => by(post).staff.officer;
  for (const story of storiesWith(officer)) await play(house, by, story);
}

async function play(house: House, by: (post: string) => Member, story: Story): Promise<void> {
  const now = house.clock();
  const first = workingDayFrom(house.calendar, plusDays(dayAt(now), -story.ago));
  const came = first < dayAt(now) ? first : dayAt(now);
  const registered = must(
    await registerComplaint(houseAt(house, came, "09:10", now))(
      registrationOf(story, by, came),
      by("tiep-dan").staff,
    ),
    story.number,
  );
  for (const turn of story.turns) {
    const on = workingDayFrom(house.calendar, plusDays(came, turn.on));
    const then = houseAt(house, on, "10:30", now);
    const today = dayAt(then.clock());
    if (turn.since && today < turn.since) continue;
    const told: Told = (...whom) => whom.map((to) => ({ to, on: today, way: "handed" }));
    await step(then, registered.code, by(turn.by), turn.step(today, told), turn.masked);
  }
}

async function step(
  house: House,
  code: ComplaintCode,
  who: Member,
  input: StepInput,
  masked: Story["turns"][number]["masked"],
): Promise<void> {
  const kept = await complaintByCode(house.sql, code);
  const { officer } = who.staff;
  const taken = await takeComplaintStep(house)(
    code,
    who.staff,
    input,
    kept?.complaint.seq ?? 0,
    masked && ((sql, after) => postDecision(sql, after, masked, officer, house.clock())),
  );
  must(taken, `${code} ${input.step}`);
}

/** The same house with its clock at a moment, never after now. */
function houseAt(house: House, on: Day, time: string, now: Date): House {
  const moment = new Date(instantAt(on, time));
  return { ...house, clock: () => (moment < now ? moment : now) };
}

const answers: EligibilityAnswers = {
  internalOrSecret: false,
  ownRight: true,
  capacity: "full",
  representationLawful: true,
  signed: true,
  secondDecision: false,
  terminatedOn: null,
  court: false,
  obstacles: [],
};

const names = [
  "Trần Thị Ví Dụ",
  "Lê Văn Thí Dụ",
  "Phạm Thị Mẫu",
  "Đỗ Văn Mẫu",
  "Vũ Thị Thử",
  "Hồ Văn Thử",
];

const registrationOf = (story: Story, by: (post: string) => Member, came: Day): Registration => ({
  level: 1,
  firstCode: null,
  channel: "counter",
  receivedOn: came,
  transferor: null,
  complainants: names.slice(0, story.people ?? 1).map((name, at) => ({
    person: {
      contact: { name, phone: "", email: "" },
      "identity-number": { number: "", address: `số ${at + 1} ngõ Ví Dụ` },
    },
    represents: (story.people ?? 1) > 4 && at < 2,
  })),
  authorised: [],
  appointed: { paper: true, strangers: 0 },
  respondent: {
    of: "decision",
    learnedOn: plusDays(came, -20),
    unit: by("tiep-dan").unit,
    officer: story.againstHead ? by("chu-tich").staff.officer : null,
    number: story.number,
    date: plusDays(came, -24),
  },
  contents: story.content,
  eligibility: { ...answers, signed: !story.unsigned },
  once: `trial-complaint-${randomUUID()}`,
});

function must<Value>(
  done:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly refusal: { readonly because: string } },
  what: string,
): Value {
  if (!done.ok) throw new Error(`trial: ${what}: ${done.refusal.because}`);
  return done.value;
}
