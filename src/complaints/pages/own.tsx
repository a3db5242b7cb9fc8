import { KeepReceipt, keepReceiptScript } from "#keyring/pages/keep-receipt.tsx";
import { dayWords, instantWords } from "#law/words.ts";
import { ErrorSummary } from "#web/fields.tsx";
import { ReceiptsForm } from "#register/pages/receipts-form.tsx";
import { say, useSay, type Words } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { Timeline } from "#web/parts/timeline.tsx";
import { paths } from "#web/paths.ts";

import { groundOf } from "../eligibility.ts";
import { nextLimit } from "../limit-view.ts";
import { isSuspended } from "../model.ts";
import type { OwnPageProps } from "../own-view.ts";
import { complaintTexts } from "../texts/complaint-page.ts";
import { ownTexts as t } from "../texts/own-page.ts";
import {
  findingWords,
  outcomeWords,
  stageLooks,
  stageWords,
  suspensionWords,
  terminationWords,
} from "../texts/standing.ts";
import { Limits } from "./limits.tsx";
import { OwnChoices, Pair } from "./own-choices.tsx";
import { OwnMail } from "./own-mail.tsx";
import { OwnPapers } from "./own-papers.tsx";
import { OwnWay } from "./own-way.tsx";

/** A complaint as the complainant sees it: where it stands, by when, and what they can do now. */
export const OwnPage = (props: OwnPageProps) => {
  const { lang, trial, complaint, history, done, form } = props;
  const { stage, code, level } = complaint;
  const next = nextLimit(props.limits);
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={t.title(code)}
      path={paths.follow.show.to({}, lang)}
      scripts={[keepReceiptScript]}
      bare
    >
      <div class="matter-head">
        <p class="meta">{say(lang, t.level[level])}</p>
        <h1>{say(lang, t.title(code))}</h1>
        <p class="chips">
          <StatusChip look={stageLooks[stage]} label={stageWords[stage]} />
          {isSuspended(complaint) && <StatusChip look="soon" label={complaintTexts.suspended} />}
        </p>
        <p class="lead">
          {say(lang, isSuspended(complaint) ? t.suspended : t.stages[stage])}{" "}
          {next?.due && <b>{say(lang, t.atLatest(dayWords(next.due)))}</b>}
        </p>
      </div>
      {done && <Notice look="done" title={t.done[done]} live />}
      <ErrorSummary form={form} />
      <OwnWay complaint={complaint} limits={props.limits} />
      <Outcome {...props} />
      <Dates {...props} />
      <OwnChoices {...props} />
      <Responsible {...props} />
      <Contents {...props} />
      <section>
        <h2>{say(lang, t.history)}</h2>
        <Timeline
          entries={history.map((line) => ({
            moment: line.at,
            when: line.when,
            what: line.what,
            who: line.who,
            look: line.look,
            children: moreOf(line, (words) => say(lang, words)),
          }))}
        />
      </section>
      <OwnPapers complaint={complaint} secret={props.secret} papers={props.papers} />
      <Readings {...props} />
      <OwnMail complaint={complaint} secret={props.secret} mail={props.mail} />
      <ReceiptsForm code={code} secret={props.secret} />
      <form class="actions no-print" method="post" action={paths.follow.show.to({}, lang)}>
        <Pair {...props} />
        <button type="submit" class="button quiet">
          {say(lang, t.refresh)}
        </button>
        <span class="hint">{say(lang, t.leave)}</span>
      </form>
      <KeepReceipt code={code} secret={props.secret} />
    </Layout>
  );
};

