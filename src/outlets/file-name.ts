import { cleanLine, fold } from "#kernel/text.ts";

/**
 * The name of a file that leaves. Made of the house's own words, codes and days; a resident's words
 * never stand in it, because names of files are kept by browsers, proxies and folders.
 */
export type FileName = {
  readonly ascii: string;
  readonly shown: string;
};

/** What an outlet can write, and the originals of directives. */
export type Extension =
  | "csv"
  | "xlsx"
  | "docx"
  | "json"
  | "atom"
  | "zip"
  | "ics"
  | "txt"
  | "pdf"
  | "html"
  | "mjs"
  | "tlog-proof"
  | "sha256";

/**
 * "Danh sách vụ việc 2026-11-23" → that, for whoever reads Vietnamese, and "danh-sach-vu-viec-2026-11-23"
 * for programs that do not.
 *
 * @param parts words, codes and days, joined by blanks
 */
export function fileName(parts: readonly string[], extension: Extension): FileName {
  const shown = cleanLine(parts.join(" "))
    .replaceAll(/[^\p{L}\p{M}\p{N} .,_-]/gu, "-")
    .slice(0, 120)
    .toWellFormed()
    .replaceAll(/\uFFFD|^[. ]+|[. ]+$/g, "");
  const ascii = fold(shown)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return { shown: `${shown || "tep"}.${extension}`, ascii: `${ascii || "tep"}.${extension}` };
}

/** As a header says it (RFC 6266): ASCII for everybody, the full name (RFC 8187) for who reads it. */
export const disposition = ({ ascii, shown }: FileName): string =>
  ascii === shown
    ? `attachment; filename="${ascii}"`
    : `attachment; filename="${ascii}"; filename*=UTF-8''${encoded(shown)}`;

const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
