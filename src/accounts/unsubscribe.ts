import type { OfficerId } from "#access/model.ts";
import { dayAt, daysBetween, dayNumber, dayNumbered, type Day } from "#kernel/day.ts";
import { keyFor, mark, sameBytes } from "#kernel/secret.ts";
import { paths } from "#web/paths.ts";

/** An address in an old letter that came into other hands is worth nothing after so long. */
const worksDays = 60;

type Knowing = { readonly master: Buffer; readonly clock: () => Date };

/**
 * Where one officer's reminder mail is switched off without signing in: in the header of the letter, for
 * mail programs. Whoever has the address can do this one thing and learns nothing by it.
 */
export function unsubscribeAddress(house: Knowing, origin: string, officer: OfficerId): string {
  const day = dayAt(house.clock());
  const about = Buffer.alloc(20);
  about.write(officer.replaceAll("-", ""), "hex");
  about.writeUInt32BE(dayNumber(day), 16);
  const token = Buffer.concat([about, signed(house, officer, day)]).toString("base64url");
  return origin + paths.staff.unsubscribe.to({ token });
}

/** Whose mail a token switches off; null for one that was not made here, or has grown old. */
export function unsubscribing(house: Knowing, token: string): OfficerId | null {
  if (!/^[\w-]{70}$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const hex = bytes.toString("hex", 0, 16);
  const officer = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const number = bytes.readUInt32BE(16);
  if (number > 100_000) return null;
  const day = dayNumbered(number);
  if (!sameBytes(bytes.subarray(20), signed(house, officer, day))) return null;
  const age = daysBetween(day, dayAt(house.clock()));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the signature says so
  return age >= 0 && age <= worksDays ? (officer as OfficerId) : null;
}

const signed = ({ master }: Knowing, officer: string, day: Day): Buffer =>
  mark(keyFor(master, "unsubscribe"), `${officer} ${day}`);
