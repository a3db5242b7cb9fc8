import { Hono } from "hono";
import { expect, test } from "vitest";

import { onNotFound } from "./errors.tsx";
import { allowedAt } from "./methods.ts";
import { sealed } from "./seals.ts";

const routes = [
  { method: "ALL", path: "/*" },
  { method: "GET", path: "/" },
  { method: "GET", path: "/phan-anh/moi" },
  { method: "POST", path: "/phan-anh/moi" },
  { method: "POST", path: "/can-bo/vu-viec/:code/:step" },
] as const;

test("an address says which methods it answers, and only to a method it does not", () => {
  expect(allowedAt(routes, "DELETE", "/phan-anh/moi")).toBe("GET, HEAD, POST");
  expect(allowedAt(routes, "TRACE", "/phan-anh/moi/")).toBe("GET, HEAD, POST");
  expect(allowedAt(routes, "GET", "/can-bo/vu-viec/DV-1/tra-loi")).toBe("POST");
  expect(allowedAt(routes, "POST", "/")).toBe("GET, HEAD");
  expect(allowedAt(routes, "HEAD", "/phan-anh/moi")).toBeUndefined();
  expect(allowedAt(routes, "POST", "/phan-anh/moi")).toBeUndefined();
});

test("what is no address of ours is not found, whatever the method", () => {
  expect(allowedAt(routes, "DELETE", "/phan-anh")).toBeUndefined();
  expect(allowedAt(routes, "DELETE", "/can-bo/vu-viec//tra-loi")).toBeUndefined();
  expect(allowedAt(routes, "DELETE", "/can-bo/vu-viec/DV-1/tra-loi/nua")).toBeUndefined();
});

const app = new Hono().use(sealed("https://danvan.example")).get("/co", (c) => {
  if (c.req.query("that") === undefined) return c.notFound();
  return c.text("có", 200, { "cache-control": "public", "content-security-policy": "sandbox" });
});
app.notFound(onNotFound(false, () => app.routes));

test("a wrong method is 405 with the right ones; a missing thing behind a right one is 404", async () => {
  const wrong = await app.request("/co", { method: "DELETE" });
  expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  expect(await wrong.text()).toContain("Địa chỉ này không nhận cách gửi đó");
  expect((await app.request("/co")).status).toBe(404);
  expect((await app.request("/khong", { method: "DELETE" })).status).toBe(404);
});

test("every answer is sealed, what an answer says itself stays, and https is for good", async () => {
  const own = await app.request("/co?that");
  expect(own.headers.get("content-security-policy")).toBe("sandbox");
  expect(own.headers.get("cache-control")).toBe("public");
  for (const one of [own, await app.request("/khong")]) {
    expect(one.headers.get("x-content-type-options")).toBe("nosniff");
    expect(one.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(one.headers.get("strict-transport-security")).toMatch(/^max-age=63072000; include/);
  }
  const plain = new Hono().use(sealed("http://localhost:8080")).get("/", (c) => c.text("có"));
  const answer = await plain.request("/");
  expect(answer.headers.has("strict-transport-security")).toBe(false);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
});
