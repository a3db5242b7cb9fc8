import { afterAll, beforeAll, expect, test } from "vitest";

import { aColleague, anAppointment, aPost } from "#people/people.fixture.ts";
import { peopleRoutes } from "#people/routes.tsx";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aWard } from "#test/make.ts";
import { paths } from "#web/paths.ts";

import { here, testApp } from "./app.fixture.ts";
import { anIssuer, type Falsified, type TestIssuer } from "./issuer.fixture.ts";
import { accountRoutes } from "./routes.tsx";
import { saveSession } from "./session.store.ts";
import { cookieWith, newSessionId } from "./session.ts";

const db = testDatabase();
let first: TestIssuer;
let second: TestIssuer;
let house: ReturnType<typeof testApp>;

beforeAll(async () => {
  first = await anIssuer("cong-mot", here);
  second = await anIssuer("cong-hai", here);
  house = testApp(
    db(),
    new Date().toISOString(),
    (doors, rooms, site) => {
      accountRoutes(doors, rooms, site);
      peopleRoutes(doors, rooms, site);
    },
    { production: true, providers: [first.provider, second.provider] },
  );
});
afterAll(async () => {
  await first.stop();
  await second.stop();
});

const now = () => new Date();
const named = (response: Response, name: string): string =>
  response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0] ?? "")
    .find((one) => one.startsWith(`${name}=`)) ?? "";
const where = (response: Response) => response.headers.get("location") ?? "";

/** An administrator who is signed in with a passkey. */
async function anAdministrator() {
  const { ward } = await aWard(db.owner());
  const officer = await aColleague(db.owner());
  await anAppointment(db.owner(), officer, await aPost(db.owner(), ward, "administrator"));
  const id = newSessionId(Buffer.from(randomUUID().replaceAll("-", "").padEnd(64, "0"), "hex"));
  await saveSession(db(), id, officer, now(), { began: "passkey" });
  return { officer, cookie: cookieWith(id, here).split(";")[0] ?? "" };
}

/** Begins at the house; gives the address of the provider and the browser's cookie for the attempt. */
async function begun(address: string, cookie = "") {
  const left = await house.get(address, cookie);
  expect(left.status).toBe(303);
  return { to: where(left), attempt: named(left, "danvan-oidc") };
}

const start = (issuer: TestIssuer) => paths.staff.oidcStart.to({ provider: issuer.provider.key });
const binding = (issuer: TestIssuer) =>
  paths.staff.oidcBinding.to({ provider: issuer.provider.key });
const back = (at: URL, cookie: string) => house.get(at.pathname + at.search, cookie);

async function bound(issuer: TestIssuer) {
  const who = await anAdministrator();
  const subject = `sub-${randomUUID()}`;
  const { to, attempt } = await begun(binding(issuer), who.cookie);
  // The browser comes back from elsewhere: no Strict cookie comes along.
  const done = await back(await issuer.signInAs(to, subject), attempt);
  expect([done.status, named(done, "danvan")]).toEqual([
    200,
    expect.stringMatching(/^danvan=.{43}$/),
  ]);
  return { ...who, subject, cookie: named(done, "danvan") };
}

/** Everything of one attempt to sign in, with what the provider says falsified. */
async function tried(issuer: TestIssuer, subject: string, how?: Falsified) {
  const { to, attempt } = await begun(start(issuer));
  const at = await issuer.signInAs(to, subject);
  issuer.falsify(how);
  const response = await back(at, attempt);
  issuer.falsify(undefined);
  return { response, at, attempt };
}

test("tied by its owner, an account elsewhere signs in; the name of an account is issuer and subject", async () => {
  const { subject, officer } = await bound(first);
  const { response } = await tried(first, subject);
  expect([response.status, response.headers.get("refresh")]).toEqual([
    200,
    `0; url=${paths.staff.profile.to({})}?tin=true&next=%2Fcan-bo%2Fquan-tri%2Fdon-vi`,
  ]);
  const cookie = named(response, "danvan");
  expect((await house.get(paths.admin.units.to({}), cookie)).status).toBe(200);
  // The same subject of another issuer is somebody else; so is the same mail address.
  expect(await refused((await tried(second, subject)).response)).toContain("chưa được gắn");
  expect(await refused((await tried(first, "unknown")).response)).toContain("chưa được gắn");
  // Nobody else ties it a second time.
  const other = await anAdministrator();
  const again = await begun(binding(first), other.cookie);
  const twice = await back(await first.signInAs(again.to, subject), again.attempt);
  expect(await refused(twice)).toContain("đã được gắn rồi");
  const lines = await db.owner()<{ did: string }[]>`
    select did from audit_events where officer_id = ${officer} order by id`;
  expect(lines.map(({ did }) => did)).toEqual(["oidc.bound", "session.begun"]);
});

async function refused(response: Response): Promise<string> {
  expect([response.status, named(response, "danvan")]).toEqual([422, ""]);
  return response.text();
}

const wrong = "câu trả lời từ nơi bên ngoài không khớp";

test.each<[string, Falsified]>([
  ["another issuer", { claims: (claims) => ({ ...claims, iss: "https://evil.example" }) }],
  ["somebody else’s audience", { claims: (claims) => ({ ...claims, aud: "another" }) }],
  ["another nonce", { claims: (claims) => ({ ...claims, nonce: "x" }) }],
  ["no nonce", { claims: (claims) => ({ ...claims, nonce: undefined }) }],
  ["over", { claims: (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 3600 }) }],
  ["signed by another key", { signed: "by-another" }],
  ["not signed", { signed: "none" }],
])("an ID token with %s signs nobody in", async (_, how) => {
  const { subject } = await bound(first);
  expect(await refused((await tried(first, subject, how)).response)).toContain(wrong);
  // The falsifier itself changes nothing: signed anew with the right claims, it is taken.
  expect((await tried(first, subject, {})).response.status).toBe(200);
});

