import { instantWords } from "#law/words.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Pager } from "#web/parts/data-table.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { PublicComment } from "../public.store.ts";
import { publicTexts as t } from "../texts/public.ts";
import { CommentForm, type FormView } from "./comment-form.tsx";

/** The question in the address of an article that asks for later comments. */
export const afterName = "sau-binh-luan";

export type CommentsProps = {
  readonly slug: string;
  readonly count: number;
  readonly comments: readonly PublicComment[];
  /** Whether these are not the first ones. */
  readonly later: boolean;
  /** The last one shown, when there are more after it. */
  readonly next: string | null;
  /** Null where the article takes no comments. */
  readonly view: FormView | null;
};

/** What stands under an article: comments, oldest first, with answers; the form for another. */
export const Comments = ({ slug, count, comments, later, next, view }: CommentsProps) => {
  const say = useSay();
  const lang = useLanguage();
  const here = paths.news.show.to({ slug }, lang);
  return (
    <>
      <section id="binh-luan" class="comments stack" aria-labelledby="binh-luan-ten">
        <h2 id="binh-luan-ten">{say(t.title(count))}</h2>
        {view === null && (
          <p>
            {say(t.closed)} <a href={paths.filing.form.to({}, lang)}>{say(t.matterInstead)}</a>
          </p>
        )}
        {view !== null && comments.length === 0 && <p class="hint">{say(t.none)}</p>}
        {comments.length > 0 && (
          <ol class="comment-list">
            {comments.map((comment) => (
              <OneComment comment={comment} />
            ))}
          </ol>
        )}
        <Pager
          previous={later ? `${here}#binh-luan` : undefined}
          next={next === null ? undefined : `${here}${query({ [afterName]: next })}#binh-luan`}
          labels={{ previous: t.older, next: t.more }}
        />
      </section>
      {view !== null && <CommentForm slug={slug} view={view} />}
    </>
  );
};

/** A comment as everybody reads it; also what a moderator sees before publishing it. */
export const OneComment = ({ comment }: { readonly comment: Omit<PublicComment, "id"> }) => {
  const say = useSay();
  const { at, name, title, body, answers } = comment;
  return (
    <li class="comment" lang="vi">
      <h3>{title}</h3>
      <p class="meta">
        <b>{name}</b> · <time dateTime={at}>{say(instantWords(at))}</time>
      </p>
      <p class="preserve">{body}</p>
      {answers.map((answer) => (
        <div class="comment-answer">
          <p class="meta">
            <b>{say(t.by(answer.post, answer.unit))}</b> ·{" "}
            <time dateTime={answer.at}>{say(instantWords(answer.at))}</time>
          </p>
          <p class="preserve">{answer.body}</p>
        </div>
      ))}
    </li>
  );
};
