import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Hono } from "hono";

import type { OfficerId } from "#access/model.ts";
import { newSessionId, cookieWith } from "#accounts/session.ts";
import { saveSession } from "#accounts/session.store.ts";
import { staffOf } from "#accounts/who.store.ts";
import { keyHash } from "#api/clients.store.ts";
import { shippedCalendars } from "#calendars/live.ts";
import { casesHouse } from "../../src/cases-house.ts";
import { keepingRules } from "#cases/keeping.ts";
import type { Portal } from "#cases/portal.ts";
import { indexMatter } from "#cases/search.store.ts";
import { openDisk } from "#files/disk.ts";
import { turns } from "#files/turns.ts";
import { guardKeys } from "#guard/keys.ts";
import { unknownSource } from "#guard/model.ts";
import { homeOf, makeHome } from "#home/home.ts";
import { dayAt } from "#kernel/day.ts";
import type { Staff } from "#people/model.ts";
import type { TestDatabase } from "#test/database.ts";
import { aHouse } from "#test/make.ts";
import { createApp } from "../../src/app.tsx";
import { receiptLog } from "../../src/log-house.ts";
import { foundSite, type World as House } from "../../src/world.ts";

import { type Canaries, canaries } from "./canaries.ts";
import { happen, type Made } from "./matters.ts";
import { build, type Organisation } from "./organisation.ts";
import { planOf } from "./plan.ts";
import { tryCalendar } from "./calendar.ts";
import { comment, type Commented } from "./comments.ts";
import { complain } from "./complaints.ts";
import { writeLetters } from "./received.ts";
import { receive } from "./reception.ts";

export const origin = "http://localhost:8080";
/** The record of the house is dated by the database, so the clock of the world stands at the present. */
const moment = new Date().toISOString();
export const today = dayAt(new Date(moment));

/** A random city behind the real app: who works there, what residents sent, every private word a canary. */
export type World = {
  readonly app: Hono;
  readonly house: House;
  readonly portal: Portal;
  readonly canaries: Canaries;
  readonly organisation: Organisation;
  readonly matters: readonly Made[];
  /** Articles with what was written under them. */
  readonly comments: readonly Commented[];
  readonly cookies: ReadonlyMap<OfficerId, string>;
  /** What a program shows at the interface. */
  readonly apiKey: string;
  readonly end: () => Promise<void>;
};

/** Builds the world of a seed in an empty database. */
export async function worldOf(db: TestDatabase, seed: number, matters = 25): Promise<World> {
  const planned = planOf(seed, matters);
  const folder = await mkdtemp(path.join(tmpdir(), "danvan-parity-"));
  const env = { DANVAN_HOME: folder };
  const home = homeOf(env);
  await makeHome(home);
  const sql = db();
  await foundSite(db.owner(), { mode: "production", province: "01" });
  const site = { mode: "production", province: "01" } as const;
  const house: House = {
    ...aHouse(sql, moment),
    home,
    origin,
    site,
    calendars: shippedCalendars,
  };
  const app = await createApp(house, env);

  const organisation = await build(db.owner(), planned, today);
  const cookies = new Map<OfficerId, string>();
  const staff: Staff[] = [];
  for (const officer of organisation.officers) {
    const id = newSessionId(aHouse(sql, moment).noise(32));
    await saveSession(sql, id, officer, house.clock());
    cookies.set(officer, cookieWith(id, origin).split(";")[0] ?? "");
    const one = await staffOf(sql, id, house.clock());
    if (!one) throw new Error("an officer who was signed in is not");
    staff.push(one);
  }
  const portal: Portal = {
    house: casesHouse(house),
    site: { trial: false, origin, province: "01" },
    guard: guardKeys(house.master),
    disk: await openDisk({ kind: "folder", root: home.files }),
    turns: turns(2, 12, 20_000),
    receipts: await receiptLog(house, env),
    source: () => unknownSource,
  };
  const words = canaries();
  const shop = { portal, canaries: words, units: organisation.units, staff };
  const made: Made[] = [];
  for (const [nth, one] of planned.matters.entries()) made.push(await happen(shop, nth, one));
  for (const { id } of made) await indexMatter(sql, id);
  await receive(portal.house, staff);
  await complain(portal.house, staff);
  await writeLetters(portal.house, staff);
  const { units } = organisation;
  const comments = await comment({
    house: portal.house,
    owner: db.owner(),
    canaries: words,
    units,
    staff,
  });
  // What has been kept long enough, for whoever decides about it: every second matter.
  await db.owner()`
    insert into retention_proposals (matter_id, rule, unit_id, due_on, proposed_at)
    select id, ${Object.keys(keepingRules)[0] ?? ""}, unit_id, ${today}, ${house.clock()} from matters
     where id = any(${made.filter(({ nth }) => nth % 2 === 0).map(({ id }) => id)}::uuid[])`;
  // A reorganisation that moves what two of the wards have into the third.
  const [author] = organisation.officers;
  const [, a, b, into] = organisation.units;
  const [plan] = await db.owner()<{ id: number }[]>`
    insert into reorganisations (title, doc_number, doc_date, doc_title, effective_on, made_by, made_at)
    values ('Nhập phường', 'NQ 1', ${today}, 'Sắp xếp', ${today}, ${author ?? ""}, ${house.clock()})
    returning id`;
  if (author) await tryCalendar(portal.house, author);
  const change = { kind: "merge", units: [a?.id ?? 0, b?.id ?? 0], into: into?.id ?? 0 };
  await db.owner()`
    insert into reorganisation_changes (plan_id, change)
    values (${plan?.id ?? 0}, ${db.owner().json(change)})`;
  const apiKey = "khoa-cua-mot-chuong-trinh-de-thu";
  await db.owner()`
    insert into api_clients (id, name, key_hash)
    values (gen_random_uuid(), 'Cổng thử', ${keyHash(apiKey)})`;
  const end = () => rm(folder, { recursive: true, force: true });
  return {
    app,
    house,
    portal,
    canaries: words,
    organisation,
    matters: made,
    comments,
    cookies,
    apiKey,
    end,
  };
}
