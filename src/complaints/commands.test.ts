import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { readGiven } from "#kernel/given.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse, aWard, anOfficer } from "#test/make.ts";

import { takeComplaintStep } from "./actions.ts";
import { complaintCommands } from "./commands.ts";
import { openComplaint } from "./dossier.ts";
import { registerComplaint } from "./register.ts";
import { aRegistration, steps } from "./registration.fixture.ts";
import { hasPortal } from "./routing.store.ts";

const db = testDatabase();

/** What a line of the command line answers. */
async function says(...typed: readonly string[]) {
  const command = complaintCommands.find(({ verb }) => verb === typed[0]);
  if (!command) throw new Error("no such command");
  const given = readGiven(typed.slice(1), command.usage);
  return given.ok ? command.run(given.value, db()) : given;
}

const slugOf = async (unit: number) => {
  const [row] = await db()<{ slug: string }[]>`select slug from units where id = ${unit}`;
  return row?.slug ?? "";
};

const plain = ["--whose", "UBND phường", "--source", "Quyết định thử", "--from", "2026-01-01"];

test("a limit of a place is shown beside the law’s from the acceptance on, and never is longer", async () => {
  const house = aHouse(db(), "2026-11-23T09:00:00+07:00");
  const { ward } = await aWard(db.owner());
  const unit = ["--unit", await slugOf(ward)];
  expect(await says("shorten", "KN-28", "--days", "31", ...unit, ...plain)).toMatchObject({
    exit: 1,
  });
  expect(
    await says("shorten", "KN-28", "--days", "29", "--complex", "46", ...unit, ...plain),
  ).toMatchObject({ exit: 1 });
  expect(await says("shorten", "KN-44", "--days", "9", ...unit, ...plain)).toMatchObject({
    exit: 2,
  });
  expect(await says("shorten", "KN-28", "--days", "29", "--unit", "none", ...plain)).toMatchObject({
    exit: 1,
  });
  expect(
    await says("shorten", "KN-28", "--days", "29", "--complex", "44", ...unit, ...plain),
  ).toMatchObject({ exit: 0 });
  expect(await says("limits")).toMatchObject({ json: [{ rule: "KN-28", amount: 29 }] });

  const desk = await anOfficer(db.owner(), ward, "reception");
  const chair = await anOfficer(db.owner(), ward, "head");
  const made = await registerComplaint(house)(aRegistration(ward), desk.staff);
  if (!made.ok) throw new Error(made.refusal.because);
  const today = day("2026-11-23");
  const taken = await takeComplaintStep(house)(
    made.value.code,
    chair.staff,
    steps.accept(today),
    1,
  );
  expect(taken.ok).toBe(true);
  const open = await openComplaint(house)(made.value.code, chair.staff);
  if (!open.ok) throw new Error(open.refusal.because);
  const reading = open.value.limits.find(({ limit }) => limit === "settlement")?.reading;
  expect([reading?.due, reading?.local?.due]).toEqual(["2026-12-23", "2026-12-22"]);
  expect(
    await says("figures", await slugOf(ward), "--from", "2026-11-15", "--to", "2026-12-14"),
  ).toMatchObject({ json: [{ level: 1, received: 1, accepted: 1, running: 1 }, { level: 2 }] });
  expect(await says("figures", await slugOf(ward), "--from", "2026-11-15")).toMatchObject({
    exit: 2,
  });
  expect(open.value.history.at(-1)?.more.at(-1)?.vi).toContain("29 ngày");
});

test("a unit with a portal has to post decisions on it", async () => {
  const { ward } = await aWard(db.owner());
  const slug = await slugOf(ward);
  const typed = ["--address", "https://phuong.example", "--since", "2026-01-01"];
  expect(await hasPortal(db(), ward, day("2026-11-23"))).toBe(false);
  expect(await says("portal", slug, ...typed)).toMatchObject({ exit: 0 });
  expect(await hasPortal(db(), ward, day("2026-11-23"))).toBe(true);
  expect(await says("portal", slug, ...typed, "--until", "2026-06-30")).toMatchObject({ exit: 0 });
  expect(await hasPortal(db(), ward, day("2026-11-23"))).toBe(false);
  expect(await says("portal", "none", ...typed)).toMatchObject({ exit: 1 });
  expect(await says("portal", slug, "--address", "x", "--since", "2026-01-01")).toMatchObject({
    exit: 2,
  });
});
