import { globSync } from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

import type { Transaction } from "#kernel/sql.ts";
import { testDatabase } from "#test/database.ts";
import { parametersOf, reached } from "#test/reached.ts";

import { aModeratedArticle, aSending } from "./comments.fixture.ts";
import { openWriter } from "./identity.store.ts";
import { takeWriterStep } from "./own.ts";
import { commentOnceHash, commentSecretHash } from "./receipt.ts";
import { commentByCode } from "./store.ts";

const db = testDatabase();
const folder = import.meta.dirname;

/** They write, make a piece of a query, or give back sealed bytes only. */
const notReads = new Set(
  `insertComment saveStep publishCopy unpublish saveAnswer becomeMatter eraseDenounced forgetComment
   eraseCommentsAgain commentShape openWriter`.split(/\s+/),
);

const canary = (part: string) => `chimyến-${part}`;
const written = ["title", "body", "reason", "appeal", "opening"] as const;
const secrets = /chimyến-|0987 ?654 ?321/u;

const rollback = new Error("nothing of this stays");

test("of every question the stores of comments can be asked, what nobody published comes back withheld", async () => {
  const { house, ward, province, head, article, send, step } = await aModeratedArticle(
    db(),
    db.owner(),
  );
  const once = "mot-khoa-dung-mot-lan-12345";
  const sent = await send(
    aSending(article.id, {
      name: canary("name"),
      phone: "0987 654 321",
      title: canary("title"),
      body: canary("body"),
      once,
    }),
  );
  await step(head, sent.code, { step: "refuse", ground: "off-subject", text: canary("reason") });
  const appeal = { step: "appeal", text: canary("appeal") } as const;
  expect(await takeWriterStep(house)(sent.code, sent.secret, appeal)).toMatchObject({ ok: true });
  const shown = await send({ title: "Ai cũng đọc", body: "Ai cũng đọc.", name: "Người viết" });
  await step(head, shown.code, {
    step: "approve",
    shown: { title: "Ai cũng đọc", body: "Ai cũng đọc." },
  });
  const comment = await commentByCode(db(), sent.code);
  if (!comment) throw new Error("no comment");
  const by = { officer: head.officer, post: head.post };
  await db().begin((sql) => openWriter(sql, comment.id, by, canary("opening")));

  const query = { shelf: "appeals", article: null, code: null, after: null };
  const values: Readonly<Record<string, unknown>> = {
    id: comment.id,
    code: sent.code,
    c: comment,
    hash: commentSecretHash(house.master, sent.secret),
    onceHash: commentOnceHash(house.master, once),
    units: [ward, province],
    q: query,
    article: article.id,
    after: null,
    limit: 100,
    most: 1000,
    posts: [head.post],
    since: new Date(0),
    until: { refused: new Date("2100-01-01"), withdrawn: new Date("2100-01-01") },
    unit: ward,
    first: head.officer,
    roles: ["head", "editor"],
    today: "2026-11-20",
  };
  const walked: string[] = [];
  const unknown: string[] = [];
  const leaks: string[] = [];
  const held = new Set<string>();
  for (const file of globSync("*store.ts", { cwd: folder }).toSorted()) {
    const room = (await import(path.join(folder, file))) as Record<string, unknown>;
    for (const [name, ask] of Object.entries(room)) {
      if (typeof ask !== "function" || notReads.has(name)) continue;
      const parameters = parametersOf(ask as never).slice(1);
      const missing = parameters.filter((one) => !(one in values));
      if (missing.length > 0) unknown.push(`${file}: ${name}(${missing.join(", ")})`);
      await db()
        .begin(async (sql: Transaction) => {
          const came: unknown = await (ask as (...all: unknown[]) => unknown)(
            sql,
            ...parameters.map((one) => values[one]),
          );
          const { texts, held: inside } = reached(came);
          leaks.push(
            ...texts.filter((text) => secrets.test(text)).map((text) => `${name}: ${text}`),
          );
          inside.forEach((text) => held.add(text));
          walked.push(name);
          throw rollback;
        })
        .catch((thrown: unknown) => {
          if (thrown !== rollback) unknown.push(`${file}: ${name} – ${String(thrown)}`);
        });
    }
  }
  expect(unknown, "teach `values` these, or say that they write").toEqual([]);
  expect(leaks).toEqual([]);
  for (const part of written) expect([...held]).toContain(canary(part));
  for (const name of ["wordsOf", "commentList", "openingsOf", "publishedComments", "recordOf"])
    expect(walked).toContain(name);
});
