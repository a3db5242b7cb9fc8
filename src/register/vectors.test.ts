import { spawnSync } from "node:child_process";
import { createHash, createPublicKey } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { entriesNumbered, logInMemory } from "./log.fixture.ts";
import { leafOf } from "./merkle.ts";
import {
  checkpointText,
  cosignatureLine,
  publicKeyOf,
  signatureLine,
  signedNote,
  signerFrom,
} from "./notes.ts";
import { fromBase64, same, toBase64, type Bytes } from "./browser/log-bytes.ts";
import { isConsistent, rootByInclusion } from "./browser/log-merkle.ts";
import { keyId, readKey, readNote, signersOf } from "./browser/log-note.ts";

/** A question about a log, with its answer as Go gave it: golang.org/x/mod/sumdb and crypto/ed25519. */
type Vector = { readonly kind: string; readonly good: boolean } & Readonly<
  Record<string, string | number | boolean | readonly string[]>
>;

const file = join(import.meta.dirname, "vectors/judged-by-go.jsonl");
const sources = "/usr/share/gocode";
const installed =
  spawnSync("go", ["version"]).status === 0 &&
  existsSync(join(sources, "src/golang.org/x/mod/sumdb"));

const sha = (text: string) => createHash("sha256").update(text).digest();
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const house = signerFrom("log.example/danvan", "note", sha("house"));
const witness = signerFrom("witness.example", "witness", sha("witness"));

/** Proofs and notes that are good, and each of them bent in one place. */
async function questions(): Promise<readonly Omit<Vector, "good">[]> {
  const asked: Omit<Vector, "good">[] = [];
  const add = (
    one: { readonly kind: string } & Readonly<Record<string, string | number | readonly string[]>>,
  ) => asked.push(one);
  const entries = entriesNumbered(300);
  const log = logInMemory(entries);
  const bent = (proof: readonly string[], at: number) =>
    proof.map((hash, i) => {
      if (i !== at) return hash;
      const bytes = Buffer.from(hash, "base64");
      bytes[at % 32] = (bytes[at % 32] ?? 0) ^ 1;
      return base64(bytes);
    });
  for (const [index, size] of [
    [0, 1],
    [0, 2],
    [1, 2],
    [2, 3],
    [4, 7],
    [7, 8],
    [63, 64],
    [64, 65],
    [255, 256],
    [256, 257],
    [100, 300],
    [299, 300],
  ] as const) {
    const proof = (await log.inclusion(index, size)).map(base64);
    const leaf = base64(leafOf(entries[index] ?? Buffer.alloc(0)));
    const whole = { kind: "inclusion", leaf, index, size, root: base64(log.rootAt(size)), proof };
    add(whole);
    for (const at of proof.keys()) add({ ...whole, proof: bent(proof, at) });
    add({ ...whole, index: (index + 1) % size });
    add({ ...whole, proof: [...proof, base64(sha("one more"))] });
    add({ ...whole, proof: proof.slice(1) });
    add({ ...whole, size: size + 1 });
    add({ ...whole, leaf: base64(sha("another leaf")) });
  }
  for (const [old, size] of [
    [1, 1],
    [1, 2],
    [2, 3],
    [4, 8],
    [6, 8],
    [7, 300],
    [256, 257],
    [256, 300],
    [299, 300],
  ] as const) {
    const proof = (await log.consistency(old, size)).map(base64);
    const roots = { root: base64(log.rootAt(size)), oldRoot: base64(log.rootAt(old)) };
    const whole = { kind: "consistency", old, size, ...roots, proof };
    add(whole);
    for (const at of proof.keys()) add({ ...whole, proof: bent(proof, at) });
    add({ ...whole, proof: [...proof, base64(sha("one more"))] });
    add({ ...whole, oldRoot: base64(sha("another root")) });
    if (old > 1) add({ ...whole, old: old - 1 });
  }
  const text = checkpointText(house.name, 300, log.rootAt(300));
  const note = signedNote(text, [signatureLine(text, house)]);
  const key = publicKeyOf(house);
  add({ kind: "note", note, key });
  for (let at = 0; at < note.length; at += 5) {
    // The last letter of base64 has bits that Go's reader does not look at; ours does.
    if (note[at + 1] === "=") continue;
    const letter = String.fromCodePoint((note.codePointAt(at) ?? 0) ^ 1);
    add({ kind: "note", note: note.slice(0, at) + letter + note.slice(at + 1), key });
  }
  const line = cosignatureLine(text, witness, new Date("2026-11-23T02:00:00Z"));
  const signed = Buffer.from(line.trim().split(" ")[2] ?? "", "base64").subarray(4);
  const raw = createPublicKey(witness.key).export({ format: "der", type: "spki" }).subarray(-32);
  const whole = { kind: "cosignature", text, bytes: base64(signed), key: base64(raw) };
  add(whole);
  for (let at = 0; at < signed.length; at += 6) {
    const other = Buffer.from(signed);
    other[at] = (other[at] ?? 0) ^ 4;
    add({ ...whole, bytes: base64(other) });
  }
  add({ ...whole, text: text.replace("300", "301") });
  return asked;
}

