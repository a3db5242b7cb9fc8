import type { OfficerId } from "#access/model.ts";

import type { Canary } from "./canaries.ts";
import type { Oracle, Reader } from "./oracle.ts";
import { type Came, cameOf, readableIn } from "./unpacked.ts";
import { origin, type World } from "./world.ts";

/** One thing to ask the house, by one reader. */
export type Errand = {
  readonly method: "GET" | "HEAD" | "POST";
  /** The address as the router knows it: with the method, a family of paths. */
  readonly pattern: string;
  readonly address: string;
  readonly reader: Reader;
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Canaries the request itself says, which an answer may repeat. */
  readonly says?: readonly string[];
  /** What this one path gives beyond the policy on fields, and by which rule. */
  readonly beyond?: (canary: Canary, oracle: Oracle, reader: Reader) => boolean;
  /** What must be in the answer: nothing the policy grants is hidden. */
  readonly must?: readonly string[];
};

/** What came of an errand, reduced to what was found in it. */
export type Seen = {
  readonly errand: Errand;
  readonly who: string;
  readonly status: number;
  readonly type: string;
  readonly found: ReadonlySet<string>;
};

export const familyOf = ({ errand }: Pick<Seen, "errand">): string =>
  `${errand.method} ${errand.pattern}`;

/** Asks the real app, in memory, from an address of its own each time so that no limit stands in the way. */
export function asker(world: World) {
  let n = 0;
  return async (errand: Errand): Promise<Came> => {
    n += 1;
    const { reader, fields, headers } = errand;
    const cookie = reader.kind === "officer" ? (world.cookies.get(reader.officer) ?? "") : "";
    const remoteAddress = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
    const answer = await world.app.request(
      origin + errand.address,
      {
        method: errand.method,
        headers: {
          host: "localhost:8080",
          ...(cookie === "" ? {} : { cookie }),
          ...(fields ? { origin, "content-type": "application/x-www-form-urlencoded" } : {}),
          ...headers,
        },
        ...(fields ? { body: new URLSearchParams(fields).toString() } : {}),
      },
      { incoming: { socket: { remoteAddress, remotePort: 40_000, remoteFamily: "IPv4" } } },
    );
    return cameOf(answer);
  };
}

export const seenIn = (world: World, oracle: Oracle, errand: Errand, came: Came): Seen => ({
  errand,
  who: nameOf(world, oracle, errand.reader),
  status: came.status,
  type: came.headers["content-type"] ?? "",
  found: world.canaries.in(readableIn(came)),
});

/** "officer 4 (head, front)", "the sender of matter 7". */
export function nameOf(world: World, oracle: Oracle, reader: Reader): string {
  if (reader.kind === "public") return "the public";
  if (reader.kind === "sender") return `the sender of matter ${reader.of}`;
  const held = oracle.viewer(reader.officer).posts.map(({ role }) => role);
  return `officer ${numberOf(world, reader.officer)} (${[...new Set(held)].join(", ") || "no post"})`;
}

const numberOf = (world: World, officer: OfficerId): number =>
  world.organisation.officers.indexOf(officer);

/** What somebody read who may not: path, reader, matter and field of each. */
export const leaksIn = (world: World, oracle: Oracle, seen: Seen): readonly string[] => {
  const { says = [], beyond, reader } = seen.errand;
  return [...seen.found].flatMap((word) => {
    const canary = world.canaries.known.get(word);
    if (!canary || says.includes(word) || oracle.allows(reader, canary)) return [];
    if (beyond?.(canary, oracle, reader)) return [];
    return [`leak: ${toldOf(seen)} read ${named(canary)}`];
  });
};

/** What the policy grants and the path did not show. */
export const hiddenIn = (world: World, seen: Seen): readonly string[] =>
  (seen.errand.must ?? []).flatMap((word) => {
    const canary = world.canaries.known.get(word);
    return !canary || seen.found.has(word)
      ? []
      : [`hidden: ${toldOf(seen)} did not read ${named(canary)}`];
  });

const named = ({ matter, part, what }: Canary): string => `matter ${matter}: ${what} (${part})`;

const toldOf = (seen: Seen): string =>
  `${familyOf(seen)} [${seen.errand.address}] ${seen.status}: ${seen.who}`;
