import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import { cleanLine } from "#kernel/text.ts";
import { mailAddress, type MailAddress } from "./address.ts";

/** The mail server the house hands letters to, and in whose name. */
export type MailSettings = {
  readonly host: string;
  readonly port: number;
  /** "at-once" for smtps, "must" or "may" for STARTTLS. */
  readonly tls: "at-once" | "must" | "may";
  readonly auth: { readonly user: string; readonly pass: string } | null;
  readonly from: Mailbox;
};

export type Mailbox = { readonly name: string; readonly address: MailAddress };

/**
 * The mail server of DANVAN_SMTP_URL (`smtp://user:password@host:587`, `smtps://host`), writing as
 * DANVAN_MAIL_FROM ("Dân Vận <tra-loi@hanoi.example>"); null when neither is set: then no mail is
 * sent. `smtp://` to another machine must offer STARTTLS unless the address ends in `?tls=optional`.
 */
export function mailSettings(
  env: Readonly<Record<string, string | undefined>>,
): Result<MailSettings | null, Text> {
  const url = env["DANVAN_SMTP_URL"];
  const written = env["DANVAN_MAIL_FROM"];
  if (!url && !written) return ok(null);
  if (!url || !written) return refuse(refusals.half);
  const from = mailboxIn(written);
  if (!from) return refuse(refusals.notAMailbox);
  const at = URL.canParse(url) ? new URL(url) : null;
  const scheme = at?.protocol;
  if (
    !at?.hostname ||
    (scheme !== "smtp:" && scheme !== "smtps:") ||
    !"/".startsWith(at.pathname)
  ) {
    return refuse(refusals.notASmtpUrl);
  }
  const host = at.hostname.replaceAll(/^\[|\]$/g, "");
  const optional = at.searchParams.get("tls") === "optional" || isLoopback(host);
  return ok({
    host,
    port: Number(at.port || (scheme === "smtps:" ? 465 : 587)),
    tls: scheme === "smtps:" ? "at-once" : optional ? "may" : "must",
    auth: at.username
      ? { user: decodeURIComponent(at.username), pass: decodeURIComponent(at.password) }
      : null,
    from,
  });
}

/** "Name <address>" or the address alone. */
function mailboxIn(written: string): Mailbox | null {
  const [, name = "", inside] = /^([^<>]*)<([^<>]+)>$/.exec(written.trim()) ?? [];
  const address = mailAddress(inside ?? written.trim());
  return address && { name: cleanLine(name).replaceAll('"', "") || "Dân Vận", address };
}

const isLoopback = (host: string) =>
  host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);

// The refusals never repeat what was set: the address of the server holds its password.
const refusals = {
  half: {
    vi: "DANVAN_SMTP_URL và DANVAN_MAIL_FROM phải đặt cùng nhau: máy chủ thư và địa chỉ người gửi. Bỏ cả hai thì hệ thống không gửi thư.",
    en: "DANVAN_SMTP_URL and DANVAN_MAIL_FROM go together: the mail server and the sender's address. Without both, no mail is sent.",
  },
  notASmtpUrl: {
    vi: "DANVAN_SMTP_URL không phải là địa chỉ máy chủ thư. Hãy viết như smtps://ten:mat-khau@thu.example hoặc smtp://thu.example:587.",
    en: "DANVAN_SMTP_URL is not the address of a mail server. Write it like smtps://user:password@mail.example or smtp://mail.example:587.",
  },
  notAMailbox: {
    vi: "DANVAN_MAIL_FROM không phải là địa chỉ thư. Hãy viết như Dân Vận <dan-van@ubnd.example>.",
    en: "DANVAN_MAIL_FROM is not a mail address. Write it like Dân Vận <dan-van@ubnd.example>.",
  },
} as const satisfies Record<string, Text>;