/** What Go says of each; in the order in which they were asked. */
function judgedByGo(asked: readonly object[]): readonly boolean[] {
  const program = join(import.meta.dirname, "../../test/programs/judge-vectors.go");
  const go = { GO111MODULE: "off", GOPATH: sources, GOFLAGS: "" };
  const ran = spawnSync("go", ["run", program], {
    input: asked.map((one) => `${JSON.stringify(one)}\n`).join(""),
    env: { ...process.env, ...go, GOCACHE: join(tmpdir(), "danvan-go-cache") },
    encoding: "utf8",
    maxBuffer: 1 << 24,
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout
    .trim()
    .split("\n")
    .map((answer) => answer === "true");
}

/** One question a line, so that a change can be read. */
const written = (vectors: readonly object[]): string =>
  vectors.map((one) => `${JSON.stringify(one)}\n`).join("");

test.skipIf(!installed)(
  "the vectors are those Go judges (skipped where Go is not installed; DANVAN_VECTORS=write writes them)",
  async () => {
    const asked = await questions();
    const answers = judgedByGo(asked);
    const text = written(asked.map((one, i) => ({ ...one, good: answers[i] })));
    if (process.env["DANVAN_VECTORS"] === "write") writeFileSync(file, text);
    expect(readFileSync(file, "utf8")).toBe(text);
  },
  180_000,
);

test("our verifier says of every vector what Go said of it", async () => {
  expect(statSync(file).size).toBeLessThan(200 * 1024);
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  const vectors = lines.map((line): Vector => JSON.parse(line));
  for (const kind of ["inclusion", "consistency", "note", "cosignature"]) {
    const of = vectors.filter((one) => one.kind === kind);
    // Neither all good nor all bad: a verifier that always says the same is found.
    expect(new Set(of.map(({ good }) => good)).size, kind).toBe(2);
  }
  for (const vector of vectors)
    expect(await judged(vector), JSON.stringify(vector)).toBe(vector.good);
});

async function judged(vector: Vector): Promise<boolean> {
  const bytes = (name: string): Bytes => fromBase64(String(vector[name])) ?? new Uint8Array();
  const number = (name: string): number => Number(vector[name]);
  const list = vector["proof"];
  const proof = (Array.isArray(list) ? list : []).map(
    (one) => fromBase64(String(one)) ?? new Uint8Array(),
  );
  switch (vector.kind) {
    case "inclusion": {
      const root = await rootByInclusion(bytes("leaf"), number("index"), number("size"), proof);
      return root !== undefined && same(root, bytes("root"));
    }
    case "consistency":
      return isConsistent(
        { size: number("old"), root: bytes("oldRoot") },
        { size: number("size"), root: bytes("root") },
        proof,
      );
    case "note": {
      const note = readNote(String(vector["note"]));
      const key = await readKey(String(vector["key"]));
      const signers = note && key && (await signersOf(note, [key]));
      return signers?.length === 1;
    }
    default: {
      const typed = Uint8Array.of(4, ...bytes("key"));
      const id = await keyId(witness.name, typed);
      const signature = toBase64(Uint8Array.of(...id, ...bytes("bytes")));
      const note = readNote(`${String(vector["text"])}\n— ${witness.name} ${signature}\n`);
      const key = { name: witness.name, id, kind: "witness", key: bytes("key") } as const;
      const signers = note && (await signersOf(note, [key]));
      return signers?.length === 1;
    }
  }
}
