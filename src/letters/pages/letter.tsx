import { explain } from "#law/explanation.ts";
import { dueState } from "#law/due.ts";
import type { Calendar } from "#law/calendar.ts";
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

import { conditions, noted } from "../eligibility.ts";
import { fitOf } from "../history.ts";
import { kindOf, type Step } from "../model.ts";
import { letterSteps } from "../steps.ts";
import { historyTexts, kindTexts } from "../texts/history.ts";
import { letterTexts as t, settlementText, signersText, stageText } from "../texts/pages.ts";
import type { LetterView } from "../view.ts";
import { Box } from "./box.tsx";
import type { OfficeFrame } from "./frame.ts";
import { stageLook } from "./list.tsx";
import { PapersBox, type PaperState } from "./papers-box.tsx";
import { SenderBox, type SenderShown } from "./sender-box.tsx";
import type { StepFormProps } from "./step-fields.tsx";
import { StepPanel } from "./step-panel.tsx";

export type LetterPageProps = OfficeFrame & {
  readonly view: LetterView;
  readonly calendar: Calendar;
  /** The step whose form is drawn, with what was typed. */
  readonly chosen: StepFormProps | null;
  readonly done: Step | null;
  readonly sender?: SenderShown;
  readonly paper?: PaperState;
};

/** A letter before the officer: what it says, what to do, what happened. */
export const LetterPage = (props: LetterPageProps) => {
  const { lang, trial, staff, view, done } = props;
  const { code } = view.letter;
  const title = view.summary?.title || code;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={title}
      path={paths.letters.show.to({ code }, lang)}
      here={paths.letters.list.to({})}
      wide
      bare
    >
      <Head {...props} />
      {done && <Notice look="done" title={t.done(letterSteps[done].name)} live />}
      <div class="split on-matter">
        <div>
          <Waiting view={view} />
          <Summary view={view} />
          <Found view={view} />
          <History view={view} />
        </div>
        <div>
          <StepPanel view={view} chosen={props.chosen} />
          <People view={view} />
          <SenderBox view={view} shown={props.sender ?? { state: "closed" }} />
          <PapersBox view={view} {...(props.paper ? { state: props.paper } : {})} />
          <Readers view={view} />
        </div>
      </div>
    </Layout>
  );
};

const looks = { "in-time": "calm", soon: "soon", late: "late" } as const;

const Head = ({ view, calendar }: LetterPageProps) => {
  const { letter, summary, tell: due } = view;
  const say = useSay();
  const lang = useLanguage();
  const { stage } = letter.progress;
  return (
    <header class="matter-head">
      <p class="crumb no-print">
        <a href={paths.letters.list.to({}, lang)}>{say(t.back)}</a>
        <span class="code">{letter.code}</span>
      </p>
      <h1>{summary?.title || letter.code}</h1>
      <p class="chips">
        <StatusChip look={stageLook[stage]} label={stageText[stage]} />
        {letter.mergedInto && <StatusChip look="info" label={t.merged} />}
        {letter.level === "restricted" && <StatusChip look="soon" label={t.restricted} />}
      </p>
      {letter.tellBy && letter.toldOn === null && !letter.mergedInto && (
        <DueBadge
          look={looks[dueState(view.today, letter.tellBy, calendar)]}
          label={t.tellBy(dayWords(letter.tellBy))}
          {...(due ? { lines: explain(due) } : {})}
        />
      )}
      {(stage === "registered" || stage === "received") && (
        <p class="hint">{say(t.classifyClock)}</p>
      )}
    </header>
  );
};

/** What stands between this letter and the next step. */
const Waiting = ({ view: { letter, names, main } }: { readonly view: LetterView }) => {
  const lang = useLanguage();
  return (
    <>
      {main && (
        <Notice look="info" title={t.mergedInto(main)}>
          <p>
            <a href={paths.letters.show.to({ code: main }, lang)}>{main}</a>
          </p>
        </Notice>
      )}
      {letter.duplicates > 0 && <Notice look="quiet" title={t.hasDuplicates(letter.duplicates)} />}
      {letter.offered && (
        <Notice look="info" title={t.offeredTo(names.units.get(letter.offered.to) ?? "")} />
      )}
      {letter.handoverBy && (
        <Notice look="warn" title={t.handoverWaits(names.officers.get(letter.handoverBy) ?? "")} />
      )}
    </>
  );
};

