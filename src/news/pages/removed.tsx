import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { paths } from "#web/paths.ts";

import { written } from "../facts.ts";
import type { RemovedArticle } from "../model.ts";
import { newsTexts as t } from "../public-texts.ts";

type RemovedPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly slug: string;
  readonly removed: RemovedArticle;
};

/** What stands where an article was: that it was taken down, when, why. Nothing of what it said. */
export const RemovedPage = ({ lang, trial, slug, removed }: RemovedPageProps) => (
  <Layout
    lang={lang}
    trial={trial}
    title={t.removedTitle}
    path={paths.news.show.to({ slug })}
    here={paths.news.list.to({})}
    head={<meta name="robots" content="noindex" />}
  >
    <p class="lead">{say(lang, t.removed(removed.removedAt))}</p>
    <p class="preserve" lang={written}>
      {removed.because}
    </p>
    <p>
      <a href={paths.news.list.to({}, lang)}>{say(lang, t.toList)}</a>
    </p>
  </Layout>
);
