import path from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { shippedCalendars } from "#calendars/live.ts";
import type { MatterCode } from "#cases/model.ts";
import { openOwnIdentity } from "#cases/own.ts";
import { followMatter } from "#cases/resident.ts";
import { checkHouse } from "#checking/check.ts";
import { startCluster } from "#database/cluster.ts";
import { openDisk } from "#files/disk.ts";
import { homeOf, makeHome } from "#home/home.ts";
import { connect } from "#kernel/sql.ts";
import { judge } from "#register/browser/log-judge.ts";
import { readPolicy } from "#register/browser/log-policy.ts";
import { logFolder } from "#register/folder.ts";
import { logKeyOf } from "#register/house-log.ts";
import { receiptFiles } from "#register/receipt-files.ts";
import { testFolder } from "#test/folder.ts";
import { startHouse } from "#test/house.ts";
import { formsIn } from "#test/markup.ts";
import { signIn, visitor } from "#test/visitor.ts";
import { type Frozen, frozenVersions, readFrozen } from "#upgrades/frozen.ts";
import { thawBeside, thawFilled } from "#upgrades/thaw.ts";
import { type IdentityKind } from "#vault/model.ts";
import { openPerson } from "#vault/person.ts";

import { casesHouse } from "../src/cases-house.ts";
import { openHouse } from "../src/house.ts";

/** A home as the released version left it, its database stopped. */
async function aHomeOf(frozen: Frozen): Promise<string> {
  const folder = await testFolder();
  const home = homeOf({ DANVAN_HOME: folder });
  await makeHome(home);
  await thawBeside(folder, frozen);
  const cluster = await startCluster(home.db);
  if (!cluster.ok) throw new Error(cluster.refusal.en);
  try {
    const server = connect(cluster.value.url("postgres"), { max: 1 });
    await server`create database danvan`;
    await server.end();
    await thawFilled(cluster.value.url("danvan"), frozen);
  } finally {
    await cluster.value.stop();
  }
  return folder;
}

test.for(await frozenVersions())(
  "a house of %s is opened by this version: nothing disagrees, names and receipts open, work goes on",
  async (version) => {
    const frozen = await readFrozen(version);
    const { known, at } = frozen.about;
    const folder = await aHomeOf(frozen);

    const opened = await openHouse({ DANVAN_HOME: folder });
    if (!opened.ok) throw new Error(opened.refusal.en);
    const { home, master, vault, database } = opened.value;
    const sql = connect(database.adminUrl, { max: 2 });
    try {
      const found = await checkHouse({
        sql,
        disk: await openDisk({ kind: "folder", root: home.files }),
        log: path.join(folder, "log"),
        logKey: (origin) => logKeyOf(master, origin),
        now: new Date(at),
        since: null,
        deep: true,
        progress: () => {},
      });
      expect(found.findings).toEqual([]);

      const sealed = await sql<{ holder: string; kind: IdentityKind; sealed: Buffer }[]>`
        select holder, kind, sealed from identity.records where sealed is not null`;
      expect(sealed.length).toBeGreaterThan(10);
      // Throws where one does not open.
      for (const record of sealed) openPerson(vault, [record]);

      const app = connect(database.appUrl, { max: 2 });
      const world = {
        sql: app,
        home,
        master,
        vault,
        origin: "https://dv.example",
        clock: thisMoment,
      };
      const house = casesHouse({ ...world, calendars: shippedCalendars });
      const code = known.matter.code as MatterCode;
      const own = await openOwnIdentity(house)(code, known.matter.secret);
      const id = await followMatter(house)(code, known.matter.secret);
      const receipts = await receiptFiles(
        house,
        { folder: logFolder(path.join(folder, "log")), witnesses: 2 },
        { kind: "matter", about: id?.id ?? "" },
        known.matter.secret,
        () => null,
      );
      await app.end();
      const [before, now] = [await frozen.receipt(), receipts.files[0]?.text ?? ""].map((receipt) =>
        verdictOn(receipt, frozen),
      );
      expect(await before).toMatchObject({ about: known.matter.code });
      expect(await now).toEqual({ ...(await before), said: null });
      expect(own.ok && own.value?.contact).toMatchObject({
        name: known.matter.name,
        phone: known.matter.phone,
      });
    } finally {
      await sql.end();
      await opened.value.close();
    }

    await officerAccepts(folder, frozen);
  },
);

/** What a receipt says to somebody who has the key of the frozen log and nothing else. */
async function verdictOn(receipt: string, frozen: Frozen) {
  const policy = await readPolicy(`log ${frozen.about.known.logKey}\nquorum none\n`);
  if (!policy) throw new Error("the key of the frozen log cannot be read");
  const verdict = await judge(receipt, policy);
  return verdict.outcome === "rejected"
    ? verdict
    : {
        about: verdict.statement.about,
        said: verdict.said,
        leaf: Buffer.from(verdict.leaf).toString("hex"),
      };
}

/** The house is started as people start it; an officer signs in and accepts the known matter. */
async function officerAccepts(folder: string, frozen: Frozen): Promise<void> {
  const { matter, officer } = frozen.about.known;
  const house = await startHouse({}, folder);
  onTestFinished(async () => {
    house.kill("SIGTERM");
    await house.ended;
  });
  const who = visitor(house.url);
  await signIn(who, officer.signIn, officer.password);
  const at = `/can-bo/vu-viec/${matter.code}?buoc=thu-ly`;
  const page = await who.ask(at);
  expect(page.body).toContain(matter.title);
  const form = formsIn(page.body, at).find(({ action }) => action.endsWith("/thu-ly"));
  const fields = (form?.fields ?? []).filter(({ tag }) => tag !== "button");
  const chosen = /<option value="([0-9a-f-]{36})"/.exec(page.body)?.[1] ?? "";
  const accepted = await who.send(
    form?.action ?? "",
    fields.map(({ name, value }) => [name, name === "officer" ? value || chosen : value]),
  );
  expect(accepted.status, accepted.body.slice(0, 2000)).toBe(303);
  const after = await who.ask(accepted.headers.location ?? "");
  expect(after.body).toContain(frozen.about.known.matter.title);
  expect(accepted.headers.location).toContain("xong=thu-ly");
}

const thisMoment = () => new Date();
