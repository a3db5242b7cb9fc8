import { afterAll, beforeAll, expect, test } from "vitest";

import { addresses, patternOf, sampleOf } from "./addresses.ts";
import { crawl, type Crawled, type Page } from "./crawl.ts";
import { endHouse, startHouse, type TestHouse } from "./house.ts";
import { formsIn, tagsIn } from "./markup.ts";
import { signIn, type Visitor, visitor } from "./visitor.ts";

// What the whole house shows to the outside, over HTTP, at every address of src/web/paths.ts.
const origin = "https://danvan.example";
const started: { house?: TestHouse } = {};
const who: Record<"nobody" | "officer" | "administrator", Visitor> = {
  nobody: visitor(""),
  officer: visitor(""),
  administrator: visitor(""),
};
const crawled: Record<string, Crawled> = {};
const set: string[] = [];
const pages = () => Object.values(crawled).flatMap((one) => one.pages);
const seen = () => Object.values(crawled).flatMap((one) => one.seen);

beforeAll(async () => {
  const house = await startHouse({ DANVAN_ORIGIN: origin });
  started.house = house;
  const password = (await house.says(/mật khẩu chung/)).split(": ").at(-1)?.trim() ?? "";
  for (const one of ["nobody", "officer", "administrator"] as const) who[one] = visitor(house.url);
  const came = await signIn(who.officer, "ba-dinh.ha-tang", password);
  set.push(...(came.headers["set-cookie"] ?? []));
  await signIn(who.administrator, "thanh-pho.quan-tri", password);
  // More of each for the officer: not every matter has pictures, and pictures have seals of their own.
  for (const [name, visiting] of Object.entries(who))
    crawled[name] = await crawl(visiting, name === "officer" ? 6 : 2);
  // Addresses no page links to: asked for anyhow.
  const asked = new Set(pages().map(({ address }) => patternOf(address)));
  const rest = addresses.map(({ pattern }) => pattern).filter((one) => !asked.has(one));
  const unlinked: Page[] = [];
  for (const pattern of rest) {
    const address = sampleOf(pattern, seen());
    unlinked.push({ ...(await who.administrator.ask(address)), address });
  }
  crawled["unlinked"] = { pages: unlinked, forms: [], seen: [] };
});

afterAll(async () => {
  if (started.house) await endHouse(started.house);
});

test("every address of the house was asked, and most pages opened", () => {
  const asked = new Set(pages().map(({ address }) => patternOf(address)));
  expect(addresses.filter(({ pattern }) => !asked.has(pattern))).toEqual([]);
  expect(pages().filter(({ status }) => status === 200).length).toBeGreaterThan(80);
  expect(pages().filter(({ status }) => status >= 500)).toEqual([]);
});

const seals = [
  "content-security-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "referrer-policy",
  "strict-transport-security",
  "x-content-type-options",
] as const;

test("every answer is sealed: two policies in all, one for pages and one for what is no page", () => {
  const unsealed = pages().filter(({ headers }) => seals.some((name) => !headers[name]));
  expect(unsealed.map(({ address }) => address)).toEqual([]);
  const policies = (html: boolean) =>
    new Set(
      pages()
        .filter(({ headers }) => (headers["content-type"] ?? "").startsWith("text/html") === html)
        .map(({ headers }) => String(headers["content-security-policy"])),
    );
  expect([...policies(true)]).toEqual([
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
  ]);
  for (const policy of policies(false)) expect(policy).toMatch(/^default-src 'none'/);
  const said = (name: (typeof seals)[number]) => [
    ...new Set(pages().map(({ headers }) => headers[name])),
  ];
  expect(said("x-content-type-options")).toEqual(["nosniff"]);
  expect(said("cross-origin-opener-policy")).toEqual(["same-origin"]);
  expect(said("cross-origin-resource-policy")).toEqual(["same-origin"]);
  expect(said("strict-transport-security")).toEqual(["max-age=63072000; includeSubDomains"]);
  expect(new Set(said("referrer-policy"))).toEqual(new Set(["no-referrer", "same-origin"]));
});

