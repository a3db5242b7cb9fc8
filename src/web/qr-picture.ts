import { crc32, deflateSync } from "node:zlib";

import { encode } from "uqr";

/** Light squares around a code, without which readers do not find it (ISO/IEC 18004). */
const border = 4;

/** How large a code for this text is, squares a side, without the border; throws where none holds it. */
export const qrSize = (text: string): number => encode(text, { ecc: "M", border: 0 }).size;

/**
 * A QR code as a PNG file, black on white, to be kept, printed or sent.
 *
 * @param scale points a square
 */
export function qrPng(text: string, scale = 4): Buffer {
  const { size, data } = encode(text, { ecc: "M", border });
  const side = size * scale;
  const line = Math.ceil(side / 8);
  const rows = data.map((row) => {
    // One bit a point, 1 is white; before each line the filter that changes nothing.
    const bytes = Buffer.alloc(line + 1, 0xff);
    bytes[0] = 0;
    for (let x = 0; x < side; x += 1) {
      if (row[Math.floor(x / scale)])
        bytes[1 + (x >> 3)] = (bytes[1 + (x >> 3)] ?? 0) & ~(0x80 >> (x & 7));
    }
    return bytes;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const points = Buffer.concat(rows.flatMap((row) => Array.from({ length: scale }, () => row)));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(points)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A part of a PNG file (ISO/IEC 15948): length, name, content, sum. */
function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
