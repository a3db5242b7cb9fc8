import { ErrorSummary } from "#web/fields.tsx";
import { KeepReceipt, keepReceiptScript } from "#keyring/pages/keep-receipt.tsx";
import { dayWords } from "#law/words.ts";
import { ReceiptsForm } from "#register/pages/receipts-form.tsx";
import { say, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { StatusChip, type Look } from "#web/parts/status-chip.tsx";
import { Timeline } from "#web/parts/timeline.tsx";
import { paths } from "#web/paths.ts";

import type { FollowView } from "../follow-view.ts";
import type { HistoryEntry } from "#cases/history.ts";
import type { Stage } from "#cases/model.ts";
import { residentNext } from "#cases/steps.ts";
import { followTexts as t } from "../texts/follow.ts";
import { receiptTexts } from "../texts/receipt.ts";
import { Answered, Asked, Declined } from "./follow-outcome.tsx";
import { AppealForm, Pair, RatingForm, ReplyForm } from "./follow-forms.tsx";
import { Rights } from "./follow-rights.tsx";
import { MyData } from "./my-data.tsx";
import { Photos } from "./photos.tsx";
import { Readings } from "./readings.tsx";
import { Responsible } from "./responsible.tsx";

/** A matter as its sender sees it: who has it, by when, what happened, what can be said. */
export const FollowPage = (props: FollowView) => {
  const { lang, trial, matter, filed, history, filling, done } = props;
  const open = residentNext(matter);
  const { stage } = matter.progress;
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={filed?.title ?? matter.code}
      path={paths.follow.show.to({}, lang)}
      scripts={[keepReceiptScript]}
      bare
    >
      <div class="matter-head">
        <p class="meta">
          {say(lang, receiptTexts.kinds[matter.kind])} · <b>{matter.code}</b>
        </p>
        <h1>{filed?.title ?? matter.code}</h1>
        <p>
          <StatusChip look={looks[stage]} label={t.stages[stage]} />
        </p>
      </div>
      {done && <Notice look="done" title={t.done[done]} live />}
      <ErrorSummary form={filling.form} />
      {matter.waitsForReply && <Asked {...props} open={open.includes("reply")} />}
      {stage === "answered" || stage === "closed" ? <Answered {...props} /> : null}
      {open.includes("rate") && <RatingForm {...props} />}
      {stage === "declined" && <Declined {...props} />}
      {open.includes("appeal") && <AppealForm {...props} />}
      {props.main ? <Merged main={props.main} /> : <Responsible {...props} />}
      <section>
        <h2>{say(lang, t.history)}</h2>
        <Timeline entries={history.map(lineOf)} />
      </section>
      {open.includes("reply") && !matter.waitsForReply && <ReplyForm {...props} />}
      <Sent {...props} />
      <Readings readings={props.readings} />
      <Rights {...props} open={open} />
      <ReceiptsForm code={matter.code} secret={props.secret} />
      <MyData {...props} />
      <form class="actions no-print" method="post" action={paths.follow.show.to({}, lang)}>
        <Pair {...props} />
        <button type="submit" class="button quiet">
          {say(lang, t.refresh)}
        </button>
        <span class="hint">{say(lang, t.leave)}</span>
      </form>
      <KeepReceipt code={matter.code} secret={props.secret} />
    </Layout>
  );
};

/** A duplicate: how the main one stands, and nothing anybody else wrote. */
const Merged = ({ main }: { readonly main: NonNullable<FollowView["main"]> }) => {
  const tell = useSay();
  return (
    <section>
      <Notice look="info" title={t.mergedTitle}>
        <p>{tell(t.mergedAbout)}</p>
      </Notice>
      <Facts
        facts={[
          { label: t.mainStage, value: tell(t.stages[main.stage]) },
          { label: t.mainUnit, value: main.unitName },
          main.answeredOn
            ? { label: t.mainAnswered, value: tell(dayWords(main.answeredOn)) }
            : { label: t.mainBy, value: tell(dayWords(main.answerBy)) },
          { label: t.mainAnswer, value: main.answer },
        ]}
      />
    </section>
  );
};

const looks: Readonly<Record<Stage, Look>> = {
  received: "neutral",
  accepted: "info",
  answered: "done",
  reopened: "soon",
  declined: "late",
  withdrawn: "closed",
  closed: "closed",
};

const lineOf = (entry: HistoryEntry) => ({
  moment: entry.at,
  when: entry.when,
  what: entry.what,
  who: entry.who,
  look: entry.look,
  ...(entry.type === "filed" || (entry.said === null && entry.more.length === 0)
    ? {}
    : { children: <Said entry={entry} /> }),
});

const Said = ({ entry }: { readonly entry: HistoryEntry }) => {
  const speak = useSay();
  return (
    <>
      {entry.said !== null && <p class="preserve">{entry.said}</p>}
      {entry.more.map((one) => (
        <p class="hint">{speak(one)}</p>
      ))}
    </>
  );
};

/** The sender's own words and pictures, folded: they know them. */
const Sent = ({ filed, photos, area }: FollowView) => {
  const speak = useSay();
  const own = photos.filter(({ purpose }) => purpose === "filed" || purpose === "reply");
  return (
    <section>
      <h2>{speak(t.sent)}</h2>
      <Facts
        facts={[
          { label: receiptTexts.content, value: <span class="preserve">{filed?.body}</span> },
          { label: receiptTexts.where, value: filed?.place },
          { label: receiptTexts.area, value: speak(area) },
        ]}
      />
      {own.length > 0 && <Photos photos={own} />}
    </section>
  );
};
