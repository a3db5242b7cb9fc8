import { buffer } from "node:stream/consumers";
import type { Disk } from "flydrive";
import { readObject } from "./disk.ts";
import type { StoredFile, Variant } from "./model.ts";

const keyOf = (file: StoredFile, variant: Variant): string =>
  variant === "view" ? file.viewKey : file.thumbKey;

/**
 * One clean copy as an HTTP answer that can be nothing but a picture: type fixed by us, no
 * sniffing, no scripts, nothing kept on a shared telephone. Null when the object is gone (404).
 *
 * @param nth the number in the file name people see when they save it: "anh-2.webp"
 */
export async function fileResponse(
  disk: Disk,
  file: StoredFile,
  variant: Variant,
  nth = 1,
): Promise<Response | null> {
  const key = keyOf(file, variant);
  if (!(await disk.exists(key))) return null;
  // Whole, not streamed: a copy is at most about a megabyte, and its length is then certain.
  const bytes = await buffer(await readObject(disk, key));
  return new Response(bytes, {
    headers: { ...safe(nth), "content-length": String(bytes.length) },
  });
}

const safe = (nth: number) => ({
  "content-type": "image/webp",
  "content-disposition": `inline; filename="anh-${nth}.webp"`,
  "x-content-type-options": "nosniff",
  // A link lives a quarter of an hour, so a kept copy would serve nobody but the next reader.
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
});

/**
 * The thumbnail written into the page itself (usually under 20 KB), for a form that is shown again:
 * what is not filed yet has no address. The page's policy must allow `img-src data:`.
 */
export async function thumbDataUri(disk: Disk, file: StoredFile): Promise<string> {
  const bytes = await buffer(await readObject(disk, file.thumbKey));
  return `data:image/webp;base64,${bytes.toString("base64")}`;
}
