import { useLanguage, useSay } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import type { ResidentStep } from "#cases/steps.ts";
import type { FollowView } from "../follow-view.ts";
import { followTexts as t } from "../texts/follow.ts";
import { Pair } from "./follow-forms.tsx";

/** Consent to publication, given or taken back; and withdrawal, with what follows from it. */
export const Rights = (props: FollowView & { readonly open: readonly ResidentStep[] }) => {
  const { matter, open } = props;
  const say = useSay();
  const lang = useLanguage();
  if (!open.includes("consent") && !open.includes("withdraw")) return null;
  return (
    <section class="no-print">
      <h2>{say(t.choices)}</h2>
      {open.includes("consent") && (
        <form class="page" method="post" action={paths.follow.consent.to({}, lang)}>
          <Pair {...props} />
          <input type="hidden" name="publish" value={matter.publishConsent ? "no" : "yes"} />
          <p>
            {say(matter.publishConsent ? t.consentIs : t.consentIsNot)}{" "}
            {matter.published && say(t.published)}
          </p>
          <button type="submit" class="button quiet">
            {say(matter.publishConsent ? t.takeConsent : t.giveConsent)}
          </button>
        </form>
      )}
      {open.includes("withdraw") && (
        <details class="why">
          <summary>{say(t.withdraw)}</summary>
          <form class="page" method="post" action={paths.follow.withdrawal.to({}, lang)}>
            <Pair {...props} />
            <ul>
              {t.withdrawWill.map((one) => (
                <li>{say(one)}</li>
              ))}
            </ul>
            <button type="submit" class="button grave">
              {say(t.withdrawButton)}
            </button>
          </form>
        </details>
      )}
    </section>
  );
};
