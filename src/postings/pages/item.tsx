import { dateWords, dayWords } from "#law/words.ts";
import { say, useLanguage, useSay, type Words } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DueBadge } from "#web/parts/due-badge.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { PhotoStrip } from "#web/parts/photo-strip.tsx";
import { StepBar } from "#web/parts/steps.tsx";
import { Timeline } from "#web/parts/timeline.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { stepsOf } from "../decide.ts";
import { timelineOf, type PostingView } from "../public-view.ts";
import { deskTexts as t, stepWords } from "../texts/desk.ts";
import { publicTexts } from "../texts/public.ts";
import { formWords, markWords } from "../texts/words.ts";
import { StageChip } from "./desk.tsx";
import type { Frame } from "./frame.ts";
import { Paragraphs, PostingFacts } from "./public-item.tsx";
import { StepForm, type StepFormProps } from "./step-fields.tsx";

type ItemProps = Frame & {
  readonly unit: { readonly slug: string; readonly name: string };
  readonly view: PostingView;
  readonly chosen: Pick<StepFormProps, "step" | "form" | "ifPosted"> | null;
  readonly done: Words | null;
};

/** An item before its officers: what it says, what can be done now, and its record. */
export const ItemPage = (props: ItemProps) => {
  const { lang, trial, staff, unit, view, chosen, done } = props;
  const { posting, record } = view;
  const { code } = posting;
  const here = paths.postings.item.to({ code }, lang);
  const steps = stepsOf(posting.stage).filter(
    (step) => step !== "detach" || view.files.some(({ purpose }) => purpose === "attachment"),
  );
  return (
    <Layout
      {...{ lang, trial, staff }}
      title={posting.title}
      path={here}
      here={paths.postings.desk.to({})}
      styles={["postings.css"]}
      crumbs={[{ href: paths.postings.desk.to({}, lang), label: t.title }]}
    >
      <p class="meta">
        <StageChip stage={posting.stage} /> {unit.name} · {code}
      </p>
      {done && <Notice look="done" title={done} live />}
      <Dates view={view} />
      <Ways {...props} />
      {steps.length === 0 ? (
        <p class="hint">{say(lang, t.notPostable)}</p>
      ) : (
        <StepBar
          steps={steps.map((step) => ({
            label: stepWords[step].name,
            href: `${here}${query({ buoc: stepWords[step].slug })}#buoc`,
            current: step === chosen?.step,
          }))}
        />
      )}
      {chosen && <StepForm {...chosen} view={view} />}
      <section class="stack">
        <h2>{say(lang, t.wordsTitle)}</h2>
        <div class="posting-words">
          {posting.body === "" ? (
            <p class="hint">{say(lang, t.noWords)}</p>
          ) : (
            <Paragraphs text={posting.body} />
          )}
        </div>
        <PostingFacts view={view} />
        <Files view={view} />
      </section>
      <section class="stack">
        <h2>{say(lang, publicTexts.record)}</h2>
        <Timeline entries={timelineOf(record, true)} />
      </section>
    </Layout>
  );
};

const Ways = ({ lang, unit, view: { posting } }: ItemProps) => {
  const { code, stage } = posting;
  const isPublic = stage === "posted" || stage === "down";
  return (
    <p class="small-links">
      {isPublic && (
        <a href={paths.postings.show.to({ slug: unit.slug, code }, lang)}>
          {say(lang, t.publicPage)}
        </a>
      )}
      <a href={paths.postings.paper.to({ code }, lang)}>{say(lang, t.paper)}</a>
      <a href={paths.postings.loudspeaker.to({ code }, lang)}>{say(lang, t.loudspeaker)}</a>
    </p>
  );
};

/** By when it is owed; until when it stays up, how sure that is, and what it missed. */
const Dates = ({ view }: { readonly view: PostingView }) => {
  const { posting, why, down } = view;
  const lang = useLanguage();
  const tell = useSay();
  const { stage, dueOn, dueBy, postedOn, untilOn, untilMark, downOn } = posting;
  const waits = stage === "expected" || stage === "draft";
  return (
    <>
      <Facts
        facts={[
          {
            label: t.due,
            value:
              waits && dueOn
                ? `${dayWords(dueOn)[lang]} (${tell(dueBy === "law" ? t.dueLaw : t.dueUnit)})`
                : null,
          },
          { label: t.posted, value: postedOn && dayWords(postedOn)[lang] },
          {
            label: t.until,
            value: untilOn && <DueBadge look="calm" label={dayWords(untilOn)[lang]} lines={why} />,
          },
          { label: t.mark, value: untilMark && tell(markWords[untilMark]) },
          { label: t.keptUntil, value: posting.keptUntil && dateWords(posting.keptUntil)[lang] },
          { label: t.down, value: downOn && dayWords(downOn)[lang] },
          {
            label: t.lacking,
            value:
              stage === "posted" && posting.lacking.length > 0
                ? posting.lacking.map((form) => tell(formWords[form])).join("; ")
                : null,
          },
        ]}
      />
      {stage === "posted" && down.missed > 0 && down.wished && (
        <Notice look="warn" title={t.missed(down.missed, dayWords(down.wished)[lang], lang)} />
      )}
    </>
  );
};

const Files = ({ view }: { readonly view: PostingView }) => {
  const lang = useLanguage();
  const tell = useSay();
  const { code } = view.posting;
  const strip = (purpose: "attachment" | "evidence") =>
    view.files
      .filter((file) => file.purpose === purpose)
      .map(({ nth }, at) => ({
        href: paths.postings.file.to({ code, nth: String(nth), variant: "view" }, lang),
        thumb: paths.postings.file.to({ code, nth: String(nth), variant: "thumb" }, lang),
        alt: purpose === "attachment" ? publicTexts.page(at + 1) : t.evidencePicture(at + 1),
      }));
  const [pages, proofs] = [strip("attachment"), strip("evidence")];
  return (
    <>
      {pages.length > 0 && <PhotoStrip photos={pages} />}
      {proofs.length > 0 && (
        <>
          <h3>{tell(t.evidence)}</h3>
          <PhotoStrip photos={proofs} />
        </>
      )}
    </>
  );
};
