import { prfInput, type Bytes } from "./ring-box.ts";

/**
 * A passkey here proves nothing to the server, which never hears of it: its PRF extension gives the
 * same 32 secret bytes on every device it is carried to, and those open the ring.
 */
export const passkeysExist = (): boolean =>
  typeof PublicKeyCredential === "function" && "credentials" in navigator;

/**
 * Makes a passkey for the ring and gives its secret; null when nobody agreed or the device cannot.
 *
 * @param words how the passkey is listed on the device
 */
export async function newPasskeySecret(words: string): Promise<Bytes | null> {
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: noise(32),
        rp: { name: "Dân Vận", id: location.hostname },
        user: { id: noise(32), name: words, displayName: words },
        pubKeyCredParams: [
          { type: "public-key", alg: -7 },
          { type: "public-key", alg: -257 },
        ],
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        extensions: { prf: { eval: { first: prfInput() } } },
      },
    }),
  );
  const prf = made?.getClientExtensionResults().prf;
  if (prf?.results) return bytesOf(prf.results.first);
  // Many devices give the secret only at the next use.
  if (!made || prf?.enabled !== true) return null;
  return passkeySecret([{ type: "public-key", id: made.rawId }]);
}

/** The secret of a passkey the person chooses; null as above. */
export async function passkeySecret(
  allowCredentials: PublicKeyCredentialDescriptor[] = [],
): Promise<Bytes | null> {
  const used = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: noise(32),
        rpId: location.hostname,
        allowCredentials,
        userVerification: "required",
        extensions: { prf: { eval: { first: prfInput() } } },
      },
    }),
  );
  const prf = used?.getClientExtensionResults().prf;
  return prf?.results ? bytesOf(prf.results.first) : null;
}

async function asked(how: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  const found = await how().catch(() => null);
  return found instanceof PublicKeyCredential ? found : null;
}

const noise = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

const bytesOf = (source: BufferSource): Bytes =>
  ArrayBuffer.isView(source)
    ? Uint8Array.from(new Uint8Array(source.buffer, source.byteOffset, source.byteLength))
    : new Uint8Array(source.slice(0));
