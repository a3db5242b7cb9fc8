import MailComposer from "nodemailer/lib/mail-composer";
import type { Lang } from "#kernel/text.ts";
import { cleanLine } from "#kernel/text.ts";
import { domainOf } from "./address.ts";
import type { Mailbox } from "./settings.ts";

/** A letter to one mailbox. The same letter always carries the same `id`, however often it is tried. */
export type Letter = {
  readonly to: Mailbox;
  readonly subject: string;
  readonly pages: readonly Page[];
  /** Letters and digits; becomes the Message-ID, so that a receiver can tell a repetition. */
  readonly id: string;
  readonly at: Date;
  /** Where mail programs switch such letters off with one POST (RFC 8058). */
  readonly unsubscribe?: string;
};

/** What is said in one language; the first page stands on top. */
export type Page = { readonly lang: Lang; readonly parts: readonly Part[] };
export type Part =
  | string
  | { readonly heading: string }
  | { readonly link: string }
  | { readonly list: readonly string[] };

/**
 * The letter as the bytes of one message (RFC 5322): plain text and simple HTML with the same words.
 * Nothing that comes from people can end a header: names and subject are made one line and encoded.
 */
export function composed(letter: Letter, from: Mailbox): Promise<Buffer> {
  const mail = new MailComposer({
    from: inHeader(from),
    to: inHeader(letter.to),
    subject: cleanLine(letter.subject),
    date: letter.at,
    messageId: `<${letter.id}@${domainOf(from.address)}>`,
    text: letter.pages.map(plainPage).join("\n\n— — —\n\n"),
    html: `<!doctype html><html lang="${letter.pages[0]?.lang ?? "vi"}"><meta charset="utf-8"><title>${escaped(cleanLine(letter.subject))}</title><body style="font-family:sans-serif;line-height:1.5;max-width:40em">${letter.pages.map(htmlPage).join("<hr>")}</body></html>`,
    headers: {
      // Nobody's holiday reply answers a machine (RFC 3834; the second one for Exchange).
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": letter.pages.map((page) => page.lang).join(", "),
      ...(letter.unsubscribe === undefined
        ? {}
        : {
            // Addresses are ours; should one ever hold more than that, it is no address.
            "List-Unsubscribe": `<${new URL(letter.unsubscribe).href}>`,
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}

const inHeader = ({ name, address }: Mailbox) => ({ name: cleanLine(name), address });

const plainPage = (page: Page): string => `${page.parts.map(plainPart).join("\n\n")}\n`;

function plainPart(part: Part): string {
  if (typeof part === "string") return part;
  if ("heading" in part) return part.heading.toUpperCase();
  if ("link" in part) return part.link;
  return part.list.map((line) => `- ${line}`).join("\n");
}

const htmlPage = (page: Page): string =>
  `<div lang="${page.lang}">${page.parts.map(htmlPart).join("")}</div>`;

function htmlPart(part: Part): string {
  if (typeof part === "string") return `<p>${escaped(part)}</p>`;
  if ("heading" in part) return `<h2 style="font-size:1.1em">${escaped(part.heading)}</h2>`;
  if ("link" in part) return `<p><a href="${escaped(part.link)}">${escaped(part.link)}</a></p>`;
  return `<ul>${part.list.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>`;
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
