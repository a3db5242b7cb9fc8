import { useLanguage, useSay } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import type { OwnPageProps } from "../own-view.ts";
import { ownTexts as t } from "../texts/own-page.ts";
import { Pair } from "./own-choices.tsx";

/** Notices by mail, with their switch; nothing where no address was left at the desk. */
export const OwnMail = (props: Pick<OwnPageProps, "complaint" | "secret" | "mail">) => {
  const say = useSay();
  const lang = useLanguage();
  const { mail } = props;
  if (mail === null) return null;
  return (
    <section class="no-print">
      <h2>{say(t.mail)}</h2>
      <p>{say(mail ? t.mailOn : t.mailOff)}</p>
      <form class="actions" method="post" action={paths.follow.complaintMail.to({}, lang)}>
        <Pair {...props} />
        <input type="hidden" name="on" value={mail ? "no" : "yes"} />
        <button type="submit" class="button quiet">
          {say(mail ? t.turnOff : t.turnOn)}
        </button>
      </form>
    </section>
  );
};
