import { escapeHtml } from "./runs.ts";
import { bodyOf, type Body } from "./sanitise.ts";

/**
 * The body an editor typed or pasted into a plain box: HTML where there are tags of it, else text as
 * people write it. Blank lines part paragraphs, "## " makes a heading, "- " and "1. " lists, "> " a
 * quotation, "**" bold, "_" slanted, "[words](address)" a link.
 */
export const typedBody = (typed: string): Body => bodyOf(isHtml(typed) ? typed : htmlOfText(typed));

/** Whether somebody pasted HTML: a tag that programs write, not "<3" or "<tên đường>". */
const isHtml = (typed: string): boolean =>
  /<!--|<!doctype|<\/?(?:html|body|p|br|div|span|h[1-6]|ul|ol|li|b|i|u|strong|em|a|font|table|tbody|thead|tr|td|th|blockquote|figure|figcaption|o:p|img|script|style|svg|iframe|pre|center|section|article|meta|form|math|template|noscript|object|embed|input|hr)(?=[\s/>])/i.test(
    typed,
  );

/** Plain text as HTML, still to be sanitised like any other. */
function htmlOfText(typed: string): string {
  const lines = typed.replaceAll(/\r\n?/g, "\n").split("\n");
  const out: string[] = [];
  let open: Kind | null = null;
  for (const line of lines) {
    const { kind, text } = lineOf(line);
    if (kind !== open) {
      if (open !== null) out.push(ends[open]);
      if (kind !== null) out.push(begins[kind]);
      open = kind;
    } else if (kind === "p" || kind === "quote") out.push("<br>");
    if (kind === null) continue;
    const inner = inline(text);
    out.push(kind === "ul" || kind === "ol" ? `<li>${inner}</li>` : inner);
    // A heading is one line.
    if (kind === "h2" || kind === "h3") {
      out.push(ends[kind]);
      open = null;
    }
  }
  if (open !== null) out.push(ends[open]);
  return out.join("\n");
}

type Kind = "p" | "h2" | "h3" | "ul" | "ol" | "quote";

const begins: Readonly<Record<Kind, string>> = {
  p: "<p>",
  h2: "<h2>",
  h3: "<h3>",
  ul: "<ul>",
  ol: "<ol>",
  quote: "<blockquote><p>",
};
const ends: Readonly<Record<Kind, string>> = {
  p: "</p>",
  h2: "</h2>",
  h3: "</h3>",
  ul: "</ul>",
  ol: "</ol>",
  quote: "</p></blockquote>",
};

const signs: readonly (readonly [Kind, RegExp])[] = [
  ["h3", /^###\s+(.*)$/],
  ["h2", /^##?\s+(.*)$/],
  ["ul", /^\s*[-*•+–]\s+(.*)$/],
  ["ol", /^\s*\d{1,3}[.)]\s+(.*)$/],
  ["quote", /^>\s?(.*)$/],
];

function lineOf(line: string): { readonly kind: Kind | null; readonly text: string } {
  if (line.trim() === "") return { kind: null, text: "" };
  for (const [kind, sign] of signs) {
    const found = sign.exec(line);
    if (found) return { kind, text: found[1] ?? "" };
  }
  return { kind: "p", text: line };
}

/** Bold, slanted and links within a line. Everything else stands as it was typed. */
const inline = (text: string): string =>
  escapeHtml(text)
    .replaceAll(
      /\[([^[\]]{1,300})\]\(((?:https?:\/\/|mailto:|\/)[^\s()]{1,900})\)/g,
      (_, words: string, href: string) => `<a href="${href}">${words}</a>`,
    )
    .replaceAll(/\*\*(?=\S)([^*]{1,2000}?)\*\*/g, "<strong>$1</strong>")
    .replaceAll(/(^|[\s(])_(?=\S)([^_]{1,2000}?)_(?=[\s.,;:!?)]|$)/g, "$1<em>$2</em>");
