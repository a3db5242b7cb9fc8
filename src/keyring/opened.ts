import { z } from "zod";

import type { House } from "#cases/house.ts";
import { keyFor, seal, unseal } from "#kernel/secret.ts";

import { fromText, ringOf, toText } from "./browser/ring-box.ts";
import { reread, type Ask, type Held, type Trouble } from "./browser/ring-client.ts";

/** How long a page that shows a ring to somebody without scripts can go on being used. */
const openMinutes = 30;

/**
 * The opened ring as a page carries it from form to form, in its body: the ring key, sealed under a key
 * of the house, and until when. The server itself remembers nothing between two requests.
 */
export function tokenOf({ master, clock }: House, { ring }: Held): string {
  const until = clock().getTime() + openMinutes * 60_000;
  const opened = JSON.stringify({ key: toText(ring.key), until });
  return seal(keyFor(master, purpose), opened, purpose).toString("base64url");
}

/** The ring a page carries, as it is now; "expired" when the page is too old or was not ours. */
export async function heldBy(
  { master, clock }: House,
  ask: Ask,
  token: string,
): Promise<Held | Trouble | "expired"> {
  const key = keyIn(keyFor(master, purpose), token, clock());
  if (key === null) return "expired";
  const ring = await ringOf(fromText(key));
  return reread(ask, { ring, doors: [], book: { ring: "", entries: [] }, version: 1 });
}

const purpose = "keyring-opened";
const said = z.object({ key: z.string(), until: z.number() });

function keyIn(key: Parameters<typeof unseal>[0], token: string, now: Date): string | null {
  try {
    const read = said.safeParse(JSON.parse(unseal(key, Buffer.from(token, "base64url"), purpose)));
    return read.success && read.data.until > now.getTime() ? read.data.key : null;
  } catch {
    return null;
  }
}