test("every answer says what it is and in which letters, shares nothing and names no software", () => {
  const faults = pages().filter(({ headers, body }) => {
    const type = headers["content-type"] ?? "";
    const named = /^(text\/|application\/(\w+\+)?json)/.test(type)
      ? /charset=utf-8/i.test(type) || type.includes("json")
      : type !== "" || body === "";
    const other = ["access-control-allow-origin", "server", "x-powered-by"];
    return !named || other.some((name) => headers[name] !== undefined);
  });
  expect(faults.map(({ address, headers }) => [address, headers["content-type"]])).toEqual([]);
});

test("what only staff may see is kept by nobody on the way, and closed without a session", async () => {
  const inside = pages().filter(
    ({ address, status }) => /^(\/en)?\/can-bo/.test(address) && status === 200,
  );
  expect(inside.length).toBeGreaterThan(20);
  expect(inside.filter(({ headers }) => !/no-store/.test(headers["cache-control"] ?? ""))).toEqual(
    [],
  );
  const open: string[] = [];
  for (const address of new Set(inside.map((page) => page.address))) {
    if (patternOf(address)?.startsWith("/can-bo/dang-nhap")) continue;
    const { status, headers } = await who.nobody.ask(address);
    if (status !== 303 || !/dang-nhap/.test(headers.location ?? "")) open.push(address);
  }
  expect(open).toEqual([]);
});

test("no page loads, sends or leads a form to another origin", () => {
  const abroad = pages().flatMap(({ address, body, headers }) =>
    (headers["content-type"] ?? "").startsWith("text/html")
      ? tagsIn(body).flatMap(({ name, attributes }) =>
          Object.entries(attributes)
            .filter(([key]) => /^(src|srcset|action|formaction|poster|data|href)$/.test(key))
            .filter(([key]) => !(name === "a" && key === "href"))
            .filter(([, to]) => /^([a-z]+:)?\/\//i.test(to) && !to.startsWith(origin))
            .map(([key, to]) => [address, name, key, to]),
        )
      : [],
  );
  expect(abroad).toEqual([]);
});

test("only signing in sets a cookie, closed to scripts, other sites, other hosts and plain http", () => {
  expect(pages().filter(({ headers }) => headers["set-cookie"] !== undefined)).toEqual([]);
  expect(set.length).toBeGreaterThan(0);
  const closed =
    /^__Host-[\w-]+=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict; Secure$/;
  expect(set.filter((one) => !closed.test(one))).toEqual([]);
});

test("an address answers its own methods only; every other one is 405, TRACE too", async () => {
  const strange = ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "QUERY", "MOVE"];
  const wrong: unknown[] = [];
  for (const { pattern } of addresses) {
    const address = sampleOf(pattern, seen());
    for (const method of ["GET", "POST", ...strange]) {
      const { status, headers, body } = await who.nobody.ask(address, {
        method,
        headers: { "x-echo": "nhai-lai" },
      });
      const refused = status === 405 && /^((GET|HEAD|POST)(, |$))+$/.test(headers.allow ?? "");
      const fine = strange.includes(method) ? refused : refused || status < 500;
      if (!fine || body.includes("nhai-lai")) wrong.push([method, address, status]);
    }
  }
  expect(wrong).toEqual([]);
});

/** What servers in between say, and what some programs believe when a stranger says it. */
const hostile: Readonly<Record<string, string>> = {
  host: "evil.example",
  forwarded: "for=10.0.0.1;host=evil.example;proto=https",
  "x-forwarded-for": "127.0.0.1",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "https",
  "x-forwarded-prefix": "/evil.example",
  "x-forwarded-user": "thanh-pho.quan-tri",
  "x-real-ip": "127.0.0.1",
  "x-original-url": "/can-bo/quan-tri/don-vi",
  "x-rewrite-url": "/can-bo/quan-tri/don-vi",
  "x-http-method-override": "DELETE",
  "x-user-id": "1",
  "x-remote-user": "thanh-pho.quan-tri",
  remote_user: "thanh-pho.quan-tri",
  http_remote_user: "thanh-pho.quan-tri",
  authorization: "Basic dGhhbmgtcGhvLnF1YW4tdHJpOmFkbWlu",
};

test("headers of servers in between change nothing when a stranger writes them", async () => {
  const changed: unknown[] = [];
  for (const { pattern } of addresses) {
    const address = sampleOf(pattern, seen());
    const plain = await who.nobody.ask(address);
    const lied = await who.nobody.ask(address, { headers: hostile });
    const same =
      lied.status === plain.status &&
      lied.headers.location === plain.headers.location &&
      lied.headers["access-control-allow-origin"] === undefined &&
      !lied.body.includes("evil.example");
    if (!same) changed.push([address, plain.status, lied.status, lied.headers.location]);
  }
  expect(changed).toEqual([]);
});

