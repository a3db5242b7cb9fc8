import { zstdCompressSync, zstdDecompressSync, constants } from "node:zlib";

/** A named piece of a frozen file. */
export type FrozenPart = { readonly name: string; readonly bytes: Buffer };

/**
 * Several named pieces as one text, packed with zstd: before each a line `-- part NAME BYTES`, which
 * is a comment where the pieces are SQL. `zstd -dc FILE` shows it to people.
 */
export function packed(parts: readonly FrozenPart[]): Buffer {
  const text = parts.flatMap(({ name, bytes }) => {
    if (/[\n\r]/.test(name)) throw new Error("a name of a part is one line");
    return [Buffer.from(`-- part ${name} ${bytes.length}\n`), bytes, Buffer.from("\n")];
  });
  return zstdCompressSync(Buffer.concat(text), {
    params: { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_checksumFlag]: 1 },
  });
}

/** The pieces of what `packed` made; throws where it is not whole. */
export function unpacked(bytes: Buffer): readonly FrozenPart[] {
  const text = zstdDecompressSync(bytes);
  const parts: FrozenPart[] = [];
  for (let at = 0; at < text.length;) {
    const end = text.indexOf(10, at);
    const head = /^-- part (.+) (\d+)$/.exec(text.toString("utf8", at, end < 0 ? at : end));
    const from = end + 1;
    const to = from + Number(head?.[2]);
    if (head?.[1] === undefined || to > text.length - 1 || text[to] !== 10) {
      throw new Error(`a frozen file is not whole at byte ${at}`);
    }
    parts.push({ name: head[1], bytes: text.subarray(from, to) });
    at = to + 1;
  }
  return parts;
}
