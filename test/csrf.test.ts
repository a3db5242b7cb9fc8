import { afterAll, beforeAll, expect, test } from "vitest";

import { testDatabase } from "./database.ts";
import { origin, type World, worldOf } from "./parity/world.ts";

// A page of somebody else can make a browser send any form to this house, with the cookies it keeps. No
// such form is read, whoever is signed in, at any address that takes one.
const db = testDatabase();
const made: { world?: World } = {};
beforeAll(async () => {
  made.world = await worldOf(db, 7, 2);
});
afterAll(() => made.world?.end());

const there = (): World => {
  if (!made.world) throw new Error("no world was made");
  return made.world;
};

/** Every address that takes a form, as the app knows them. */
const posts = (): readonly string[] => [
  ...new Set(
    there()
      .app.routes.filter(({ method, path }) => method === "POST" && !path.includes("*"))
      .map(({ path }) => path),
  ),
];

/** Programs show a key with every request; a browser has none to be abused. */
const isForPrograms = (path: string): boolean => path.startsWith("/api/");

/** What browsers say of forms that are not ours; those from before 2023 only know `Origin`. */
const strangers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "another site": { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
  "another site that hides": { "sec-fetch-site": "cross-site", origin: "null" },
  "a sister of this site": { "sec-fetch-site": "same-site", origin: "http://khac.localhost:8080" },
  "what is no answer": { "sec-fetch-site": "x", origin },
  "another site, old browser": { origin: "https://evil.example" },
  "a site that hides, old browser": { origin: "null" },
  "another port": { origin: "http://localhost:8081" },
  "a longer name": { origin: "http://localhost:8080.evil.example" },
};

const sent = (path: string, headers: Readonly<Record<string, string>>): Promise<Response> => {
  const [cookie = ""] = there().cookies.values();
  const address = path.replaceAll(/:\w+(\{[^}]*\})?/g, "1");
  return Promise.resolve(
    there().app.request(
      origin + address,
      {
        method: "POST",
        headers: {
          host: new URL(origin).host,
          cookie,
          "content-type": "application/x-www-form-urlencoded",
          ...headers,
        },
        body: "seq=1&go=confirm",
      },
      { incoming: { socket: { remoteAddress: "127.0.0.1", remotePort: 40_000 } } },
    ),
  );
};

test("every address that takes a form is known in both languages", () => {
  const all = posts().filter((path) => !isForPrograms(path));
  expect(all.length).toBeGreaterThan(150);
  const unpaired = all.filter((path) => !all.includes(`/en${path}`) && !path.startsWith("/en/"));
  expect(unpaired).toEqual([]);
});

test.each(Object.entries(strangers))("a form from %s is refused everywhere", async (_, headers) => {
  const before = await record();
  const taken: unknown[] = [];
  for (const path of posts().filter((one) => !isForPrograms(one))) {
    const answer = await sent(path, headers);
    if (answer.status !== 403 || answer.headers.has("set-cookie"))
      taken.push([path, answer.status]);
  }
  expect(taken).toEqual([]);
  expect(await record()).toBe(before);
});

test("the same forms from here are let in to be read, or there would be nothing to prove", async () => {
  const shut: string[] = [];
  for (const path of posts().filter((one) => !/^\/(en\/)?(can-bo|api)/.test(one))) {
    const answer = await sent(path, { "sec-fetch-site": "same-origin", origin });
    if (answer.status === 403 || answer.status >= 500) shut.push(`${path} ${answer.status}`);
  }
  expect(shut).toEqual([]);
});

test("a program's address knows no cookie", async () => {
  for (const path of posts().filter(isForPrograms))
    for (const headers of Object.values(strangers)) {
      const answer = await sent(path, headers);
      expect([path, answer.status]).toEqual([path, 401]);
    }
});

/** How long the record of the house is: whatever is done leaves a line. */
async function record(): Promise<number> {
  const [row] = await db.owner()<{ lines: number }[]>`
    select (select count(*) from audit_events)::int + (select count(*) from matter_events)::int as lines`;
  return row?.lines ?? 0;
}
