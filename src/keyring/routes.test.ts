import { beforeEach, expect, test } from "vitest";

import type { Right } from "#access/roles.ts";
import type { Portal } from "#cases/portal.ts";
import { openDisk } from "#files/disk.ts";
import { turns } from "#files/turns.ts";
import { guardKeys } from "#guard/keys.ts";
import { sourceOf } from "#guard/source.ts";
import type { Staff } from "#people/model.ts";
import { logFolder } from "#register/folder.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse } from "#test/make.ts";
import { doors } from "#web/door.ts";

import { doorOf, newRing, sealedText, toText, wrapped } from "./browser/ring-box.ts";
import { change, erase, makeAt, openAt, type Ask, type Held } from "./browser/ring-client.ts";
import { errandAt, keyringAttributes } from "./elements.ts";
import { everythingIn, hidden, textOf } from "./keyring.fixture.ts";
import { keyringRoutes } from "./routes.tsx";

const db = testDatabase();
const here = "http://localhost:8080";
const passphrase = "song mai vuon chuoi 1987";
const [code, secret] = ["DV-7K3M-9QXD", "ABCDABCDABCDABCDABCDABCD"];

/** A keyring over the test database, and its shelf asked over HTTP as a script does. */
async function aKeyring(now = "2026-11-23T09:00:00+07:00") {
  const house = aHouse(db(), now);
  const portal: Portal = {
    house,
    site: { trial: true, origin: here, province: "01" },
    guard: guardKeys(house.master),
    disk: await openDisk({ kind: "folder", root: "/nowhere" }),
    turns: turns(2, 12, 20_000),
    receipts: { folder: logFolder("/nowhere"), witnesses: 0 },
    source: (c) => sourceOf({ peer: c.req.header("x-test-peer"), forwardedFor: undefined }, []),
  };
  const open = doors<Staff, Right>(async () => new Response("401", { status: 401 }));
  keyringRoutes(open, portal);
  const post = (at: string, fields: Readonly<Record<string, string | File>>, peer = "") => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const headers = { origin: here, host: "localhost:8080", "x-test-peer": peer };
    return Promise.resolve(open.app.request(here + at, { method: "POST", headers, body }));
  };
  const boxes: Record<string, string> = JSON.parse(keyringAttributes("vi", []).boxes);
  const ask: Ask = async (what, fields) => {
    const came = await post(boxes[what] ?? "", fields);
    if (came.status === 200 || came.status === 409) return came.json();
    return came.status === 404 ? "not-found" : "changed-elsewhere";
  };
  return { house, post, ask, app: open.app };
}

let world: Awaited<ReturnType<typeof aKeyring>>;
beforeEach(async () => {
  world = await aKeyring();
});

/** Makes a ring without scripts; the page then shows its code once. */
async function made() {
  const page = await (await world.post("/chum-bien-nhan/moi", { chosen: passphrase })).text();
  return { ring: textOf(page, "ring-code"), token: hidden(page, "token"), page };
}

const isHeld = (came: unknown): Held => {
  if (typeof came === "string") throw new Error(came);
  return came as Held;
};

test("without scripts a ring is made, filled, opened again, emptied and deleted", async () => {
  const { ring, token, page } = await made();
  expect(page).toContain(passphrase);
  expect(ring).toMatch(/^(?:[0-9A-Z]{4} ){5}[0-9A-Z]{4}$/);

  const kept = await world.post("/chum-bien-nhan/bien-nhan", {
    token,
    code: "dv 7k3m 9qxd",
    secret: secret.toLowerCase(),
    label: "Nhãn <của> tôi",
  });
  expect(kept.status).toBe(200);
  const opened = await world.post("/chum-bien-nhan", {
    ring: ring.toLowerCase(),
    passphrase: `  ${passphrase} `,
  });
  const list = await opened.text();
  expect(opened.headers.get("cache-control")).toBe("no-store");
  expect(list).toContain("Nhãn &lt;của> tôi");
  expect(list).toContain(`<input type="hidden" name="secret" value="${secret}"`);
  expect(list).toContain('action="/tra-cuu"');

  const removed = await world.post("/chum-bien-nhan/bo-ra", { token: hidden(list, "token"), code });
  expect(await removed.text()).not.toContain("Nhãn");

  const asked = await (await world.post("/chum-bien-nhan/xoa", { token })).text();
  expect(asked).toContain("Xóa hẳn chùm này?");
  const erased = await world.post("/chum-bien-nhan/xoa", {
    token: hidden(asked, "token"),
    sure: "yes",
  });
  expect(await erased.text()).toContain("Đã xóa hẳn chùm");
  expect((await world.post("/chum-bien-nhan", { ring, passphrase })).status).toBe(404);
  const [left] = await db()<{ n: number }[]>`
    select (select count(*) from keyrings)::int + (select count(*) from keyring_doors)::int as n`;
  expect(left?.n).toBe(0);
});

