import { readFileSync } from "node:fs";
import { z } from "zod";

import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";

/** A place elsewhere where officers may sign in (OpenID Connect). */
export type Provider = {
  /** In our addresses: "so-noi-vu". */
  readonly key: string;
  /** On buttons. */
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The providers of DANVAN_OIDC, a JSON file with a list of `{ key, label, issuer, client_id,
 * client_secret_file }`; or the one of DANVAN_OIDC_ISSUER, DANVAN_OIDC_CLIENT_ID,
 * DANVAN_OIDC_SECRET_FILE and DANVAN_OIDC_LABEL; none when nothing is set. An issuer is https, or on
 * this machine. Refuses with what is wrong; never repeats a secret.
 */
export function oidcProviders(env: Environment): Result<readonly Provider[], Text> {
  const file = env["DANVAN_OIDC"];
  const single = env["DANVAN_OIDC_ISSUER"];
  if (!file && !single) return ok([]);
  const written = file
    ? read(file, (text): unknown => JSON.parse(text))
    : ok([
        {
          key: "oidc",
          label: env["DANVAN_OIDC_LABEL"] || "OpenID Connect",
          issuer: single,
          client_id: env["DANVAN_OIDC_CLIENT_ID"],
          client_secret_file: env["DANVAN_OIDC_SECRET_FILE"],
        },
      ]);
  if (!written.ok) return written;
  const list = z.array(setting).min(1).max(10).safeParse(written.value);
  if (!list.success)
    return refuse(unfit(list.error.issues.map(({ path }) => path.join(".")).join(", ")));
  const keys = new Set(list.data.map(({ key }) => key));
  const issuers = new Set(list.data.map(({ issuer }) => issuer));
  if (keys.size < list.data.length || issuers.size < list.data.length) return refuse(twice);

  const providers: Provider[] = [];
  for (const one of list.data) {
    const secret = read(one.client_secret_file, (text) => text.trim());
    if (!secret.ok) return secret;
    if (secret.value === "") return refuse(unreadable(one.client_secret_file));
    const { key, label, issuer, client_id: clientId } = one;
    providers.push({ key, label, issuer, clientId, secret: secret.value });
  }
  return ok(providers);
}

/** Whether an issuer may be reached without https: only on this machine. */
export const isLoopback = (issuer: string): boolean => {
  const { protocol, hostname } = new URL(issuer);
  return protocol === "http:" && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
};

const setting = z.object({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,29}$/),
  label: z.string().min(1).max(60),
  issuer: z
    .url()
    .max(500)
    .refine((issuer) => issuer.startsWith("https://") || isLoopback(issuer)),
  client_id: z.string().min(1).max(200),
  client_secret_file: z.string().min(1),
});

function read<Value>(file: string, as: (text: string) => Value): Result<Value, Text> {
  try {
    return ok(as(readFileSync(file, "utf8")));
  } catch {
    return refuse(unreadable(file));
  }
}

const unreadable = (file: string): Text => ({
  vi: `Không đọc được ${file} (cấu hình OpenID Connect).`,
  en: `${file} cannot be read (settings of OpenID Connect).`,
});
const unfit = (where: string): Text => ({
  vi: `Cấu hình OpenID Connect có chỗ thiếu hoặc sai: ${where}. Địa chỉ issuer phải bắt đầu bằng https://.`,
  en: `Something is missing or wrong in the settings of OpenID Connect: ${where}. An issuer begins with https://.`,
});
const twice: Text = {
  vi: "Cấu hình OpenID Connect có hai nơi trùng key hoặc issuer.",
  en: "Two providers of OpenID Connect have the same key or issuer.",
};
