import { say, type Words } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { StepBar } from "#web/parts/steps.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { DeskForm } from "../desk.form.ts";
import type { Article } from "../model.ts";
import { missing, nextSteps, stateWords, type ArticleStep } from "../rules.ts";
import { formOf, stepNames } from "../step-names.ts";
import { contentTexts } from "../texts/content.ts";
import { deskTexts as t } from "../texts/desk.ts";
import { Moment, stateLooks } from "./desk-list.tsx";
import { deskPage, type Frame } from "./frame.ts";
import { Preview, type Previewed, type ShownFile } from "./preview.tsx";
import { StepForm } from "./step-form.tsx";

export type DeskArticleProps = Frame & {
  readonly article: Article;
  readonly lead: ShownFile | null;
  readonly attachments: readonly ShownFile[];
  readonly chosen: { readonly step: ArticleStep; readonly form: DeskForm } | null;
  /** What was typed, as the server makes it, when that was asked for. */
  readonly preview: Previewed | null;
  /** Whether somebody else saved while this was typed: then both are shown. */
  readonly conflict: boolean;
  readonly done: Words | null;
};

/** An article on its desk: what may be done now, and how readers see it. */
export const DeskArticlePage = (props: DeskArticleProps) => {
  const { lang, trial, staff, article, lead, attachments, chosen, preview, conflict, done } = props;
  const here = paths.news.article.to({ id: String(article.id) }, lang);
  const steps = nextSteps(article.state).filter((step) => formOf(step) === step);
  const stored: Previewed = { ...article, lead, attachments };
  return (
    <Layout
      {...{ lang, trial, staff }}
      {...deskPage}
      title={article.title}
      path={here}
      here={paths.news.desk.to({})}
      wide
    >
      {done && (
        <Notice look="done" live>
          <p>{say(lang, done)}</p>
        </Notice>
      )}
      <Known {...props} />
      {article.state === "draft" && missing(article).length > 0 && (
        <Notice look="info">
          <p>{say(lang, t.lacks)}</p>
        </Notice>
      )}
      <div class="news-article">
        <section class="todo" id="buoc">
          <h2>{say(lang, t.todo)}</h2>
          {steps.length === 0 ? (
            <p>{say(lang, t.over)}</p>
          ) : (
            <StepBar
              steps={steps.map((step) => ({
                label: stepNames[step].name,
                href: `${here}${query({ buoc: stepNames[step].slug })}#buoc`,
                current: chosen !== null && formOf(chosen.step) === step,
              }))}
            />
          )}
          {conflict && <Preview article={stored} head={t.theirs} />}
          {preview && <Preview article={preview} head={conflict ? t.yours : t.previewed} />}
          {chosen && <StepForm {...{ article, lead, attachments }} {...chosen} />}
        </section>
        {!conflict && !preview && <Preview article={stored} head={t.preview} />}
      </div>
    </Layout>
  );
};

const Known = ({ lang, article }: DeskArticleProps) => {
  const id = String(article.id);
  const { slug, state, publishAt, publishedAt, archivedAt, removedAt } = article;
  const isPublic = slug !== null && (state === "published" || state === "archived");
  return (
    <Facts
      facts={[
        {
          label: t.state,
          value: <StatusChip look={stateLooks[state]} label={stateWords[state]} />,
        },
        { label: contentTexts.unit, value: article.unitName },
        {
          label: t.address,
          value: slug && (
            <>
              {isPublic ? (
                <a href={paths.news.show.to({ slug })}>{paths.news.show.to({ slug })}</a>
              ) : (
                paths.news.show.to({ slug })
              )}
            </>
          ),
        },
        { label: stateWords.scheduled, value: publishAt && <Moment at={publishAt} /> },
        { label: stateWords.published, value: publishedAt && <Moment at={publishedAt} /> },
        {
          label: stateWords.archived,
          value: state === "archived" && archivedAt ? <Moment at={archivedAt} /> : null,
        },
        { label: stateWords.removed, value: removedAt && <Moment at={removedAt} /> },
        { label: t.removedBecause, value: article.removedBecause },
        {
          label: t.history,
          value: (
            <a href={paths.news.history.to({ id }, lang)}>
              {say(lang, t.version(article.version))}
            </a>
          ),
        },
      ]}
    />
  );
};
