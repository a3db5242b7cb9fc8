import { keptWords } from "#cases/texts/recalculated.ts";
import { dayOf, type Instant } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Calendar } from "#law/calendar.ts";
import { dueState, dueStateAt } from "#law/due.ts";
import { explain, type Explanation } from "#law/explanation.ts";
import { dayWords, instantWords, leftWords } from "#law/words.ts";
import { useSay } from "#web/language.ts";
import { DueBadge, type DueLook } from "#web/parts/due-badge.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { PersonChip } from "#web/parts/person-chip.tsx";

import type { FollowView } from "../follow-view.ts";
import { followTexts as t } from "../texts/follow.ts";
import { receiptTexts } from "../texts/receipt.ts";
import { DeskFacts } from "./receipt-part.tsx";

/** A clear person, a clear day: who has it, and by when, each date with its reckoning. */
export const Responsible = (props: FollowView) => {
  const { matter, names } = props;
  const say = useSay();
  const { stage } = matter.progress;
  const post = matter.desk.post === null ? undefined : names.posts.get(matter.desk.post);
  const holder = "officer" in matter.progress ? names.officers.get(matter.progress.officer) : null;
  return (
    <section>
      <h2>{say(t.who)}</h2>
      {holder ? (
        <PersonChip
          name={holder}
          post={post?.title ?? ""}
          unit={names.units.get(matter.desk.unit)?.name ?? ""}
          role={t.accountable}
        />
      ) : (
        <>
          {stage === "received" && <p>{say(t.notAccepted)}</p>}
          <DeskFacts names={names} desk={matter.desk} />
        </>
      )}
      {matter.transfer && (
        <Notice look="info" title={t.offered(names.units.get(matter.transfer.to)?.name ?? "")} />
      )}
      <Dates {...props} />
    </section>
  );
};

const Dates = ({ matter, explanations, now, calendar }: FollowView) => {
  const say = useSay();
  const { stage } = matter.progress;
  const today = dayOf(now);
  const owed = stage === "received" || stage === "accepted" || stage === "reopened";
  const appealed = stage === "declined" && matter.progress.appeal === "open";
  return (
    <div class="due-list">
      {stage === "received" && matter.acceptedAt === null && (
        <DueBadge
          look={lookAt(now, matter.acceptBy, calendar)}
          label={t.acceptDue(instantWords(matter.acceptBy))}
          {...why(explanations.acceptance)}
        />
      )}
      {(owed || appealed) && (
        <DueBadge
          look={looks[dueState(today, matter.answerBy, calendar)]}
          label={t.answerDue(
            dayWords(matter.answerBy),
            leftWords(today, matter.answerBy, calendar),
          )}
          {...why(explanations.answer)}
        />
      )}
      {matter.answerBy !== matter.promisedBy && owed && (
        <p class="hint">{say(t.promised(dayWords(matter.promisedBy)))}</p>
      )}
      {(owed || appealed) && keptWords(matter).map((line) => <p class="hint">{say(line)}</p>)}
      {matter.answeredOn !== null && (
        <DueBadge look="done" label={t.answeredOn(dayWords(matter.answeredOn))} />
      )}
    </div>
  );
};

const looks = { "in-time": "calm", soon: "soon", late: "late" } as const;

const lookAt = (now: Instant, due: Instant, calendar: Calendar): DueLook =>
  looks[dueStateAt(now, due, calendar)];

const why = (
  explanation: Explanation | null,
): { readonly lines?: readonly Text[]; readonly source?: Text } =>
  explanation === null
    ? {}
    : {
        lines: explain(explanation),
        source: explanation.basis.kind === "law" ? receiptTexts.byLaw : receiptTexts.byPolicy,
      };