test("whatever stands in an address, the answer is a page of ours that says nothing of the inside", async () => {
  const odd = ["'||(select 1)||'", "%ff%fe", "9".repeat(40)];
  const more = ["%00", "%E0%A4%A", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "{{7*7}}", "a".repeat(4000)];
  const told: unknown[] = [];
  for (const { pattern } of addresses) {
    for (const one of [...odd, ...more, "-1", "NaN", "__proto__", "constructor"]) {
      const written = encodeURI(one).replaceAll("%25", "%");
      const path = pattern.replaceAll(/:\w+/g, written);
      const strange = path === pattern ? [] : [path];
      const names = odd.includes(one) ? [...asksAt(pattern)] : [];
      const asked = names.map((name) => `${name}=${written}`).join("&");
      const known = sampleOf(pattern, seen()).split("?")[0] ?? "";
      for (const address of asked === "" ? strange : [...strange, `${known}?${asked}`]) {
        const { status, body } = await who.administrator.ask(address);
        if (status >= 500 || isInside(body)) told.push([status, address.slice(0, 160)]);
      }
    }
  }
  expect(told).toEqual([]);
});

/** The names an address takes in its query, as far as links and forms of the pages say. */
const asksAt = (pattern: string): ReadonlySet<string> =>
  new Set([
    ...seen()
      .filter((one) => patternOf(one) === pattern)
      .flatMap((one) => [...new URL(one, origin).searchParams.keys()]),
    ...Object.values(crawled)
      .flatMap(({ forms }) => forms)
      .filter(({ method, action }) => method === "get" && patternOf(action) === pattern)
      .flatMap(({ fields }) => fields.map(({ name }) => name)),
  ]);

const isInside = (body: string): boolean =>
  /\bat (async )?[\w.<>]+ \(|node_modules|PostgresError|syntax error at|TypeError|ZodError/.test(
    body,
  );

test("a form sent with every field twice, keys of every object and fields of others, breaks nothing", async () => {
  const broken: unknown[] = [];
  const posted = ["nobody", "officer"] as const;
  for (const name of posted) {
    for (const form of crawled[name]?.forms ?? []) {
      if (form.method !== "post" || /dang-xuat|\/phien|mat-khau/.test(form.action)) continue;
      const fields = form.fields.map(({ name: field, value }) => [field, value] as const);
      const came = await who[name].send(form.action, [...fields, ...fields, ...polluting]);
      if (came.status >= 500 || isInside(came.body)) broken.push([came.status, form.action]);
    }
  }
  expect(broken).toEqual([]);
  expect((await who.nobody.ask("/healthz")).body).toBe("ok");
});

const polluting = [
  ["__proto__", "x"],
  ["__proto__[status]", "200"],
  ["constructor[prototype][status]", "200"],
  ["role", "administrator"],
  ["posts", "1"],
] as const;

test("fields a form does not have change nothing: an officer stays who they are", async () => {
  const at = "/can-bo/toi";
  const before = await who.officer.ask(at);
  const form = formsIn(before.body, at).find(
    ({ method, action, fields }) => method === "post" && action.startsWith(at) && fields.length > 0,
  );
  expect(form).toBeDefined();
  const extra = ["role", "roles", "sign_in", "signIn", "name", "officer", "id", "rights", "unit"];
  const came = await who.officer.send(form?.action ?? at, [
    ...(form?.fields ?? []).map(({ name, value }) => [name, value] as const),
    ...extra.map((name) => [name, "thanh-pho.quan-tri"] as const),
  ]);
  expect(came.status).toBeLessThan(500);
  const after = await who.officer.ask(at);
  expect(after.body).not.toContain("thanh-pho.quan-tri");
  expect((await who.officer.ask("/can-bo/quan-tri/can-bo")).status).not.toBe(200);
});

test("what was said to the log while all this was asked has no fault in it", () => {
  const lines = started.house?.complaint().split("\n") ?? [];
  expect(lines.filter((line) => /"level":"error"/.test(line))).toEqual([]);
});
