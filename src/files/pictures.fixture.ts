import { deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** A picture with red on its left half and blue on its right, so that turning it shows. */
export function halves(width: number, height: number): Sharp {
  const rgb = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    rgb[at * 3 + (at % width < width / 2 ? 0 : 2)] = 250;
  }
  return sharp(rgb, { raw: { width, height, channels: 3 } });
}

/** A PNG whose header claims any size, over pixels that take almost no bytes. */
export function pngOf(width: number, height: number, rows: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((width + 1) * rows), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** An animated PNG in name: the control chunk that makes it one, with two frames announced. */
export function apng(still: Buffer): Buffer {
  const control = Buffer.alloc(8);
  control.writeUInt32BE(2, 0);
  return Buffer.concat([still.subarray(0, 33), chunk("acTL", control), still.subarray(33)]);
}

function chunk(type: string, body: Buffer): Buffer {
  const out = Buffer.alloc(body.length + 12);
  out.writeUInt32BE(body.length, 0);
  out.write(type, 4, "latin1");
  body.copy(out, 8);
  out.writeUInt32BE(crc(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}

function crc(bytes: Buffer): number {
  let c = 0xffffffff;
  for (const byte of bytes) {
    c ^= byte;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ 0xffffffff) >>> 0;
}

/** A PDF of the objects given, the first of which is its catalogue. */
export function pdfOf(objects: readonly string[], trailer = ""): Buffer {
  let out = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(out, "latin1");
}

export const pdfStream = (content: string, extra = ""): string =>
  `<< /Length ${content.length} ${extra}>>\nstream\n${content}\nendstream`;

/** A PDF of `count` A4 pages whose left half is red. */
export const pdfPages = (count: number): Buffer =>
  pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${"3 0 R ".repeat(count)}] /Count ${count} >>`,
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    pdfStream("1 0 0 rg 0 0 297 842 re f"),
  ]);

/** One page that draws a form that draws a form …: 20 to the ninth drawings in a few kilobytes. */
export function pdfOfNestedForms(): Buffer {
  const depth = 9;
  const forms = Array.from({ length: depth }, (_, i) => {
    const last = i === depth - 1;
    return pdfStream(
      last ? "0 0 1 1 re f " : `/F${i + 1} Do `.repeat(20),
      `/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << ${last ? "" : `/F${i + 1} ${6 + i} 0 R`} >> >> `,
    );
  });
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F0 5 0 R >> >> >>",
    pdfStream("/F0 Do "),
    ...forms,
  ]);
}

/** A PDF whose small page unpacks to `bytes` of drawing commands. */
export const pdfOfPackedContent = (bytes: number): Buffer =>
  pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    pdfStream(deflateSync(Buffer.alloc(bytes)).toString("latin1"), "/Filter /FlateDecode "),
  ]);

/** A PDF that asks for a password: standard handler, with keys no empty password fits. */
export const pdfLocked = (): Buffer =>
  pdfOf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
      `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>`,
    ],
    `/Encrypt 4 0 R /ID [<${"43".repeat(16)}> <${"43".repeat(16)}>] `,
  );
