import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { paths } from "#web/paths.ts";

import { publicTexts as t } from "../texts/public.ts";
import { CommentForm, type FormView } from "./comment-form.tsx";

type WaitPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly slug: string;
  readonly view: FormView;
};

/**
 * The form alone, with everything typed, for a source that sent too much. Knows nothing of the article, and can
 * be drawn with places instead of words (`../waiting.tsx`), so that to refuse a flood costs nobody else anything.
 */
export const WaitPage = ({ lang, trial, slug, view }: WaitPageProps) => (
  <Layout
    lang={lang}
    trial={trial}
    title={t.wait}
    path={paths.news.show.to({ slug }, lang)}
    here={paths.news.list.to({})}
    styles={["comments.css"]}
  >
    <p>
      <a href={paths.news.show.to({ slug }, lang)}>{say(lang, t.backToArticle)}</a>
    </p>
    <CommentForm slug={slug} view={view} counted={false} />
  </Layout>
);
