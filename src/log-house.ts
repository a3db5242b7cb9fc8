import type { Server } from "node:http";
import path from "node:path";

import type { Environment } from "#home/home.ts";
import { makeKey } from "#home/key.ts";
import { fault, log as say } from "#kernel/log.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import type { AskedWitness } from "#register/cosigning.ts";
import { following } from "#register/following.ts";
import { keepLog, witnessesIn } from "#register/keeping.ts";
import { enoughOf, type LogHouse, logKeyOf, openLog, policyOf } from "#register/house-log.ts";
import { logFolder } from "#register/folder.ts";
import type { ReceiptLog } from "#register/receipt-files.ts";
import { publicKeyOf, signerFrom, type Signer } from "#register/notes.ts";
import { readKey } from "#register/browser/log-note.ts";
import { pastLogs } from "#register/store.ts";
import { witnessServer } from "#register/witness-server.ts";

import type { World as Whole } from "./world.ts";

/** What of the house its log needs. */
type World = Pick<Whole, "sql" | "master" | "home" | "origin" | "clock" | "site">;

/** The witnesses the house asks, by DANVAN_WITNESSES; a trial has three of its own beside it. */
export async function witnessSetting(
  env: Environment,
): Promise<Result<readonly AskedWitness[], Text>> {
  const read = await witnessesIn(env["DANVAN_WITNESSES"] ?? "", readKey);
  return "unreadable" in read
    ? refuse({
        vi: `DANVAN_WITNESSES: không hiểu "${read.unreadable}". Mỗi nhân chứng viết là: địa chỉ, dấu cách, khóa công khai.`,
        en: `DANVAN_WITNESSES: cannot read "${read.unreadable}". Each witness is written: address, space, public key.`,
      })
    : ok(read);
}

/** What receipts are proven from: the tiles on this machine, and how many witnesses are enough. */
export async function receiptLog(world: World, env: Environment): Promise<ReceiptLog> {
  const { witnesses } = await openPolicy(world, env);
  const folder = logFolder(path.join(world.home.folder, "log"));
  return { folder, witnesses: enoughOf(witnesses.length) };
}

/**
 * Whom this house says to trust, as the page that checks receipts hands it out: asked each time, so that
 * a log that had to go on under another name is named at once. Where the database is away, what was
 * last known.
 */
export async function logPolicy(world: World, env: Environment): Promise<() => Promise<string>> {
  const read = async () => {
    const { logs, witnesses } = await openPolicy(world, env);
    return policyOf(logs, witnesses);
  };
  let known = await read();
  return async () => {
    try {
      known = await read();
    } catch (thrown) {
      say("warn", "whom to trust was not read anew", fault(thrown));
    }
    return known;
  };
}

async function openPolicy(world: World, env: Environment) {
  const named = await witnessSetting(env);
  if (!named.ok) throw new Error(named.refusal.en);
  const { signer } = await openLog(world);
  const past = (await pastLogs(world.sql)).map(({ origin }) => logKeyOf(world.master, origin));
  const written = (env["DANVAN_WITNESSES"] ?? "")
    .split(/[,\n]/)
    .flatMap((line) => line.trim().split(/\s+/).slice(1, 2));
  const own = written.length === 0 && world.site.mode === "trial" ? await trialSigners(world) : [];
  return { logs: [publicKeyOf(signer), ...past], witnesses: [...written, ...own.map(publicKeyOf)] };
}

/** Keeps the tiles on this machine up with the database, where the worker that makes them runs elsewhere. */
export async function followLog(house: LogHouse): Promise<{ readonly stop: () => Promise<void> }> {
  return following(await openLog(house));
}

/** Keeps the receipt log of the house growing until stopped. */
export async function startLog(
  world: World,
  named: readonly AskedWitness[],
): Promise<{ readonly stop: () => Promise<void> }> {
  const trial = named.length === 0 && world.site.mode === "trial";
  let own: Awaited<ReturnType<typeof trialWitnesses>> = [];
  let of: string | undefined;
  const dismiss = () => own.forEach(({ server }) => server.close());
  // Opened anew each turn: a log that was continued has another name and another key.
  const opened = async () => {
    const log = await openLog(world);
    if (trial && log.signer.name !== of) {
      dismiss();
      own = await trialWitnesses(world);
      of = log.signer.name;
    }
    return { log, witnesses: [...named, ...own.map(({ asked }) => asked)] };
  };
  const kept = keepLog(opened);
  return {
    stop: async () => {
      await kept.stop();
      dismiss();
    },
  };
}

/**
 * Three witnesses of a trial, each with its own key and its own memory, on this machine: they show
 * how it works and prove nothing to anybody, since one person holds all three.
 */
async function trialWitnesses(world: World) {
  const { home, clock } = world;
  const log = await readKey(publicKeyOf((await openLog(world)).signer));
  if (!log) throw new Error("our own key is not read");
  return Promise.all(
    (await trialSigners(world)).map(async (signer) => {
      const file = path.join(home.folder, `${signer.name}.db`);
      const server = witnessServer({ signer, logs: [log], file, clock });
      const key = await readKey(publicKeyOf(signer));
      if (!key) throw new Error("a key just made is not read");
      return { server, asked: { url: await listening(server), key } };
    }),
  );
}

const trialSigners = ({ home }: World): Promise<readonly Signer[]> =>
  Promise.all(
    ["a", "b", "c"].map(async (letter) => {
      const seed = await makeKey(path.join(home.keys, `witness-${letter}`));
      return signerFrom(`trial-witness-${letter}.example`, "witness", seed);
    }),
  );

const listening = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
