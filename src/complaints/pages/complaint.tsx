import type { Text } from "#kernel/text.ts";
import { dayWords, instantWords } from "#law/words.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DueBadge } from "#web/parts/due-badge.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { PersonChip } from "#web/parts/person-chip.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { Timeline } from "#web/parts/timeline.tsx";
import { paths } from "#web/paths.ts";

import type { ComplaintView } from "../complaint-view.ts";
import { groundOf } from "../eligibility.ts";
import { nextLimit } from "../limit-view.ts";
import { isSuspended } from "../model.ts";
import { stepNames, type OfficerStep } from "../steps.ts";
import { complaintTexts as t } from "../texts/complaint-page.ts";
import {
  againstWords,
  channelWords,
  levelWords,
  stageLooks,
  stageWords,
} from "../texts/standing.ts";
import { Box } from "./box.tsx";
import type { OfficeFrame } from "./frame.ts";
import { Limits } from "./limits.tsx";
import { PartiesBox, type PartiesShown } from "./parties-box.tsx";
import { Scans } from "./scans.tsx";
import { StepPanel, WrittenStep } from "./step-panel.tsx";
import type { StepFormProps } from "./step-props.ts";

export type ComplaintPageProps = OfficeFrame & {
  readonly view: ComplaintView;
  /** The step whose form is drawn, with what was typed. */
  readonly chosen: StepFormProps | null;
  /** The step that has just been taken. */
  readonly done: OfficerStep | null;
  readonly parties?: PartiesShown;
  /** Scanned pages that were not taken just now, and why. */
  readonly refused?: readonly Text[];
};

/** A complaint before the officer: how it stands, what to do, what happened. */
export const ComplaintPage = (props: ComplaintPageProps) => {
  const { lang, trial, staff, view, done } = props;
  const { complaint } = view;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title(complaint.code)}
      path={paths.complaints.show.to({ code: complaint.code }, lang)}
      here={paths.complaints.list.to({})}
      wide
      bare
    >
      <Head {...props} />
      {done && <Notice look="done" title={t.done(stepNames[done].name)} live />}
      <div class="split on-matter">
        <div>
          <WrittenStep chosen={props.chosen} />
          <Attention view={view} />
          <Contents view={view} />
          <Letter view={view} />
          <Scans complaint={complaint} pages={view.pages} refused={props.refused ?? []} />
          <History view={view} />
        </div>
        <div>
          <StepPanel view={view} chosen={props.chosen} />
          <People view={view} />
          <Box title={t.dates}>
            <Limits limits={view.limits} />
          </Box>
          <PartiesBox
            complaint={complaint}
            mayOpen={view.mayOpen}
            {...(props.parties ?? { state: "closed" })}
          />
          <Papers view={view} />
          <Readers view={view} />
        </div>
      </div>
    </Layout>
  );
};

const Head = ({ view }: ComplaintPageProps) => {
  const { complaint, limits } = view;
  const say = useSay();
  const lang = useLanguage();
  const next = nextLimit(limits);
  return (
    <header class="matter-head">
      <p class="crumb no-print">
        <a href={paths.complaints.list.to({}, lang)}>{say(t.back)}</a>
      </p>
      <h1>{say(t.title(complaint.code))}</h1>
      <p class="chips">
        <StatusChip look={stageLooks[complaint.stage]} label={stageWords[complaint.stage]} />
        <StatusChip look="neutral" label={levelWords[complaint.level]} />
        {isSuspended(complaint) && <StatusChip look="soon" label={t.suspended} />}
      </p>
      {next && <DueBadge look={next.look} label={next.label} lines={next.lines} />}
    </header>
  );
};

/** What has to be known before anything is done. */
const Attention = ({ view: { complaint, apparent } }: { readonly view: ComplaintView }) => {
  const say = useSay();
  const waits = complaint.stage === "awaiting-acceptance";
  return (
    <>
      {complaint.handover && <Notice look="warn" title={t.handoverWaits} />}
      {complaint.lawyer.length > 0 && <Notice look="warn" title={t.lawyer} />}
      {complaint.withdrawalAsked.length > 0 && <Notice look="info" title={t.withdrawalAsked} />}
      {waits &&
        (apparent.length === 0 ? (
          <Notice look="quiet" title={t.answersNone} />
        ) : (
          <Notice look="warn" title={t.answersSome}>
            <ul>
              {apparent.map(({ ground }) => (
                <li>{say(groundOf(ground).title)}</li>
              ))}
            </ul>
          </Notice>
        ))}
    </>
  );
};