test("a receipt sent on from its own page waits until a ring is opened or made", async () => {
  const waiting = await (
    await world.post("/chum-bien-nhan/bien-nhan", { code, secret, label: "" })
  ).text();
  expect(waiting).toContain(`Biên nhận ${code} sẽ được cất`);
  const pending = { code: hidden(waiting, "code"), secret: hidden(waiting, "secret"), label: "" };
  const { ring } = await made();
  const opened = await world.post("/chum-bien-nhan", { ring, passphrase, ...pending });
  expect(await opened.text()).toContain("Đã cất biên nhận vào chùm.");
  const page = await (
    await world.post("/chum-bien-nhan/moi", { chosen: passphrase, ...pending })
  ).text();
  const list = await (await world.post("/chum-bien-nhan", { token: hidden(page, "token") })).text();
  expect(list).toContain(secret);
});

test("made by scripts, opened without them, and the other way round", async () => {
  const entries = [{ code, secret, label: "một", added: "2026-11-23" }];
  const mine = isHeld(await makeAt(world.ask, passphrase, entries));
  const page = await world.post("/chum-bien-nhan", { ring: mine.book.ring, passphrase });
  expect(await page.text()).toContain(secret);

  const { ring, token } = await made();
  await world.post("/chum-bien-nhan/bien-nhan", { token, code, secret, label: "hai" });
  const theirs = isHeld(await openAt(world.ask, await doorOf(ring, passphrase)));
  expect(theirs.book.entries).toEqual([{ code, secret, label: "hai", added: "2026-11-23" }]);
});

test("a wrong passphrase, an unknown ring and a deleted one are answered with the same words", async () => {
  const { ring } = await made();
  const gone = isHeld(await makeAt(world.ask, passphrase));
  await erase(world.ask, gone);
  const said = async (fields: Record<string, string>) => {
    const answer = await world.post("/chum-bien-nhan", fields);
    const text = (await answer.text())
      .replace(fields["ring"] ?? "", "")
      .replaceAll(/id="chosen"[^>]*>[^<]*/g, "");
    return { status: answer.status, text };
  };
  const wrong = await said({ ring, passphrase: "khong phai cum nay dau" });
  expect(wrong.status).toBe(404);
  expect(await said({ ring: "0".repeat(24), passphrase })).toEqual(wrong);
  expect(await said({ ring: gone.book.ring, passphrase })).toEqual(wrong);
});

test("what a page carries is worth nothing after half an hour, changed, or in another house", async () => {
  const { token } = await made();
  const list = () => world.post("/chum-bien-nhan", { token });
  expect((await list()).status).toBe(200);
  for (const other of [token.slice(0, -2), `B${token.slice(1)}`, "x", toText(new Uint8Array(80))])
    expect((await world.post("/chum-bien-nhan", { token: other })).status).toBe(409);
  world.house.setClock("2026-11-23T09:31:00+07:00");
  const late = await list();
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining("quá 30 phút")]);
});

const entry = (n: number) => ({
  code: `DV-0000-00${String(n).padStart(2, "0")}`,
  secret,
  label: `việc ${n}`,
  added: "2026-11-23",
});

