import type { Context } from "hono";
import { render } from "preact-render-to-string";

import type { Portal } from "#cases/portal.ts";
import { formFilling, formInPlaces } from "#guard/challenge-places.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { encodingsIn } from "#web/compress.ts";
import { finished } from "#web/finished.ts";
import type { Form } from "#web/form.ts";
import { pageHeaders } from "#web/html.ts";
import { isOnce } from "#web/lines.ts";
import { type PackedPieces, packPieces } from "#web/packed-pieces.ts";
import { paths } from "#web/paths.ts";
import { piecesOf, place } from "#web/places.ts";
import { sealsOf } from "#web/seals.ts";

import type { CommentField } from "./comment-form.ts";
import { WaitPage } from "./pages/wait.tsx";

/** What is said above the form, and after how many seconds to try again. */
export type Wait = {
  readonly status: 429 | 503;
  readonly problem: Text;
  readonly retryAfter: number;
};

/**
 * Answers a comment that has to wait with its form and every word that was typed. The page is drawn once in each
 * language; of a flood each answer costs what differs, and no question of the database.
 */
export function waiting({ site, guard, house }: Portal) {
  const pages = new Map<Lang, PackedPieces>();
  const pageIn = (lang: Lang): PackedPieces => {
    const page = pages.get(lang) ?? drawnInPlaces(lang, site.trial);
    pages.set(lang, page);
    return page;
  };
  const said = {
    ...sealsOf(site.origin),
    ...pageHeaders,
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    vary: "accept-encoding",
  };
  return (c: Context, lang: Lang, slug: string, form: Form<CommentField>, wait: Wait): Response => {
    const { name = "", phone = "", title = "", content = "", once } = form.values;
    const filling = {
      ...formFilling(guard, house.clock(), house.noise, lang, isOnce(once) ? once : undefined),
      slug: encodeURIComponent(slug),
      problem: wait.problem[lang],
      name,
      phone,
      title,
      // A browser drops the first line break of a text area.
      content: content.startsWith("\n") ? `\n${content}` : content,
    };
    const headers = { ...said, "retry-after": String(wait.retryAfter) };
    const packed = encodingsIn(c.req.header("accept-encoding") ?? "").includes("gzip");
    return packed
      ? finished(pageIn(lang).gzip(filling), wait.status, {
          ...headers,
          "content-encoding": "gzip",
        })
      : finished(pageIn(lang).plain(filling), wait.status, headers);
  };
}

function drawnInPlaces(lang: Lang, trial: boolean): PackedPieces {
  const values = {
    name: place("name"),
    phone: place("phone"),
    title: place("title"),
    content: place("content"),
  };
  const problem = { vi: place("problem"), en: place("problem") };
  const view = {
    ...formInPlaces(paths.work.to({})),
    form: { values, errors: {}, problem },
    legal: null,
    earlier: null,
  };
  const page = <WaitPage lang={lang} trial={trial} slug={place("slug")} view={view} />;
  return packPieces(piecesOf(`<!DOCTYPE html>${render(page)}`));
}