const Summary = ({ view }: { readonly view: LetterView }) => {
  const { letter, summary, pages, names, area } = view;
  const say = useSay();
  const lang = useLanguage();
  const src = (nth: number, variant: "view" | "thumb") =>
    paths.letters.page.to({ code: letter.code, nth: String(nth), variant }, lang);
  return (
    <section class="card stack close">
      <h2 class="quiet-title">{say(t.summary)}</h2>
      {summary ? <p class="words">{summary.body}</p> : <p class="hint">{say(t.summaryGone)}</p>}
      {pages.length > 0 && (
        <ul class="photos">
          {pages.map((nth) => (
            <li>
              <a href={src(nth, "view")}>
                <img src={src(nth, "thumb")} alt={say(t.page(nth))} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <Facts
        facts={[
          { label: t.receivedOn, value: say(dayWords(letter.receivedOn)) },
          { label: t.channel, value: say(historyTexts.channels[letter.channel]) },
          {
            label: t.from,
            value: letter.from && [letter.from.body, letter.from.number].filter(Boolean).join(", "),
          },
          { label: t.signers, value: say(signersText[letter.signers]) },
          { label: t.area, value: say(area) },
          { label: t.place, value: names.units.get(letter.placeUnit) },
        ]}
      />
    </section>
  );
};

/** What a named person found in it, and what it became. */
const Found = ({ view: { letter } }: { readonly view: LetterView }) => {
  const say = useSay();
  const lang = useLanguage();
  const { progress } = letter;
  if (!("found" in progress)) return null;
  const { found } = progress;
  const titles = (
    of: readonly { readonly id: string; readonly title: { vi: string; en: string } }[],
    ids: readonly string[],
  ) =>
    of
      .filter(({ id }) => ids.includes(id))
      .map(({ title }) => say(title))
      .join("; ");
  return (
    <section class="card stack close">
      <h2 class="quiet-title">{say(letterSteps.classify.name)}</h2>
      <Facts
        facts={[
          { label: t.kind, value: say(kindTexts[kindOf(found)]) },
          { label: t.fit, value: say(historyTexts.fit[fitOf(found)]) },
          { label: t.missing, value: titles(conditions, found.missing) },
          { label: t.notedTitle, value: titles(noted, found.noted) },
          { label: t.settlement, value: say(settlementText[found.settlement]) },
          {
            label: t.became,
            value: "children" in progress && (
              <>
                {progress.children.map(({ what, code }) => (
                  <>
                    <a
                      href={
                        what === "complaint"
                          ? paths.complaints.show.to({ code }, lang)
                          : paths.staff.matter.to({ code }, lang)
                      }
                    >
                      {code}
                    </a>{" "}
                  </>
                ))}
              </>
            ),
          },
        ].filter(({ value }) => Boolean(value))}
      />
    </section>
  );
};

const People = ({ view: { letter, names, colleagues } }: { readonly view: LetterView }) => {
  const say = useSay();
  const unit = names.units.get(letter.desk.unit) ?? "";
  const post = colleagues.find(({ officer }) => officer === letter.officer)?.title ?? "";
  return (
    <Box title={t.people}>
      {letter.officer ? (
        <PersonChip
          name={names.officers.get(letter.officer) ?? ""}
          post={post}
          unit={unit}
          role={t.people}
        />
      ) : (
        <p>
          <b>{say(t.nobody)}</b> <span class="quiet-text">{unit}</span>
        </p>
      )}
      {letter.named.length > 0 && (
        <p class="hint">
          {say(t.named)}: {letter.named.map((one) => names.officers.get(one) ?? "").join(", ")}
        </p>
      )}
    </Box>
  );
};

const History = ({ view: { history } }: { readonly view: LetterView }) => {
  const say = useSay();
  return (
    <section class="stack">
      <h2>{say(t.timeline)}</h2>
      <Timeline
        entries={history.toReversed().map((line) => ({
          moment: line.at,
          when: line.when,
          what: line.what,
          who: line.who,
          look: line.look,
          internal: line.internal,
          children:
            line.said !== null || line.erased || line.more.length > 0 ? (
              <>
                {line.more.map((one) => (
                  <p class="hint">{say(one)}</p>
                ))}
                {(line.said !== null || line.erased) && (
                  <p class="preserve">{line.said ?? say(t.erased)}</p>
                )}
              </>
            ) : null,
        }))}
      />
    </section>
  );
};

const Readers = ({ view: { readings } }: { readonly view: LetterView }) => {
  const say = useSay();
  return readings.length === 0 ? null : (
    <Box title={t.readers} about={t.readersAbout}>
      <ul class="readers plain">
        {readings.slice(0, 20).map((one) => (
          <li>
            <b>{one.officerName}</b>{" "}
            <span class="quiet-text">
              {[one.postTitle, one.unitName].filter(Boolean).join(", ")}
            </span>
            <br />
            <small class="quiet-text">
              {say(t.readOf[one.what])} · <time dateTime={one.at}>{say(instantWords(one.at))}</time>
              {one.reason && ` · ${one.reason}`}
            </small>
          </li>
        ))}
      </ul>
    </Box>
  );
};
