import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll } from "vitest";

import { enter } from "#accounts/enter.tsx";
import { saveSession } from "#accounts/session.store.ts";
import { cookieWith, newSessionId } from "#accounts/session.ts";
import type { Portal } from "#cases/portal.ts";
import { openDisk } from "#files/disk.ts";
import { logFolder } from "#register/folder.ts";
import { turns } from "#files/turns.ts";
import { guardKeys } from "#guard/keys.ts";
import { questionFrom } from "#guard/question.ts";
import { sourceOf } from "#guard/source.ts";
import { mark } from "#kernel/secret.ts";
import type { Database } from "#kernel/sql.ts";
import { newsRoutes } from "#news/public.routes.tsx";
import { keptOver } from "#test/kept.ts";
import { countViews } from "#news/views.ts";
import type { OfficerId } from "#people/model.ts";
import { filingRoutes } from "#residents/filing.routes.tsx";
import { followRoutes } from "#residents/follow.routes.tsx";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { commentsFill, commentsPart } from "./article.routes.tsx";
import { aModeratedArticle } from "./comments.fixture.ts";
import { commentRoutes } from "./routes.ts";

export const here = "http://localhost:8080";

type Fields = Readonly<Record<string, string>>;

/** Articles with comments behind real doors; moderators are signed in. */
export async function aCommentedSite(sql: Database, owner: Database) {
  const root = await mkdtemp(path.join(tmpdir(), "danvan-comments-"));
  afterAll(() => rm(root, { recursive: true, force: true }));
  const world = await aModeratedArticle(sql, owner);
  const { house } = world;
  const portal: Portal = {
    house,
    site: { trial: true, origin: here, province: "01" },
    guard: guardKeys(house.master),
    disk: await openDisk({ kind: "folder", root }),
    turns: turns(2, 12, 20_000),
    receipts: { folder: logFolder(path.join(root, "log")), witnesses: 0 },
    // The tests say where they come from with a header.
    source: (c) => sourceOf({ peer: c.req.header("x-test-peer"), forwardedFor: undefined }, []),
  };
  const open = doors(enter(house, portal.site));
  const views = countViews({ sql, guard: portal.guard, clock: house.clock }, null);
  newsRoutes(open, portal, {
    views,
    pages: keptOver(house),
    commentsPart: commentsPart(portal),
    commentsFill: commentsFill(portal),
  });
  commentRoutes(open, portal);
  filingRoutes(open, portal);
  followRoutes(open, portal);
  open.app.route("/", assets());

  const cookieOf = async (officer: OfficerId): Promise<string> => {
    const id = newSessionId(house.noise(32));
    await saveSession(sql, id, officer, house.clock());
    return cookieWith(id, here).split(";")[0] ?? "";
  };
  const get = async (address: string, cookie = ""): Promise<Response> =>
    open.app.request(here + address, { headers: { cookie } });
  const post = async (
    address: string,
    fields: Fields,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> =>
    open.app.request(here + address, {
      method: "POST",
      headers: {
        origin: here,
        host: "localhost:8080",
        "content-type": "application/x-www-form-urlencoded",
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    });
  const at = `/tin-tuc/${world.article.slug}`;
  /** Opens the article, waits ten seconds and answers its question, as a person without scripts does. */
  const draw = async () => {
    const page = await (await get(at)).text();
    house.setClock(new Date(house.clock().getTime() + 10_000).toISOString());
    return { page, once: hidden(page, "once"), ...answered(portal, page) };
  };
  const cookies = {
    head: await cookieOf(world.head.officer),
    editor: await cookieOf(world.editor.officer),
    officer: await cookieOf(world.officer.officer),
    city: await cookieOf(world.city.officer),
  };
  return { ...world, portal, app: open.app, get, post, at, draw, cookies };
}

/** The token of a drawn question with its right answer. */
export function answered({ guard }: Portal, page: string) {
  const token = hidden(page, "token");
  const question = questionFrom(mark(guard.question, `question ${token.split(".", 1)[0] ?? ""}`));
  return { token, answer: [...question.answers][0] ?? "" };
}

/** The value a page carries in a hidden field. */
export const hidden = (page: string, name: string): string =>
  new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";

/** What somebody types under an article. */
export const typed = {
  name: "Lan Anh",
  phone: "0912 345 678",
  title: "Cảm ơn phường",
  content: "Ngõ tôi đã sáng đèn.",
} as const;
