import type { Portal } from "#cases/portal.ts";
import { isUnreachable } from "#kernel/sql.ts";
import { json } from "#outlets/json.ts";
import type { Open } from "#people/open.ts";
import { readForm } from "#web/form.ts";
import { paths } from "#web/paths.ts";

import { errandAt } from "./elements.ts";
import { errandForm } from "./errands.ts";
import { answer, type Boxes } from "./shelf.ts";

/** Where scripts bring and fetch boxes. What passes here is sealed, or a name derived from a secret. */
export function boxRoutes(open: Open, portal: Portal): void {
  open.post(paths.keyring.box, "anyone", async (c) => {
    const what = errandAt(c.req.param("errand") ?? "");
    if (what === undefined) return said(404);
    const read = await readForm(errandForm, c.req.raw);
    if (!read.ok) return said(read.status);
    try {
      const came = await answer(portal, portal.source(c), what, given(read.value));
      const wait = "retryAfter" in came ? { "retry-after": String(came.retryAfter) } : {};
      return said(came.status, "body" in came ? came.body : {}, wait);
    } catch (thrown) {
      if (!isUnreachable(thrown)) throw thrown;
      return said(503, {}, { "retry-after": "60" });
    }
  });
}

const given = (fields: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const said = (
  status: number,
  body: Boxes = {},
  headers: Readonly<Record<string, string>> = {},
): Response => json(body, status, { "cache-control": "no-store", ...headers });
