import { buffer } from "node:stream/consumers";

import { readObject } from "#files/disk.ts";

import type { Canary } from "./canaries.ts";
import type { Oracle } from "./oracle.ts";
import { type Errand, leaksIn, familyOf, nameOf, seenIn } from "./tour.ts";
import { type Came, places, planted } from "./unpacked.ts";
import type { World } from "./world.ts";

type Slip = {
  readonly place: string;
  /** What the checker said of it, beyond what it says of the answer as it was. */
  readonly reported: readonly string[];
  readonly expected: string;
};

/** The answer again and again, each time with a word its reader may not have in another place. */
export async function* slips(
  world: World,
  oracle: Oracle,
  errand: Errand,
  came: Came,
): AsyncIterable<Slip> {
  const forbidden = [...world.canaries.known].filter(
    ([word, canary]) => !(errand.says ?? []).includes(word) && !allowed(oracle, errand, canary),
  );
  const [word = "", canary] =
    forbidden.find(([, { part }]) => part === "words" || part === "notes") ?? [];
  if (!canary) return;
  const told = (with_: Came) => leaksIn(world, oracle, seenIn(world, oracle, errand, with_));
  const expected = (of: Canary) =>
    `leak: ${familyOf({ errand })} [${errand.address}] ${came.status}: ${nameOf(world, oracle, errand.reader)} read matter ${of.matter}: ${of.what} (${of.part})`;
  for (const place of places) {
    const tampered = planted(came, word, place);
    if (tampered) yield { place, reported: told(tampered), expected: expected(canary) };
  }
  const type = came.headers["content-type"] ?? "";
  if (!type.startsWith("image/")) return;
  for (const [id, of] of forbidden) {
    if (!world.matters.some(({ files }) => files.some((file) => file === id))) continue;
    const [file] = await world.house.sql<{ key: string }[]>`
      select view_key as key from files where id = ${id}`;
    if (!file) continue;
    const body = new Uint8Array(await buffer(await readObject(world.portal.disk, file.key)));
    yield { place: "picture", reported: told({ ...came, body }), expected: expected(of) };
    return;
  }
}

const allowed = (oracle: Oracle, errand: Errand, canary: Canary): boolean =>
  oracle.allows(errand.reader, canary) || errand.beyond?.(canary, oracle, errand.reader) === true;
