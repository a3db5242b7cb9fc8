import type { Day } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import { extentText } from "#units/texts.ts";
import { say } from "#web/language.ts";
import { Notice } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { Answered } from "../answered.ts";
import { treeTexts as t } from "../texts/tree.ts";
import { HolderNode } from "./holder.tsx";

type AnswerProps = {
  readonly lang: Lang;
  readonly asked: string;
  readonly on: Day;
  readonly today: Day;
  readonly answers: readonly Answered[];
};

/** Who answered for a name then, and who does today. */
export const AnswerPart = ({ lang, asked, on, today, answers }: AnswerProps) => {
  const date = say(lang, dateWords(on));
  if (answers.length === 0) return <Notice look="warn" title={t.nobodyCalled(asked, date)} />;
  return (
    <>
      {answers.map((answer) => (
        <OneAnswer {...{ lang, on, today, date, answer }} />
      ))}
    </>
  );
};

type OneProps = Pick<AnswerProps, "lang" | "on" | "today"> & {
  readonly date: string;
  readonly answer: Answered;
};

const OneAnswer = ({ lang, on, today, date, answer }: OneProps) => {
  const { unit, posts, still, functions } = answer;
  const then = unit.superior
    ? t.thenUnder(unit.name, unit.superior.name, date)
    : t.thenAlone(unit.name, date);
  const held = posts.filter((post) => post.role === "head" || post.role === "reception");
  const link = (slug: string, day: Day) =>
    paths.organisation.unit.to({ slug }, lang) + query({ ngay: day === today ? null : day });
  return (
    <section class="card">
      <h2>
        <a href={link(unit.slug, on)}>{say(lang, then)}</a>
      </h2>
      {held.length === 0 ? (
        <p class="hint">{say(lang, t.postsUnknown)}</p>
      ) : (
        <>
          <h3>{say(lang, t.postsThen)}</h3>
          <ul>
            {held.map((post) => (
              <li>
                <b>{post.title}</b>
                <ul class="holders">
                  {post.holders.map((holder) => (
                    <HolderNode lang={lang} holder={holder} />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {still ? (
        <p>
          <a href={link(still.slug, today)}>{say(lang, t.stillItself(still.name))}</a>
        </p>
      ) : (
        <>
          <h3>{say(lang, t.today)}</h3>
          {answer.today.length === 0 && <p>{say(lang, t.todayUnknown)}</p>}
          <ul>
            {answer.today.map((next) => (
              <li>
                <a href={link(next.unit.slug, today)}>{next.unit.name}</a>,{" "}
                {say(lang, extentText[next.extent])}
              </li>
            ))}
          </ul>
        </>
      )}
      {functions.length > 0 && (
        <>
          <h3>{say(lang, t.functions)}</h3>
          <ul>
            {functions.map((one) => (
              <li>
                {one.area}: <a href={link(one.slug, today)}>{one.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
