import { constants, crc32, deflateRawSync } from "node:zlib";

import { filled, type Filling, type Pieces } from "./places.ts";

/** A page with places, ready to be sent: what is the same for everybody is compressed beforehand. */
export type PackedPieces = {
  readonly bytes: number;
  readonly plain: (filling: Filling) => Buffer<ArrayBuffer>;
  /** One gzip member (RFC 1952), whole for every visitor. */
  readonly gzip: (filling: Filling) => Buffer<ArrayBuffer>;
};

/**
 * Prepares a page so that only its places cost anything per visitor.
 *
 * What is the same becomes deflate blocks that end on a whole byte and refer to nothing before them
 * (`Z_FULL_FLUSH`); what differs goes between them in stored blocks. The check sum is taken over all of it,
 * beginning from the one of the first piece, which is most of a page.
 */
export function packPieces(pieces: Pieces): PackedPieces {
  const parts = pieces.map((piece) => ("same" in piece ? ready(piece.same) : piece.place));
  const bytes = parts.reduce(
    (sum, part) => sum + (typeof part === "string" ? 0 : part.plain.length + part.packed.length),
    0,
  );
  return {
    bytes,
    plain: (filling) =>
      Buffer.concat(
        parts.map((part) =>
          typeof part === "string" ? Buffer.from(filled(filling, part)) : part.plain,
        ),
      ),
    gzip: (filling) => {
      const out: Buffer[] = [gzipHead];
      let sum = 0;
      let length = 0;
      parts.forEach((part, i) => {
        const own = typeof part === "string" ? Buffer.from(filled(filling, part)) : part.plain;
        sum = i === 0 && typeof part !== "string" ? part.sum : crc32(own, sum);
        length += own.length;
        out.push(...(typeof part === "string" ? stored(own) : [part.packed]));
      });
      const tail = Buffer.from([1, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0]);
      tail.writeUInt32LE(sum, 5);
      tail.writeUInt32LE(length % 2 ** 32, 9);
      return Buffer.concat([...out, tail]);
    },
  };
}

/** RFC 1952: deflate, no name, no time, made on Unix. */
const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

type Ready = { readonly plain: Buffer; readonly packed: Buffer; readonly sum: number };

function ready(same: string): Ready {
  const plain = Buffer.from(same);
  const packed = deflateRawSync(plain, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return { plain, packed, sum: crc32(plain) };
}

/** The longest block that is stored as it is (RFC 1951, 3.2.4). */
const longest = 65_535;

/** Stored blocks, none of them the last; no bytes make no block. */
function stored(bytes: Buffer): readonly Buffer[] {
  const out: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += longest) {
    const block = bytes.subarray(at, at + longest);
    const head = Buffer.alloc(5);
    head.writeUInt16LE(block.length, 1);
    head.writeUInt16LE(block.length ^ 0xff_ff, 3);
    out.push(head, block);
  }
  return out;
}
