import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";

import { ok, refuse, type Result } from "#kernel/result.ts";
import { sha256 } from "#kernel/secret.ts";
import type { Sql } from "#kernel/sql.ts";
import type { OfficerId, Staff } from "#people/model.ts";

import {
  type ChallengePurpose,
  type Credential,
  credentialById,
  credentialsOfOfficer,
  saveChallenge,
  takeChallenge,
} from "./passkey.store.ts";

/** Policy: long enough to find the telephone, too short to be carried elsewhere. */
const challengeLastsMs = 5 * 60_000;

/** What the passkey part of accounts needs. */
export type Keys = {
  readonly sql: Sql;
  readonly clock: () => Date;
  readonly noise: (bytes: number) => Buffer;
};

/** The passkey is not one of ours, or what it signed is stale, replayed, for another place or unsound; which is not said. */
export type WrongPasskey = { readonly because: "wrong-passkey" };

/** What a browser needs to ask for any passkey of this house, as JSON. */
export async function signInOptions(house: Keys, origin: string): Promise<string> {
  return written(
    await generateAuthenticationOptions({
      rpID: rpOf(origin),
      challenge: await newChallenge(house, "sign-in", null),
      userVerification: "required",
      timeout: challengeLastsMs,
    }),
  );
}

/** The same for one of an officer's own passkeys; undefined when there is none. */
export async function proofOptions(
  house: Keys,
  origin: string,
  officer: OfficerId,
): Promise<string | undefined> {
  const own = await credentialsOfOfficer(house.sql, officer);
  if (own.length === 0) return undefined;
  return written(
    await generateAuthenticationOptions({
      rpID: rpOf(origin),
      challenge: await newChallenge(house, "prove", officer),
      allowCredentials: own.map(described),
      userVerification: "required",
      timeout: challengeLastsMs,
    }),
  );
}

/** What a browser needs to make a new passkey for an officer, as JSON. */
export async function enrolOptions(house: Keys, origin: string, staff: Staff): Promise<string> {
  const own = await credentialsOfOfficer(house.sql, staff.officer);
  return written(
    await generateRegistrationOptions({
      rpName: "Dân Vận",
      rpID: rpOf(origin),
      userName: staff.signIn,
      userDisplayName: staff.name,
      userID: userHandleOf(staff.officer),
      challenge: await newChallenge(house, "enrol", staff.officer),
      attestationType: "none",
      excludeCredentials: own.map(described),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      timeout: challengeLastsMs,
    }),
  );
}

/** A passkey that has just been used rightly. */
export type Used = {
  readonly officer: OfficerId;
  readonly credential: Buffer;
  readonly counter: number;
  readonly backedUp: boolean;
};

/**
 * Checks what a passkey signed: our challenge, handed out for this purpose (and officer) and not used
 * before; our origin; the user verified; a counter that grew. Uses the challenge up whatever comes of it.
 *
 * @param shown JSON of the browser's PublicKeyCredential
 * @param as whose passkey it must be; null for whoever signs in
 */
export async function checkPasskey(
  house: Keys,
  origin: string,
  shown: string,
  as: OfficerId | null,
): Promise<Result<Used, WrongPasskey & { readonly officer?: OfficerId }>> {
  const wrong = refuse({ because: "wrong-passkey" } as const);
  const response = assertion.safeParse(json(shown));
  if (!response.success) return wrong;
  const { data } = response;
  const challenge = await takenChallenge(house, data, as === null ? "sign-in" : "prove", as);
  if (challenge === undefined) return wrong;
  const known = await credentialById(house.sql, Buffer.from(data.id, "base64url"));
  if (!known || (as !== null && known.officer !== as)) return wrong;
  const { userHandle: handle, ...signed } = data.response;
  const theirs = refuse({ because: "wrong-passkey", officer: known.officer } as const);
  if (handle && !userHandleOf(known.officer).equals(Buffer.from(handle, "base64url")))
    return theirs;
  const checked = await verifyAuthenticationResponse({
    response: { ...data, response: signed },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpOf(origin),
    requireUserVerification: true,
    credential: {
      id: data.id,
      publicKey: Uint8Array.from(known.publicKey),
      counter: known.counter,
    },
  }).catch(() => undefined);
  if (!checked?.verified) return theirs;
  const { newCounter, credentialBackedUp } = checked.authenticationInfo;
  return ok({
    officer: known.officer,
    credential: known.credential,
    counter: newCounter,
    backedUp: credentialBackedUp,
  });
}

/**
 * Checks a newly made passkey the same way.
 *
 * @param shown JSON of the browser's PublicKeyCredential
 */
export async function checkNewPasskey(
  house: Keys,
  origin: string,
  shown: string,
  officer: OfficerId,
): Promise<Result<Credential & { readonly backedUp: boolean }, WrongPasskey>> {
  const wrong = refuse({ because: "wrong-passkey" } as const);
  const response = attestation.safeParse(json(shown));
  if (!response.success) return wrong;
  const { data } = response;
  const challenge = await takenChallenge(house, data, "enrol", officer);
  if (challenge === undefined) return wrong;
  const checked = await verifyRegistrationResponse({
    response: data,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpOf(origin),
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!checked?.verified) return wrong;
  const { credential, credentialBackedUp } = checked.registrationInfo;
  return ok({
    credential: Buffer.from(credential.id, "base64url"),
    officer,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: data.response.transports,
    backedUp: credentialBackedUp,
  });
}

/** WebAuthn's name for us: the host of the origin, without its port. */
const rpOf = (origin: string): string => new URL(origin).hostname;

const userHandleOf = (officer: OfficerId): Buffer<ArrayBuffer> =>
  Buffer.from(officer.replaceAll("-", ""), "hex");

const described = ({ credential, transports }: Credential) => ({
  id: credential.toString("base64url"),
  transports: transports.filter(isTransport),
});

async function newChallenge(
  { sql, clock, noise }: Keys,
  purpose: ChallengePurpose,
  officer: OfficerId | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = noise(32);
  await saveChallenge(sql, {
    hash: sha256(challenge.toString("base64url")),
    purpose,
    officer,
    expires: new Date(clock().getTime() + challengeLastsMs),
  });
  return Uint8Array.from(challenge);
}

/** The challenge a device signed, if we handed it out for this; used up now. */
async function takenChallenge(
  { sql, clock }: Keys,
  shown: { readonly response: { readonly clientDataJSON: string } },
  purpose: ChallengePurpose,
  officer: OfficerId | null,
): Promise<string | undefined> {
  const said = clientData.safeParse(
    json(Buffer.from(shown.response.clientDataJSON, "base64url").toString("utf8")),
  );
  if (!said.success) return undefined;
  const { challenge } = said.data;
  return (await takeChallenge(sql, sha256(challenge), purpose, officer, clock()))
    ? challenge
    : undefined;
}

/** In an attribute of a page: the browser reads it with `JSON.parse`. */
const written = (options: object): string => JSON.stringify(options);

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const transportNames = ["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"] as const;
const isTransport = (name: string): name is (typeof transportNames)[number] =>
  (transportNames as readonly string[]).includes(name);

const base64url = z.string().regex(/^[\w-]{1,8000}$/);
const clientData = z.object({ challenge: base64url });
const about = {
  id: base64url.max(1400),
  rawId: base64url.max(1400),
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}).catch({}),
};
const assertion = z.object({
  ...about,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional().catch(undefined),
  }),
});
const attestation = z.object({
  ...about,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.enum(transportNames)).max(10).catch([]),
  }),
});
