import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { consistencyRanges, inclusionRanges, leafOf } from "./merkle.ts";
import { checkpointText, publicKeyOf, signatureLine, signedNote, signerFrom } from "./notes.ts";
import { edgeOf, emptyEdge, grown, hashesOver, rootOf, tilePath, type ReadTile } from "./tiles.ts";

const sources = "/usr/share/gocode";
const installed =
  spawnSync("go", ["version"]).status === 0 &&
  existsSync(join(sources, "src/golang.org/x/mod/sumdb"));
/** A year’s nightly run may ask for more. */
const trees = Number(process.env["DANVAN_TREES"] ?? 10_000);

const sha = (text: string) => createHash("sha256").update(text).digest();
/** The same numbers in every run: chance would hide what it found. */
const drawn = (what: string, below: number) => sha(what).readUInt32BE(0) % below;
const signer = signerFrom("log.example/danvan", "note", sha("second opinion"));

async function question(nth: number): Promise<string> {
  const seed = `tree ${nth}`;
  const size = 1 + drawn(`size ${nth}`, nth % 100 === 0 ? 1500 : 70);
  const index = drawn(`index ${nth}`, size);
  const old = drawn(`old ${nth}`, size + 1);
  const leaves = Array.from({ length: size }, (_, i) => leafOf(sha(`${seed} ${i}`)));
  const tiles = new Map<string, readonly Buffer[]>();
  const first = grown(emptyEdge, leaves.slice(0, old));
  const { edge, tiles: written } = grown(first.edge, leaves.slice(old));
  for (const { tile, hashes } of [...first.tiles, ...written]) tiles.set(tilePath(tile), hashes);
  const read: ReadTile = async (tile) => tiles.get(tilePath(tile)) ?? [];
  const texts = async (ranges: Parameters<typeof hashesOver>[0]) =>
    (await hashesOver(ranges, size, read)).map((hash) => hash.toString("base64"));
  const root = rootOf(edge);
  const text = checkpointText(signer.name, size, root);
  return JSON.stringify({
    seed,
    size,
    root: root.toString("base64"),
    index,
    inclusion: await texts(inclusionRanges(index, size)),
    old,
    oldRoot: rootOf(await edgeOf(old, read)).toString("base64"),
    consistency: await texts(consistencyRanges(old, size)),
    ...(nth % 50 === 0
      ? { note: signedNote(text, [signatureLine(text, signer)]), key: publicKeyOf(signer) }
      : {}),
  });
}

test.skipIf(!installed)(
  `golang.org/x/mod/sumdb agrees about ${trees} trees and refuses every proof that was bent (skipped where Go is not installed)`,
  async () => {
    const questions = [];
    for (let nth = 0; nth < trees; nth += 1) questions.push(await question(nth));
    const program = join(import.meta.dirname, "../../test/programs/second-opinion.go");
    const ran = spawnSync("go", ["run", program], {
      input: `${questions.join("\n")}\n`,
      env: {
        ...process.env,
        GO111MODULE: "off",
        GOPATH: sources,
        GOCACHE: join(tmpdir(), "danvan-go-cache"),
        GOFLAGS: "",
      },
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    expect(`${ran.stdout}${ran.stderr}`.slice(0, 2000)).toBe(`${trees} judged, 0 wrong\n`);
  },
  300_000,
);