test("two tabs, and twenty: no change is lost", async () => {
  const start = isHeld(await makeAt(world.ask, passphrase));
  // Every tab still believes in the version it opened.
  const came = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      change(world.ask, start, { do: "keep", entries: [entry(n)] }),
    ),
  );
  expect(came.filter((one) => typeof one === "string")).toEqual([]);
  const door = await doorOf(start.book.ring, passphrase);
  const all = isHeld(await openAt(world.ask, door));
  expect(new Set(all.book.entries.map((one) => one.code)).size).toBe(20);
  expect(all.version).toBe(21);

  await change(world.ask, start, { do: "remove", code: entry(3).code });
  const less = isHeld(await openAt(world.ask, door));
  expect(less.book.entries).toHaveLength(19);
});

test("after the passphrase is changed the old one opens nothing, and a tab opened before can do nothing", async () => {
  const { ring, token } = await made();
  const tab = isHeld(await openAt(world.ask, await doorOf(ring, passphrase)));
  const changed = await world.post("/chum-bien-nhan/cum-mat-khau", {
    token,
    chosen: "cum moi dai hon cum cu 22",
  });
  expect(await changed.text()).toContain("Đã đổi cụm mật khẩu");
  expect((await world.post("/chum-bien-nhan", { ring, passphrase })).status).toBe(404);
  const entries = [{ code, secret, label: "", added: "2026-11-23" }];
  expect(await change(world.ask, tab, { do: "keep", entries })).toBe("changed-elsewhere");
  expect(await erase(world.ask, tab)).toBe("changed-elsewhere");
  const now = await world.post("/chum-bien-nhan", {
    ring,
    passphrase: "cum moi dai hon cum cu 22",
  });
  expect(now.status).toBe(200);
});

test("a weak passphrase is refused, for a new ring and for an old one", async () => {
  const weak = await world.post("/chum-bien-nhan/moi", { chosen: "matkhau matkhau" });
  expect([weak.status, await weak.text()]).toEqual([422, expect.stringContaining("dễ đoán")]);
  const { token } = await made();
  const short = await world.post("/chum-bien-nhan/cum-mat-khau", { token, chosen: "ngan" });
  expect([short.status, await short.text()]).toEqual([422, expect.stringContaining("ngắn quá")]);
});

test("a downloaded file opens without the ring, and its receipts can be brought into another", async () => {
  const { ring, token } = await made();
  await world.post("/chum-bien-nhan/bien-nhan", { token, code, secret, label: "trong tệp" });
  const down = await world.post("/chum-bien-nhan/ban-sao", { token });
  const text = await down.text();
  expect(down.headers.get("content-disposition")).toContain("attachment");
  for (const plain of [code, secret, "trong", ring.replaceAll(" ", "")])
    expect(text).not.toContain(plain);
  await world.post("/chum-bien-nhan/xoa", { token, sure: "yes" });

  const file = new File([text], "chum-bien-nhan.txt");
  const of = { file, file_ring: ring, file_passphrase: passphrase };
  const read = await (await world.post("/chum-bien-nhan/tep", of)).text();
  expect(read).toContain("trong tệp");
  expect(read).toContain("chỉ để đọc");
  const other = await made();
  const merged = await world.post("/chum-bien-nhan/nhap", { ...of, token: other.token });
  expect(await merged.text()).toContain("trong tệp");
  // A file of this very ring needs neither code nor passphrase.
  const copy = await (await world.post("/chum-bien-nhan/ban-sao", { token: other.token })).text();
  await world.post("/chum-bien-nhan/bo-ra", { token: other.token, code });
  const back = await world.post("/chum-bien-nhan/nhap", {
    token: other.token,
    file: new File([copy], "chum.txt"),
  });
  expect(await back.text()).toContain("trong tệp");

  const wrong = await world.post("/chum-bien-nhan/tep", { ...of, file_passphrase: "khac" });
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining("Không mở được"),
  ]);
  const noFile = await world.post("/chum-bien-nhan/tep", { ...of, file: new File(["x"], "x") });
  expect([noFile.status, await noFile.text()]).toEqual([
    422,
    expect.stringContaining("không phải"),
  ]);
});

