import type { Matter } from "#cases/model.ts";
import type { Lang } from "#kernel/text.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { paths } from "#web/paths.ts";

import type { FollowView } from "../follow-view.ts";
import { myDataTexts as t } from "../texts/my-data.ts";
import { Pair } from "./follow-forms.tsx";

/** Taking out one's data, and erasing one's name: both at once, without asking anybody. */
export const MyData = (props: FollowView) => {
  const say = useSay();
  const lang = useLanguage();
  return (
    <section class="no-print">
      <h2>{say(t.title)}</h2>
      <form class="page" method="post" action={paths.follow.data.to({}, lang)}>
        <Pair {...props} />
        <p>{say(t.takeAbout)}</p>
        <button type="submit" class="button quiet">
          {say(t.take)}
        </button>
        <p class="hint">{say(t.shared)}</p>
      </form>
      {props.kept.length === 0 ? (
        <p class="hint">{say(t.nothing)}</p>
      ) : (
        <form class="page" method="post" action={paths.follow.erasure.to({}, lang)}>
          <Pair {...props} />
          <p>{say(t.eraseAbout)}</p>
          <button type="submit" class="button quiet">
            {say(t.erase)}
          </button>
        </form>
      )}
    </section>
  );
};

type ErasureProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly matter: Matter;
  readonly secret: string;
};

/** Says what stops working before a name is erased for good. */
export const ErasurePage = (props: ErasureProps) => {
  const { lang, trial, matter } = props;
  return (
    <Layout lang={lang} trial={trial} title={t.confirmTitle} path={paths.follow.show.to({}, lang)}>
      <Confirm {...props} matter={matter} />
    </Layout>
  );
};

const Confirm = (props: ErasureProps) => {
  const say = useSay();
  const lang = useLanguage();
  const { stage } = props.matter.progress;
  const over = stage === "closed" || stage === "withdrawn";
  return (
    <>
      <ul>
        {[...t.will, ...(over ? [] : t.willWhileOpen)].map((one) => (
          <li>{say(one)}</li>
        ))}
      </ul>
      <div class="actions">
        <form method="post" action={paths.follow.erasure.to({}, lang)}>
          <Pair {...props} />
          <input type="hidden" name="go" value="confirm" />
          <button type="submit" class="button grave">
            {say(t.confirm)}
          </button>
        </form>
        <form method="post" action={paths.follow.show.to({}, lang)}>
          <Pair {...props} />
          <button type="submit" class="button quiet">
            {say(t.back)}
          </button>
        </form>
      </div>
    </>
  );
};
