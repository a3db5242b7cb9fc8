import type { Lang } from "#kernel/text.ts";
import { dayWords, instantWords } from "#law/words.ts";
import { ErrorSummary, SubmitButton, TextArea } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { StatusChip, type Look } from "#web/parts/status-chip.tsx";
import { Timeline } from "#web/parts/timeline.tsx";
import { paths } from "#web/paths.ts";

import { most, type Comment, type State } from "../model.ts";
import type { OwnComment } from "../own-view.ts";
import { whyNotWriter } from "../rules.ts";
import { ownTexts as t } from "../texts/own.ts";
import { groundWords, publicTexts } from "../texts/public.ts";

export type OwnField = "code" | "secret" | "appeal";

export type OwnPageProps = OwnComment & {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly secret: string;
  readonly form: Form<OwnField>;
  readonly done?: "withdraw" | "appeal" | undefined;
};

export const stateLooks = {
  waiting: "soon",
  approved: "done",
  refused: "late",
  withdrawn: "closed",
} as const satisfies Record<State, Look>;

/** A comment as its writer sees it: where it stands, why, and what they can do. */
export const OwnPage = (props: OwnPageProps) => {
  const { lang, trial, comment, article, done, form } = props;
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={t.title(comment.code)}
      path={paths.comments.own.to({}, lang)}
      styles={["comments.css"]}
      bare
    >
      <div class="matter-head">
        <h1>{say(lang, t.title(comment.code))}</h1>
        <p class="chips">
          <StatusChip look={stateLooks[comment.state]} label={t.states[comment.state]} />
        </p>
        <p class="meta">
          {say(lang, t.under)}:{" "}
          {article.slug ? (
            <a href={paths.news.show.to({ slug: article.slug }, lang)} lang="vi">
              {article.title}
            </a>
          ) : (
            <span lang="vi">{article.title}</span>
          )}
        </p>
      </div>
      {done && <Notice look="done" title={t.done[done]} live />}
      <ErrorSummary form={form} />
      <Standing {...props} />
      <Said {...props} />
      <Choices {...props} />
      <Written {...props} />
      <section>
        <h2>{say(lang, t.history)}</h2>
        <Timeline
          entries={props.lines.map((one) => ({
            moment: one.at,
            when: instantWords(one.at),
            what: one.what,
            who: one.who,
          }))}
        />
      </section>
      <Readers {...props} />
      <form class="actions no-print" method="post" action={paths.comments.own.to({}, lang)}>
        <Pair {...props} />
        <button type="submit" class="button quiet">
          {say(lang, t.reload)}
        </button>
        <span class="hint">{say(lang, t.leave)}</span>
      </form>
    </Layout>
  );
};

const Pair = ({ comment, secret }: { readonly comment: Comment; readonly secret: string }) => (
  <>
    <input type="hidden" name="code" value={comment.code} />
    <input type="hidden" name="secret" value={secret} />
  </>
);

/** Where it stands and why, in one look. */
const Standing = (props: OwnPageProps) => {
  const tell = useSay();
  const { comment, article, masked, keptUntil, appealUnitName } = props;
  return (
    <>
      <p class="lead">{tell(leadOf(props))}</p>
      {comment.state === "approved" && masked && <p>{tell(t.maskedAbout)}</p>}
      {comment.appeal === "open" && <p>{tell(t.appealOpen(appealUnitName ?? article.unitName))}</p>}
      {comment.matterCode !== null && <BecameMatter {...props} code={comment.matterCode} />}
      {comment.erased && <p>{tell(t.erased)}</p>}
      {keptUntil !== null && <p class="hint">{tell(t.erasedOn(dayWords(keptUntil)))}</p>}
    </>
  );
};

function leadOf({ comment, article }: OwnPageProps) {
  if (comment.handoverBy !== null) return t.handedOver;
  if (comment.state === "waiting" && comment.matterCode !== null)
    return t.matterAbout(comment.matterCode);
  switch (comment.state) {
    case "waiting":
      return t.waitingAbout(article.unitName);
    case "approved":
      return t.approvedAbout;
    case "withdrawn":
      return t.withdrawnAbout;
    case "refused":
      return t.refusedBecause(groundWords[comment.ground ?? "spam"]);
    default:
      return comment.state satisfies never;
  }
}

