import type { Context } from "hono";
import { z } from "zod";

import { missing, viewOf } from "#people/admin-view.ts";
import type { Staff } from "#people/model.ts";
import { readForm } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { AccountRooms } from "./house.ts";
import { identitiesOf } from "./oidc.store.ts";
import { RemovalPage } from "./pages/ways-in.tsx";
import { addPasskey, callPasskey, removePasskey } from "./passkey-actions.ts";
import { passkeysOf } from "./passkey.store.ts";
import { redirectWith } from "./redirect.ts";
import { cookieWith, sessionIn } from "./session.ts";

/** One's own passkeys: adding, naming, removing. Adding and removing ask for a fresh proof. */
export function passkeyRoutes({ open, house, site }: AccountRooms): void {
  const { sql } = house;

  open.post(paths.staff.passkeys, { right: "staff", fresh: true }, async (c, staff, lang) => {
    const read = await readForm(newForm, c.req.raw);
    const session = sessionIn(c, site.origin);
    const profile = paths.staff.profile.to({}, lang);
    if (!read.ok || !session) return c.redirect(profile + query({ xong: "khoa-loi" }), 303);
    const { key_name: name, passkey: shown } = read.value;
    const done = await addPasskey(house, site.origin, { staff, session }, { name, shown });
    return done.ok
      ? redirectWith(profile + query({ xong: "khoa" }), cookieWith(done.value, site.origin))
      : c.redirect(profile + query({ xong: "khoa-loi" }), 303);
  });

  open.post(paths.staff.passkey, "staff", async (c, staff, lang) => {
    const read = await readForm(nameForm, c.req.raw);
    const key = await found(c, staff);
    if (!key) return missing(c, site, staff);
    if (read.ok) await callPasskey(house, staff, key.id, read.value.key_name);
    return c.redirect(paths.staff.profile.to({}, lang) + query({ xong: "ten-khoa" }), 303);
  });

  open.get(paths.staff.passkeyRemoval, { right: "staff", fresh: true }, async (c, staff, lang) => {
    const key = await found(c, staff);
    if (!key) return missing(c, site, staff);
    const [keys, identities] = await Promise.all([
      passkeysOf(sql, staff.officer),
      identitiesOf(sql, staff.officer),
    ]);
    const last = keys.length === 1 && identities.length === 0;
    return html(<RemovalPage view={viewOf(c, site, staff, lang)} passkey={key} last={last} />);
  });

  open.post(paths.staff.passkeyRemoval, { right: "staff", fresh: true }, async (c, staff, lang) => {
    const key = await found(c, staff);
    if (!key || !(await removePasskey(house, staff, key.id))) return missing(c, site, staff);
    return c.redirect(paths.staff.profile.to({}, lang) + query({ xong: "go-khoa" }), 303);
  });

  const found = async (c: Context, staff: Staff) =>
    (await passkeysOf(sql, staff.officer)).find(({ id }) => String(id) === c.req.param("id"));
}

const nameForm = z.object({ key_name: z.string().trim().min(1).max(60) });
const newForm = nameForm.extend({ passkey: z.string().min(1).max(20_000) });
