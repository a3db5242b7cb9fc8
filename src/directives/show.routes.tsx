import { download } from "#outlets/download.ts";
import { fileName } from "#outlets/file-name.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import type { Desk } from "./desk.ts";
import { findingsOf } from "./findings.store.ts";
import type { Directive, Source } from "./model.ts";
import { DirectivePage } from "./pages/directive.tsx";
import { citedBy, citing, originalFacts, originalOf } from "./store.ts";
import { givenTasks } from "./given.store.ts";

/** The page of a directive, and its original. */
export function showRoutes(open: Open, desk: Desk): void {
  const { sql } = desk.house;

  open.get(paths.directives.show, "directives", async (c, staff, lang) => {
    const found = await desk.directive(c, staff, false);
    if (!found) return desk.nothing(c, staff);
    const { directive, doing } = found;
    if (directive.stage === "proposed" && doing.units.includes(directive.unit))
      return c.redirect(paths.directives.head.to({ code: directive.code }, lang), 303);
    const [original, findings, cited, citedIn, given] = await Promise.all([
      originalFacts(sql, directive.id),
      findingsOf(sql, directive.id),
      citedBy(sql, directive.id, doing),
      citing(sql, directive, doing),
      givenTasks(sql, directive.id),
    ]);
    if (!original) throw new Error("a directive without its original");
    return html(
      <DirectivePage
        {...desk.frame(staff, lang)}
        {...{ directive, original, findings, cited, citedIn, given }}
        keeps={doing.units.includes(directive.unit)}
        publishes={mayPublish(staff, directive)}
      />,
    );
  });

  open.get(paths.directives.original, "directives", async (c, staff) => {
    const found = await desk.directive(c, staff, false);
    const original = found && (await originalOf(sql, found.directive.id));
    if (!found || !original) return desk.nothing(c, staff);
    // Always saved and never shown: a page somebody else wrote does not run here.
    const { bytes, source } = original;
    const name = fileName([found.directive.canonical ?? found.directive.code], endings[source]);
    return download(new Uint8Array(bytes), "application/octet-stream", name);
  });
}

// As the page of its publication asks it: the head of the unit that keeps it, once it is confirmed.
const mayPublish = (
  { posts }: Pick<Staff, "posts">,
  { stage, canonical, unit }: Directive,
): boolean =>
  stage === "confirmed" &&
  canonical !== null &&
  posts.some((post) => post.role === "head" && post.unit === unit);

const endings = {
  text: "txt",
  docx: "docx",
  pdf: "pdf",
  html: "html",
  pasted: "txt",
} as const satisfies Record<Source, string>;
