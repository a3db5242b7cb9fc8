import { connect } from "node:net";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ok, refuse, type Result } from "#kernel/result.ts";

/** Where a virus scanner listens. */
export type Clamd = { readonly host: string; readonly port: number };

/** What the scanner said of one file. */
export type Verdict =
  | { readonly clean: true }
  | { readonly clean: false; readonly finding: string };

/** The scanner of DANVAN_CLAMD ("host:port"), or null when none is set; half of one throws. */
export function clamdFrom(env: Readonly<Record<string, string | undefined>>): Clamd | null {
  const setting = env["DANVAN_CLAMD"];
  if (!setting) return null;
  const [, host, port] =
    /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(setting)?.filter(Boolean) ?? [];
  if (!host || !port) throw new Error("DANVAN_CLAMD must be host:port");
  return { host, port: Number(port) };
}

/**
 * Asks clamd about `bytes` with its INSTREAM command: blocks of four-byte length and bytes, ended
 * by an empty block; the answer is one line ended by NUL (clamd(8)). A scanner that is away, slow
 * or refuses the size is "unavailable", never "clean".
 */
export async function scan(
  clamd: Clamd,
  bytes: Readable,
  patienceMs = 60_000,
): Promise<Result<Verdict, "unavailable">> {
  const socket = connect(clamd);
  socket.setTimeout(patienceMs, () => socket.destroy(new Error("clamd is silent")));
  const overall = setTimeout(() => socket.destroy(new Error("clamd is slow")), patienceMs);
  // The answer may come while we still write: clamd stops reading at its size limit.
  const answer = lineOf(socket);
  try {
    await Promise.all([answer, pipeline(blocks(bytes), socket, { end: false }).catch(() => {})]);
    return verdictOf(await answer);
  } catch {
    return refuse("unavailable");
  } finally {
    clearTimeout(overall);
    bytes.destroy();
    socket.destroy();
  }
}

async function* blocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  yield Buffer.from("zINSTREAM\0");
  for await (const chunk of bytes) {
    if (chunk.length > 0) yield Buffer.concat([lengthOf(chunk.length), chunk]);
  }
  yield lengthOf(0);
}

function lengthOf(count: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(count);
  return four;
}

async function lineOf(answer: AsyncIterable<Buffer>): Promise<string> {
  let line = "";
  for await (const chunk of answer) {
    line += chunk.toString("utf8");
    if (line.includes("\0") || line.length > 4096) break;
  }
  return line;
}

/** "stream: OK", "stream: Win.Test.EICAR_HDB-1 FOUND", "INSTREAM size limit exceeded. ERROR" */
function verdictOf(line: string): Result<Verdict, "unavailable"> {
  const said = line.replace(/\0.*$/s, "").trim();
  if (said === "stream: OK") return ok({ clean: true });
  const finding = /^stream: (.+) FOUND$/s.exec(said)?.[1];
  return finding ? ok({ clean: false, finding: finding.slice(0, 200) }) : refuse("unavailable");
}
