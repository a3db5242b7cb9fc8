import { tidyName } from "./parties.ts";
import type { SymbolFound } from "./symbols.ts";
import { issuerLetters, typeLetters } from "./words/documents.ts";

/** The bodies of the place with the place: "Thành ủy" is "Thành ủy Hà Nội". */
export function full(name: string, place: string): string {
  const tidy = tidyName(name, place).replace(
    /^Ban Chấp hành Trung ương(?! Đảng)/u,
    "Ban Chấp hành Trung ương Đảng",
  );
  if (
    tidy.endsWith("Thành ủy") ||
    (/^(?:Giám đốc )?Sở .*(?<!Hà Nội)$/u.test(tidy) && !tidy.includes(place))
  )
    return `${tidy} ${place}`;
  if (tidy.endsWith("Thanh tra Thành phố")) return `${tidy} ${place}`;
  return tidy;
}

const isCentral = (issuer: string): boolean => /Bộ Chính trị|Ban Bí thư|Trung ương/u.test(issuer);
const isLocalParty = (issuer: string): boolean =>
  /(?:Thành|Tỉnh) ủy/u.test(issuer) && !isCentral(issuer);

/** A symbol whose letters are not those of the one who signed. */
export function issuesOf(
  { issuer: letters }: SymbolFound,
  issuer: string | null,
): readonly string[] {
  if (issuer === null) return [];
  if (letters === "TU" && isCentral(issuer))
    return [`symbol-issuer-mismatch: TU is a provincial committee, ${issuer} signs with TW`];
  if (letters === "TW" && isLocalParty(issuer))
    return [`symbol-issuer-mismatch: TW is the centre, ${issuer} signs with TU`];
  if (letters === "TTg" && issuer.startsWith("Chính phủ"))
    return [`symbol-issuer-mismatch: TTg is the Prime Minister, not ${issuer}`];
  if (letters === "CP" && issuer.startsWith("Thủ tướng"))
    return [`symbol-issuer-mismatch: CP is the Government, not ${issuer}`];
  if (letters === "UBND" && /^(?:HĐND|Hội đồng nhân dân)/u.test(issuer))
    return [`symbol-issuer-mismatch: UBND with ${issuer}`];
  if (letters === "HĐND" && issuer.startsWith("UBND"))
    return [`symbol-issuer-mismatch: HĐND with ${issuer}`];
  return [];
}

export function rightLetters(letters: string, issuer: string | null): string {
  if (issuer === null) return letters;
  if (letters === "TU" && isCentral(issuer)) return "TW";
  if (letters === "TW" && isLocalParty(issuer)) return "TU";
  return letters;
}

export function lettersFor(
  issuer: string,
): { readonly letters: string; readonly party: boolean } | undefined {
  if (isCentral(issuer)) return { letters: "TW", party: true };
  if (isLocalParty(issuer)) return { letters: "TU", party: true };
  if (/^(?:Quận|Huyện|Thị) ủy/u.test(issuer))
    return { letters: issuer.startsWith("Quận") ? "QU" : "HU", party: true };
  if (issuer.startsWith("Thủ tướng")) return { letters: "TTg", party: false };
  if (issuer.startsWith("Chính phủ")) return { letters: "CP", party: false };
  if (/^(?:Chủ tịch )?UBND/u.test(issuer)) return { letters: "UBND", party: false };
  if (issuer.startsWith("HĐND")) return { letters: "HĐND", party: false };
  return undefined;
}

/** Who signs with these letters, where the text does not say. */
export function byLetters({ issuer }: SymbolFound, place: string): string | null {
  const office = issuer.split(/[-/]/)[0] ?? "";
  const known = issuerLetters[office] ?? issuerLetters[office.replace(/\d+$/, "")];
  return known === undefined
    ? null
    : known.replace(/^(Thành ủy|Sở .*) @$/u, `$1 ${place}`).replace("@", `Thành phố ${place}`);
}

export function kindOf(named: string | undefined, { type, issuer }: SymbolFound): string {
  const letters = type === null ? undefined : typeLetters[type];
  if (named !== undefined && named !== "van-ban") return named;
  if (letters !== undefined) return letters;
  return /^(?:QH|UBTVQH)\d/.test(issuer) ? "luat" : "cong-van";
}
