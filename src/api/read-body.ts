/** The most bytes a filing may have: 5,000 characters, each escaped at its longest, and the rest. */
const bodyLimit = 512 * 1024;

/** The text of a body of at most `bodyLimit` bytes; null when it is larger. */
export async function readText(request: Request): Promise<string | null> {
  const length = request.headers.get("content-length");
  // With a length Node reads exactly that much, so the short way is safe.
  if (length !== null) return Number(length) > bodyLimit ? null : request.text();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > bodyLimit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
