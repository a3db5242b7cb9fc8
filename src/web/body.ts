/** What came of reading a posted body; the parts that arrived whole are kept even when it failed. */
export type Body =
  | { readonly ok: true; readonly data: FormData }
  | { readonly ok: false; readonly status: 413 | 422; readonly data: FormData }
  | { readonly ok: false; readonly status: 415 };

/** Reads a form body of at most `limit` bytes; never keeps more than that, never throws. */
export async function readBody(request: Request, limit: number): Promise<Body> {
  const type = request.headers.get("content-type") ?? "";
  const kind = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i.exec(type);
  if (kind === null) return { ok: false, status: 415 };

  const { bytes, ended } = await read(request, limit);
  if (hasTooManyFields(bytes, type)) return { ok: false, status: 413, data: new FormData() };
  const data = await parse(bytes, type);
  if (ended === "whole" && data !== undefined) return { ok: true, data };
  return {
    ok: false,
    status: ended === "too-large" ? 413 : 422,
    data: data ?? (await parse(upToLastPart(bytes, type), type)) ?? new FormData(),
  };
}

type Bytes = {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly ended: "whole" | "too-large" | "broken";
};

async function read(request: Request, limit: number): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const cut = (): Buffer<ArrayBuffer> => Buffer.concat(chunks).subarray(0, limit);
  if (request.body === null) return { bytes: cut(), ended: "whole" };
  const reader = request.body.getReader();
  try {
    // Reads on a little past the limit, keeping nothing: a browser shows our answer only once its
    // sending went through. What is left after that is the server's to throw away, not ours to cancel.
    while (size <= limit * 3) {
      const { done, value } = await reader.read();
      if (done) break;
      if (size < limit) chunks.push(value);
      size += value.length;
    }
  } catch {
    return { bytes: cut(), ended: "broken" };
  } finally {
    reader.releaseLock();
  }
  return { bytes: cut(), ended: size > limit ? "too-large" : "whole" };
}

/** More fields than any form of the house has: a machine that wants to keep us busy taking it apart. */
const mostFields = 2000;

function hasTooManyFields(bytes: Buffer, type: string): boolean {
  const between = /^\s*multipart/i.test(type) ? `--${boundaryOf(type) ?? ""}` : "&";
  let fields = 0;
  for (let at = bytes.indexOf(between); at >= 0; at = bytes.indexOf(between, at + 1)) {
    fields += 1;
    if (fields > mostFields) return true;
  }
  return false;
}

async function parse(bytes: Buffer<ArrayBuffer>, type: string): Promise<FormData | undefined> {
  if (!/^\s*multipart/i.test(type)) return pairs(bytes);
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch {
    return undefined;
  }
}

function pairs(bytes: Buffer): FormData {
  const data = new FormData();
  for (const [name, value] of new URLSearchParams(bytes.toString())) data.append(name, value);
  return data;
}

/** A multipart body cut off in the middle, closed after the last part that arrived whole. */
function upToLastPart(bytes: Buffer<ArrayBuffer>, type: string): Buffer<ArrayBuffer> {
  const boundary = boundaryOf(type);
  if (boundary === undefined) return Buffer.alloc(0);
  const last = bytes.lastIndexOf(`\r\n--${boundary}`);
  if (last < 0) return Buffer.alloc(0);
  return Buffer.concat([bytes.subarray(0, last), Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

const boundaryOf = (type: string): string | undefined => /boundary="?([^";]+)"?/i.exec(type)?.[1];
