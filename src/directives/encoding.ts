export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/**
 * Which Unicode the letters of a file are written in, and what they say: by the mark at its beginning, else by
 * trying. Undefined for anything else, such as TCVN3 or VNI: guessing there would change names.
 */
export function encodingOf(
  bytes: Uint8Array,
): { readonly encoding: Encoding; readonly text: string } | undefined {
  const marked = markOf(bytes);
  if (marked) return decoded(bytes, marked);
  const half = halfZero(bytes);
  if (half) return decoded(bytes, half);
  return decoded(bytes, "utf-8");
}

const markOf = ([one, two]: Uint8Array): Encoding | undefined =>
  one === 0xff && two === 0xfe ? "utf-16le" : one === 0xfe && two === 0xff ? "utf-16be" : undefined;

/** In UTF-16 nearly every second byte of blanks, digits and plain letters is zero. */
function halfZero(bytes: Uint8Array): Encoding | undefined {
  const start = bytes.subarray(0, 512);
  let [even, odd] = [0, 0];
  start.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  });
  const most = start.length / 8;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : undefined;
}

function decoded(bytes: Uint8Array, encoding: Encoding) {
  try {
    // The last letter of a piece may be cut in two: `stream` waits for its rest.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return text.includes("\0") ? undefined : { encoding, text };
  } catch {
    return undefined;
  }
}
