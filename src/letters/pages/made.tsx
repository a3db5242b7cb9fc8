import { inGroups } from "#cases/receipt.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { BigCode } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { MadeChild } from "../children.ts";
import type { LetterCode } from "../model.ts";
import { letterTexts } from "../texts/pages.ts";
import { registrationTexts as t } from "../texts/registration.ts";
import { stepTexts } from "../texts/steps.ts";
import type { OfficeFrame } from "./frame.ts";

/** What a letter became: a code and a secret for each, shown once, to be printed for the sender. */
export const MadePage = (
  props: OfficeFrame & { readonly code: LetterCode; readonly made: readonly MadeChild[] },
) => {
  const { lang, trial, staff, code, made } = props;
  const here = paths.letters.show.to({ code }, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={stepTexts.made}
      path={here}
      here={paths.letters.list.to({})}
    >
      <div class="no-print">
        <Notice look="warn" title={stepTexts.madeHow} live />
      </div>
      {made.map((child, nth) => (
        <article class="receipt">
          <BigCode id={`code-${nth}`} label={t.code} code={child.code} />
          {child.secret && (
            <BigCode
              id={`secret-${nth}`}
              label={t.secret}
              code={inGroups(child.secret)}
              note={t.secretNote}
            />
          )}
        </article>
      ))}
      <p class="actions no-print">
        <button class="button primary" type="button" data-print hidden>
          {say(lang, t.print)}
        </button>
        <a class="button quiet" href={here}>
          {say(lang, t.openIt)}
        </a>
        <a class="button quiet" href={paths.letters.list.to({}, lang)}>
          {say(lang, letterTexts.back)}
        </a>
      </p>
    </Layout>
  );
};
