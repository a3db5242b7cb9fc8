import { z } from "zod";

import type { Portal } from "#cases/portal.ts";
import { countFailure, limit } from "#guard/limit.ts";
import { tooManyText } from "#guard/refusals.ts";
import { documentFile } from "#outlets/docx.ts";
import { openPaper } from "#papers/keep.ts";
import { readPaper } from "#papers/reading.ts";
import type { Open } from "#people/open.ts";
import { failure } from "#web/errors.tsx";
import { readForm } from "#web/form.ts";
import { html } from "#web/html.ts";
import { line } from "#web/lines.ts";
import { paths } from "#web/paths.ts";

import { shownPaper } from "./complaint-view.ts";
import { openOwnComplaint } from "./dossier.ts";
import { ownPapersOf } from "./own-papers.ts";
import { OwnPaperPage } from "./pages/own-paper.tsx";
import { complaintCodeTyped } from "./receipt.ts";

/**
 * A paper that was issued to the complainant, for whoever shows the two codes: the file as it went out,
 * or the same to read and print. That it was taken goes on record; one that was not issued is not there.
 */
export function ownPaperRoutes(
  open: Open,
  { house, site, guard, source }: Pick<Portal, "house" | "site" | "guard" | "source">,
): void {
  const lookup = paths.follow.show;

  open.post(paths.follow.complaintPaper, "anyone", async (c, lang) => {
    const now = house.clock();
    const knock = await limit(house.sql, guard, "lookup", source(c), now);
    if (!knock.ok) {
      const { retryAfter } = knock.refusal;
      const reason = tooManyText(retryAfter);
      return failure(c, 429, site.trial, { reason, retryAfterSeconds: retryAfter });
    }
    const {
      code = "",
      secret = "",
      paper: id,
      how,
    } = (await readForm(asked, c.req.raw)).form.values;
    const typed = complaintCodeTyped(code);
    const own = typed && (await openOwnComplaint(house)(typed, secret));
    if (!own) {
      await countFailure(house.sql, guard, "lookup", source(c), now);
      return c.redirect(lookup.to({}, lang), 303);
    }
    const { complaint } = own;
    const paper = (await ownPapersOf(house, own)).find((one) => one.id === id);
    const about = { kind: "complaint", id: complaint.id } as const;
    const opened =
      paper && (await openPaper(house, house.sql, { id: paper.id, about, doer: "nobody" }));
    if (!paper || !opened) return failure(c, 404, site.trial);
    if (how !== "page") return documentFile(opened.name, opened.bytes);
    return html(
      <OwnPaperPage
        lang={lang}
        trial={site.trial}
        complaint={complaint}
        secret={secret}
        paper={shownPaper(paper)}
        blocks={readPaper(opened.bytes)}
      />,
    );
  });

  // Opened again by hand: the codes are gone, and the page that asks for them is the way in.
  open.get(paths.follow.complaintPaper, "anyone", (c, lang) =>
    c.redirect(lookup.to({}, lang), 303),
  );
}

const asked = z.object({
  code: line(40, null),
  secret: line(100, null),
  paper: line(40, null),
  how: z.string().optional(),
});
