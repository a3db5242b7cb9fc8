import { dateWords } from "#law/words.ts";
import type { Day } from "#kernel/day.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { QrCode } from "#web/parts/qr.tsx";
import { paths } from "#web/paths.ts";

import { dutyOf } from "../duties.ts";
import type { Spoken } from "../loudspeaker.ts";
import type { Posting } from "../model.ts";
import { deskTexts } from "../texts/desk.ts";
import { paperTexts as t } from "../texts/paper.ts";
import { publicTexts } from "../texts/public.ts";
import type { Frame } from "./frame.ts";
import { Paragraphs } from "./public-item.tsx";

type PaperProps = Frame & {
  readonly unit: { readonly slug: string; readonly name: string };
  readonly posting: Posting;
  readonly origin: string;
};

/** One sheet for the board: the words large, since when and until when at least, and the way to the page. */
export const PaperPage = ({ lang, trial, staff, unit, posting, origin }: PaperProps) => {
  const { code, title, document, issuedOn, audience, postedOn, untilOn, stage } = posting;
  const address = origin + paths.postings.show.to({ slug: unit.slug, code });
  const from = postedOn && dateWords(postedOn)[lang];
  const until = untilOn && dateWords(untilOn)[lang];
  return (
    <Layout
      {...{ lang, trial, staff }}
      title={t.paperTitle}
      path={paths.postings.paper.to({ code }, lang)}
      here={paths.postings.desk.to({})}
      styles={["postings.css"]}
      bare
    >
      <p class="hint no-print">
        {say(lang, t.paperPrint)}{" "}
        <a href={paths.postings.item.to({ code }, lang)}>{say(lang, deskTexts.backToItem)}</a>
      </p>
      <article class="posting-sheet">
        <p class="meta">
          {unit.name}
          {document !== "" && ` · ${document}`}
          {issuedOn && ` · ${dateWords(issuedOn)[lang]}`}
        </p>
        <h1>{title}</h1>
        {stage === "expected" || stage === "draft" || !from ? (
          <p class="draft">{say(lang, t.paperDraft)}</p>
        ) : (
          <p class="from">{say(lang, until ? t.paperFrom(from, until) : t.paperFromOnly(from))}</p>
        )}
        <p>
          {say(lang, t.paperForWhom)}:{" "}
          {audience === "" ? say(lang, dutyOf(posting.kind).audience) : audience}
        </p>
        <div class="posting-words">
          <Paragraphs text={posting.body} />
        </div>
        {postedOn && (
          <div class="posting-foot">
            <QrCode text={address} label={say(lang, t.paperQr)} />
            <div>
              <p>{say(lang, t.paperQr)}</p>
              <p>
                {say(lang, publicTexts.code)}: <b>{code}</b>
              </p>
            </div>
          </div>
        )}
      </article>
    </Layout>
  );
};

type LoudProps = Frame & {
  readonly posting: Posting;
  readonly text: Spoken;
  readonly days: readonly Day[];
  readonly run: number;
  readonly wanted: number | null;
};

/** What is read aloud, how long it takes, and the days on which it was. */
export const LoudspeakerPage = (props: LoudProps) => {
  const { lang, trial, staff, posting, text, days, run, wanted } = props;
  const { code } = posting;
  return (
    <Layout
      {...{ lang, trial, staff }}
      title={t.loudTitle}
      path={paths.postings.loudspeaker.to({ code }, lang)}
      here={paths.postings.desk.to({})}
      styles={["postings.css"]}
      crumbs={[
        { href: paths.postings.desk.to({}, lang), label: deskTexts.title },
        { href: paths.postings.item.to({ code }, lang), label: posting.title },
      ]}
      lead={t.loudLead}
    >
      <p>{say(lang, t.loudMinutes(text.minutes, text.syllables))}</p>
      {text.unknown.length > 0 && (
        <Notice look="warn" title={t.loudUnknown}>
          <p>{text.unknown.join(", ")}</p>
        </Notice>
      )}
      <div class="spoken" lang="vi">
        {text.paragraphs.map((one) => (
          <p>{one}</p>
        ))}
      </div>
      <section class="stack">
        <h2>{say(lang, t.loudDays)}</h2>
        {days.length === 0 ? (
          <p class="hint">{say(lang, t.loudNoDays)}</p>
        ) : (
          <>
            <p>{say(lang, t.loudRun(run, wanted))}</p>
            <ul>
              {days.map((day) => (
                <li>{dateWords(day)[lang]}</li>
              ))}
            </ul>
          </>
        )}
      </section>
    </Layout>
  );
};
