import { once } from "node:events";
import { createServer } from "node:http";
import { generateKeyPairSync, sign } from "node:crypto";

import { Provider as Issuer } from "oidc-provider";

import type { Provider } from "./providers.ts";

type Claims = Readonly<Record<string, unknown>>;

/** How an answer of the token endpoint is falsified: the claims of its ID token, or its algorithm. */
export type Falsified = {
  readonly claims?: (claims: Claims) => Claims;
  /** Signed with a key of somebody else, or not at all. */
  readonly signed?: "by-another" | "none";
};

export type TestIssuer = {
  readonly provider: Provider;
  /** Signs in there as somebody, up to where the browser is sent back; gives that address. */
  readonly signInAs: (to: string, subject: string) => Promise<URL>;
  readonly falsify: (how: Falsified | undefined) => void;
  readonly stop: () => Promise<void>;
};

/** A real provider of OpenID Connect (oidc-provider) on the loopback of this machine. */
export async function anIssuer(key: string, origin: string): Promise<TestIssuer> {
  let answer: ReturnType<Issuer["callback"]> = early;
  const server = createServer((request, response) => answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no port");
  const issuer = `http://127.0.0.1:${address.port}`;
  const secret = "a secret of thirty-two characters";
  const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const another = generateKeyPairSync("rsa", { modulusLength: 2048 });
  let falsified: Falsified | undefined;

  const made = new Issuer(issuer, {
    clients: [
      {
        client_id: "dan-van",
        client_secret: secret,
        redirect_uris: [`${origin}/can-bo/dang-nhap/oidc/${key}/ve`],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    jwks: {
      keys: [{ ...own.privateKey.export({ format: "jwk" }), kid: "k", use: "sig", alg: "RS256" }],
    },
    cookies: { keys: ["a key of a test"] },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, email: "quan.tri@danvan.example", email_verified: true }),
    }),
    pkce: { required: () => true },
  });
  made.use(async (ctx, next) => {
    await next();
    if (ctx.path !== "/token" || falsified === undefined) return;
    const { body } = ctx;
    const [, middle = ""] = body.id_token?.split(".") ?? [];
    if (middle === "") return;
    const claims: Claims = JSON.parse(Buffer.from(middle, "base64url").toString());
    const head = falsified.signed === "none" ? { alg: "none" } : { alg: "RS256", kid: "k" };
    const signed = `${part(head)}.${part(falsified.claims?.(claims) ?? claims)}`;
    const pair = falsified.signed === "by-another" ? another : own;
    const signature =
      falsified.signed === "none"
        ? ""
        : sign("sha256", Buffer.from(signed), pair.privateKey).toString("base64url");
    ctx.body = { ...body, id_token: `${signed}.${signature}` };
  });
  answer = made.callback();

  return {
    provider: { key, label: `Cổng ${key}`, issuer, clientId: "dan-van", secret },
    falsify: (how) => {
      falsified = how;
    },
    signInAs: (to, subject) => walk(to, subject, origin),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const early: ReturnType<Issuer["callback"]> = (_, response) => response.end();

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Follows redirects like a browser, and fills in the provider's own forms on the way. */
async function walk(to: string, subject: string, origin: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let at = new URL(to);
  let send: URLSearchParams | undefined;
  for (let steps = 0; steps < 20; steps += 1) {
    const response = await fetch(at, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(send ? { method: "POST", body: send } : {}),
    });
    for (const one of response.headers.getSetCookie()) {
      const [pair = ""] = one.split(";");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const location = response.headers.get("location");
    send = undefined;
    if (location) {
      at = new URL(location, at);
      if (at.origin === origin) return at;
      continue;
    }
    const page = await response.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (!action || !prompt)
      throw new Error(`the provider answered ${response.status}: ${page.slice(0, 300)}`);
    at = new URL(action, at);
    send = new URLSearchParams({ prompt, login: subject, password: "x" });
  }
  throw new Error("the provider leads in circles");
}
