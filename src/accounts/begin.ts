import { audit, doerOf } from "#audit/record.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { Lang } from "#kernel/text.ts";
import type { OfficerId } from "#people/model.ts";

import { saveDevice } from "./device.store.ts";
import { deviceMark, type DeviceToken, newDevice } from "./device.ts";
import type { Door } from "./guess.ts";
import { takeUntold } from "./news.store.ts";
import { endSession, saveSession } from "./session.store.ts";
import { type Beginning, newSessionId, type SessionId } from "./session.ts";
import { settle } from "./sign-in.store.ts";
import { staffOf } from "./who.store.ts";

export type SignedIn = {
  readonly session: SessionId;
  readonly device: DeviceToken;
  readonly officer: OfficerId;
  readonly language: Lang;
  /** Something happened to the ways in that this browser has not shown yet. */
  readonly news: boolean;
};

/** Policy: how long what happened to the ways in is shown. */
export const newsLastsMs = 30 * 86_400_000;

/**
 * Begins a session for whoever has just proved to be this officer, makes the browser known, and writes
 * it down. The session the browser showed before is over, so that a cookie put there by somebody else
 * is worth nothing.
 */
export async function begin(
  sql: Transaction,
  door: Pick<Door, "noise" | "clock">,
  who: { readonly officer: OfficerId; readonly language: Lang },
  came: {
    readonly before: SessionId | undefined;
    readonly device: DeviceToken | undefined;
    readonly beginning: Beginning;
  },
): Promise<SignedIn> {
  const { officer, language } = who;
  const now = door.clock();
  const session = newSessionId(door.noise(32));
  const device = came.device ?? newDevice(door.noise(32));
  if (came.before) await endSession(sql, came.before);
  await saveSession(sql, session, officer, now, came.beginning);
  await settle(sql, officer, now);
  await saveDevice(sql, deviceMark(device), officer, now);
  const since = new Date(now.getTime() - newsLastsMs);
  const news = await takeUntold(sql, deviceMark(device), officer, since);
  const staff = await staffOf(sql, session, now);
  await audit(sql, {
    by: staff ? doerOf(staff) : { officer, post: null },
    did: "session.begun",
    detail: { how: came.beginning.began },
  });
  const { began } = came.beginning;
  return { session, device, officer, language, news: news && began !== "code" };
}

/** Writes down a try that failed: whose account it was at, if there is one, and never what was typed. */
export const noteFailure = (
  sql: Door["sql"],
  how: Beginning["began"],
  officer: OfficerId | undefined,
): Promise<void> =>
  audit(sql, {
    by: "nobody",
    did: "session.begun",
    outcome: "refused",
    about: officer === undefined ? null : { kind: "officer", id: officer },
    detail: { how },
  });
