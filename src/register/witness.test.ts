import { createHash } from "node:crypto";

import { expect, test } from "vitest";

import { entriesNumbered, logInMemory } from "./log.fixture.ts";
import { checkpointText, publicKeyOf, signatureLine, signedNote, signerFrom } from "./notes.ts";
import { considered, type Seen } from "./witness.ts";
import { readKey, type NoteKey } from "./browser/log-note.ts";

const signer = signerFrom("log.example/danvan", "note", createHash("sha256").update("k").digest());
const log = logInMemory(entriesNumbered(50));
const fork = logInMemory([...entriesNumbered(20), Buffer.alloc(32), ...entriesNumbered(29)]);

const keys = async (): Promise<readonly NoteKey[]> => {
  const key = await readKey(publicKeyOf(signer));
  return key ? [key] : [];
};

async function request(
  old: number,
  size: number,
  {
    of = log,
    as = signer,
    proof = true,
  }: { of?: typeof log; as?: typeof signer; proof?: boolean } = {},
) {
  const text = checkpointText(as.name, size, of.rootAt(size));
  const hashes = proof && old <= size ? await of.consistency(old, size) : [];
  const lines = hashes.map((hash) => `${hash.toString("base64")}\n`).join("");
  return `old ${old}\n${lines}\n${signedNote(text, [signatureLine(text, as)])}`;
}

const seenAt = (size: number) => (): Seen => ({ size, root: Uint8Array.from(log.rootAt(size)) });
const nothing = () => undefined;

test("a log that only grew is signed, first and later", async () => {
  expect(await considered(await request(0, 20), await keys(), nothing)).toMatchObject({
    status: 200,
    checkpoint: { size: 20 },
  });
  expect(await considered(await request(20, 50), await keys(), seenAt(20))).toMatchObject({
    status: 200,
  });
  expect(await considered(await request(20, 20), await keys(), seenAt(20))).toMatchObject({
    status: 200,
  });
});

test("a fork is refused, whatever proof comes with it", async () => {
  expect(await considered(await request(30, 50, { of: fork }), await keys(), seenAt(30))).toEqual({
    status: 422,
  });
  expect(
    await considered(await request(30, 50, { proof: false }), await keys(), seenAt(30)),
  ).toEqual({ status: 422 });
  expect(await considered(await request(30, 30, { of: fork }), await keys(), seenAt(30))).toEqual({
    status: 409,
    size: 30,
  });
});

test("a log that went back is told how far it had been", async () => {
  expect(await considered(await request(20, 25), await keys(), seenAt(40))).toEqual({
    status: 409,
    size: 40,
  });
  expect(await considered(await request(40, 25), await keys(), seenAt(40))).toEqual({
    status: 400,
  });
});

test("strangers and noise are turned away", async () => {
  const stranger = signerFrom("log.example/danvan", "note", Buffer.alloc(32, 3));
  expect(await considered(await request(0, 5, { as: stranger }), await keys(), nothing)).toEqual({
    status: 403,
  });
  const elsewhere = signerFrom("elsewhere.example", "note", Buffer.alloc(32, 3));
  expect(await considered(await request(0, 5, { as: elsewhere }), await keys(), nothing)).toEqual({
    status: 404,
  });
  for (const noise of [
    "",
    "old 0",
    "old 0\n\n",
    "old 01\n\nx\n1\n\n",
    "new 0\n\nx",
    "old 0\nnot base64\n\nx",
  ])
    expect(await considered(noise, await keys(), nothing)).toEqual({ status: 400 });
});
