import type { Lang } from "#kernel/text.ts";
import { SubmitButton } from "#web/fields.tsx";
import { useLanguage, useSay, type Words } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { BigCode } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { inGroups } from "../browser/ring-box.ts";
import { keyringTexts as t } from "../texts.ts";

type MadeProps = {
  readonly ring: string;
  readonly passphrase: string;
  /** Opens the ring for another half hour. */
  readonly token: string;
};

/** Ring code and passphrase, shown once. */
export const MadePart = ({ ring, passphrase, token }: MadeProps) => {
  const say = useSay();
  const lang = useLanguage();
  return (
    <div class="keyring">
      <h2 tabindex={-1} data-heading="">
        {say(t.madeTitle)}
      </h2>
      <Notice look="warn" title={t.madeHow} />
      <div class="codes once">
        <div>
          <BigCode id="ring-code" label={t.ring} code={inGroups(ring)} />
          <BigCode id="ring-passphrase" label={t.passphrase} code={passphrase} />
        </div>
      </div>
      <form
        class="actions no-print"
        method="post"
        action={paths.keyring.show.to({}, lang)}
        data-do="go-on"
      >
        <input type="hidden" name="token" value={token} />
        <SubmitButton label={t.goOn} />
        <button type="button" class="button quiet" data-do="print" data-print="" hidden>
          {say(t.print)}
        </button>
      </form>
      <p class="hint">{say(t.lost)}</p>
    </div>
  );
};

type MadePageProps = MadeProps & {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly done?: Words;
};

/** What somebody without scripts takes away after making a ring or changing its passphrase. */
export const MadePage = ({ lang, trial, done, ...made }: MadePageProps) => (
  <Layout
    lang={lang}
    trial={trial}
    title={t.title}
    path={paths.keyring.show.to({}, lang)}
    here={paths.follow.show.to({}, lang)}
  >
    {done && <Notice look="done" title={done} live />}
    <MadePart {...made} />
  </Layout>
);
