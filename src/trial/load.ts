import { randomUUID } from "node:crypto";

import { takeStep, type StepInput } from "#cases/actions.ts";
import { fileMatter } from "#cases/filing.ts";
import type { House } from "#cases/house.ts";
import { requestIdentity } from "#cases/identity.ts";
import type { MatterCode } from "#cases/model.ts";
import { closeMatter, takeResidentStep } from "#cases/resident.ts";
import { matterByCode } from "#cases/store.ts";
import { unreachable } from "#kernel/result.ts";
import { dayAt, instantAt, plusDays, type Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import { workingDayFrom } from "#law/calendar.ts";
import type { Staff } from "#people/model.ts";
import { provinceUnit, unitBySlug } from "#units/store.ts";

import { openArticles } from "./article-views.ts";
import { foundComments } from "./comments.ts";
import { foundComplaints } from "./complaints.ts";
import { foundCalendars } from "./calendars.ts";
import { foundContacts } from "./contacts.ts";
import { foundLetters } from "./letters.ts";
import { foundDirective } from "./directives.ts";
import { matters, type TrialMatter, type Turn } from "./matters.ts";
import { foundPaperTemplate } from "./paper-template.ts";
import { foundNews, type TakePicture } from "./news.ts";
import { foundOrganisation, type Member } from "./people.ts";
import { foundPostings } from "./postings.ts";
import { foundProgramme } from "./programmes.ts";
import { foundReception } from "./reception.ts";
import { foundReorganisation } from "./reorganisation.ts";
import { foundTasks } from "./tasks.ts";

/** Puts photographs with an invented matter; made by whoever knows the disk. */
export type AddPhotos = (sql: Sql, matter: string, count: number, seed: number) => Promise<void>;

/**
 * Fills an empty house with the trial organisation and its invented matters. Every matter goes through
 * the same actions as a real one, with the clock set to its time, so that the trial shows nothing the
 * house could not do.
 */
export async function loadTrial(
  house: House,
  passwordHash: string,
  addPhotos: AddPhotos,
  takePicture: TakePicture = async () => null,
): Promise<void> {
  const members = await foundOrganisation(house.sql, passwordHash);
  for (const [seed, matter] of matters.entries())
    await play(house, members, matter, seed, addPhotos);
  await foundReorganisation(house, members);
  await foundPaperTemplate(house, members);
  await foundCalendars(house, members);
  await foundContacts(house, members);
  await foundComplaints(house, members);
  await foundReception(house, members);
  await foundLetters(house, members);
  await foundTasks(house, members);
  await foundDirective(house, members);
  await foundProgramme(house, members);
  await foundPostings(house, members);
  await foundNews(house, members, takePicture);
  await openArticles(house);
  // After the articles they stand under.
  await foundComments(house, members);
}

async function play(
  house: House,
  members: readonly Member[],
  invented: TrialMatter,
  seed: number,
  addPhotos: AddPhotos,
): Promise<void> {
  const now = house.clock();
  const filedOn = plusDays(dayAt(now), -invented.ago);
  const at = (day: Day, time: string) => {
    const moment = new Date(instantAt(day, time));
    return moment < now ? moment : now;
  };
  const unit = await unitIdOf(house.sql, members, invented.unit);
  const filedAt = at(filedOn, invented.time ?? "09:20");
  const entered =
    invented.channel && invented.channel !== "web"
      ? member(members, invented.unit, "tiep-dan")
      : null;
  const filed = await fileMatter({ ...house, clock: () => filedAt })(
    {
      kind: invented.kind ?? "feedback",
      channel: invented.channel ?? "web",
      title: invented.title,
      body: invented.body,
      place: invented.place ?? null,
      area: invented.area,
      unit,
      province: "01",
      publish: invented.publish ?? false,
      contact: invented.name ? { name: invented.name, phone: "", email: "" } : null,
      once: `trial:${randomUUID()}`,
      files: Array.from({ length: invented.photos ?? 0 }, (_, i) => `trial ${seed} ${i}`),
      enteredBy: entered && { officer: entered.staff.officer, post: entered.post },
    },
    (sql, id) => addPhotos(sql, id, invented.photos ?? 0, seed),
  );
  if (!filed.ok || !filed.value.secret)
    throw new Error(`trial matter not filed: ${invented.title}`);
  const { code, secret } = filed.value;
  for (const turn of invented.turns ?? []) {
    // Offices act on working days; residents whenever they like.
    const due = plusDays(filedOn, turn.on);
    const day = isResidents(turn) ? due : workingDayFrom(house.calendar, due);
    const moment = at(day, turn.on === 0 ? "15:10" : "10:40");
    const done = await take(
      { ...house, clock: () => moment },
      members,
      invented,
      code,
      secret,
      turn,
    );
    if (!done.ok)
      throw new Error(`trial: "${invented.title}", ${turn.do}: ${done.refusal.because}`);
  }
  if (invented.asksSender !== undefined) {
    const reception = member(members, invented.unit, "tiep-dan");
    const wanted = { reason: invented.asksSender, kinds: ["contact"] as const };
    const asked = await requestIdentity(house)(code, reception.staff, wanted);
    if (!asked.ok) throw new Error(`trial: "${invented.title}": ${asked.refusal.because}`);
  }
}

const isResidents = (turn: Turn): boolean =>
  ["reply", "rate", "appeal", "withdraw", "close"].includes(turn.do);

async function take(
  house: House,
  members: readonly Member[],
  invented: TrialMatter,
  code: MatterCode,
  secret: string,
  turn: Turn,
) {
  const matter = await matterByCode(house.sql, code);
  if (!matter) throw new Error("a trial matter is gone");
  const here = members.filter((m) => m.unit === matter.desk.unit);
  const step = (by: Staff, input: StepInput) => takeStep(house)(code, by, input, matter.seq);
  const resident = takeResidentStep(house);
  const accountable = "officer" in matter.progress ? matter.progress.officer : null;
  const worker =
    here.find((m) => m.staff.officer === accountable) ?? onPost(here, matter.desk.post);

  switch (turn.do) {
    case "accept":
      return step(onRole(here, "reception").staff, {
        step: "accept",
        officer: worker.staff.officer,
      });
    case "urgent":
      return step(onRole(here, "reception").staff, { step: "urgent" });
    case "help":
      return step(worker.staff, { step: "help", officer: onRole(here, "reception").staff.officer });
    case "note":
    case "ask":
    case "answer":
      return step(
        matter.progress.stage === "reopened" ? onRole(here, "head").staff : worker.staff,
        {
          step: turn.do,
          text: turn.text,
        },
      );
    case "transfer":
      return step(onRole(here, "reception").staff, {
        step: "transfer",
        unit: await unitIdOf(house.sql, members, turn.to),
        text: turn.text,
      });
    case "take":
      return step(onRole(offeredTo(members, matter.transfer?.to), "reception").staff, {
        step: "take",
      });
    case "return":
      return step(onRole(offeredTo(members, matter.transfer?.to), "reception").staff, {
        step: "return",
        text: turn.text,
      });
    case "decline":
      return step(onRole(here, "reception").staff, {
        step: "decline",
        ground: turn.ground,
        text: turn.text,
      });
    case "uphold":
    case "overturn":
      return step(onRole(here, "head").staff, {
        step: "decide-appeal",
        outcome: turn.do === "uphold" ? "upheld" : "overturned",
        text: turn.text,
      });
    case "publish": {
      const answer = invented.turns?.findLast((t) => t.do === "answer");
      return step(onRole(here, "head").staff, {
        step: "publish",
        masked: {
          title: invented.title,
          content: invented.body,
          answer: answer && "text" in answer ? answer.text : "",
        },
      });
    }
    case "name-head":
      return step(onRole(here, "reception").staff, {
        step: "name",
        officer: onRole(here, "head").staff.officer,
      });
    case "reply":
    case "appeal":
      return resident(code, secret, { step: turn.do, text: turn.text });
    case "rate":
      return resident(code, secret, { step: "rate", rating: turn.rating, text: turn.text });
    case "withdraw":
      return resident(code, secret, { step: "withdraw" });
    case "close":
      return closeMatter(house)(code);
    default:
      return unreachable(turn);
  }
}

const offeredTo = (members: readonly Member[], unit: number | undefined) =>
  members.filter((m) => m.unit === unit);

function onRole(here: readonly Member[], role: string): Member {
  const found = here.find((m) => m.role === role);
  if (!found) throw new Error(`no ${role} in a trial unit`);
  return found;
}

function onPost(here: readonly Member[], post: number | null): Member {
  const found = here.find((m) => m.post === post);
  return found ?? onRole(here, "reception");
}

function member(members: readonly Member[], unit: string, post: string): Member {
  const found = members.find((m) => m.unitKey === unit && m.postKey === post);
  if (!found) throw new Error(`no trial post ${unit}.${post}`);
  return found;
}

async function unitIdOf(sql: Sql, members: readonly Member[], key: string): Promise<number> {
  const known = members.find((m) => m.unitKey === key);
  if (known) return known.unit;
  const unit = key === "thanh-pho" ? await provinceUnit(sql) : await unitBySlug(sql, key);
  if (!unit) throw new Error(`no unit ${key} for the trial`);
  return unit.id;
}
