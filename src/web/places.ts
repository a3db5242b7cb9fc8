import { randomBytes } from "node:crypto";

/** What is put into the places of a page for one visitor, by their names; words, not markup. */
export type Filling = Readonly<Record<string, string>>;

/** A page in pieces: what everybody gets, and between them the places that differ, by name. */
export type Pieces = readonly ({ readonly same: string } | { readonly place: string })[];

/** Nobody outside knows it, so nothing anybody writes on a page can be taken for a place. */
const sign = `dv${randomBytes(16).toString("hex")}`;

/**
 * Stands on a page where each visitor gets something of their own: the value of a hidden field, the
 * words of a question. May be drawn wherever words may, any number of times.
 *
 * @param name letters only
 */
export function place(name: string): string {
  if (!/^[a-z]+$/i.test(name)) throw new RangeError(`no name of a place: ${name}`);
  return `${sign}-${name}-`;
}

/** Takes a drawn page apart at its places. */
export const piecesOf = (page: string): Pieces =>
  page
    .split(new RegExp(`${sign}-([a-z]+)-`, "i"))
    .map((part, i) => (i % 2 === 0 ? { same: part } : { place: part }))
    .filter((piece) => !("same" in piece) || piece.same !== "");

/** What stands in a place for this visitor, safe between tags and in quoted attributes. */
export function filled(filling: Filling, name: string): string {
  const value = filling[name];
  if (value === undefined) throw new Error(`nothing to fill the place ${name} with`);
  return value.replaceAll(/[&<>"']/g, (sign_) => escapes[sign_] ?? sign_);
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