/** What was decided, why it was not accepted, or why it ended; before all else. */
const Outcome = ({ complaint, history }: OwnPageProps) => {
  const tell = useSay();
  const { refusal, termination, decision, dialogue, sent } = complaint;
  const said = (type: string) => history.findLast((line) => line.type === type)?.said ?? [];
  if (refusal) {
    const ground = groundOf(refusal.ground);
    return (
      <section class="card">
        <Facts
          facts={[
            { label: t.ground, value: `${tell(ground.title)} (${ground.article})` },
            {
              label: t.reason,
              value: <span class="preserve">{said("not-accepted").join("\n\n")}</span>,
            },
          ]}
        />
      </section>
    );
  }
  if (termination) {
    return (
      <section class="card">
        <Facts
          facts={[
            { label: t.ground, value: tell(terminationWords[termination.ground]) },
            {
              label: t.reason,
              value: <span class="preserve">{said("terminated").join("\n\n")}</span>,
            },
          ]}
        />
      </section>
    );
  }
  if (decision) {
    return (
      <section class="card">
        <h2>{tell(t.decision)}</h2>
        {sent ? (
          <>
            <Facts
              facts={[
                {
                  label: t.decision,
                  value: tell(t.decisionNumber(decision.number, dayWords(decision.on))),
                },
                { label: t.finding, value: tell(findingWords[decision.finding]) },
                { label: t.outcome, value: tell(outcomeWords[decision.outcome]) },
              ]}
            />
            {said("settled").map((part) => part !== null && <p class="preserve">{part}</p>)}
          </>
        ) : (
          <p>{tell(t.decisionSoon)}</p>
        )}
      </section>
    );
  }
  const standstill = isSuspended(complaint) ? complaint.suspensions.at(-1) : undefined;
  if (standstill) {
    return (
      <section class="card">
        <Facts
          facts={[
            { label: t.ground, value: tell(suspensionWords[standstill.ground]) },
            {
              label: t.reason,
              value: <span class="preserve">{said("suspended").join("\n\n")}</span>,
            },
          ]}
        />
      </section>
    );
  }
  if (dialogue && !dialogue.held) {
    return (
      <Notice look="info" title={t.dialogue}>
        <p>{tell(t.dialogueOn(dayWords(dialogue.plannedOn)))}</p>
      </Notice>
    );
  }
  return null;
};

const Dates = ({ limits }: OwnPageProps) => {
  const tell = useSay();
  if (limits.length === 0) return null;
  return (
    <section>
      <h2>{tell(t.dates)}</h2>
      <p class="hint">{tell(t.datesAbout)}</p>
      <Limits limits={limits} />
    </section>
  );
};

/** The unit and the post, never more: officers are named in what they did. */
const Responsible = ({ unitName, verifierPost }: OwnPageProps) => {
  const tell = useSay();
  return (
    <section>
      <h2>{tell(t.who)}</h2>
      <Facts
        facts={[
          { label: t.unit, value: unitName },
          { label: t.verifier, value: verifierPost ?? tell(t.notAssigned) },
        ]}
      />
    </section>
  );
};

const Contents = ({ contents }: OwnPageProps) => {
  const tell = useSay();
  return (
    <section>
      <h2>{tell(t.contents)}</h2>
      {contents.map(({ n, words, withdrawnOn, handedOver }) => (
        <div>
          {(contents.length > 1 || withdrawnOn) && (
            <h3>
              {tell(complaintTexts.content(n))}
              {withdrawnOn && <> · {tell(complaintTexts.withdrawn(dayWords(withdrawnOn)))}</>}
            </h3>
          )}
          <p class="preserve">
            {words ?? tell(handedOver ? complaintTexts.handedOver : complaintTexts.erased)}
          </p>
        </div>
      ))}
    </section>
  );
};

const Readings = ({ readings }: OwnPageProps) => {
  const tell = useSay();
  return (
    <section>
      <h2>{tell(t.readers)}</h2>
      <p class="hint">{tell(t.readersAbout)}</p>
      {readings.length === 0 ? (
        <p>{tell(t.readersNone)}</p>
      ) : (
        <ul class="readings">
          {readings.map((one) => (
            <li>
              <b>{tell(one.who)}</b> {tell(readWords[one.what])}
              {one.reason !== null && <>, {tell(t.because(one.reason))}</>}
              <br />
              <time class="meta" dateTime={one.at}>
                {tell(instantWords(one.at))}
              </time>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const readWords = { file: t.readFile, identity: t.readIdentity, mail: t.readMail } as const;

/** What follows a line of the record; null where it says all by itself. */
function moreOf(
  { type, more, said }: OwnPageProps["history"][number],
  tell: (words: Words) => string,
) {
  const checked = type === "secret-reissued" ? said.filter((one) => one !== null) : [];
  if (more.length === 0 && checked.length === 0) return null;
  return (
    <>
      {more.map((one) => (
        <p class="hint">{tell(one)}</p>
      ))}
      {checked.map((one) => (
        <p class="preserve">{one}</p>
      ))}
    </>
  );
}
