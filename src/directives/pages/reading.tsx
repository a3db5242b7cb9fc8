import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import type { Text } from "#kernel/text.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { FindingField } from "../forms.ts";
import type { Directive, Finding } from "../model.ts";
import { findingTexts, stateTexts, directiveTexts as t } from "../texts/pages.ts";
import { FindingItem } from "./finding.tsx";
import type { DirectiveFrame } from "./frame.ts";
import { stretchesOf } from "./marked.ts";

type ReadingProps = DirectiveFrame & {
  readonly directive: Directive;
  readonly words: string | null;
  readonly findings: readonly Finding[];
  /** Whether the asker's unit keeps it and so decides. */
  readonly keeps: boolean;
  readonly singleKeys: boolean;
  readonly problem: Text | null;
  /** A correction that could not be taken, as it was typed. */
  readonly refused: { readonly nth: number; readonly form: Form<FindingField> } | null;
};

/** The text with its findings in place, and beside it each finding to be accepted, corrected or rejected. */
export const ReadingPage = (props: ReadingProps) => {
  const { lang, trial, staff, directive, words, findings, keeps, singleKeys, problem } = props;
  const { code } = directive;
  const waiting = findings.filter(({ state }) => state === "proposed");
  const certain = waiting.filter(({ confidence }) => confidence === "certain").length;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={directive.title}
      path={paths.directives.read.to({ code }, lang)}
      here={paths.directives.list.to({})}
      scripts={["findings.js"]}
      wide
    >
      {problem && <Notice look="late" title={problem} live />}
      <p class="lead">{say(lang, t.readLead)}</p>
      <p>{say(lang, t.left(waiting.length))}</p>
      <div class="actions no-print">
        {keeps && certain > 0 && (
          <form method="post" action={paths.directives.certain.to({ code }, lang)}>
            <button class="button quiet" type="submit">
              {say(lang, t.acceptCertain(certain))}
            </button>
          </form>
        )}
        {keeps && (
          <a class="button primary" href={paths.directives.assign.to({ code }, lang)}>
            {say(lang, t.assign)}
          </a>
        )}
        <a class="button quiet" href={paths.directives.show.to({ code }, lang)}>
          {directive.canonical ?? code}
        </a>
      </div>
      {words === null ? (
        <Notice look="info" title={t.noWords} />
      ) : (
        <div class="split even reading">
          <section class="stack" aria-labelledby="chu-van-ban">
            <h2 id="chu-van-ban">{say(lang, t.words)}</h2>
            <MarkedText {...props} words={words} />
          </section>
          <section class="stack" aria-labelledby="phat-hien">
            <h2 id="phat-hien">{say(lang, t.findings)}</h2>
            <dv-findings
              {...(singleKeys ? {} : { off: true })}
              help={paths.staff.keys.to({}, lang)}
            >
              <ol class="findings">
                {findings.map((finding) => (
                  <FindingItem
                    {...{ code, finding, keeps }}
                    refused={props.refused?.nth === finding.nth ? props.refused.form : null}
                  />
                ))}
              </ol>
            </dv-findings>
          </section>
        </div>
      )}
    </Layout>
  );
};

const MarkedText = ({ lang, words, findings }: ReadingProps & { readonly words: string }) => (
  <div class="directive-text" lang="vi">
    {stretchesOf(words, findings).map(({ text, findings: over, opens }) => {
      const inner = over.at(-1);
      const numbers = opens.map((one) => (
        <a
          class="finding-number"
          id={`v${one.nth}`}
          href={`#p${one.nth}`}
          aria-label={`${say(lang, findingTexts[one.kind])} ${one.nth}, ${say(lang, stateTexts[one.state])}`}
        >
          {one.nth}
        </a>
      ));
      return inner ? (
        <mark class={`finding ${inner.kind} ${inner.state}`}>
          {numbers}
          {text}
        </mark>
      ) : (
        text
      );
    })}
  </div>
);
