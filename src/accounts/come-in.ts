import type { Context } from "hono";

import type { SignedIn } from "./begin.ts";
import { deviceCookie, deviceIn } from "./device.ts";
import type { AccountsHouse } from "./house.ts";
import { ownPath, startOf } from "./next.ts";
import { redirectWith } from "./redirect.ts";
import { cookieWith, sessionIn } from "./session.ts";
import { whoIs } from "./who.store.ts";
import type { Source } from "#guard/model.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

type House = Pick<AccountsHouse, "sql" | "clock">;

/** Where whoever has just come in goes on, and what their browser carries from now on. */
export async function onwards(
  house: House,
  origin: string,
  { session, device, news }: SignedIn,
  next: string | undefined,
): Promise<{ readonly to: string; readonly cookies: readonly string[] }> {
  const signed = await whoIs(house.sql, session, house.clock());
  const profile = paths.staff.profile.to({}, signed?.staff.language);
  const wanted = ownPath(next) ?? (signed ? startOf(signed.staff) : profile);
  const to = signed?.limited
    ? profile
    : news
      ? profile + query({ tin: true, next: wanted })
      : wanted;
  return { to, cookies: [cookieWith(session, origin), deviceCookie(device, origin)] };
}

export async function comeIn(
  house: House,
  origin: string,
  signed: SignedIn,
  next: string | undefined,
): Promise<Response> {
  const { to, cookies } = await onwards(house, origin, signed, next);
  return redirectWith(to, ...cookies);
}

/** Where a try at the door comes from. */
export const cameFrom = (
  house: { readonly source: (c: Context) => Source },
  c: Context,
  origin: string,
) => ({
  source: house.source(c),
  device: deviceIn(c, origin),
  before: sessionIn(c, origin),
});
