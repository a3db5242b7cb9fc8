import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

import type { Encoding } from "./compress.ts";
import { finished } from "./finished.ts";
import { type PackedPieces, packPieces } from "./packed-pieces.ts";
import { type Filling, type Pieces, piecesOf } from "./places.ts";

/** Tells what a page is drawn from, before it is read. */
export type From = {
  /** Things that, once edited, make the page an old one: "unit:12", "publications". */
  readonly topics: (...topics: readonly string[]) => void;
  /** When it becomes another page without anybody editing anything. */
  readonly until: (instant: Date) => void;
};

export type Draw = (from: From) => Response | Promise<Response>;

/** A drawn page, what it was drawn from, and the last look before it was. */
export type Kept = {
  readonly look: number;
  readonly topics: ReadonlySet<string>;
  readonly until: Date | undefined;
  /** What it takes in memory, always the same number: copies made later are counted beforehand. */
  readonly bytes: () => number;
  readonly answer: (
    known: string | undefined,
    encodings: readonly Encoding[],
    filling: Filling,
  ) => Promise<Response>;
};

/** Draws a page; what was not answered with 200, or leaves a cookie, comes back as it is. */
export async function drawPage(
  draw: Draw,
  look: number,
  seals: Readonly<Record<string, string>>,
): Promise<Kept | Response> {
  const topics = new Set<string>();
  let until: Date | undefined;
  const response = await draw({
    topics: (...more) => more.forEach((topic) => topics.add(topic)),
    until: (instant) => {
      if (until === undefined || instant < until) until = instant;
    },
  });
  if (response.status !== 200 || response.headers.has("set-cookie")) return response;
  const headers = { ...seals, ...Object.fromEntries(response.headers), vary: "accept-encoding" };
  const pieces = piecesOf(await response.text());
  const made = pieces.some((piece) => "place" in piece)
    ? placed(pieces, headers)
    : same(pieces, headers);
  return { look, topics, until, ...made };
}

type Bytes = Buffer<ArrayBuffer>;
type Made = Pick<Kept, "bytes" | "answer">;
type Said = Readonly<Record<string, string>>;

/** What one page costs besides its words. */
const frame = 2048;

/** The same for everybody: compressed once, and a browser that has it is told so in a few bytes. */
function same(pieces: Pieces, said: Said): Made {
  const plain = Buffer.from(pieces.map((piece) => ("same" in piece ? piece.same : "")).join(""));
  const etag = `W/"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  const { "content-type": type = "text/html; charset=utf-8", ...others } = said;
  const bare = { ...others, etag, "cache-control": "public, no-cache" };
  const headers = { ...bare, "content-type": type };
  const packed = new Map<Encoding, Promise<Bytes>>();
  const pack = (encoding: Encoding): Promise<Bytes> => {
    const before = packed.get(encoding);
    if (before !== undefined) return before;
    const made = encoding === "br" ? brotli(plain) : gzipped(plain);
    packed.set(encoding, made);
    return made;
  };
  return {
    // With both copies, which come to less than one half.
    bytes: () => Math.ceil(plain.length * 1.5) + frame,
    answer: async (known, [encoding]) => {
      if (known !== undefined && isKnown(known, etag)) return finished(null, 304, bare);
      if (encoding === undefined || plain.length < worthIt) return finished(plain, 200, headers);
      return finished(await pack(encoding), 200, { ...headers, "content-encoding": encoding });
    },
  };
}

/** Different in places for everybody: nobody may keep it, and only the places are made anew. */
function placed(pieces: Pieces, said: Said): Made {
  const page: PackedPieces = packPieces(pieces);
  const headers = { ...said, "cache-control": "no-store" };
  return {
    bytes: () => page.bytes + frame,
    answer: async (_, encodings, filling) =>
      encodings.includes("gzip")
        ? finished(page.gzip(filling), 200, { ...headers, "content-encoding": "gzip" })
        : finished(page.plain(filling), 200, headers),
  };
}

/** Below this many bytes compressing gains nothing on the wire. */
const worthIt = 1024;

const gzipped: (page: Bytes) => Promise<Bytes> = promisify(gzip);

const brotli = (page: Bytes): Promise<Bytes> =>
  promisify(brotliCompress)(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });

const isKnown = (known: string, etag: string): boolean =>
  known.split(",").some((tag) => tag.trim() === etag);
