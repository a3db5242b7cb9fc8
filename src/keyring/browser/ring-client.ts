import { bookOf, changed, written, type Book, type Change } from "./ring-book.ts";
import {
  doorOf,
  doorOfPasskey,
  fileOf,
  fromText,
  newCode,
  newRing,
  openedText,
  readFile,
  sealedText,
  toText,
  unwrapped,
  wrapped,
  type Bytes,
  type Door,
  type Ring,
} from "./ring-box.ts";

/** Why something did not come about. */
export type Trouble = (typeof troubles)[number];

export const troubles = [
  "not-found",
  "too-many",
  "changed-elsewhere",
  "full",
  "not-a-file",
  "no-passkey",
  "unreachable",
] as const;

export const isTrouble = (what: unknown): what is Trouble => typeof what === "string";

/** What can be asked of the shelf the rings lie on. */
export type Errand = "open" | "make" | "content" | "lock" | "door" | "erasure";

export type Fields = Readonly<Record<string, string>>;
type Came = Readonly<Record<string, unknown>>;

/** Asks the shelf: over the network in a browser, directly in the server for those without scripts. */
export type Ask = (what: Errand, fields: Fields) => Promise<Came | Trouble>;

/** An open ring, in memory only. Without a version it came from a file and lives nowhere else. */
export type Held = {
  readonly ring: Ring;
  readonly doors: readonly Bytes[];
  readonly book: Book;
  readonly version: number | null;
};

type Opened = Promise<Held | Trouble>;

/** Opens a ring that lies on the shelf. */
export async function openAt(ask: Ask, door: Door): Opened {
  const came = await ask("open", namesOf(door));
  if (isTrouble(came)) return came;
  const doors = boxesIn(came);
  return held(await unwrapped(door, doors), doors, came);
}

/** Makes a new ring, with what it holds from the start. */
export async function makeAt(ask: Ask, passphrase: string, entries: Book["entries"] = []): Opened {
  const ring = await newRing();
  const book = changed({ ring: newCode(), entries: [] }, { do: "keep", entries });
  const door = await doorOf(book.ring, passphrase);
  const [box, content] = [await wrapped(door, ring), await sealedText(ring, written(book))];
  if (content === null) return "full";
  const came = await ask("make", {
    ...namesOf(door),
    door: toText(box),
    write: toText(ring.write),
    content: toText(content),
  });
  return isTrouble(came) ? came : { ring, doors: [box], book, version: 1 };
}

/** Changes a ring. If another tab was quicker, the change is made again on what that tab left. */
export const change = (ask: Ask, before: Held, wanted: Change): Opened =>
  untilKept(ask, before, "content", async (now) => {
    const book = changed(now.book, wanted);
    return { next: { ...now, book }, fields: {} };
  });

/** Another passphrase: everything under a new key, so that what opened it before opens nothing now. */
export const lockAnew = (ask: Ask, before: Held, passphrase: string): Opened =>
  untilKept(ask, before, "lock", async ({ book, version }) => {
    const [ring, door] = await Promise.all([newRing(), doorOf(book.ring, passphrase)]);
    const box = await wrapped(door, ring);
    const fields = { ...namesOf(door), door: toText(box), newWrite: toText(ring.write) };
    return { next: { ring, doors: [box], book, version }, fields };
  });

/** Makes a change, seals it and brings it to the shelf, until no other tab was quicker. */
async function untilKept(
  ask: Ask,
  before: Held,
  what: "content" | "lock",
  make: (now: Held) => Promise<{ readonly next: Held; readonly fields: Fields }>,
): Opened {
  let now = before;
  for (let tries = 0; tries < 20; tries += 1) {
    const { next, fields } = await make(now);
    const content = await sealedText(next.ring, written(next.book));
    if (content === null) return "full";
    if (now.version === null) return next;
    const came = await ask(what, {
      ...fields,
      write: toText(now.ring.write),
      version: String(now.version),
      content: toText(content),
    });
    if (isTrouble(came)) return came;
    if (came["content"] === undefined) return { ...next, version: Number(came["version"]) };
    const newest = await held(now.ring, now.doors, came);
    if (isTrouble(newest)) return newest;
    now = newest;
  }
  return "unreachable";
}

/** Lets a passkey open the ring as well. */
export async function addDoor(ask: Ask, now: Held, secret: Bytes): Opened {
  const door = await doorOfPasskey(secret);
  const box = await wrapped(door, now.ring);
  const write = toText(now.ring.write);
  const came = await ask("door", { ...namesOf(door), write, door: toText(box) });
  return isTrouble(came) ? came : { ...now, doors: [...now.doors, box] };
}

/** Looks again at a ring that is open already. */
export async function reread(ask: Ask, now: Held): Opened {
  if (now.version === null) return now;
  const came = await ask("open", { write: toText(now.ring.write) });
  return isTrouble(came) ? came : held(now.ring, boxesIn(came), came);
}

/** Deletes the ring, with every door to it. */
export async function erase(ask: Ask, now: Held): Promise<Trouble | null> {
  if (now.version === null) return null;
  const came = await ask("erasure", { write: toText(now.ring.write) });
  return isTrouble(came) ? came : null;
}

/** The ring as a file that opens with the same code and passphrase, or the same passkey. */
export async function asFile(now: Held): Promise<string> {
  const content = await sealedText(now.ring, written(now.book));
  if (content === null) throw new Error("a ring that was kept is too large to be kept");
  return fileOf(now.doors, content);
}

/** Opens a file; nothing is sent anywhere. */
export async function openFile(text: string, door: Door): Opened {
  const file = readFile(text);
  if (file === null) return "not-a-file";
  const ring = await unwrapped(door, file.doors);
  const book = ring && bookOf((await openedText(ring, file.content)) ?? "");
  return ring && book ? { ring, doors: file.doors, book, version: null } : "not-found";
}

async function held(ring: Ring | null, doors: readonly Bytes[], came: Came): Opened {
  const book = ring && bookOf((await openedText(ring, fromText(String(came["content"])))) ?? "");
  return ring && book ? { ring, doors, book, version: Number(came["version"]) } : "not-found";
}

const namesOf = (door: Door): Fields => ({
  name: toText(door.name),
  locator: toText(door.locator),
});

const boxesIn = ({ doors }: Came): readonly Bytes[] =>
  Array.isArray(doors) ? doors.map((one) => fromText(String(one))) : [];
