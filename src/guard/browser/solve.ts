/**
 * Does the work a form was drawn with and writes the proof as the form sends it: base64 of
 * `{challenge, solution}`, the format of ALTCHA version 2 (PBKDF2/SHA-256, 32-bit counter).
 *
 * WebCrypto computes outside the main thread, so the page stays as quick as it was.
 *
 * @param work the challenge as JSON, as the server set it
 */
export async function proofFor(work: string): Promise<string> {
  const challenge = JSON.parse(work);
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const prefix = bytesOf(keyPrefix);
  const password = new Uint8Array([...bytesOf(nonce), 0, 0, 0, 0]);
  const counterAt = new DataView(password.buffer);

  for (let counter = 0; ; counter += 1) {
    counterAt.setUint32(password.length - 4, counter);
    const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    const bits = await crypto.subtle.deriveBits(
      { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(salt), iterations: cost },
      key,
      keyLength * 8,
    );
    const derived = new Uint8Array(bits);
    if (prefix.every((byte, i) => byte === derived[i])) {
      return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey: hexOf(derived) } }));
    }
  }
}

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
