import { instantWords } from "#law/words.ts";
import { SubmitButton, TextField } from "#web/fields.tsx";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { StepBar } from "#web/parts/steps.tsx";
import { Timeline } from "#web/parts/timeline.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { DeskComment } from "../desk-view.ts";
import { listAddress } from "../filter.ts";
import { refusalText } from "../refusals.ts";
import type { ModeratorStep } from "../rules.ts";
import { deskTexts as t, identitySlug, stepNames, stepSlugs } from "../texts/desk.ts";
import { ownTexts } from "../texts/own.ts";
import { groundWords } from "../texts/public.ts";
import { OneComment } from "./comments.tsx";
import type { Chosen, IdentityShown } from "./desk-props.ts";
import { StateOf, type DeskFrame } from "./list.tsx";
import { StepForm } from "./step-fields.tsx";

export type CommentPageProps = DeskFrame & {
  readonly view: DeskComment;
  readonly chosen: Chosen | null;
  readonly done: ModeratorStep | null;
  readonly identity: IdentityShown;
};

/** A comment before a moderator: what it says, what to do, what happened. */
export const CommentPage = (props: CommentPageProps) => {
  const { lang, trial, staff, view, done } = props;
  const { comment } = view;
  const here = paths.comments.show.to({ code: comment.code }, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.comment(comment.code)}
      path={here}
      here={paths.comments.desk.to({})}
      styles={["comments.css"]}
      wide
      bare
    >
      <Head {...props} />
      {done === "matter" && comment.matterCode !== null ? (
        <Notice look="done" title={t.doneMatter(comment.matterCode)} live />
      ) : (
        done && <Notice look="done" title={t.done(stepNames[done])} live />
      )}
      <div class="split on-matter">
        <div>
          <Words {...props} />
          <section>
            <h2>{say(lang, t.history)}</h2>
            <Timeline
              entries={view.lines.map((line) => ({
                moment: line.at,
                when: instantWords(line.at),
                what: line.what,
                who: typeof line.who === "string" ? line.who : ownTextsWriter,
                children: line.said === null ? null : <p class="preserve">{line.said}</p>,
              }))}
            />
          </section>
        </div>
        <div>
          <Steps {...props} />
          <Identity {...props} />
        </div>
      </div>
    </Layout>
  );
};

const ownTextsWriter = { vi: "người viết", en: "the writer" } as const;

const Head = ({ view: { comment, article, words } }: CommentPageProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const others = listAddress({
    shelf: "waiting",
    article: comment.article,
    code: null,
    after: null,
  });
  return (
    <header class="matter-head">
      <p class="crumb no-print">
        <a href={paths.comments.desk.to({}, lang)}>{tell(t.back)}</a>
        <span class="code">{comment.code}</span>
      </p>
      <h1>{words.masked?.title ?? tell(t.comment(comment.code))}</h1>
      <StateOf comment={comment} />
      <Facts
        facts={[
          {
            label: t.article,
            value: (
              <>
                {article.slug ? (
                  <a href={paths.news.show.to({ slug: article.slug }, lang)}>{article.title}</a>
                ) : (
                  article.title
                )}{" "}
                (<a href={paths.comments.desk.to({}, lang) + others}>{tell(t.others)}</a>)
              </>
            ),
          },
          { label: t.unit, value: article.unitName },
          { label: t.received, value: tell(instantWords(comment.receivedAt)) },
          { label: t.ground, value: comment.ground && tell(groundWords[comment.ground]) },
        ]}
      />
    </header>
  );
};

/** What was written: numbers and links hidden first, as it was written on request, as everybody reads it. */
const Words = ({ view: { words, copy, comment } }: CommentPageProps) => {
  const tell = useSay();
  const { masked, comment: whole } = words;
  const differs = masked?.body !== whole?.body || masked?.title !== whole?.title;
  return (
    <>
      <section class="card stack close comment-words" lang="vi">
        <h2>{tell(t.words)}</h2>
        {masked && whole ? (
          <>
            <h3>{masked.title}</h3>
            <p class="preserve">{masked.body}</p>
            {(differs || comment.handoverBy !== null) && (
              <details open={comment.handoverBy !== null}>
                <summary>{tell(t.whole)}</summary>
                <h3>{whole.title}</h3>
                <p class="preserve">{whole.body}</p>
              </details>
            )}
          </>
        ) : (
          <p>{tell(comment.erased ? ownTexts.erased : t.noWords)}</p>
        )}
      </section>
      {copy && (
        <section class="card stack close">
          <h2>{tell(t.shownNow)}</h2>
          <ol class="comment-list">
            <OneComment comment={copy} />
          </ol>
        </section>
      )}
    </>
  );
};

const Steps = ({ view, chosen }: CommentPageProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const { comment, steps } = view;
  // What has no sense at all now is left out; what somebody else may do says so.
  const told = steps.filter(
    ({ because }) => because === null || because === "other-person" || because === "second-person",
  );
  return (
    <section class="todo" id="buoc">
      <h2>{tell(t.steps)}</h2>
      <StepBar
        steps={told.map(({ step, because }) => ({
          label: stepNames[step],
          href: `${paths.comments.show.to({ code: comment.code }, lang)}${query({ buoc: stepSlugs[step] })}#buoc`,
          current: chosen?.step === step,
          ...(because === null ? {} : { closed: refusalText[because] }),
        }))}
      />
      {chosen && <StepForm view={view} chosen={chosen} />}
    </section>
  );
};

/** Who wrote it: sealed, opened for a stated reason, shown once. */
const Identity = ({ view: { comment }, identity }: CommentPageProps) => {
  const tell = useSay();
  const lang = useLanguage();
  if (comment.state === "withdrawn") return null;
  return (
    <section class="card stack close" id="danh-tinh">
      <h2>{tell(t.identity)}</h2>
      {identity.state === "open" ? (
        <Facts
          facts={[
            { label: t.name, value: identity.name || tell(t.identityNone) },
            { label: t.phone, value: identity.phone },
          ]}
        />
      ) : (
        <>
          <p class="hint">{tell(t.identityAbout)}</p>
          <form
            class="page no-print"
            method="post"
            action={`${paths.comments.step.to({ code: comment.code, step: identitySlug }, lang)}#danh-tinh`}
            noValidate
          >
            <TextField
              form={identity.form}
              name="reason"
              label={t.identityReason}
              maxlength={300}
              autocomplete="off"
            />
            <SubmitButton label={t.identityOpen} look="quiet" />
          </form>
        </>
      )}
    </section>
  );
};
