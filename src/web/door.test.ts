import { expect, expectTypeOf, test } from "vitest";

import { doors } from "./door.ts";
import { path } from "./path.ts";

type Right = "read" | "close";
type Staff = { readonly name: string; readonly rights: readonly Right[] };

const staff = new Map<string, Staff>([
  ["son", { name: "Sơn", rights: ["read"] }],
  ["ha", { name: "Hà", rights: ["read", "close"] }],
]);

function house() {
  const { app, get, post } = doors<Staff, Right>((c, right) => {
    const who = staff.get(c.req.header("who") ?? "");
    if (who === undefined) return Promise.resolve(c.redirect("/can-bo/dang-nhap", 303));
    return Promise.resolve(who.rights.includes(right) ? who : c.text("no", 403));
  });
  get(path("/"), "anyone", (c, lang) => c.text(lang));
  get(path("/can-bo"), "read", (c, { name }, lang) => c.text(`${name} ${lang}`));
  post(path("/can-bo/:code/dong"), "close", (c, { name }) =>
    c.text(`${name} ${c.req.param("code")}`),
  );
  post(path("/gui"), "anyone", (c) => c.text("sent"));
  return app;
}

test("an open address answers in the language of the address, and HEAD as GET without a body", async () => {
  expect(await (await house().request("/")).text()).toBe("vi");
  expect(await (await house().request("/en")).text()).toBe("en");
  expect(await (await house().request("/en/")).text()).toBe("en");
  const head = await house().request("/", { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

const as = (who: string) => ({ headers: { who } });

test("a guarded address opens only for staff who hold the right, in both languages", async () => {
  expect(await (await house().request("/en/can-bo", as("son"))).text()).toBe("Sơn en");
  for (const prefix of ["", "/en"]) {
    expect((await house().request(`${prefix}/can-bo`)).status).toBe(303);
    const close = `${prefix}/can-bo/7/dong`;
    expect((await house().request(close, { method: "POST", ...as("son") })).status).toBe(403);
    const opened = await house().request(close, { method: "POST", ...as("ha") });
    expect(await opened.text()).toBe("Hà 7");
  }
});

const send = (headers: Record<string, string>) =>
  house().request("http://danvan.test/gui", {
    method: "POST",
    headers: { host: "danvan.test", ...headers },
  });

test("a form sent from another site is refused, whoever it is for", async () => {
  expect((await send({ "sec-fetch-site": "same-origin" })).status).toBe(200);
  expect((await send({ "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await send({ "sec-fetch-site": "same-site" })).status).toBe(403);
  expect((await send({ origin: "http://danvan.test" })).status).toBe(200);
  expect((await send({ origin: "http://elsewhere.test" })).status).toBe(403);
  expect((await send({ origin: "null" })).status).toBe(403);
  expect((await send({})).status).toBe(200);
});

test("a right called anyone would open every door, so it does not compile", () => {
  expectTypeOf(doors<{ name: string }, "anyone" | "read">).returns.toBeNever();
});
