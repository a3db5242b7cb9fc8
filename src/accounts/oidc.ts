import * as client from "openid-client";

import { ok, refuse, type Result } from "#kernel/result.ts";
import { keyFor, mark, sameBytes, sha256 } from "#kernel/secret.ts";
import { paths } from "#web/paths.ts";

import type { Door } from "./guess.ts";
import { type Attempt, saveAttempt, takeAttempt } from "./oidc.store.ts";
import { isLoopback, type Provider } from "./providers.ts";

/** Policy: long enough to sign in elsewhere, second factor included. */
export const attemptLastsMs = 10 * 60_000;

/** The provider does not answer, or not as the standard says. */
export type ProviderAway = { readonly because: "provider-away" };
/** What came back belongs to no attempt of this browser, or does not hold; which is not said. */
export type WrongAnswer = { readonly because: "wrong-answer" };

/** Who came back from a provider, by the only name that is theirs for ever. */
export type CameBack = {
  readonly attempt: Attempt;
  readonly issuer: string;
  readonly subject: string;
};

/**
 * Begins a way to a provider: authorization code, PKCE (S256), state and nonce. What this browser must
 * show on its return is in a cookie of its own; of it and of the state only hashes are kept, and nonce
 * and verifier are drawn from both, so that a copy of the database answers for nobody.
 *
 * @returns where to send the browser, and what its cookie has to carry
 */
export async function leaveFor(
  door: Door,
  origin: string,
  provider: Provider,
  attempt: Omit<Attempt, "browser" | "provider">,
): Promise<Result<{ readonly to: URL; readonly browser: string }, ProviderAway>> {
  const config = await configOf(provider);
  if (!config) return refuse({ because: "provider-away" });
  const state = door.noise(32).toString("base64url");
  const browser = door.noise(32).toString("base64url");
  const expires = new Date(door.clock().getTime() + attemptLastsMs);
  const kept = { ...attempt, browser: sha256(browser), provider: provider.key };
  await saveAttempt(door.sql, sha256(state), kept, expires);
  const { verifier, nonce } = drawn(door.master, state, browser);
  const to = client.buildAuthorizationUrl(config, {
    redirect_uri: backAt(origin, provider),
    scope: "openid",
    response_type: "code",
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(attempt.purpose === "sign-in" ? {} : reproof),
  });
  return ok({ to, browser });
}

/** Somebody who is signed in has to sign in anew there: being signed in there already proves nothing now. */
const reproof = { prompt: "login", max_age: "0" };
/** Seconds since they did, as the provider tells it. */
const provedWithin = 300;

/**
 * What came back from a provider. The attempt is used up whatever comes of it; it must be of this
 * browser and of this very provider (each has a return address of its own, and RFC 9207's `iss` is held
 * against it), and the ID token signed, by the right issuer, for us and for this attempt.
 */
export async function comeBack(
  door: Door,
  origin: string,
  provider: Provider,
  search: URLSearchParams,
  browser: string | undefined,
): Promise<Result<CameBack, ProviderAway | WrongAnswer>> {
  const wrong = refuse({ because: "wrong-answer" } as const);
  const state = search.get("state");
  if (!state || !browser) return wrong;
  const attempt = await takeAttempt(door.sql, sha256(state), door.clock());
  if (!attempt || !sameBytes(attempt.browser, sha256(browser))) return wrong;
  if (attempt.provider !== provider.key) return wrong;
  const config = await configOf(provider);
  if (!config) return refuse({ because: "provider-away" });
  const { verifier, nonce } = drawn(door.master, state, browser);
  try {
    const url = new URL(`${backAt(origin, provider)}?${search.toString()}`);
    const tokens = await client.authorizationCodeGrant(config, url, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
      ...(attempt.purpose === "sign-in" ? {} : { maxAge: provedWithin }),
    });
    const claims = tokens.claims();
    if (!claims || claims.iss !== provider.issuer || claims.sub === "") return wrong;
    return ok({ attempt, issuer: claims.iss, subject: claims.sub });
  } catch (failed) {
    return isAway(failed) ? refuse({ because: "provider-away" }) : wrong;
  }
}

const backAt = (origin: string, { key }: Provider): string =>
  origin + paths.staff.oidcBack.to({ provider: key });

function drawn(master: Buffer, state: string, browser: string) {
  const key = keyFor(master, "accounts.oidc");
  const draw = (what: string) => mark(key, `${what} ${state} ${browser}`).toString("base64url");
  return { verifier: draw("verifier"), nonce: draw("nonce") };
}

/** What providers say of themselves is asked for once an hour; one that is away is asked each time. */
const known = new WeakMap<
  Provider,
  { readonly config: client.Configuration; readonly until: number }
>();
const knownForMs = 3_600_000;
const patienceSeconds = 8;

async function configOf(provider: Provider): Promise<client.Configuration | undefined> {
  const before = known.get(provider);
  if (before && performance.now() < before.until) return before.config;
  try {
    const config = await client.discovery(
      new URL(provider.issuer),
      provider.clientId,
      provider.secret,
      undefined,
      {
        timeout: patienceSeconds,
        ...(isLoopback(provider.issuer) ? { execute: [client.allowInsecureRequests] } : {}),
      },
    );
    // The signature of an ID token counts, not only the line it came over.
    client.enableNonRepudiationChecks(config);
    known.set(provider, { config, until: performance.now() + knownForMs });
    return config;
  } catch {
    return undefined;
  }
}

/** Whether nobody answered, as against a wrong answer. */
function isAway(failed: unknown): boolean {
  if (!(failed instanceof Error)) return false;
  if ("code" in failed && failed.code === "OAUTH_TIMEOUT") return true;
  return failed instanceof TypeError || failed.cause instanceof TypeError;
}
