import { gunzipSync } from "node:zlib";

import { beforeAll, expect, test } from "vitest";

import { rates } from "#guard/limit.ts";
import { testDatabase } from "#test/database.ts";

import { aCommentedSite, answered, hidden, typed } from "./site.fixture.ts";

const db = testDatabase();
let site: Awaited<ReturnType<typeof aCommentedSite>>;
beforeAll(async () => {
  site = await aCommentedSite(db(), db.owner());
});

/** Sends as often as this source may, and once more. */
async function untilRefused(peer: string, at = site.at): Promise<void> {
  for (let n = 0; n < rates.comment.burst; n += 1) {
    expect((await site.post(at, typed, { "x-test-peer": peer })).status).toBe(422);
  }
  expect((await site.post(at, typed, { "x-test-peer": peer })).status).toBe(429);
}

const nasty = {
  name: `"><script>alert(1)</script>`,
  phone: "0912 345 678 'x'",
  title: "$& $1 {{title}} & nữa",
  content: "\nDòng hai\n</textarea><img src=x onerror=alert(1)>",
} as const;

test("whoever sent too much gets every word back, as words, however often", async () => {
  const peer = { "x-test-peer": "203.0.113.20" };
  await untilRefused("203.0.113.20");
  const { once } = await site.draw();
  for (let n = 0; n < 3; n += 1) {
    const answer = await site.post(site.at, { ...nasty, once }, peer);
    const page = await answer.text();
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(page).toContain('value="0912 345 678 &#39;x&#39;"');
    expect(page).toContain('value="$&amp; $1 {{title}} &amp; nữa"');
    expect(page).toContain(
      "Dòng hai\n&lt;/textarea&gt;&lt;img src=x onerror=alert(1)&gt;</textarea>",
    );
    expect(page).toContain(`action="${site.at}#`);
    expect(hidden(page, "once")).toBe(once);
    expect(page).not.toMatch(/dv[0-9a-f]{32}|onerror=alert\(1\)>"/);
  }
});

test("the page that waits carries a question that can be answered, and the comment goes through", async () => {
  const peer = { "x-test-peer": "203.0.113.21" };
  await untilRefused("203.0.113.21");
  const page = await (await site.post(site.at, typed, peer)).text();
  site.house.setClock(new Date(site.house.clock().getTime() + 60_000).toISOString());
  const fields = { ...typed, once: hidden(page, "once"), ...answered(site.portal, page) };
  expect((await site.post(site.at, fields, peer)).status).toBe(201);
});

test("in English, and packed for browsers that take it", async () => {
  const peer = { "x-test-peer": "203.0.113.22" };
  await untilRefused("203.0.113.22", `/en${site.at}`);
  const answer = await site.post(`/en${site.at}`, typed, {
    ...peer,
    "accept-encoding": "br, gzip",
  });
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  const page = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString();
  expect(page).toContain('<html lang="en"');
  expect(page).toContain("Too many attempts");
  expect(page).toContain("Ngõ tôi đã sáng đèn.");
});

test("a flood from very many sources waits at its own door, with its words, and filing does not", async () => {
  const flood = Array.from({ length: 80 }, (_, n) =>
    site.post(site.at, { ...typed, title: `Lời ${n}` }, { "x-test-peer": `198.51.100.${n}` }),
  );
  const filing = site.post("/phan-anh/moi", { title: "Đèn" }, { "x-test-peer": "203.0.113.23" });
  const answers = await Promise.all(flood);
  expect((await filing).status).toBe(422);
  const told = answers.filter(({ status }) => status === 503);
  expect(told).toHaveLength(48);
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(32);
  expect(told[0]?.headers.get("retry-after")).toBe("15");
  expect(await told.at(-1)?.text()).toContain('value="Lời 79"');
  // And then it is over.
  const { page: _, ...drawn } = await site.draw();
  expect((await site.post(site.at, { ...typed, ...drawn })).status).toBe(201);
});
