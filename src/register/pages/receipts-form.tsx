import { useLanguage, useSay } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import { receiptsTexts as t } from "../texts.ts";

/** Fetches what proves each act: the two codes hidden, as in every form here. */
export const ReceiptsForm = ({
  code,
  secret,
}: {
  readonly code: string;
  readonly secret: string;
}) => {
  const say = useSay();
  const lang = useLanguage();
  return (
    <section class="no-print">
      <h2>{say(t.provable)}</h2>
      <p>{say(t.provableAbout)}</p>
      <form class="actions" method="post" action={paths.follow.receipts.to({}, lang)}>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="secret" value={secret} />
        <button type="submit" class="button quiet">
          {say(t.fetchProofs)}
        </button>
        <button type="submit" class="button quiet" formaction={paths.follow.codes.to({}, lang)}>
          {say(t.showCodes)}
        </button>
        <a href={paths.register.check.to({}, lang)}>{say(t.howToCheck)}</a>
      </form>
    </section>
  );
};
