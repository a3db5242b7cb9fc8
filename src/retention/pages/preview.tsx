import { erasableNames, isKeepingRule, keepingRules, ruleOf } from "#cases/keeping.ts";
import type { Lang } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";
import { say } from "#web/language.ts";
import type { StaffHeader } from "#web/header.tsx";
import { Layout } from "#web/layout.tsx";
import { ConfirmStep } from "#web/parts/confirm-step.tsx";
import { paths } from "#web/paths.ts";

import type { Verdict } from "../decide.ts";
import { listAddress, type ListQuery } from "../form.ts";
import type { Proposal } from "../model.ts";
import { retentionTexts as t } from "../texts.ts";

type PreviewProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
  readonly q: ListQuery;
  readonly chosen: readonly Pick<Proposal, "id" | "code" | "rule">[];
  readonly verdict: Verdict;
};

const shownAtMost = 50;

/** What a decision would do, before it is done; what is sent from here is exactly what is shown. */
export const RetentionPreviewPage = (props: PreviewProps) => {
  const { lang, trial, staff, q, chosen, verdict } = props;
  const here = paths.staff.retention.to({}, lang);
  const rules = Object.keys(keepingRules)
    .filter(isKeepingRule)
    .map((rule) => ({ rule, count: chosen.filter((one) => one.rule === rule).length }))
    .filter(({ count }) => count > 0);
  const title = t.previewTitle[verdict.do](chosen.length);
  const more = chosen.length - shownAtMost;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={title}
      path={here}
      here={paths.staff.list.to({})}
    >
      {verdict.do === "erase" && (
        <section>
          <h2>{say(lang, t.goes)}</h2>
          <ul>
            {rules.map(({ rule, count }) => (
              <li>
                {count} ×{" "}
                {ruleOf(rule)
                  .what.map((one) => say(lang, erasableNames[one]))
                  .join(", ")}{" "}
                ({say(lang, ruleOf(rule).name)})
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{say(lang, t.matters)}</h2>
        <p>
          {chosen
            .slice(0, shownAtMost)
            .map(({ code }) => code)
            .join(", ")}{" "}
          {more > 0 && say(lang, t.andMore(more))}
        </p>
      </section>
      <ConfirmStep
        title={title}
        consequences={
          verdict.do === "erase"
            ? t.consequences.erase
            : t.consequences.keep(dayWords(verdict.until))
        }
        action={here}
        button={t.confirm[verdict.do]}
        back={here + listAddress(q)}
        grave={verdict.do === "erase"}
      >
        {chosen.map(({ id }) => (
          <input type="hidden" name="ids" value={String(id)} />
        ))}
        <input type="hidden" name="rule" value={q.rule ?? ""} />
        <input type="hidden" name="verdict" value={verdict.do} />
        {verdict.do === "keep" && (
          <>
            <input type="hidden" name="until" value={verdict.until} />
            <input type="hidden" name="reason" value={verdict.reason} />
          </>
        )}
        <input type="hidden" name="go" value="confirm" />
      </ConfirmStep>
    </Layout>
  );
};
