import type { House } from "#cases/house.ts";
import type { GuardKeys } from "#guard/keys.ts";
import { countRingFailure, limit, limitRing } from "#guard/limit.ts";
import type { Source } from "#guard/model.ts";
import { day, dayAt, type Day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { keyFor, mark, seal, unseal } from "#kernel/secret.ts";
import { unreachable } from "#kernel/result.ts";

import type { Errand, Fields } from "./browser/ring-client.ts";
import { errands, type Wanted } from "./errands.ts";
import {
  deleteDoors,
  deleteRing,
  doorsOf,
  insertDoor,
  insertRing,
  noteUse,
  replace,
  ringBehind,
  ringOfWriter,
  type Kept,
  type KeptDoor,
} from "./store.ts";

/** What the shelf needs of the house. */
export type Keeper = { readonly house: House; readonly guard: GuardKeys };

/** Sealed boxes and the version they are of. */
export type Boxes = Readonly<Record<string, string | number | readonly string[]>>;

/** What a script is answered; statuses as in HTTP. Unknown ring and wrong passphrase are the same 404. */
export type Answer =
  | { readonly status: 200 | 409; readonly body: Boxes }
  | { readonly status: 404 | 410 | 422 }
  | { readonly status: 429; readonly retryAfter: number };

/** The most ways to open one ring: a passphrase and a few devices. */
const mostDoors = 8;

/**
 * The shelf the rings lie on: takes and gives sealed bytes under derived names, and learns nothing else.
 * Pages for those without scripts ask it in the same words as the scripts do.
 */
export async function answer(
  keeper: Keeper,
  from: Source,
  what: Errand,
  fields: Fields,
): Promise<Answer> {
  const read = errands.safeParse({ ...fields, what });
  if (!read.success) return { status: 422 };
  const wanted = read.data;
  const refused = await atTheDoor(keeper, from, wanted);
  if (refused) return refused;
  const shelf = shelfOf(keeper.house);
  switch (wanted.what) {
    case "open": {
      const found = await shelf.open(wanted);
      if (found.status === 404 && "name" in wanted)
        await countRingFailure(keeper.house.sql, keeper.guard, from, wanted.name, now(keeper));
      return found;
    }
    case "make":
      return shelf.make(wanted);
    case "content":
      return shelf.content(wanted);
    case "lock":
      return shelf.lock(wanted);
    case "door":
      return shelf.door(wanted);
    case "erasure":
      return shelf.erase(wanted);
    default:
      return unreachable(wanted);
  }
}

const now = ({ house }: Keeper): Date => house.clock();

async function atTheDoor(
  keeper: Keeper,
  from: Source,
  wanted: Wanted,
): Promise<Answer | undefined> {
  const { house, guard } = keeper;
  const knock =
    wanted.what === "open" && "name" in wanted
      ? await limitRing(house.sql, guard, from, wanted.name, now(keeper))
      : await limit(
          house.sql,
          guard,
          wanted.what === "make" ? "keyring-new" : "keyring",
          from,
          now(keeper),
        );
  return knock.ok ? undefined : { status: 429, retryAfter: knock.refusal.retryAfter };
}

function shelfOf({ sql, master, clock, noise }: House) {
  const marks = keyFor(master, "keyring-marks");
  const seals = keyFor(master, "keyring-seals");
  const markOf = (what: "locator" | "name" | "write", text: string) =>
    mark(marks, `${what} ${text}`);
  const month = (): Day => day(`${dayAt(clock()).slice(0, 7)}-01`);

  const doorIn = (wanted: { name: string; locator: string; door: string }): KeptDoor => {
    const locator = markOf("locator", wanted.locator);
    return {
      locator,
      name: markOf("name", wanted.name),
      sealed: seal(seals, wanted.door, doorAbout(locator)),
    };
  };
  const opened = async (ring: Kept, write: Buffer) => ({
    version: ring.version,
    content: unseal(seals, ring.sealed, contentAbout(write)),
    doors: (await doorsOf(sql, ring.id)).map((door) =>
      unseal(seals, door.sealed, doorAbout(door.locator)),
    ),
  });
  const newest = async (write: Buffer): Promise<Answer> => {
    const ring = await ringOfWriter(sql, write);
    return ring ? { status: 409, body: await opened(ring, write) } : { status: 410 };
  };

  return {
    async open(wanted: Wanted & { what: "open" }): Promise<Answer> {
      if ("write" in wanted) {
        const write = markOf("write", wanted.write);
        const ring = await ringOfWriter(sql, write);
        return ring ? { status: 200, body: await opened(ring, write) } : { status: 410 };
      }
      const ring = await ringBehind(sql, {
        locator: markOf("locator", wanted.locator),
        name: markOf("name", wanted.name),
      });
      if (!ring) return { status: 404 };
      await noteUse(sql, ring.id, month());
      return { status: 200, body: await opened(ring, ring.write) };
    },

    make: (wanted: Wanted & { what: "make" }): Promise<Answer> =>
      sql.begin(async (inside): Promise<Answer> => {
        // A moment of 0: the identity of a ring must not say when it was made.
        const id = newId<"keyring">(0, noise(10));
        const write = markOf("write", wanted.write);
        const sealed = seal(seals, wanted.content, contentAbout(write));
        await insertRing(inside, { id, write, sealed, month: month() });
        await insertDoor(inside, id, doorIn(wanted), mostDoors);
        return { status: 200, body: { version: 1 } };
      }),

    async content(wanted: Wanted & { what: "content" }): Promise<Answer> {
      const write = markOf("write", wanted.write);
      const sealed = seal(seals, wanted.content, contentAbout(write));
      const kept = await replace(sql, { ...wanted, write }, { write, sealed, month: month() });
      return kept ? { status: 200, body: { version: kept.version } } : newest(write);
    },

    async lock(wanted: Wanted & { what: "lock" }): Promise<Answer> {
      const before = markOf("write", wanted.write);
      const write = markOf("write", wanted.newWrite);
      const sealed = seal(seals, wanted.content, contentAbout(write));
      const version = await sql.begin(async (inside) => {
        const at = { write: before, version: wanted.version };
        const kept = await replace(inside, at, { write, sealed, month: month() });
        if (!kept) return undefined;
        await deleteDoors(inside, kept.id);
        await insertDoor(inside, kept.id, doorIn(wanted), mostDoors);
        return kept.version;
      });
      return version === undefined ? newest(before) : { status: 200, body: { version } };
    },

    async door(wanted: Wanted & { what: "door" }): Promise<Answer> {
      const ring = await ringOfWriter(sql, markOf("write", wanted.write));
      if (!ring) return { status: 410 };
      const added = await insertDoor(sql, ring.id, doorIn(wanted), mostDoors);
      return added ? { status: 200, body: {} } : { status: 422 };
    },

    async erase(wanted: Wanted & { what: "erasure" }): Promise<Answer> {
      const gone = await deleteRing(sql, markOf("write", wanted.write));
      return gone ? { status: 200, body: {} } : { status: 410 };
    },
  };
}

const contentAbout = (write: Buffer) => `keyring ${write.toString("hex")}`;

const doorAbout = (locator: Buffer) => `keyring-door ${locator.toString("hex")}`;
