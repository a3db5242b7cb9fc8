import { fold } from "#kernel/text.ts";

import type { Family, Head } from "./model.ts";

/** Why a head does not say which document it is. */
export type IdentityRefusal = "no-number" | "no-term" | "no-year" | "no-date";

type Named = Pick<Head, "family" | "canonical" | "kind" | "issuer" | "dated" | "term">;

/**
 * The key two imports of one document share, however either is printed.
 *
 * Party documents number from 01 for each type in each term of a committee: number, type, issuer, term. State
 * documents that make rules number per year and say it ("/2025/"): number, year, type, issuer. Others of the State:
 * number, type, issuer, date. (Party and State rules on document form; see docs/decisions.)
 */
export function identityOf(
  head: Named,
): { readonly key: string } | { readonly lacks: IdentityRefusal } {
  const parts = partsOf(head.canonical);
  if (!parts) return { lacks: "no-number" };
  const { number, year, letters } = parts;
  const issuer = issuerKey(letters, head.issuer);
  if (head.family === "party") {
    return head.term === null
      ? { lacks: "no-term" }
      : keyed(["party", number, typeOf(letters, head.kind), issuer, head.term]);
  }
  if (head.family === "state-normative") {
    return year === null
      ? { lacks: "no-year" }
      : keyed(["law", number, year, typeOf(letters, head.kind), issuer]);
  }
  return head.dated === null
    ? { lacks: "no-date" }
    : keyed(["state", number, typeOf(letters, head.kind), issuer, head.dated]);
}

const keyed = (parts: readonly string[]) => ({ key: parts.join("|") });

/** "05-KH/TU" and "5 – KH / TU" are one number. */
function partsOf(canonical: string) {
  const found = /^0*(\d+[a-z]?)[/-](?:((?:19|20)\d\d)\/)?(.+)$/u.exec(spaced(canonical));
  const [, number, year, letters] = found ?? [];
  return number === undefined || letters === undefined
    ? undefined
    : { number, year: year ?? null, letters };
}

const spaced = (printed: string): string =>
  printed
    .normalize("NFC")
    .replaceAll(/\s+/g, "")
    .replaceAll(/[–—‑‐−]/g, "-")
    .replaceAll("Ð", "Đ");

/** The type letters; of an official letter, which has none, its kind. */
const typeOf = (letters: string, kind: string): string =>
  kind === "cong-van" ? "CV" : (letters.split(/[-/]/)[0] ?? "").toUpperCase();

/** Bodies there is only one of: their letters say who they are. */
const single = /^(?:TW|CP|TTg|QH\d*|UBTVQH\d*|VPTW|VPCP|TTCP|B[A-ZĐ]+)$/u;

/** Who issued it. A standing committee numbers in the row of its committee; a place is part of the name. */
function issuerKey(letters: string, issuer: string): string {
  const office = letters.split(/[-/]/).slice(1).join("-") || letters;
  if (single.test(office)) return office.toUpperCase();
  const name = fold(issuer)
    .replace(/^(?:ban thuong vu|ban chap hanh|thuong truc) (?:dang bo )?/, "")
    .replaceAll("uy ban nhan dan", "ubnd")
    .replaceAll("hoi dong nhan dan", "hdnd")
    .replaceAll(/\b(?:thanh pho|tp|tinh)\b/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return `${office.toUpperCase()} ${name}`;
}

/** Which family a symbol belongs to: the Party writes "N-TYPE/ISSUER", and rules of the State carry their year. */
export function familyOf(canonical: string | null, issuer: string | null): Family {
  const printed = spaced(canonical ?? "");
  if (/^\d+[a-z]?\/(?:19|20)\d\d\//u.test(printed)) return "state-normative";
  if (/^\d+[a-z]?-/u.test(printed)) return "party";
  return /ủy$|ủy |Bộ Chính trị|Ban Bí thư|Trung ương|Ban Dân vận/u.test(
    (issuer ?? "").replaceAll(/Ủy ban|Uỷ ban/gu, ""),
  ) && canonical === null
    ? "party"
    : "state-individual";
}

/**
 * The term a Party document of that day most likely belongs to: five years from the congress, which central
 * committees hold in years ending in 1 and 6 and local ones the year before. In a year of a congress both the old
 * and the new term are possible, and a person says which.
 */
export function termOn(day: string | null, central: boolean): string | null {
  if (day === null) return null;
  const year = Number(day.slice(0, 4));
  const since = (year - (central ? 2011 : 2010)) % 5;
  if (since === 0 || year < 2011) return null;
  return `${year - since}-${year - since + 5}`;
}

export const isCentral = (canonical: string): boolean => /\/(?:.*)TW$/u.test(spaced(canonical));
