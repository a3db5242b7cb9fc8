import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";

/**
 * The public origin that mail links, codes and sign-in keys use: DANVAN_ORIGIN, or this machine.
 * Anything but this machine must be https, because secrets travel to it.
 *
 * @param given DANVAN_ORIGIN as it was set
 */
export function publicOrigin(given: string | undefined, port: number): Result<string, Text> {
  if (!given) return ok(`http://localhost:${port}`);
  if (!URL.canParse(given)) return refuse(refusals.notAnOrigin(given));
  const url = new URL(given);
  const bare = url.pathname === "/" && !url.search && !url.hash && !url.username;
  if (!bare || !/^https?:$/.test(url.protocol)) return refuse(refusals.notAnOrigin(given));
  if (url.protocol === "http:" && !isThisMachine(url.hostname)) return refuse(refusals.notHttps);
  return ok(url.origin);
}

/** Whether the name never leaves the machine. */
export const isThisMachine = (host: string): boolean =>
  host === "localhost" ||
  host.endsWith(".localhost") ||
  host === "[::1]" ||
  host === "::1" ||
  /^127(\.\d{1,3}){3}$/.test(host);

const refusals = {
  notAnOrigin: (given: string): Text => ({
    vi: `DANVAN_ORIGIN "${given}" không phải là một địa chỉ gốc. Hãy viết như https://danvan.example, không có đường dẫn phía sau.`,
    en: `DANVAN_ORIGIN "${given}" is not an origin. Write it like https://danvan.example, with no path behind it.`,
  }),
  notHttps: {
    vi: "DANVAN_ORIGIN phải bắt đầu bằng https:// (trừ localhost): mã tra cứu và mật khẩu của người dân đi qua địa chỉ này, không mã hoá thì ai ở giữa đường cũng đọc được.",
    en: "DANVAN_ORIGIN must start with https:// (except localhost): residents' receipts and passwords travel to it, and without encryption anybody on the way could read them.",
  },
} as const;
