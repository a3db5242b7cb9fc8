import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

import { oidcProviders } from "./providers.ts";

const folder = mkdtempSync(path.join(tmpdir(), "danvan-oidc-"));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
const secret = written("secret", "tiết lộ là hỏng\n");
const one = {
  key: "so-noi-vu",
  label: "Sở Nội vụ",
  issuer: "https://id.example",
  client_id: "dan-van",
  client_secret_file: secret,
};
const list = (...providers: readonly object[]) =>
  oidcProviders({ DANVAN_OIDC: written("list.json", JSON.stringify(providers)) });

test("one provider by the environment, several by a file, none by nothing", () => {
  expect(oidcProviders({})).toEqual({ ok: true, value: [] });
  expect(
    oidcProviders({
      DANVAN_OIDC_ISSUER: "https://id.example",
      DANVAN_OIDC_CLIENT_ID: "dan-van",
      DANVAN_OIDC_SECRET_FILE: secret,
      DANVAN_OIDC_LABEL: "Sở Nội vụ",
    }),
  ).toMatchObject({
    ok: true,
    value: [{ key: "oidc", label: "Sở Nội vụ", secret: "tiết lộ là hỏng" }],
  });
  const two = { ...one, key: "hai", issuer: "http://127.0.0.1:9000" };
  expect(list(one, two)).toMatchObject({ ok: true, value: [{ key: "so-noi-vu" }, { key: "hai" }] });
});

test.each<[string, object]>([
  ["a key that is no part of an address", { key: "../x" }],
  ["an issuer without https", { issuer: "http://id.example" }],
  ["an issuer that only begins like this machine", { issuer: "http://localhost.evil.example" }],
  ["no client", { client_id: "" }],
  ["a secret that is not there", { client_secret_file: path.join(folder, "none") }],
  ["an empty secret", { client_secret_file: written("empty", "\n") }],
])("refused, without a word of the secret: %s", (_, over) => {
  const refused = list({ ...one, ...over });
  expect(refused.ok).toBe(false);
  expect(JSON.stringify(refused)).not.toContain("tiết lộ");
});

test("refused: a file that cannot be read, and two of the same name or issuer", () => {
  expect(oidcProviders({ DANVAN_OIDC: path.join(folder, "none.json") }).ok).toBe(false);
  expect(oidcProviders({ DANVAN_OIDC: written("broken.json", "{") }).ok).toBe(false);
  expect(list(one, { ...one, issuer: "https://other.example" }).ok).toBe(false);
  expect(list(one, { ...one, key: "other" }).ok).toBe(false);
  expect(list().ok).toBe(false);
});
