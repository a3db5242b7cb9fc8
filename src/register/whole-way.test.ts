import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, expect, test } from "vitest";

import { readable } from "#kernel/secret.ts";
import { randomBytes, randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";

import { actsOf, commitAct, contentOf, entryOf } from "./acts.ts";
import { openedWith, receiptKeyOf } from "./boxes.ts";
import { cosign, type AskedWitness } from "./cosigning.ts";
import { logFolder } from "./folder.ts";
import { logCommands } from "./log-commands.ts";
import { publicKeyOf, signerFrom, type Signer } from "./notes.ts";
import { receiptText } from "./proofs.ts";
import { logRoutes } from "./routes.ts";
import { sequence, type LogWorld } from "./sequencer.ts";
import { beginLog, lastCheckpoint, logState } from "./store.ts";
import { isChain, judge } from "./browser/log-judge.ts";
import { readKey } from "./browser/log-note.ts";
import { readPolicy } from "./browser/log-policy.ts";
import { writeStatement } from "./browser/log-statement.ts";
import { witnessServer } from "./witness-server.ts";

const db = testDatabase();
const made = await mkdtemp(join(tmpdir(), "danvan-log-"));
const open: Server[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});
afterAll(() => rm(made, { recursive: true, force: true }));

const seed = (name: string) => createHash("sha256").update(name).digest();
const signer = signerFrom("log.example/danvan", "note", seed("house"));
const folder = logFolder(join(made, "log"));
const world: LogWorld = { sql: db(), folder, signer, clock: () => new Date() };

async function started(name: string, by: Signer): Promise<AskedWitness> {
  const log = await readKey(publicKeyOf(signer));
  const key = await readKey(publicKeyOf(by));
  if (!log || !key) throw new Error("a key is not read");
  const file = join(made, `${name}.db`);
  const server = witnessServer({ signer: by, logs: [log], file, clock: () => new Date() });
  open.push(server);
  return { url: await listening(server), key };
}

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });

const three = () =>
  Promise.all(
    ["a", "b", "c"].map((name) =>
      started(name, signerFrom(`${name}.example`, "witness", seed(name))),
    ),
  );

const trusted = async (witnesses: readonly string[] = ["a", "b", "c"]) => {
  const lines = witnesses.map(
    (name) =>
      `witness ${name} ${publicKeyOf(signerFrom(`${name}.example`, "witness", seed(name)))}`,
  );
  const policy = await readPolicy(
    [`log ${publicKeyOf(signer)}`, ...lines, `group g 2 ${witnesses.join(" ")}`, "quorum g"].join(
      "\n",
    ),
  );
  if (!policy) throw new Error("no policy");
  return policy;
};

/** What a filing writes about its first act. */
async function filed(secret: string, said: string) {
  const about = randomUUID();
  await beginLog(db(), signer.name);
  const { firstSalt } = receiptKeyOf(secret);
  const statement = writeStatement({
    log: signer.name,
    act: "filed",
    about: "DV-7K3M-9QXD",
    nth: 1,
    at: new Date().toISOString(),
    unit: "phuong-ba-dinh",
    due: "2026-12-08",
    content: Uint8Array.from(contentOf(firstSalt, said)),
    previous: null,
  });
  await db()`
    with made as (insert into register_entries (entry) values (${entryOf(firstSalt, statement)}) returning id)
    insert into register_acts (kind, about, nth, seq, entry_id, statement)
    select 'matter', ${about}, 1, 1, id, ${statement} from made`;
  return about;
}

test("from a filing to a receipt that anybody can check, act after act", async () => {
  const witnesses = await three();
  const secret = readable(randomBytes(15));
  await sequence(world);
  expect(await cosign(world, witnesses)).toBe(3);

  const about = await filed(secret, "Đèn hỏng");
  await sequence(world);
  expect(await cosign(world, witnesses)).toBe(3);
  await db().begin((tx) =>
    commitAct(
      tx,
      {
        kind: "matter",
        about,
        seq: 2,
        code: "DV-7K3M-9QXD",
        act: "accepted",
        at: new Date().toISOString(),
        unit: "phuong-ba-dinh",
        due: "2026-12-08",
        said: "Đã giao tổ hạ tầng",
      },
      receiptKeyOf(secret).publicKey,
    ),
  );
  await sequence(world);
  expect(await cosign(world, witnesses)).toBe(3);

  const acts = await actsOf(db(), "matter", about);
  expect(acts.map(({ nth, place }) => [nth, place])).toEqual([
    [1, 0],
    [2, 1],
  ]);
  const policy = await trusted();
  const verdicts = [];
  for (const act of acts) {
    const salt = act.box === null ? receiptKeyOf(secret).firstSalt : openedWith(secret, act.box);
    const said = act.nth === 1 ? "Đèn hỏng" : "Đã giao tổ hạ tầng";
    const text = await receiptText(db(), folder, act, { salt, said, promise: null }, 2);
    expect(text.length).toBeLessThan(6000);
    verdicts.push(await judge(text, policy));
  }
  expect(verdicts).toMatchObject([
    { outcome: "proven", place: 0, statement: { act: "filed" } },
    { outcome: "proven", place: 1, statement: { act: "accepted", nth: 2 } },
  ]);
  expect(isChain(verdicts)).toBe(true);
});