test("state and code are good once, in the browser they were begun in, within ten minutes", async () => {
  const { subject } = await bound(first);
  const { response, at, attempt } = await tried(first, subject);
  expect(response.status).toBe(200);
  expect(await refused(await back(at, attempt))).toContain(wrong);

  const one = await begun(start(first));
  const other = await begun(start(first));
  const came = await first.signInAs(one.to, subject);
  expect(await refused(await back(came, other.attempt))).toContain(wrong);
  // Used up by the wrong browser, it is no good for the right one either.
  expect(await refused(await back(came, one.attempt))).toContain(wrong);

  // A code of one attempt in the answer to another: the verifier and the nonce do not fit.
  const thief = await begun(start(first));
  const victim = await begun(start(first));
  const theirs = await first.signInAs(victim.to, subject);
  const mine = await first.signInAs(thief.to, subject);
  mine.searchParams.set("code", theirs.searchParams.get("code") ?? "");
  expect(await refused(await back(mine, thief.attempt))).toContain(wrong);

  const late = await begun(start(first));
  const lateAt = await first.signInAs(late.to, subject);
  house.setClock(new Date(Date.now() + 10 * 60_000 + 1).toISOString());
  expect(await refused(await back(lateAt, late.attempt))).toContain(wrong);
  house.setClock(new Date().toISOString());
  for (const search of ["", "?state=x&code=y", "?error=access_denied&state=x"])
    expect(
      await refused(
        await house.get(paths.staff.oidcBack.to({ provider: "cong-mot" }) + search, late.attempt),
      ),
    ).toContain(wrong);
});

test("the answer of one provider is nothing to an attempt at the other", async () => {
  const { subject } = await bound(first);
  // Sent to the address of the other provider.
  const one = await begun(start(first));
  const came = await first.signInAs(one.to, subject);
  const moved = new URL(came.href.replace("cong-mot", "cong-hai"));
  expect(await refused(await back(moved, one.attempt))).toContain(wrong);

  // The other's answer brought to this one's address: `iss` gives it away (RFC 9207).
  const two = await begun(start(first));
  const honest = await first.signInAs(two.to, subject);
  honest.searchParams.set("iss", second.provider.issuer);
  expect(await refused(await back(honest, two.attempt))).toContain(wrong);
  const three = await begun(start(first));
  const silent = await first.signInAs(three.to, subject);
  silent.searchParams.delete("iss");
  expect(await refused(await back(silent, three.attempt))).toContain(wrong);
});

test("an account elsewhere proves anew who somebody is, but only their own", async () => {
  const me = await bound(first);
  const you = await bound(first);
  const proof = paths.staff.oidcProof.to({ provider: first.provider.key });
  const before =
    await db.owner()`update sessions set proved_at = now() - interval '1 hour' where officer_id = ${me.officer}`;
  expect(before.count).toBe(1);
  expect((await house.get(binding(second), me.cookie)).status).toBe(403);
  const asYou = await begun(proof, me.cookie);
  expect(
    await refused(await back(await first.signInAs(asYou.to, you.subject), asYou.attempt)),
  ).toContain("chưa được gắn");
  const asMe = await begun(proof, me.cookie);
  expect(new URL(asMe.to).searchParams.get("prompt")).toBe("login");
  const done = await back(await first.signInAs(asMe.to, me.subject), asMe.attempt);
  expect(done.status).toBe(200);
  const cookie = named(done, "danvan");
  expect((await house.get(binding(second), cookie)).status).toBe(303);
  expect((await house.get(paths.staff.profile.to({}), me.cookie)).status).toBe(303);
});

test("untied, it signs in no more, and sessions begun with it are over", async () => {
  const me = await bound(first);
  const cookie = named((await tried(first, me.subject)).response, "danvan");
  expect((await house.get(paths.staff.profile.to({}), cookie)).status).toBe(200);
  const [identity] = await db.owner()<{ id: number }[]>`
    select id from oidc_identities where officer_id = ${me.officer}`;
  const removal = paths.staff.oidcRemoval.to({ id: String(identity?.id) });
  // Another officer's tie is not theirs to undo.
  await house.post(removal, {}, (await anAdministrator()).cookie);
  expect((await tried(first, me.subject)).response.status).toBe(200);
  await house.post(removal, {}, me.cookie);
  expect((await house.get(paths.staff.profile.to({}), cookie)).status).toBe(303);
  expect(await refused((await tried(first, me.subject)).response)).toContain("chưa được gắn");
});

test("a provider that is away is said to be away", async () => {
  const gone = await anIssuer("cong-mat", here);
  const { subject } = await bound(first);
  const away = testApp(
    db(),
    new Date().toISOString(),
    (doors, rooms, site) => accountRoutes(doors, rooms, site),
    {
      production: true,
      providers: [gone.provider],
    },
  );
  const left = await away.get(start(gone));
  const at = await gone.signInAs(where(left), subject);
  await gone.stop();
  const response = await away.get(at.pathname + at.search, named(left, "danvan-oidc"));
  expect(await refused(response)).toContain("không trả lời lúc này");
  const fresh = testApp(
    db(),
    new Date().toISOString(),
    (doors, rooms, site) => accountRoutes(doors, rooms, site),
    {
      production: true,
      providers: [{ ...gone.provider }],
    },
  );
  expect(await refused(await fresh.get(start(gone)))).toContain("không trả lời lúc này");
});
