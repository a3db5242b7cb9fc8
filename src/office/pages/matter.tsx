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

import type { MatterView } from "../matter-view.ts";
import type { OfficerStep } from "#access/roles.ts";
import { keptWords } from "#cases/texts/recalculated.ts";
import { stepNames } from "#cases/steps.ts";
import { historyTexts } from "#cases/texts/history.ts";
import { listTexts, stageText } from "../texts/list.ts";
import { exportTexts } from "../texts/exports.ts";
import { matterTexts as t } from "../texts/matter.ts";
import { Box } from "./box.tsx";
import { IdentityBox, type Identity } from "./identity-box.tsx";
import { MatterPhotos } from "./matter-photos.tsx";
import type { OfficeFrame } from "./frame.ts";
import { Why } from "#residents/pages/receipt-part.tsx";
import { StepPanel, type Chosen } from "./step-panel.tsx";
import { stageLook } from "./stage-look.ts";

export type MatterPageProps = OfficeFrame & {
  readonly view: MatterView;
  /** The step whose form is drawn, with what was typed. */
  readonly chosen: Chosen | null;
  /** The step that has just been taken. */
  readonly done: OfficerStep | null;
  readonly identity?: Identity;
};

/** A matter before the officer: what it says, what to do, what happened. */
export const MatterPage = (props: MatterPageProps) => {
  const { lang, trial, staff, view } = props;
  const { matter, filing } = view;
  const title = filing.title ?? t.untitled;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={title}
      path={paths.staff.matter.to({ code: matter.code }, lang)}
      here={paths.staff.list.to({})}
      wide
      bare
    >
      <Head {...props} />
      {props.done && <Notice look="done" title={t.done(stepNames[props.done].name)} live />}
      <div class="split on-matter">
        <div>
          <Waiting view={view} />
          <Letter view={view} />
          <History view={view} />
        </div>
        <div>
          <StepPanel view={view} chosen={props.chosen} />
          <People view={view} />
          <Dates view={view} />
          {view.shows.sender && (
            <IdentityBox view={view} {...(props.identity ?? { state: "closed" })} />
          )}
          {view.shows.readings && <Readers view={view} />}
        </div>
      </div>
    </Layout>
  );
};

const Head = ({ view }: MatterPageProps) => {
  const { matter, filing, badge } = view;
  const say = useSay();
  const lang = useLanguage();
  return (
    <header class="matter-head">
      <p class="crumb no-print">
        <a href={paths.staff.list.to({}, lang)}>{say(t.back)}</a>
        <span class="code">{matter.code}</span>
        <a href={paths.staff.paper.to({ code: matter.code }, lang)} download>
          {say(exportTexts.paper)}
        </a>
        <a href={paths.tasks.newFrom.to({ matter: matter.code }, lang)}>{say(t.giveTask)}</a>
      </p>
      <h1>{filing.title ?? say(t.untitled)}</h1>
      <p class="chips">
        <StatusChip
          look={stageLook[matter.progress.stage]}
          label={stageText[matter.progress.stage]}
        />
        {matter.urgent && <StatusChip look="late" label={listTexts.urgent} />}
        {matter.level === "restricted" && <StatusChip look="soon" label={listTexts.restricted} />}
        {matter.mergedInto && <StatusChip look="info" label={listTexts.merged} />}
        {matter.waitsForReply && <StatusChip look="info" label={listTexts.waitsForReply} />}
        <DueBadge {...badge} />
      </p>
    </header>
  );
};

/** What stands between this matter and the next step. */
const Waiting = ({ view: { matter, names, main } }: { readonly view: MatterView }) => {
  const say = useSay();
  const lang = useLanguage();
  return (
    <>
      {main && (
        <Notice look="info" title={t.mergedInto(main)}>
          <p>
            <a href={paths.staff.matter.to({ code: main }, lang)}>{main}</a>
          </p>
        </Notice>
      )}
      {matter.duplicates > 0 && <Notice look="quiet" title={t.hasDuplicates(matter.duplicates)} />}
      {matter.transfer && (
        <Notice look="info" title={t.offeredTo(names.units.get(matter.transfer.to)?.name ?? "")} />
      )}
      {matter.handoverBy && (
        <Notice look="warn" title={t.handover(names.officers.get(matter.handoverBy) ?? "")}>
          <p>
            <a href={paths.staff.step.to({ code: matter.code, step: "in" }, lang)}>
              {say(t.print)}
            </a>
          </p>
        </Notice>
      )}
    </>
  );
};

