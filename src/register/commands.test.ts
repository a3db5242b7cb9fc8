import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { serve } from "@hono/node-server";
import { afterAll, expect, test } from "vitest";

import type { Given } from "#kernel/command.ts";

import { registerCommands } from "./commands.ts";
import { entriesNumbered } from "./log.fixture.ts";
import { logFolder } from "./folder.ts";
import { leafOf } from "./merkle.ts";
import {
  checkpointText,
  proofText,
  publicKeyOf,
  signatureLine,
  signedNote,
  signerFrom,
} from "./notes.ts";
import { logRoutes } from "./routes.ts";
import { standAlone } from "./stand-alone.ts";
import { emptyEdge, grown, rootOf } from "./tiles.ts";
import { commitment, contentOf, writeSlip, writeStatement } from "./browser/log-statement.ts";

const made = await mkdtemp(join(tmpdir(), "danvan-mirror-"));
afterAll(() => rm(made, { recursive: true, force: true }));
const signer = signerFrom("log.example/danvan", "note", createHash("sha256").update("k").digest());
const key = publicKeyOf(signer);

const run = (noun: string, verb: string, given: Partial<Given>) => {
  const command = registerCommands.find((one) => one.noun === noun && one.verb === verb);
  if (!command) throw new Error("no such command");
  return command.run({ positionals: [], options: {}, ...given }, undefined);
};

/** Writes a log of these entries into a folder, as a house would have published it. */
async function publish(entries: readonly Buffer[]) {
  const root = await mkdtemp(join(made, "log-"));
  const folder = logFolder(root);
  const { edge, tiles } = grown(emptyEdge, entries.map(leafOf));
  await folder.writeTiles(tiles);
  for (let at = 0; at < entries.length; at += 256) {
    const width = Math.min(256, entries.length - at);
    await folder.writeEntries({ nth: at / 256, width }, entries.slice(at, at + width));
  }
  const text = checkpointText(signer.name, edge.size, rootOf(edge));
  await folder.writeCheckpoint(signedNote(text, [signatureLine(text, signer)]));
  return { root, edge };
}

async function served<T>(root: string, use: (url: string) => Promise<T>): Promise<T> {
  const server = serve({ fetch: logRoutes(root).fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  try {
    return await use(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/log`);
  } finally {
    server.close();
  }
}

test("a mirror copies a log, goes on where it was, and keeps what a fork would take away", async () => {
  const home = join(made, "copy");
  const copy = async (entries: readonly Buffer[]) =>
    served((await publish(entries)).root, (url) =>
      Promise.resolve(
        run("mirror", "", { positionals: [url], options: { key: [key], home: [home] } }),
      ),
    );
  expect(await copy(entriesNumbered(300))).toMatchObject({ exit: 0, json: { from: 0, size: 300 } });
  expect(await copy(entriesNumbered(700))).toMatchObject({
    exit: 0,
    json: { from: 300, size: 700 },
  });
  expect(await copy(entriesNumbered(700))).toMatchObject({
    exit: 0,
    json: { from: 700, size: 700 },
  });
  const before = await readFile(join(home, "checkpoint"), "utf8");
  const fork = [...entriesNumbered(650), ...entriesNumbered(150)];
  expect(await copy(fork)).toMatchObject({
    exit: 1,
    reason: expect.stringContaining("does not continue"),
  });
  expect(await copy(entriesNumbered(600))).toMatchObject({
    exit: 1,
    reason: expect.stringContaining("shorter"),
  });
  expect(await readFile(join(home, "checkpoint"), "utf8")).toBe(before);
  const stranger = publicKeyOf(signerFrom("log.example/danvan", "note", Buffer.alloc(32, 1)));
  const { root } = await publish(entriesNumbered(3));
  await served(root, async (url) => {
    const given = { positionals: [url], options: { key: [stranger], home: [join(made, "other")] } };
    expect(await run("mirror", "", given)).toMatchObject({ exit: 1 });
  });
});

test("a receipt is checked on the command line, in words", async () => {
  const salt = Uint8Array.from(entriesNumbered(1)[0] ?? Buffer.alloc(0));
  const said = JSON.stringify(["filed", "Đèn hỏng"]);
  const statement = writeStatement({
    log: signer.name,
    act: "filed",
    about: "DV-7K3M-9QXD",
    nth: 1,
    at: "2026-11-23T14:05:00+07:00",
    unit: "phuong-ba-dinh",
    due: "2026-12-08",
    content: await contentOf(salt, said),
    previous: null,
  });
  const { edge } = await publish([Buffer.from(await commitment(salt, statement))]);
  const text = checkpointText(signer.name, 1, rootOf(edge));
  const note = signedNote(text, [signatureLine(text, signer)]);
  const file = join(made, "receipt");
  const slip = (shown: string) =>
    writeSlip({ salt, statement, said: shown, promise: null, before: null });
  await writeFile(file, proofText(0, [], note, slip(said)));
  const given = { positionals: [file], options: { key: [key] } };
  expect(await run("receipt", "verify", given)).toMatchObject({
    exit: 0,
    json: { outcome: "logged", statement: { about: "DV-7K3M-9QXD" } },
    text: expect.stringContaining("đã nhận lúc 14:05 ngày 23/11/2026"),
  });
  // The file that is handed out says the same, knowing nothing but itself.
  const alone = join(made, "verify-receipt.mjs");
  await writeFile(alone, standAlone());
  const asked = (trusted: string) =>
    spawnSync(process.execPath, [alone, file, "--key", trusted], { encoding: "utf8", cwd: made });
  const good = asked(key);
  expect([good.status, good.stderr]).toEqual([0, ""]);
  expect(good.stdout).toContain("đã nhận lúc 14:05 ngày 23/11/2026");
  expect(asked("x").status).not.toBe(0);
  await writeFile(file, proofText(0, [], note, slip("Đèn sáng")));
  expect(asked(key)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("đã bị sửa sau đó"),
  });
  expect(await run("receipt", "verify", given)).toMatchObject({
    exit: 1,
    reason: expect.stringContaining("đã bị sửa sau đó"),
  });
  await writeFile(file, "không phải biên nhận");
  expect(await run("receipt", "verify", given)).toMatchObject({ exit: 1 });
  expect(
    await run("receipt", "verify", { positionals: [file], options: { key: ["x"] } }),
  ).toMatchObject({ exit: 1 });
  expect(await run("receipt", "verify", { positionals: [file] })).toMatchObject({ exit: 2 });
});
