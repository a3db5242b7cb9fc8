import { expect, onTestFinished, test, vi } from "vitest";

import { busyFor } from "#test/busy.ts";
import { mailAddress } from "./address.ts";
import type { Letter } from "./letter.ts";
import { openPost, type Patience } from "./post.ts";
import { mailServer, silentServer, type Manner } from "./server.fixture.ts";
import { mailSettings, type MailSettings } from "./settings.ts";

const short: Patience = { connectMs: 300, silenceMs: 400, allMs: 800, restMs: 0 };

function settingsFor(port: number, user = ""): MailSettings {
  const read = mailSettings({
    DANVAN_SMTP_URL: `smtp://${user}127.0.0.1:${port}`,
    DANVAN_MAIL_FROM: "Dân Vận <dan-van@ubnd.example>",
  });
  if (!read.ok || !read.value) throw new Error("settings were refused");
  return read.value;
}

const letter = async (): Promise<Letter> => ({
  to: { name: "Bà Hoà", address: mailAddress("hoa@thu.example") ?? never() },
  subject: "Đã nhận",
  pages: [{ lang: "vi", parts: ["Đã nhận."] }],
  id: "00ff",
  at: new Date(),
});

function never(): never {
  throw new Error("not an address");
}

async function serverThat(manner: Manner) {
  const server = await mailServer(manner);
  onTestFinished(server.stop);
  return server;
}

test("a letter is handed over once the server stands ready", async () => {
  const server = await serverThat("takes");
  expect(await openPost(settingsFor(server.port)).send(letter)).toEqual({ came: "sent" });
  expect(server.letters.map((read) => read.subject)).toEqual(["Đã nhận"]);
});

test("it signs in where the address says so, and a wrong password is not the letter's fault", async () => {
  const server = await serverThat("takes");
  const right = `dan-van:${encodeURIComponent("mật khẩu")}@`;
  expect(await openPost(settingsFor(server.port, right)).send(letter)).toEqual({ came: "sent" });
  const wrong = openPost(settingsFor(server.port, "dan-van:sai@"), short);
  expect(await wrong.send(letter)).toEqual({ came: "later", error: "sign-in" });
});

test("a permanent refusal is final, a passing one is not", async () => {
  const server = await serverThat("refuses");
  const post = openPost(settingsFor(server.port), short);
  expect(await post.send(letter)).toEqual({ came: "refused", error: "smtp-550" });
  server.behave("busy");
  expect(await post.send(letter)).toEqual({ came: "later", error: "smtp-451" });
  server.behave("takes");
  expect(await post.send(letter)).toEqual({ came: "sent" });
});

test("a server that drops the line may have taken the letter: another time, under the same name", async () => {
  const server = await serverThat("drops-after-data");
  const post = openPost(settingsFor(server.port), short);
  expect(await post.send(letter)).toEqual({ came: "later", error: "dropped" });
  server.behave("drops-in-data");
  expect(await post.send(letter)).toEqual({ came: "later", error: "dropped" });
  server.behave("takes");
  expect(await post.send(letter)).toEqual({ came: "sent" });
  expect(server.letters.map((read) => read.messageId)).toEqual(
    Array(2).fill("<00ff@ubnd.example>"),
  );
});

test("no address is asked for while the server is silent or away", async () => {
  const silent = await silentServer();
  onTestFinished(silent.stop);
  const write = vi.fn(letter);
  const began = performance.now();
  expect(await openPost(settingsFor(silent.port), short).send(write)).toEqual({
    came: "later",
    error: "timeout",
  });
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(await openPost(settingsFor(1), short).send(write)).toEqual({
    came: "later",
    error: "unreachable",
  });
  expect(write).not.toHaveBeenCalled();
});

test("while a server rests, thousands of letters do not each wait for it", async () => {
  const silent = await silentServer();
  onTestFinished(silent.stop);
  const post = openPost(settingsFor(silent.port), { ...short, restMs: 60_000 });
  await post.send(letter);
  let answers: readonly unknown[] = [];
  const took = await busyFor(async () => {
    answers = await Promise.all(Array.from({ length: 1000 }, () => post.send(letter)));
  });
  expect(took).toBeLessThan(400);
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set(['{"came":"later","error":"timeout"}']),
  );
  expect(silent.connections()).toBe(1);
});

test("a post that closes waits no longer to be let in", async () => {
  const silent = await silentServer();
  onTestFinished(silent.stop);
  const post = openPost(settingsFor(silent.port));
  const began = performance.now();
  const waiting = [post.send(letter), post.send(letter)];
  setTimeout(post.close, 50);
  const later = { came: "later", error: "stopping" };
  expect(await Promise.all(waiting)).toEqual([later, later]);
  expect(await post.send(letter)).toEqual(later);
  expect(performance.now() - began).toBeLessThan(1_000);
});

test("nobody to write to is no letter", async () => {
  const server = await serverThat("takes");
  const nobody = await openPost(settingsFor(server.port), short).send(async () => null);
  expect(nobody).toEqual({ came: "refused", error: "no-address" });
  expect(server.recipients).toEqual([]);
});

test("settings are both there or neither, and a refusal never repeats the password", () => {
  expect(mailSettings({})).toEqual({ ok: true, value: null });
  const from = "Dân Vận <dan-van@ubnd.example>";
  const read = mailSettings({
    DANVAN_SMTP_URL: "smtps://a%40b:p%3Aw@thu.example",
    DANVAN_MAIL_FROM: from,
  });
  expect(read).toMatchObject({
    ok: true,
    value: { host: "thu.example", port: 465, tls: "at-once", auth: { user: "a@b", pass: "p:w" } },
  });
  expect(tls("smtp://thu.example")).toBe("must");
  expect(tls("smtp://thu.example?tls=optional")).toBe("may");
  expect(tls("smtp://127.0.0.1:2525")).toBe("may");
  for (const env of [
    { DANVAN_SMTP_URL: "smtp://u:bí-mật@thu.example" },
    { DANVAN_MAIL_FROM: from },
    { DANVAN_SMTP_URL: "http://u:bí-mật@thu.example", DANVAN_MAIL_FROM: from },
    {
      DANVAN_SMTP_URL: "smtp://thu.example",
      DANVAN_MAIL_FROM: "A <a@b.example>\r\nBcc: c@d.example",
    },
  ]) {
    const refused = mailSettings(env);
    expect(refused.ok).toBe(false);
    expect(JSON.stringify(refused)).not.toContain("bí-mật");
  }
});

function tls(url: string) {
  const one = mailSettings({ DANVAN_SMTP_URL: url, DANVAN_MAIL_FROM: "dan-van@ubnd.example" });
  return one.ok && one.value?.tls;
}