test("guessing at one ring from many places is slowed down, and ends in minutes", async () => {
  const { ring } = await made();
  const guess = (n: number, tried: string) =>
    world.post("/chum-bien-nhan", { ring, passphrase: tried }, `203.0.113.${n}`);
  const statuses: number[] = [];
  for (let n = 0; n < 8; n += 1) statuses.push((await guess(n, `doan bua lan thu ${n}`)).status);
  expect(statuses.slice(0, 5)).toEqual([404, 404, 404, 404, 404]);
  expect(statuses.slice(5)).toEqual([429, 429, 429]);
  const shut = await guess(20, passphrase);
  expect(shut.status).toBe(429);
  expect(Number(shut.headers.get("retry-after"))).toBeLessThanOrEqual(600);
  expect(
    (await world.post("/chum-bien-nhan", { ring: (await made()).ring, passphrase })).status,
  ).toBe(200);
  world.house.setClock("2026-11-23T09:10:00+07:00");
  expect((await guess(20, passphrase)).status).toBe(200);
});

const fresh = () => toText(crypto.getRandomValues(new Uint8Array(32)));

test("one source cannot make rings without end", async () => {
  const ring = await newRing();
  const door = await doorOf("1".repeat(24), passphrase);
  const content = toText((await sealedText(ring, "{}")) ?? new Uint8Array());
  const box = toText(await wrapped(door, ring));
  const statuses = new Set<number>();
  for (let n = 0; n < 25; n += 1) {
    const fields = { name: fresh(), locator: fresh(), write: fresh(), door: box, content };
    statuses.add((await world.post("/chum-bien-nhan/hop/lap", fields, "198.51.100.7")).status);
  }
  expect([...statuses]).toEqual([200, 429]);
});

test("the shelf takes boxes of its own sizes only, and no other errand", async () => {
  const name = toText(new Uint8Array(32));
  for (const content of ["", "abc", "A".repeat(5000), "A".repeat(5501)]) {
    const came = await world.post("/chum-bien-nhan/hop/noi-dung", {
      write: name,
      version: "1",
      content,
    });
    expect(came.status).toBe(422);
  }
  const right = "A".repeat(Math.ceil(((4096 + 29) * 4) / 3));
  const unknown = { write: name, version: "1", content: right };
  expect((await world.post("/chum-bien-nhan/hop/noi-dung", unknown)).status).toBe(410);
  expect((await world.post("/chum-bien-nhan/hop/khac", {})).status).toBe(404);
  expect((await world.post("/chum-bien-nhan/hop/mo", {})).status).toBe(422);
  expect(errandAt("toString")).toBeUndefined();
});

const bytes = (text: string) => Buffer.from(text).toString("hex");

test("the database holds no code, secret, label, passphrase, matter, address or moment of a ring", async () => {
  const { ring, token } = await made();
  const fields = { token, code, secret, label: "Nhãn rất riêng" };
  await world.post("/chum-bien-nhan/bien-nhan", fields, "203.0.113.99");
  await world.post("/chum-bien-nhan", { ring, passphrase }, "203.0.113.99");
  const held = isHeld(await openAt(world.ask, await doorOf(ring, passphrase)));
  const all = await everythingIn(db.owner());
  const [door, key] = [await doorOf(ring, passphrase), toText(held.ring.key)];
  for (const plain of [
    code,
    secret,
    "Nhãn rất riêng",
    passphrase,
    ring,
    ring.replaceAll(" ", ""),
    "203.0.113.99",
    key,
    toText(held.ring.write),
    toText(door.locator),
    toText(door.name),
  ]) {
    expect(all).not.toContain(plain);
    expect(all).not.toContain(bytes(plain));
  }
  const columns = await db.owner()<{ type: string }[]>`
    select distinct data_type as type from information_schema.columns
     where table_name in ('keyrings', 'keyring_doors')`;
  expect(columns.map(({ type }) => type).toSorted()).toEqual(["bytea", "date", "integer", "uuid"]);
  const [kept] = await db.owner()<{ month: string; id: string }[]>`
    select used_month as month, id from keyrings limit 1`;
  expect(kept?.month).toBe("2026-11-01");
  expect(kept?.id.startsWith("00000000-0000-7")).toBe(true);
});

test("in English it works under /en", async () => {
  const page = await (await world.app.request(`${here}/en/chum-bien-nhan`)).text();
  expect(page).toContain("Keyring of receipts");
  expect(page).toContain('action="/en/chum-bien-nhan/moi"');
  const english = await world.post("/en/chum-bien-nhan/moi", { chosen: passphrase });
  expect(await english.text()).toContain("Copy these two down");
});
