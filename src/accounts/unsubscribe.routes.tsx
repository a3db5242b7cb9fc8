import { audit } from "#audit/record.ts";
import { failure } from "#web/errors.tsx";
import { SubmitButton } from "#web/fields.tsx";
import { html } from "#web/html.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { AccountRooms } from "./house.ts";
import { switchRemindersOff } from "./profile.store.ts";
import { unsubscribing } from "./unsubscribe.ts";
import { unsubscribeTexts as t } from "./unsubscribe-texts.ts";

/**
 * Switching reminder mail off from a mail program, without signing in. Looking at the address changes
 * nothing, because mail filters look at every address in a letter; only a POST does.
 */
export function unsubscribeRoutes({ open, house, site }: AccountRooms): void {
  const page = (lang: "vi" | "en", token: string, done: boolean) =>
    html(
      <Layout
        lang={lang}
        trial={site.trial}
        title={t.title}
        path={paths.staff.unsubscribe.to({ token }, lang)}
      >
        {done ? (
          <Notice look="done" title={t.done} live />
        ) : (
          <form class="stack" method="post" action={paths.staff.unsubscribe.to({ token }, lang)}>
            <p>{say(lang, t.what)}</p>
            <SubmitButton label={t.off} />
          </form>
        )}
        <p>
          {say(lang, t.backOn)}{" "}
          <a href={paths.staff.profile.to({}, lang)}>{say(lang, t.profile)}</a>.
        </p>
      </Layout>,
    );

  open.get(paths.staff.unsubscribe, "anyone", (c, lang) => {
    const token = c.req.param("token") ?? "";
    return unsubscribing(house, token) ? page(lang, token, false) : failure(c, 404, site.trial);
  });

  open.post(paths.staff.unsubscribe, "anyone", async (c, lang) => {
    const token = c.req.param("token") ?? "";
    const officer = unsubscribing(house, token);
    if (!officer) return failure(c, 404, site.trial);
    await house.sql.begin(async (sql) => {
      // Pressed twice it is off all the same, and stands in the record once.
      if (await switchRemindersOff(sql, officer))
        await audit(sql, {
          by: "nobody",
          did: "reminders.off",
          about: { kind: "officer", id: officer },
        });
    });
    return page(lang, token, true);
  });
}
