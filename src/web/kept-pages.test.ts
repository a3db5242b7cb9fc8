import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { Hono } from "hono";
import { expect, test } from "vitest";

import { compressed } from "./compress.ts";
import { editions } from "./editions.ts";
import { type Asked, type Draw, type KeptPages, keptPages } from "./kept-pages.ts";
import { place } from "./places.ts";
import { sealed, sealsOf } from "./seals.ts";

const here = "https://danvan.example";
const long = "<p>Phường Ba Đình trả lời đúng hạn.</p>".repeat(60);

/** A site with one kept page whose words and edits the test holds in its hands. */
function aSite(over: { readonly mostBytes?: number; readonly asked?: Partial<Asked> } = {}) {
  const edits: string[] = [];
  const at = { now: new Date("2026-11-23T09:00:00+07:00"), draws: 0, reads: 0, words: long };
  const known = editions(async (since) => {
    at.reads += 1;
    return {
      mark: String(edits.length),
      topics: since === undefined ? "unknown" : edits.slice(Number(since)),
    };
  });
  const pages: KeptPages = keptPages(known, () => at.now, sealsOf(here), over.mostBytes);
  let draw: Draw = (from) => {
    from.topics("unit:1");
    return new Response(at.words, { headers: { "content-type": "text/html; charset=utf-8" } });
  };
  const app = new Hono()
    .use(compressed)
    .use(sealed(here))
    .get("/:slug", (c) =>
      pages.answer(c, { by: [c.req.param("slug")], query: ["ky"], ...over.asked }, (from) => {
        at.draws += 1;
        return draw(from);
      }),
    );
  const get = async (
    address = "/a",
    headers: Readonly<Record<string, string>> = {},
    method = "GET",
  ) => app.request(here + address, { headers, method });
  return { at, edits, get, pages, drawsWith: (with_: Draw) => (draw = with_) };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

test("a page is drawn once, and again after what it was drawn from was edited", async () => {
  const site = aSite();
  await site.get();
  await site.get();
  site.edits.push("unit:2", "news");
  await site.get();
  expect(site.at.draws).toBe(1);
  site.at.words = "mới";
  site.edits.push("unit:1");
  expect(await (await site.get()).text()).toBe("mới");
  expect(site.at.draws).toBe(2);
});

test("many who wait for the same page have it drawn once", async () => {
  const site = aSite();
  const answers = await Promise.all(Array.from({ length: 20 }, () => site.get()));
  expect(new Set(await Promise.all(answers.map((one) => one.text()))).size).toBe(1);
  expect(site.at.draws).toBe(1);
  expect(site.at.reads).toBeLessThanOrEqual(2);
});

test("who comes after an edit does not get a page whose drawing had begun before it", async () => {
  const site = aSite();
  const waiting: (() => void)[] = [];
  site.drawsWith(async (from) => {
    from.topics("unit:1");
    const words = site.at.words;
    await new Promise<void>((resolve) => waiting.push(resolve));
    return new Response(words);
  });
  site.at.words = "cũ";
  const early = site.get();
  await turn();
  site.at.words = "mới";
  site.edits.push("unit:1");
  const late = site.get();
  await turn();
  waiting.shift()?.();
  expect(await (await early).text()).toBe("cũ");
  await turn();
  waiting.shift()?.();
  expect(await (await late).text()).toBe("mới");
});

test("refusals, faults and pages with a cookie are never kept", async () => {
  const site = aSite();
  site.drawsWith(() => new Response("404", { status: 404 }));
  expect((await site.get()).status).toBe(404);
  site.drawsWith(() => new Response("", { headers: { "set-cookie": "a=1" } }));
  expect((await site.get()).headers.get("set-cookie")).toBe("a=1");
  site.drawsWith(() => {
    throw new Error("no database");
  });
  expect((await site.get()).status).toBe(500);
  expect(site.pages.size()).toEqual({ pages: 0, bytes: 0 });
});

test("a question in the address the page does not know, or asked twice, is answered and not kept", async () => {
  const site = aSite();
  for (const address of ["/a?utm=1", "/a?ky=1&ky=2"])
    expect((await site.get(address)).status).toBe(200);
  expect(site.pages.size().pages).toBe(0);
  await site.get("/a?ky=2026");
  expect(site.pages.size().pages).toBe(1);
});

test("the page that nobody asked for longest goes first when there are too many", async () => {
  const site = aSite({ mostBytes: 20_000 });
  for (const address of ["/a", "/b", "/a", "/c", "/d"]) await site.get(address);
  expect(site.pages.size().bytes).toBeLessThanOrEqual(20_000);
  const { draws } = site.at;
  await site.get("/d");
  expect(site.at.draws).toBe(draws);
  await site.get("/b");
  expect(site.at.draws).toBe(draws + 1);
});

test("a page ends at the time it named", async () => {
  const site = aSite();
  site.drawsWith((from) => {
    from.until(new Date("2026-11-23T10:00:00+07:00"));
    return new Response("trước mười giờ");
  });
  await site.get();
  site.at.now = new Date("2026-11-23T09:59:59+07:00");
  await site.get();
  expect(site.at.draws).toBe(1);
  site.at.now = new Date("2026-11-23T10:00:00+07:00");
  await site.get();
  expect(site.at.draws).toBe(2);
});

test("the same words come plain, as gzip and as Brotli, with every seal", async () => {
  const site = aSite();
  for (const [accept, unpack] of [
    ["identity", (body: Uint8Array) => body],
    ["gzip", gunzipSync],
    ["gzip, br", brotliDecompressSync],
  ] as const) {
    const answer = await site.get("/a", { "accept-encoding": accept });
    expect(Buffer.from(unpack(new Uint8Array(await answer.arrayBuffer()))).toString()).toBe(long);
    expect(answer.headers.get("vary")).toBe("accept-encoding");
    expect(answer.headers.get("cache-control")).toBe("public, no-cache");
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(answer.headers.get("strict-transport-security")).toContain("max-age=");
  }
  expect(site.at.draws).toBe(1);
});

test("a browser that has the page is told so; after an edit it gets the new one", async () => {
  const site = aSite();
  const etag = (await site.get()).headers.get("etag") ?? "";
  const same = await site.get("/a", { "if-none-match": `"x", ${etag}` });
  expect([same.status, await same.text()]).toEqual([304, ""]);
  expect(same.headers.get("content-type")).toBeNull();
  site.at.words = "mới";
  site.edits.push("unit:1");
  expect((await site.get("/a", { "if-none-match": etag })).status).toBe(200);
});

test("a page with places is whole for everybody, never kept by anyone else, and has no mark", async () => {
  let n = 0;
  const site = aSite({ asked: { fill: () => ({ once: `khóa "${(n += 1)}"` }) } });
  site.at.words = `${long}<input value="${place("once")}">${long}`;
  for (const accept of ["gzip, br", "br", ""]) {
    const answer = await site.get("/a", { "accept-encoding": accept });
    const body = new Uint8Array(await answer.arrayBuffer());
    const plain = answer.headers.get("content-encoding") === "gzip" ? gunzipSync(body) : body;
    expect(Buffer.from(plain).toString()).toBe(
      `${long}<input value="khóa &quot;${n}&quot;">${long}`,
    );
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("etag")).toBeNull();
  }
  expect(n).toBe(3);
  expect(site.at.draws).toBe(1);
});

test("HEAD says the same as GET, without the page", async () => {
  const site = aSite();
  const [head, get] = [await site.get("/a", {}, "HEAD"), await site.get()];
  expect(await head.text()).toBe("");
  expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
});
