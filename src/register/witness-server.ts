import { mkdir } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { makeKey } from "#home/key.ts";

import { cosignatureLine, type Signer } from "./notes.ts";
import type { NoteKey } from "./browser/log-note.ts";
import { considered, type WitnessAnswer } from "./witness.ts";

/** Everything a witness is: its key, the logs it watches, and one small file in which it remembers. */
export type WitnessSetting = {
  readonly signer: Signer;
  readonly logs: readonly NoteKey[];
  /** Path of the file; made when it is not there. */
  readonly file: string;
  readonly clock: () => Date;
};

/** The key of a witness in its folder, made the first time. */
export async function witnessKey(folder: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return makeKey(join(folder, "key"));
}

/** A request is at most the proof of 63 hashes and a checkpoint with its signatures. */
const longest = 64 * 1024;

/**
 * A witness (C2SP tlog-witness): `POST /add-checkpoint`. It signs what continues what it signed
 * before, with the time, and remembers on disk before it answers. Requests are taken one by one.
 */
export function witnessServer(
  setting: WitnessSetting,
): Server & { readonly close: Server["close"] } {
  const memory = remember(setting.file);
  let turn: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    const answer = async () => {
      if (request.method !== "POST" || request.url !== "/add-checkpoint") {
        response.writeHead(404).end();
        return;
      }
      const body = await bodyOf(request);
      if (body === undefined) {
        response.writeHead(413).end();
        return;
      }
      const decided = await considered(body, setting.logs, memory.seen);
      const [type, words] = said(decided, setting, memory);
      response.writeHead(decided.status, { "content-type": type }).end(words);
    };
    turn = turn.then(answer).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.on("close", () => memory.close());
  return server;
}

function said(
  decided: WitnessAnswer,
  { signer, clock }: WitnessSetting,
  memory: Memory,
): readonly [type: string, words: string] {
  if (decided.status === 409) return ["text/x.tlog.size", `${decided.size}\n`];
  if (decided.status !== 200) return ["text/plain; charset=utf-8", ""];
  const { origin, size, root } = decided.checkpoint;
  memory.keep(origin, size, root);
  return ["text/plain; charset=utf-8", cosignatureLine(decided.text, signer, clock())];
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    length += bytes.length;
    if (length > longest) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString("utf8");
}

type Memory = {
  readonly seen: (
    origin: string,
  ) => { readonly size: number; readonly root: Uint8Array<ArrayBuffer> } | undefined;
  readonly keep: (origin: string, size: number, root: Uint8Array) => void;
  readonly close: () => void;
};

/** SQLite, flushed at every commit: what was signed is remembered also after a power cut. */
function remember(file: string): Memory {
  const db = new DatabaseSync(file);
  db.exec("pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full");
  db.exec(
    "create table if not exists seen (origin text primary key, size integer not null, root blob not null)",
  );
  const find = db.prepare("select size, root from seen where origin = ?");
  const put = db.prepare(
    "insert into seen values (?, ?, ?) on conflict (origin) do update set size = excluded.size, root = excluded.root",
  );
  return {
    seen: (origin) => {
      const row = find.get(origin);
      if (row === undefined || !(row["root"] instanceof Uint8Array)) return undefined;
      return { size: Number(row["size"]), root: Uint8Array.from(row["root"]) };
    },
    keep: (origin, size, root) => {
      put.run(origin, size, root);
    },
    close: () => db.close(),
  };
}