const Letter = ({ view }: { readonly view: MatterView }) => {
  const { matter, filing, names, area } = view;
  const say = useSay();
  const place = names.units.get(matter.placeUnit)?.name;
  return (
    <section class="card stack close">
      <h2 class="quiet-title">{say(t.letter)}</h2>
      <p class="words">{filing.body}</p>
      <MatterPhotos files={view.files} />
      <Facts
        facts={[
          { label: t.place, value: [filing.place, place].filter(Boolean).join(", ") },
          { label: t.area, value: say(area) },
          {
            label: t.kind,
            value: `${say(historyTexts.kinds[matter.kind])}, ${say(historyTexts.channels[matter.channel])}`,
          },
          { label: t.receivedAt, value: say(instantWords(matter.receivedAt)) },
          {
            label: t.publish,
            value: say(
              matter.published ? t.isPublished : matter.publishConsent ? t.consent : t.noConsent,
            ),
          },
        ]}
      />
    </section>
  );
};

const People = ({ view }: { readonly view: MatterView }) => {
  const { matter, names, colleagues } = view;
  const say = useSay();
  const holder = "officer" in matter.progress ? matter.progress.officer : null;
  const unit = names.units.get(matter.desk.unit)?.name ?? "";
  const post = matter.desk.post === null ? "" : (names.posts.get(matter.desk.post)?.title ?? "");
  const postOf = (officer: string) =>
    colleagues.find((one) => one.officer === officer)?.title ?? post;
  return (
    <Box title={t.people}>
      {holder ? (
        <PersonChip
          name={names.officers.get(holder) ?? ""}
          post={postOf(holder)}
          unit={unit}
          role={t.accountable}
        />
      ) : (
        <div>
          <p>
            <b>{say(t.nobody)}</b>
          </p>
          <p class="hint">{say(t.nobodyAbout([post, unit].filter(Boolean).join(", ")))}</p>
        </div>
      )}
      {matter.helpers.map((helper) => (
        <PersonChip
          name={names.officers.get(helper) ?? ""}
          post={postOf(helper)}
          unit={unit}
          role={t.helper}
        />
      ))}
      {matter.named.length > 0 && (
        <p class="hint">
          {say(t.named)}: {matter.named.map((one) => names.officers.get(one) ?? "").join(", ")}
        </p>
      )}
    </Box>
  );
};

const Dates = ({ view: { matter, explanations } }: { readonly view: MatterView }) => {
  const say = useSay();
  return (
    <Box title={t.dates}>
      <Facts
        facts={[
          {
            label: t.acceptBy,
            value: matter.acceptedAt === null && say(instantWords(matter.acceptBy)),
          },
          { label: t.urgentBy, value: matter.urgentBy && say(instantWords(matter.urgentBy)) },
          { label: t.answerBy, value: say(dayWords(matter.answerBy)) },
        ].filter(({ value }) => Boolean(value))}
      />
      {matter.answerBy !== matter.promisedBy && (
        <p class="hint">{say(t.promised(dayWords(matter.promisedBy)))}</p>
      )}
      {keptWords(matter).map((line) => (
        <p class="hint">{say(line)}</p>
      ))}
      {explanations.acceptance && matter.acceptedAt === null && (
        <Why title={t.whyAccept} explanation={explanations.acceptance} />
      )}
      {explanations.answer && <Why title={t.whyAnswer} explanation={explanations.answer} />}
    </Box>
  );
};

const History = ({ view: { history } }: { readonly view: MatterView }) => {
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
            // The sender's own words stand above already.
            line.type !== "filed" && (line.said !== null || line.erased) ? (
              <p class="preserve">{line.said ?? say(t.erased)}</p>
            ) : line.more.length > 0 ? (
              line.more.map((one) => <p class="hint">{say(one)}</p>)
            ) : null,
        }))}
      />
    </section>
  );
};

const Readers = ({ view: { readings } }: { readonly view: MatterView }) => {
  const say = useSay();
  return (
    <Box title={t.readers} about={t.readersAbout}>
      <ul class="readers plain">
        {readings.slice(0, 20).map((one) => (
          <li>
            <b>{one.officerName ?? say(one.opener ? t.openers[one.opener] : t.program)}</b>{" "}
            <span class="quiet-text">
              {[one.postTitle, one.unitName].filter(Boolean).join(", ")}
            </span>
            <br />
            <small class="quiet-text">
              {say(t.readOf[one.what])} · <time dateTime={one.at}>{say(instantWords(one.at))}</time>
              {one.reason && ` · ${say(t.because(one.reason))}`}
              {one.approvedBy && ` · ${say(t.approvedBy(one.approvedBy))}`}
            </small>
          </li>
        ))}
      </ul>
    </Box>
  );
};
