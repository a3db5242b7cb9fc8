import { complaintsRoutes } from "#complaints/routes.tsx";
import { enter } from "#accounts/enter.tsx";
import { cookieWith, newSessionId } from "#accounts/session.ts";
import { saveSession } from "#accounts/session.store.ts";
import type { OfficerId } from "#people/model.ts";
import { aPortal, here } from "#residents/portal.fixture.ts";
import { filingRoutes } from "#residents/filing.routes.tsx";
import type { Database } from "#kernel/sql.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { draftRoutes } from "./routes.tsx";

/** The pages of drafts and of filing behind real doors: residents come as they are, officers sign in. */
export async function aDesk(sql: Database, now = "2026-11-20T16:00:00+07:00") {
  const { portal, house } = await aPortal(sql, now);
  const open = doors(enter(house, portal.site));
  filingRoutes(open, portal);
  draftRoutes(open, portal);
  complaintsRoutes(open, portal);
  open.app.route("/", assets());
  const { app } = open;

  const cookieOf = async (officer: OfficerId): Promise<string> => {
    const id = newSessionId(house.noise(32));
    await saveSession(sql, id, officer, house.clock());
    return cookieWith(id, here).split(";")[0] ?? "";
  };
  const ask = async (
    address: string,
    fields?: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const answer = await app.request(here + address, {
      ...(fields ? { method: "POST", body: new URLSearchParams(fields) } : {}),
      headers: {
        host: "localhost:8080",
        ...(fields ? { origin: here } : {}),
        ...headers,
      },
    });
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  };
  return { portal, house, app, ask, cookieOf };
}

export type Desk = Awaited<ReturnType<typeof aDesk>>;

/** The code a page shows. */
export const codeIn = (page: string): string =>
  /<code id="draft-code">([^<]*)<\/code>/.exec(page)?.[1] ?? "";