const Contents = ({ view: { contents } }: { readonly view: ComplaintView }) => {
  const say = useSay();
  return (
    <section class="card stack close">
      <h2 class="quiet-title">{say(t.contents)}</h2>
      {contents.map(({ n, words, withdrawnOn, handedOver }) => (
        <div>
          {(contents.length > 1 || withdrawnOn) && (
            <h3>
              {say(t.content(n))}
              {withdrawnOn && (
                <>
                  {" "}
                  <StatusChip look="closed" label={t.withdrawn(dayWords(withdrawnOn))} />
                </>
              )}
            </h3>
          )}
          <p class="words">{words ?? say(handedOver ? t.handedOver : t.erased)}</p>
        </div>
      ))}
    </section>
  );
};

const Letter = ({ view }: { readonly view: ComplaintView }) => {
  const { complaint, respondentUnit, respondentNames, transferor } = view;
  const { respondent, first } = complaint;
  const say = useSay();
  const lang = useLanguage();
  const decision = [respondent.number, respondent.date && say(dayWords(respondent.date))];
  return (
    <section class="card stack close">
      <h2 class="quiet-title">{say(t.facts)}</h2>
      <Facts
        facts={[
          { label: t.against, value: say(againstWords[respondent.of]) },
          { label: t.respondent, value: [...respondentNames, respondentUnit].join(", ") },
          { label: t.number, value: decision.filter(Boolean).join(", ") },
          { label: t.learnedOn, value: say(dayWords(respondent.learnedOn)) },
          { label: t.receivedOn, value: say(dayWords(complaint.receivedOn)) },
          { label: t.channel, value: say(channelWords[complaint.channel]) },
          { label: t.transferor, value: transferor },
          {
            label: t.first,
            value: first && (
              <a href={paths.complaints.show.to({ code: first.code }, lang)}>{first.code}</a>
            ),
          },
          {
            label: t.second,
            value: complaint.second && say(dayWords(complaint.second.on)),
          },
        ]}
      />
    </section>
  );
};

const People = ({ view }: { readonly view: ComplaintView }) => {
  const { unitName, verifier } = view;
  const say = useSay();
  return (
    <Box title={t.people}>
      {verifier ? (
        <PersonChip
          name={verifier.name}
          post={verifier.title}
          unit={unitName}
          role={t.accountable}
        />
      ) : (
        <div>
          <p>
            <b>{say(t.nobody)}</b>
          </p>
          <p class="hint">{say(t.nobodyAbout(unitName))}</p>
        </div>
      )}
    </Box>
  );
};

const Papers = ({ view: { complaint, papers } }: { readonly view: ComplaintView }) => {
  const say = useSay();
  const lang = useLanguage();
  if (papers.length === 0) return null;
  return (
    <Box title={t.papers} about={t.papersAbout}>
      <ul class="plain">
        {papers.map(({ id, title, number, on }) => (
          <li>
            <a href={paths.complaints.paper.to({ code: complaint.code, paper: id }, lang)} download>
              {say(title)}
            </a>
            <br />
            <small class="quiet-text">
              {[number, say(dayWords(on))].filter(Boolean).join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </Box>
  );
};

const History = ({ view: { history } }: { readonly view: ComplaintView }) => {
  const say = useSay();
  return (
    <section class="stack">
      <h2>{say(t.history)}</h2>
      <Timeline
        entries={history.toReversed().map((line) => ({
          moment: line.at,
          when: line.when,
          what: line.what,
          who: line.who,
          look: line.look,
          internal: line.internal,
          children:
            // The contents stand above already.
            line.type !== "registered" && (line.said.length > 0 || line.more.length > 0) ? (
              <>
                {line.more.map((one) => (
                  <p class="hint">{say(one)}</p>
                ))}
                {line.said.map((one) => (
                  <p class="preserve">{one}</p>
                ))}
              </>
            ) : null,
        }))}
      />
    </section>
  );
};

const Readers = ({ view: { readings, openings } }: { readonly view: ComplaintView }) => {
  const say = useSay();
  return (
    <Box title={t.readers} about={t.readersAbout}>
      <ul class="readers plain">
        {openings
          .filter(({ by }) => by === "officer")
          .slice(0, 20)
          .map((one) => (
            <li>
              <b>{one.officerName}</b> <span class="quiet-text">{say(t.openedNames)}</span>
              <br />
              <small class="quiet-text">
                {one.reason} · <time dateTime={one.at}>{say(instantWords(one.at))}</time>
              </small>
            </li>
          ))}
        {readings.slice(0, 20).map((one) => (
          <li>
            <b>{one.officerName}</b>{" "}
            <span class="quiet-text">
              {[one.postTitle, one.unitName].filter(Boolean).join(", ")}
            </span>
            <br />
            <small class="quiet-text">
              <time dateTime={one.at}>{say(instantWords(one.at))}</time>
            </small>
          </li>
        ))}
      </ul>
    </Box>
  );
};
