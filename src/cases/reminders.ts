import { unsubscribeAddress } from "#accounts/unsubscribe.ts";
import { dayAt, dayOf, instant, instantAt, plusDays, type Day } from "#kernel/day.ts";
import { openingHours } from "#law/acts/policy.ts";
import { countWorkingDays } from "#law/clock.ts";
import { openFrom } from "#law/working-hours.ts";
import { mailAddress } from "#mail/address.ts";
import { deliver } from "#mail/delivery.ts";
import type { Letter } from "#mail/letter.ts";
import type { Post } from "#mail/post.ts";
import type { OfficerId } from "#people/model.ts";
import { viewerOf } from "#people/store.ts";

import type { AlsoInDigest, DigestPart } from "./digest.ts";
import type { House } from "./house.ts";
import { keepingWaits } from "./keeping.store.ts";
import { letterId } from "#mail/letter-id.ts";
import {
  claimReminder,
  digestOf,
  newMattersOf,
  noteTold,
  readerOf,
  settleReminder,
  toldUntil,
  type DigestLine,
  type Reader,
} from "./reminders.store.ts";
import { waitingForSecond } from "./second.store.ts";
import { newMattersText, reminderText, type DigestText, type ToDecide } from "./texts/reminders.ts";

/** "Soon" is within so many working days, as on the work list. */
const soonDays = 3;

/**
 * Sends one officer the reminder of a day, if it is owed and anything waits for them. A reminder
 * that could not be sent before the offices closed is given up, so that none comes in the evening or at
 * night: the next morning brings a truer one.
 *
 * @param also what other modules put into the same letter
 */
export async function sendReminder(
  house: House,
  post: Post,
  origin: string,
  about: { readonly officer: OfficerId; readonly day: Day },
  also: readonly AlsoInDigest[] = [],
): Promise<void> {
  const { sql, clock } = house;
  const { officer, day } = about;
  const reader = await readerOf(sql, officer);
  const soon = countWorkingDays(dayAt(clock()), soonDays, house.calendar).due;
  const lines = reader
    ? await digestOf(sql, officer, clock(), instantAt(plusDays(soon, 1), "00:00"))
    : [];
  const toDecide = reader ? await decisionsOf(house, officer) : nothingToDecide;
  const parts: DigestPart[] = [];
  if (reader)
    for (const add of also)
      parts.push(...(await add(house, { officer, language: reader.language })));
  const nothing =
    lines.length === 0 && toDecide.keeping === 0 && toDecide.seconds === 0 && parts.length === 0;
  const over = dayOf(openFrom(instant(clock()), openingHours, house.calendar)) > day;
  if (over || !reader || nothing) {
    if ((await claimReminder(sql, officer, day, clock())) !== "done") {
      await settleReminder(
        sql,
        officer,
        day,
        over ? "failed" : "nothing",
        over ? "too-late" : null,
        clock(),
      );
    }
    return;
  }
  await deliver(post, {
    claim: () => claimReminder(sql, officer, day, clock()),
    settle: (state, error) => settleReminder(sql, officer, day, state, error, clock()),
    write: async () =>
      letterTo(
        house,
        { ...reader, officer, origin },
        `reminder/${officer}/${day}`,
        reminderText(lines, origin, reader.language, toDecide, parts),
      ),
  });
}

const nothingToDecide: ToDecide = { keeping: 0, seconds: 0 };

// What else waits for a decision of theirs, as numbers only.
async function decisionsOf({ sql, clock }: House, officer: OfficerId): Promise<ToDecide> {
  const viewer = await viewerOf(sql, officer, dayAt(clock()));
  const [keeping, seconds] = await Promise.all([
    keepingWaits(sql, viewer),
    waitingForSecond(sql, viewer),
  ]);
  return { keeping: keeping.count, seconds: seconds.length };
}

/** Offices are never closed for longer. */
const longestBreakDays = 14;

/** Tells one officer, in one letter, of everything their posts received since they were last told. */
export async function sendNewMatters(
  house: House,
  post: Post,
  origin: string,
  about: { readonly officer: OfficerId },
): Promise<void> {
  const { sql, clock } = house;
  const { officer } = about;
  const until = clock();
  // What came in as Tết began is told when the offices open again.
  const earliest = new Date(until.getTime() - longestBreakDays * 24 * 3_600_000);
  const told = await toldUntil(sql, officer);
  const since = told && told > earliest ? told : earliest;
  const reader = await readerOf(sql, officer);
  const lines: readonly DigestLine[] = reader ? await newMattersOf(sql, officer, since, until) : [];
  if (!reader || lines.length === 0) return;
  await deliver(post, {
    // There is one job per officer and nothing to claim: a second run finds nothing new to tell.
    claim: async () => 1,
    settle: async (state) => {
      if (state !== "queued") await noteTold(sql, officer, until);
    },
    write: async () =>
      letterTo(
        house,
        { ...reader, officer, origin },
        `new-matters/${officer}/${since.toISOString()}`,
        newMattersText(lines, origin, reader.language),
      ),
  });
}

type Addressee = Reader & { readonly officer: OfficerId; readonly origin: string };

function letterTo(house: House, reader: Addressee, about: string, text: DigestText): Letter | null {
  const address = mailAddress(reader.email);
  if (!address) return null;
  return {
    to: { name: reader.name, address },
    subject: text.subject,
    pages: [{ lang: reader.language, parts: text.parts }],
    id: letterId(house.master, about),
    at: house.clock(),
    unsubscribe: unsubscribeAddress(house, reader.origin, reader.officer),
  };
}
