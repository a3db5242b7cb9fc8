import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { Hono } from "hono";
import { expect, test } from "vitest";

import { asset, assets } from "./assets.ts";
import { compressed } from "./compress.ts";

const app = assets();

test("an asset is kept for ever under an address that names its content", async () => {
  const at = asset("site.css");
  expect(at).toMatch(/^\/assets\/site\.[\w-]{10}\.css$/);
  const first = await app.request(at);
  expect(first.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(first.headers.get("content-type")).toBe("text/css; charset=utf-8");
  const etag = first.headers.get("etag") ?? "";
  const again = await app.request(at, { headers: { "if-none-match": etag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect((await app.request("/assets/site.css")).status).toBe(404);
  expect((await app.request("/assets/..%2F..%2Fpackage.json")).status).toBe(404);
});

const get = async (encoding: string) => {
  const got = await app.request(asset("site.css"), { headers: { "accept-encoding": encoding } });
  return { as: got.headers.get("content-encoding"), body: Buffer.from(await got.arrayBuffer()) };
};

test("it comes with Brotli where the browser takes it, else gzip, else plain, always the same bytes", async () => {
  const plain = await get("identity");
  const br = await get("gzip, deflate, br");
  const gz = await get("gzip, br;q=0");
  expect([plain.as, br.as, gz.as]).toEqual([null, "br", "gzip"]);
  expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
  expect(gunzipSync(gz.body).equals(plain.body)).toBe(true);
  // As they stand, so that 60 KB of a page leave half to its words and scripts.
  expect(plain.body.length).toBeLessThan(40_000);
  expect(br.body.length).toBeLessThan(9_000);
});

test("the style names only typefaces that are served, in Vietnamese and Latin, three weights", async () => {
  const css = await (await app.request(asset("site.css"))).text();
  const fonts = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, at]) => at ?? "");
  expect(fonts).toHaveLength(6);
  expect(css).toContain('font-family:"Be Vietnam Pro fallback"');
  for (const at of fonts)
    expect((await app.request(at)).headers.get("content-type")).toBe("font/woff2");
  expect(css).toContain("U+1EA0-1EF9");
});

test("scripts are served without their types, and a wrong name is a mistake in the page", async () => {
  const script = await (await app.request(asset("page.js"))).text();
  expect(script).toContain("dv-counter");
  expect(script).not.toMatch(/: (void|string|HTMLElement)\b/);
  expect(() => asset("page.css")).toThrow("no asset page.css");
});

test("pages are compressed on their way out, short ones and HEAD are not", async () => {
  const pages = new Hono()
    .use(compressed)
    .get("/long", (c) => c.html("dài ".repeat(1000)))
    .get("/short", (c) => c.html("ngắn"));
  const headers = { "accept-encoding": "br" };
  const long = await pages.request("/long", { headers });
  expect(long.headers.get("content-encoding")).toBe("br");
  expect(long.headers.get("vary")).toBe("accept-encoding");
  expect(brotliDecompressSync(Buffer.from(await long.arrayBuffer())).toString()).toBe(
    "dài ".repeat(1000),
  );
  const short = await pages.request("/short", { headers });
  expect([short.headers.get("content-encoding"), await short.text()]).toEqual([null, "ngắn"]);
  const head = await pages.request("/long", { headers, method: "HEAD" });
  expect(head.headers.get("content-encoding")).toBeNull();
});

test("a script may import what lies beside it; the import names the address it is served under", async () => {
  const script = await (await app.request(asset("keyring.js"))).text();
  const imported = [...script.matchAll(/from\s*"([^"]+)"/g)].map(([, at]) => at ?? "");
  expect(imported).toContain(asset("ring-box.js"));
  for (const at of imported) expect((await app.request(at)).status).toBe(200);
});

test("a script may import pure rules the server itself goes by", async () => {
  const reachable = async (
    name: string,
    seen = new Set<string>(),
  ): Promise<ReadonlySet<string>> => {
    const script = await (await app.request(name)).text();
    seen.add(name);
    for (const [, at = ""] of script.matchAll(/from\s*"([^"]+)"/g))
      if (!seen.has(at)) await reachable(at, seen);
    return seen;
  };
  const all = await reachable(asset("legal-form.js"));
  for (const one of ["denunciation.js", "denunciation-words.js", "syllables.js", "text.js"])
    expect(all).toContain(asset(one));
  for (const at of all) expect((await app.request(at)).status).toBe(200);
});