const BecameMatter = (props: OwnPageProps & { readonly code: string }) => {
  const tell = useSay();
  const lang = useLanguage();
  const { comment, code, secret } = props;
  return (
    <Notice look="info" title={t.matterAbout(code)}>
      <p>{tell(t.matterHow)}</p>
      {comment.state === "waiting" && <p>{tell(t.matterNotPublic)}</p>}
      <form class="no-print" method="post" action={paths.follow.show.to({}, lang)}>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="secret" value={secret} />
        <button type="submit" class="button quiet">
          {tell(t.matterOpen)}
        </button>
      </form>
    </Notice>
  );
};

/** What was said to the writer, and what they said to that. */
const Said = ({ comment, reason, appeal, second, answers }: OwnPageProps) => {
  const tell = useSay();
  const asked = comment.appeal !== null;
  const facts = [
    { label: t.said, value: reason },
    { label: t.appealed, value: asked ? appeal : null },
    { label: t.second, value: asked ? second : null },
  ].flatMap(({ label, value }) =>
    value === null ? [] : [{ label, value: <span class="preserve">{value}</span> }],
  );
  return (
    <>
      {(comment.appeal === "upheld" || comment.appeal === "overturned") && (
        <p>
          <b>{tell(t[comment.appeal])}</b>
        </p>
      )}
      {facts.length > 0 && <Facts facts={facts} />}
      {comment.state === "approved" && answers.length > 0 && (
        <section>
          <h2>{tell(t.answers)}</h2>
          {answers.map((one) => (
            <div class="comment-answer" lang="vi">
              <p class="meta">
                <b>{tell(publicTexts.by(one.post, one.unit))}</b> · {tell(instantWords(one.at))}
              </p>
              <p class="preserve">{one.body}</p>
            </div>
          ))}
        </section>
      )}
    </>
  );
};

const Choices = (props: OwnPageProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const { comment, form } = props;
  const mayAppeal = whyNotWriter(comment, "appeal") === null;
  const mayWithdraw = whyNotWriter(comment, "withdraw") === null;
  return (
    <section class="no-print">
      <h2>{tell(t.now)}</h2>
      {!mayAppeal && !mayWithdraw && <p>{tell(t.nothing)}</p>}
      {mayAppeal && (
        <details class="choice-box" open={form.errors.appeal !== undefined}>
          <summary>{tell(t.appeal)}</summary>
          <p>{tell(t.appealAbout)}</p>
          <form
            class="page after-words"
            method="post"
            action={paths.comments.appeal.to({}, lang)}
            noValidate
          >
            <Pair {...props} />
            <TextArea form={form} name="appeal" label={t.appealReason} rows={4} max={most.appeal} />
            <SubmitButton label={t.appealSend} />
          </form>
        </details>
      )}
      {mayWithdraw && (
        <details class="choice-box">
          <summary>{tell(t.withdraw)}</summary>
          <p>{tell(t.withdrawAbout)}</p>
          {comment.matterCode !== null && <p>{tell(t.withdrawMatter)}</p>}
          <form method="post" action={paths.comments.withdrawal.to({}, lang)}>
            <Pair {...props} />
            <SubmitButton label={t.withdraw} look="grave" />
          </form>
        </details>
      )}
    </section>
  );
};

const Written = ({ written }: OwnPageProps) => {
  const tell = useSay();
  if (written === null) return null;
  return (
    <section>
      <h2>{tell(t.wrote)}</h2>
      <Facts
        facts={[
          { label: publicTexts.titleOf, value: written.title },
          { label: publicTexts.content, value: <span class="preserve">{written.body}</span> },
        ]}
      />
    </section>
  );
};

const Readers = ({ openings }: OwnPageProps) => {
  const tell = useSay();
  return (
    <section>
      <h2>{tell(t.readers)}</h2>
      {openings.length === 0 ? (
        <p>{tell(t.readersNone)}</p>
      ) : (
        <ul>
          {openings.map((one) => (
            <li>
              {one.who} · {tell(instantWords(one.at))} · {one.reason}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