test("a witness that is away is waited for no longer than need be; the others are enough", async () => {
  const [a, b] = await three();
  if (!a || !b) throw new Error("no witnesses");
  const away = await readKey(publicKeyOf(signerFrom("c.example", "witness", seed("c"))));
  if (!away) throw new Error("no key");
  await db()`insert into register_entries (entry) values (${randomBytes(32)})`;
  await sequence(world);
  expect(await cosign(world, [a, b, { url: "http://127.0.0.1:1", key: away }])).toBe(2);
  expect(await db()`select trouble from register_witnesses where name = 'c.example'`).toHaveLength(
    1,
  );
  // One that signs with another key counts for nothing.
  const liar = createServer((_, response) => response.end("— c.example AAAAAAAA\n"));
  open.push(liar);
  expect(await cosign(world, [a, b, { url: await listening(liar), key: away }])).toBe(2);
  expect((await lastCheckpoint(db()))?.witnesses).toBe(2);
});

test("signatures kept by a process that was killed before it served them are served by the next", async () => {
  const witnesses = await three();
  await db()`insert into register_entries (entry) values (${randomBytes(32)})`;
  await sequence(world);
  const bare = (await folder.readCheckpoint()) ?? "";
  const killed = {
    ...folder,
    writeCheckpoint: () => Promise.reject(new Error("killed")),
  };
  await expect(cosign({ ...world, folder: killed }, witnesses)).rejects.toThrow("killed");
  expect(await folder.readCheckpoint()).toBe(bare);
  expect(await cosign(world, witnesses)).toBe(3);
  const served = await folder.readCheckpoint();
  expect(served).toBe((await lastCheckpoint(db()))?.note);
  expect(served?.split("\n").filter((line) => line.startsWith("— "))).toHaveLength(4);
});

test("the log is served as tiles, and nothing beside it", async () => {
  const app = logRoutes(folder.root);
  const checkpoint = await app.request("/log/checkpoint");
  expect(checkpoint.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const size = Number((await checkpoint.text()).split("\n")[1]);
  const tile = await app.request(`/log/tile/0/000.p/${size}`);
  expect((await tile.arrayBuffer()).byteLength).toBe(32 * size);
  expect((await app.request(`/log/tile/entries/000.p/${size}`)).status).toBe(200);
  for (const path of [
    "tile/0/..%2f..%2fkeys",
    "tile/0/000.p/250",
    "tile/0/0",
    "../keys/log",
    "checkpoint.new",
  ])
    expect((await app.request(`/log/${path}`)).status).toBe(404);
});

test("database and folder of an old backup together are unmasked by the witnesses", async () => {
  const witnesses = await three();
  await db()`insert into register_entries (entry) values (${randomBytes(32)}), (${randomBytes(32)})`;
  await sequence(world);
  expect(await cosign(world, witnesses)).toBe(3);
  const size = (await lastCheckpoint(db()))?.size ?? 0;
  // Everything as it was before: the last two entries, their checkpoint, the folder.
  await db.owner()`delete from register_acts`;
  await db.owner()`delete from register_checkpoints`;
  await db.owner()`delete from register_entries where place >= ${size - 2}`;
  await db.owner()`update register_log set size = ${size - 2}`;
  await rm(folder.root, { recursive: true });
  expect(await sequence(world)).toMatchObject({ did: "grew", size: size - 2 });
  await cosign(world, witnesses);
  expect((await logState(db()))?.frozen).toContain(`has seen ${size} entries`);

  // A person decides: the old log is kept, another begins and takes in everything anew.
  const go = (verb: string, positionals: readonly string[], reason: string) => {
    const command = logCommands.find((one) => one.verb === verb);
    if (!command) throw new Error("no such command");
    return command.run({ positionals, options: { reason: [reason] } }, { sql: db(), folder: made });
  };
  expect(await go("continue", ["log.example/danvan"], "đã khôi phục bản sao lưu cũ")).toMatchObject(
    { exit: 1 },
  );
  expect(await go("continue", ["log.example/danvan-2"], "ngắn")).toMatchObject({ exit: 1 });
  const next = "log.example/danvan-2";
  expect(await go("continue", [next], "đã khôi phục bản sao lưu cũ")).toMatchObject({ exit: 0 });
  const after = await sequence({ ...world, signer: signerFrom(next, "note", seed("next")) });
  expect(after).toMatchObject({ did: "grew", from: 0, size: size - 2 });
  expect(await go("status", [], "")).toMatchObject({
    exit: 0,
    json: { origin: next, frozen: null, past: [{ origin: signer.name }] },
  });
  expect(await go("thaw", [], "")).toMatchObject({ exit: 1 });
});
