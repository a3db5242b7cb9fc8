import type { Day } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { explain, type DayExplanation } from "#law/explanation.ts";
import { dayWords } from "#law/words.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { BigCode } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { KeptUnder } from "../keep.ts";
import { letterTexts as t } from "../texts/letter.ts";
import { LetterPart } from "./letter-part.tsx";

type LetterPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly kept: KeptUnder;
  /** Where it is to be handed in. */
  readonly unit: string;
  /** How the last day to complain was reckoned; null where no rule we know says. */
  readonly limit: DayExplanation | null;
  readonly today: Day;
  /** What has just been done; nothing when it was only opened. */
  readonly done: "made" | "changed" | null;
};

/** What was prepared: its code this once, what to do with it, and the letter to print. */
export const LetterPage = (props: LetterPageProps) => {
  const { lang, trial, kept, unit, limit, today, done } = props;
  const { code, draft } = kept;
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={t.title}
      path={paths.drafts.open.to({}, lang)}
      here={paths.drafts.about.to({})}
      styles={["letter.css"]}
      bare
    >
      <div class="no-print stack">
        <h1>{say(lang, t.title)}</h1>
        {done && <Notice look="done" title={done === "made" ? t.done : t.changed} live />}
        <BigCode id="draft-code" label={t.code} code={code} note={t.codeNote} />
        <p>{say(lang, t.until(dayWords(kept.expiresOn)))}</p>
        <section class="stack">
          <h2>{say(lang, t.next)}</h2>
          <ol>
            {[t.steps.print, t.steps.sign, t.steps.hand(unit)].map((one) => (
              <li>{say(lang, one)}</li>
            ))}
          </ol>
          {limit && <LastDay lang={lang} limit={limit} today={today} />}
        </section>
        <p class="actions">
          <button type="button" class="button primary" data-print hidden>
            {say(lang, t.print)}
          </button>
          <span class="hint">{say(lang, t.printHow)}</span>
        </p>
        <div class="actions">
          <WithCode lang={lang} at={paths.drafts.paper} code={code} label={say(lang, t.docx)} />
          <WithCode lang={lang} at={paths.drafts.change} code={code} label={say(lang, t.change)} />
          <WithCode lang={lang} at={paths.drafts.erasure} code={code} label={say(lang, t.erase)} />
        </div>
      </div>
      <LetterPart draft={draft} code={code} />
    </Layout>
  );
};

const LastDay = (props: {
  readonly lang: Lang;
  readonly limit: DayExplanation;
  readonly today: Day;
}) => {
  const { lang, limit, today } = props;
  return (
    <>
      <p>
        <strong>{say(lang, t.lastDay(dayWords(limit.due)))}</strong>
      </p>
      {today > limit.due && <Notice look="warn" title={t.passed} />}
      <details>
        <summary>{say(lang, t.how)}</summary>
        <ol>
          {explain(limit).map((one) => (
            <li>{say(lang, one)}</li>
          ))}
        </ol>
      </details>
    </>
  );
};

/** A button that carries the code in the body of a form, never in an address. */
const WithCode = (props: {
  readonly lang: Lang;
  readonly at: typeof paths.drafts.change;
  readonly code: string;
  readonly label: string;
}) => (
  <form method="post" action={props.at.to({}, props.lang)}>
    <input type="hidden" name="code" value={props.code} />
    <button type="submit" class="button quiet">
      {props.label}
    </button>
  </form>
);
