import { ask, hurry, settled, working } from "#cases/jobs.fixture.ts";
import { complaintNotice, complaintStepped } from "#complaints/jobs.ts";
import { dayAt, plusDays } from "#kernel/day.ts";
import { isWorkingDay } from "#law/calendar.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import { mailServer } from "#mail/server.fixture.ts";
import type { TestDatabase } from "#test/database.ts";
import { aHouse } from "#test/make.ts";

import { type Oracle, oracleOf, type Reader } from "./oracle.ts";
import { nameOf } from "./tour.ts";
import { today, type World } from "./world.ts";

/** Lets the worker send every letter the world owes, through a real mail server, and reads them all. */
export async function lettersOf(
  world: World,
  db: TestDatabase,
): Promise<{ readonly letters: number; readonly leaks: readonly string[] }> {
  const morning = nextWorkingDay(today);
  const server = await mailServer();
  const house = aHouse(db(), `${morning}T08:00:00+07:00`);
  const worker = await working(db, house, server.port, [complaintStepped, complaintNotice]);
  await settled(db);
  await ask(db, "remind-officers");
  await settled(db);
  await hurry(db, "new-matters");
  await settled(db);
  await worker.stop();
  await server.stop();

  const oracle = await oracleOf(db(), world.matters, morning);
  const leaks = server.letters.flatMap((letter, i) => {
    const reader = readerOf(world, oracle, server.addressed[i] ?? "");
    const text = JSON.stringify([letter.subject, letter.text, letter.html, letter.headerLines]);
    return [...world.canaries.in(text)].flatMap((word) => {
      const canary = world.canaries.known.get(word);
      return !canary || oracle.allows(reader, canary)
        ? []
        : [
            `leak: a letter told ${nameOf(world, oracle, reader)} matter ${canary.matter}: ${canary.what}`,
          ];
    });
  });
  return { letters: server.letters.length, leaks };
}

function readerOf(world: World, oracle: Oracle, address: string): Reader {
  const own = [...world.canaries.in(address)].map((word) => world.canaries.known.get(word));
  const of = own.find((canary) => canary?.what === "e-mail");
  if (of && oracle.facts.has(of.matter)) return { kind: "sender", of: of.matter };
  const officer = world.organisation.officers.find(
    (id) => address === `o${id.slice(0, 8)}@ubnd.example`,
  );
  return officer ? { kind: "officer", officer } : { kind: "public" };
}

const nextWorkingDay = (day: ReturnType<typeof dayAt>): ReturnType<typeof dayAt> =>
  isWorkingDay(publishedCalendar, day) ? day : nextWorkingDay(plusDays(day, 1));
