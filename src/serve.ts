import { getRequestListener } from "@hono/node-server";
import { oidcProviders } from "#accounts/providers.ts";
import { nightlySetting } from "#backup/settings.ts";
import { liveCalendars } from "#calendars/live.ts";
import { databaseAnswers } from "#database/waiting.ts";
import type { Environment } from "#home/home.ts";
import { fault, log } from "#kernel/log.ts";
import { connect } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import { mailSettings } from "#mail/settings.ts";
import { createApp } from "./app.tsx";
import { openHouse } from "./house.ts";
import { openDoor } from "./http-door.ts";
import { followLog } from "./log-house.ts";
import { isThisMachine, publicOrigin } from "./origin.ts";
import { patient } from "./patience.ts";
import { prepare } from "./prepare.ts";
import { noteStart, noteStop } from "./record-house.ts";
import { keepWorker } from "./worker-process.ts";

/**
 * Serves until told to stop: the database first, then the worker beside us (unless it works apart), then people.
 *
 * @returns why it will not start; undefined once it serves
 */
export async function serve(env: Environment): Promise<Text | undefined> {
  // Until everything stands there is nothing to finish: the database ends with us.
  onSignals(leave);
  const parent = process.ppid;

  const mail = mailSettings(env);
  if (!mail.ok) return mail.refusal;
  const providers = oidcProviders(env);
  if (!providers.ok) return providers.refusal;
  const nightly = nightlySetting(env);
  if (!nightly.ok) return nightly.refusal;
  const apart = env["DANVAN_WORKER"] === "apart";
  const host = env["HOST"] || "127.0.0.1";
  const door = await openDoor(host, Number(env["PORT"] || 8080));
  if (!door.ok) return door.refusal;
  const origin = publicOrigin(env["DANVAN_ORIGIN"], door.value.port);
  if (!origin.ok) {
    await door.value.close();
    return origin.refusal;
  }
  await databaseAnswers(env);
  const opened = await openHouse(env);
  if (!opened.ok) {
    await door.value.close();
    return opened.refusal;
  }

  const { home, master, vault, database } = opened.value;
  const sql = connect(database.appUrl);
  const calendars = await liveCalendars(sql, { follow: true });
  const house = { sql, home, master, vault, origin: origin.value, clock, calendars };
  const { site, signIn } = await prepare(house, env);
  await noteStart(sql, database.migrated);
  const atEnd: (() => Promise<void>)[] = [];
  const app = await createApp({ ...house, site }, env, (finish) => atEnd.push(finish));
  const worker = apart ? await followLog(house) : keepWorker(origin.value);
  door.value.answerWith(getRequestListener(patient(app.fetch)));

  const stop = once(async () => {
    await door.value.close();
    await worker.stop();
    calendars.stop();
    await Promise.all(atEnd.map((finish) => finish()));
    await noteStop(sql);
    await sql.end({ timeout: 5 });
    await opened.value.close();
  });
  process.off("SIGTERM", leave).off("SIGINT", leave);
  const end = () => void stop().then(() => process.exit(0), failed);
  onSignals(end);
  if (env["npm_lifecycle_event"]) whenOrphaned(parent, end);
  void database.ended.then(() => stop.called() || failed(new Error("PostgreSQL ended by itself")));

  process.stdout.write([`ready ${shown(host, door.value.port)}`, ...signIn, ""].join("\n"));
  return undefined;
}

/** The address to click on: the name of this machine where that is what we listen on. */
const shown = (host: string, port: number): string =>
  isThisMachine(host) || host === "0.0.0.0" || host === "::"
    ? `http://localhost:${port}`
    : `http://${host}:${port}`;

const onSignals = (listener: () => void) => process.on("SIGTERM", listener).on("SIGINT", listener);

/** npm that is killed tells nobody; without it the house would keep port and data for ever. */
function whenOrphaned(parent: number, end: () => void): void {
  setInterval(() => process.ppid === parent || end(), 500).unref();
}

const leave = () => process.exit(1);

function failed(thrown: unknown): never {
  log("error", "the house had to stop", fault(thrown));
  process.exit(1);
}

/** A second Ctrl-C does not start a second way out. */
function once(
  run: () => Promise<void>,
): (() => Promise<void>) & { readonly called: () => boolean } {
  let running: Promise<void> | undefined;
  const start = () => (running ??= run());
  return Object.assign(start, { called: () => running !== undefined });
}

const clock = (): Date => new Date();
