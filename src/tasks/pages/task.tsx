import { unreachable } from "#kernel/result.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DueBadge } from "#web/parts/due-badge.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { Timeline } from "#web/parts/timeline.tsx";
import { paths } from "#web/paths.ts";
import type { Text } from "#kernel/text.ts";

import type { ShownLink } from "../evidence.ts";
import type { TaskView } from "../task-view.ts";
import { taskTexts as t } from "../texts/task-page.ts";
import type { OfficeFrame } from "./frame.ts";
import { Near } from "./near.tsx";
import { StandingChip } from "./say.tsx";
import type { StepFormProps } from "./step-fields.tsx";
import { StepPanel } from "./step-panel.tsx";
import { What, When, Who } from "./who-what-when.tsx";

export type TaskPageProps = OfficeFrame & {
  readonly view: TaskView;
  /** The step whose form is drawn, with what was typed. */
  readonly chosen: StepFormProps | null;
  /** What has just been done, in words. */
  readonly done: Text | null;
};

/** A task before the officer: who, what and by when; what to do; what happened. */
export const TaskPage = (props: TaskPageProps) => {
  const { lang, trial, staff, view, done } = props;
  const { task } = view;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={task.title}
      path={paths.tasks.show.to({ code: task.code }, lang)}
      here={paths.tasks.list.to({})}
      wide
      bare
    >
      <Head view={view} />
      {done && <Notice look="done" title={done} live />}
      <Attention view={view} />
      <div class="split on-matter">
        <div>
          <Progressed view={view} />
          <Source view={view} />
          <Near task={task} near={view.near} />
          <Evidence view={view} />
          <History view={view} />
        </div>
        <div>
          <Who view={view} />
          <What view={view} />
          <When view={view} />
          <StepPanel view={view} chosen={props.chosen} />
        </div>
      </div>
    </Layout>
  );
};

const Head = ({ view }: { readonly view: TaskView }) => {
  const { task, standing, due } = view;
  const say = useSay();
  const lang = useLanguage();
  return (
    <header class="matter-head">
      <p class="crumb no-print">
        <a href={paths.tasks.list.to({}, lang)}>{say(t.back)}</a>
        <span class="code">{task.code}</span>
        <a href={paths.tasks.tree.to({ code: task.code }, lang)}>{say(t.tree)}</a>
      </p>
      <h1>{task.title}</h1>
      <p class="chips">
        <StandingChip standing={standing} />
        {task.visibility === "public" && <StatusChip look="neutral" label={t.public} />}
        <DueBadge look={due.look} label={due.left} />
      </p>
    </header>
  );
};

/** What has to be known before anything is done. */
const Attention = ({ view }: { readonly view: TaskView }) => {
  const { task, names, standing, why, askedBecause } = view;
  return (
    <>
      {task.asked && (
        <Notice look="warn" title={t.asked(task.asked.until)}>
          {askedBecause && <p class="preserve">{askedBecause}</p>}
        </Notice>
      )}
      {task.handedOver && (
        <Notice
          look="warn"
          title={t.handedOver(
            names.units.get(task.handedOver.from)?.name ?? "",
            task.handedOver.on,
          )}
        />
      )}
      {task.waitsFor > 0 && <Notice look="info" title={t.waits(task.waitsFor)} />}
      {why !== null ? (
        <Notice look="late" title={t.why}>
          <p class="preserve">{why}</p>
        </Notice>
      ) : (
        standing === "overdue" && <Notice look="late" title={t.lateNoReason} />
      )}
    </>
  );
};

const Progressed = ({ view: { task, lastSaid } }: { readonly view: TaskView }) => {
  const say = useSay();
  return (
    <section class="card stack close">
      <h2 class="quiet-title">{say(t.progress)}</h2>
      <p class="progress-line">
        <b>{say(t.percent(task.percent))}</b>{" "}
        <progress aria-label={say(t.progress)} value={task.percent} max={100} />
      </p>
      <p class="preserve">{lastSaid ?? say(t.nothingSaid)}</p>
      <p class="hint">{say(t.updatedOn(task.updatedOn))}</p>
    </section>
  );
};

const Source = ({ view: { source } }: { readonly view: TaskView }) => {
  const say = useSay();
  const lang = useLanguage();
  return (
    <section class="card stack close">
      <h2 class="quiet-title">{say(t.source)}</h2>
      {source.from === "directive" && (
        <>
          <p>
            {source.directive?.code ? (
              <a href={paths.directives.show.to({ code: source.directive.code }, lang)}>
                {source.directive.name}
              </a>
            ) : (
              (source.directive?.name ?? say(t.hiddenDirective))
            )}
          </p>
          {source.passage && <blockquote class="words">{source.passage}</blockquote>}
        </>
      )}
      {source.from === "matter" && (
        <p>
          {source.matter ? (
            <>
              {say(t.matter)}{" "}
              <a href={paths.staff.matter.to({ code: source.matter }, lang)}>{source.matter}</a>
            </>
          ) : (
            say(t.hiddenMatter)
          )}
        </p>
      )}
      {source.from === "topic" && (
        <p>
          {say(t.topic)}: {source.area && say(source.area)}
        </p>
      )}
      {source.from === "meeting" && (
        <p>
          {source.meeting}, {say(t.day(source.on))}
        </p>
      )}
      {source.from === "office" && <p>{say(t.office)}</p>}
    </section>
  );
};

const Evidence = ({ view: { task, evidence } }: { readonly view: TaskView }) => {
  const say = useSay();
  return (
    <section class="card stack close">
      <h2 class="quiet-title">{say(t.evidence)}</h2>
      {evidence.length === 0 && <p class="quiet-text">{say(t.noEvidence)}</p>}
      <ul class="plain">
        {evidence.map((link) => (
          <li>
            <EvidenceLine code={task.code} link={link} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const EvidenceLine = ({ code, link }: { readonly code: string; readonly link: ShownLink }) => {
  const say = useSay();
  const lang = useLanguage();
  if (!link.shown) return <span class="quiet-text">{say(t.hiddenEvidence)}</span>;
  const { kind, target } = link;
  const label = link.label || (kind === "file" ? say(t.picture) : target);
  switch (kind) {
    case "file":
      return (
        <a href={paths.tasks.file.to({ code, file: target, variant: "view" }, lang)}>{label}</a>
      );
    case "address":
      return (
        <a href={target} rel="noreferrer nofollow">
          {label}
        </a>
      );
    case "matter":
      return <a href={paths.staff.matter.to({ code: target }, lang)}>{label}</a>;
    case "commitment":
      return <>{label === target ? label : `${label} (${target})`}</>;
    default:
      return unreachable(kind);
  }
};

const History = ({ view: { history } }: { readonly view: TaskView }) => {
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
          children: line.said === null ? null : <p class="preserve">{line.said}</p>,
        }))}
      />
    </section>
  );
};
