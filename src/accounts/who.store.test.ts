import { expect, test } from "vitest";

import { randomBytes } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aWard } from "#test/make.ts";

import type { OfficerId } from "#people/model.ts";
import { aColleague, anAppointment, aPost } from "#people/people.fixture.ts";
import {
  endSession,
  endSessionByKey,
  endSessionsOf,
  saveSession,
  sessionsOf,
  sweepSessions,
} from "./session.store.ts";
import { newSessionId, sessionPolicy } from "./session.ts";
import { staffOf } from "./who.store.ts";

const db = testDatabase();
const now = new Date("2026-11-23T09:00:00+07:00");
const after = (ms: number) => new Date(now.getTime() + ms);

async function signedIn(officer: OfficerId) {
  const id = newSessionId(randomBytes(32));
  await saveSession(db(), id, officer, now);
  return id;
}

test("a session says who somebody is, what they hold today, and who stands above them", async () => {
  const { ward, province } = await aWard(db.owner());
  const city = await aPost(db.owner(), province, "head");
  const head = await aPost(db.owner(), ward, "head", city);
  const desk = await aPost(db.owner(), ward, "reception", head);
  const keys = await aPost(db.owner(), ward, "administrator");

  const me = await aColleague(db.owner(), undefined, null);
  const [chair, mayor, deputy, former] = await Promise.all(
    Array.from({ length: 4 }, () => aColleague(db.owner(), undefined, null)),
  );
  await anAppointment(db.owner(), me, desk);
  await anAppointment(db.owner(), me, keys);
  await anAppointment(db.owner(), chair!, head);
  await anAppointment(db.owner(), mayor!, city);
  await anAppointment(db.owner(), deputy!, head, "2026-12-01");
  await anAppointment(db.owner(), former!, head, "2025-07-01", "2026-11-22");

  const staff = await staffOf(db(), await signedIn(me), now);
  expect(staff).toEqual({
    officer: me,
    name: "Nguyễn Thị Hoà",
    signIn: expect.any(String),
    language: "vi",
    singleKeys: true,
    posts: [
      {
        post: desk,
        title: "Chức vụ reception",
        role: "reception",
        unit: ward,
        unitName: "Phường Thử",
        department: null,
        tenure: "held",
      },
      {
        post: keys,
        title: "Chức vụ administrator",
        role: "administrator",
        unit: ward,
        unitName: "Phường Thử",
        department: null,
        tenure: "held",
      },
    ],
    above: expect.any(Array),
  });
  expect(new Set(staff?.above)).toEqual(new Set([me, chair, mayor]));
});

test("an appointment works from its first to its last day, both included, in Vietnamese time", async () => {
  const { ward } = await aWard(db.owner());
  const post = await aPost(db.owner(), ward, "reception");
  const me = await aColleague(db.owner(), undefined, null);
  await anAppointment(db.owner(), me, post, "2026-11-23", "2026-11-24");
  const held = async (at: string) => {
    const id = newSessionId(randomBytes(32));
    await saveSession(db(), id, me, new Date(at));
    return (await staffOf(db(), id, new Date(at)))?.posts.length;
  };
  expect(await held("2026-11-22T23:59:59+07:00")).toBe(0);
  expect(await held("2026-11-23T00:00:00+07:00")).toBe(1);
  expect(await held("2026-11-24T23:59:59+07:00")).toBe(1);
  expect(await held("2026-11-25T00:00:00+07:00")).toBe(0);
});

test("posts that answer to each other in a circle do not hang anybody", async () => {
  const { ward } = await aWard(db.owner());
  const first = await aPost(db.owner(), ward, "head");
  const second = await aPost(db.owner(), ward, "head", first);
  await db.owner()`update posts set reports_to = ${second} where id = ${first}`;
  const me = await aColleague(db.owner(), undefined, null);
  await anAppointment(db.owner(), me, first);
  expect((await staffOf(db(), await signedIn(me), now))?.above).toEqual([me]);
});

test("a session is over after idling, and after a long day even when it never idled", async () => {
  const me = await aColleague(db.owner(), undefined, null);
  const idle = await signedIn(me);
  expect(await staffOf(db(), idle, after(sessionPolicy.idleMs))).toBeUndefined();

  const busy = await signedIn(me);
  const step = sessionPolicy.idleMs - 1;
  for (let at = step; at < sessionPolicy.longestMs; at += step)
    expect(await staffOf(db(), busy, after(at))).toMatchObject({ officer: me });
  expect(await staffOf(db(), busy, after(sessionPolicy.longestMs))).toBeUndefined();
});

test("only the hash of the cookie is kept, and nobody comes in with the hash", async () => {
  const me = await aColleague(db.owner(), undefined, null);
  const id = await signedIn(me);
  const [row] = await db.owner()<{ hash: Buffer }[]>`
    select id_hash as hash from sessions where officer_id = ${me}`;
  expect(row?.hash.toString("base64url")).not.toBe(id);
  expect(await staffOf(db(), newSessionId(row!.hash), now)).toBeUndefined();
});

test("what is changed about an officer works on the next request", async () => {
  const { ward } = await aWard(db.owner());
  const post = await aPost(db.owner(), ward, "head");
  const me = await aColleague(db.owner(), undefined, null);
  await anAppointment(db.owner(), me, post);
  const id = await signedIn(me);
  expect((await staffOf(db(), id, now))?.posts).toHaveLength(1);
  await db.owner()`update appointments set valid_to = '2026-11-22' where officer_id = ${me}`;
  expect((await staffOf(db(), id, now))?.posts).toEqual([]);
  await db.owner()`update officers set ended_at = ${now} where id = ${me}`;
  expect(await staffOf(db(), id, now)).toBeUndefined();
});

test("sessions end one by one, by key only one's own, and all at once", async () => {
  const me = await aColleague(db.owner(), undefined, null);
  const other = await aColleague(db.owner(), undefined, null);
  const [here, there, mine] = [await signedIn(me), await signedIn(me), await signedIn(other)];
  const listed = await sessionsOf(db(), me, here, now);
  expect(listed.filter((one) => one.here)).toHaveLength(1);
  expect(listed).toHaveLength(2);
  expect(listed[0]?.since).toEqual(now);

  const key = listed.find((one) => !one.here)!.key;
  await endSessionByKey(db(), other, key);
  expect(await staffOf(db(), there, now)).toBeDefined();
  await endSessionByKey(db(), me, key);
  expect(await staffOf(db(), there, now)).toBeUndefined();
  await endSessionByKey(db(), me, "no key");

  const again = await signedIn(me);
  await endSessionsOf(db(), me, here);
  expect(await staffOf(db(), again, now)).toBeUndefined();
  expect(await staffOf(db(), here, now)).toBeDefined();
  await endSession(db(), here);
  expect(await staffOf(db(), here, now)).toBeUndefined();
  expect(await staffOf(db(), mine, now)).toBeDefined();
});

test("what is over is swept away, and nothing else", async () => {
  const me = await aColleague(db.owner(), undefined, null);
  const id = await signedIn(me);
  await sweepSessions(db(), after(1000));
  expect(await staffOf(db(), id, now)).toBeDefined();
  await sweepSessions(db(), after(sessionPolicy.idleMs + 1000));
  expect(await db.owner()`select from sessions where officer_id = ${me}`).toHaveLength(0);
});
