import { ok, refuse } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";

import { addressFrom, isWithin, networkFrom } from "./address.ts";
import type { Address, Network } from "./address.ts";
import { sourceAt, unknownSource } from "./model.ts";
import type { Source } from "./model.ts";

/** What a request says about where it came from. */
export type Origin = {
  /** The other end of the socket. */
  readonly peer: string | undefined;
  /** The `X-Forwarded-For` header. */
  readonly forwardedFor: string | undefined;
};

/**
 * The source of a request. `X-Forwarded-For` is read from its right end, and only as far as the
 * proxies we trust have written it: anybody can put anything at its left.
 */
export function sourceOf({ peer, forwardedFor }: Origin, trusted: readonly Network[]): Source {
  let at = addressFrom(peer ?? "");
  const hops = (forwardedFor ?? "").split(",").slice(-longest).toReversed();
  for (const hop of hops) {
    const before = addressFrom(hop);
    if (!at || !before || !isAmong(trusted, at)) break;
    at = before;
  }
  return at ? sourceAt(at) : unknownSource;
}

/**
 * The proxies named by DANVAN_TRUSTED_PROXIES: addresses or networks, separated by commas or
 * blanks ("127.0.0.1, 10.0.0.0/8, fd00::/8"). Refuses with the first one it cannot read.
 */
export function trustedProxies(
  setting: string,
): Result<readonly Network[], { readonly unreadable: string }> {
  const networks: Network[] = [];
  for (const part of setting.split(/[\s,]+/).filter(Boolean)) {
    const network = networkFrom(part);
    if (!network) return refuse({ unreadable: part });
    networks.push(network);
  }
  return ok(networks);
}

/**
 * A proxy stands in front and nobody told us to trust it: then everyone would seem to be one
 * source, and one person could use up everybody's limit. Worth one warning at the first request.
 */
export function proxyIsForgotten(
  { peer, forwardedFor }: Origin,
  trusted: readonly Network[],
): boolean {
  const at = addressFrom(peer ?? "");
  if (!at || !forwardedFor) return false;
  return isAmong(nearby, at) && !isAmong(trusted, at);
}

const isAmong = (networks: readonly Network[], address: Address): boolean =>
  networks.some((network) => isWithin(network, address));

/** More hops than this nobody has; bounds the reading. */
const longest = 32;

const nearby = [
  "127.0.0.0/8",
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "::1",
  "fc00::/7",
].flatMap((text) => networkFrom(text) ?? []);
