import type { Lang } from "#kernel/text.ts";
import { dateWords, dayWords } from "#law/words.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DueBadge } from "#web/parts/due-badge.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { QrCode } from "#web/parts/qr.tsx";
import { Timeline } from "#web/parts/timeline.tsx";
import { paths } from "#web/paths.ts";

import { dutyOf } from "../duties.ts";
import type { AtAddress } from "../public.store.ts";
import { timelineOf, type PostingView } from "../public-view.ts";
import { deskTexts } from "../texts/desk.ts";
import { paperTexts } from "../texts/paper.ts";
import { publicTexts as t } from "../texts/public.ts";
import { formWords, markWords, periodWords } from "../texts/words.ts";

type ItemProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly origin: string;
  readonly unit: { readonly slug: string; readonly name: string };
  readonly view: PostingView;
};

/** One item as everybody reads it: the words, since when, until when and why, and what was done. */
export const PublicItemPage = ({ lang, trial, origin, unit, view }: ItemProps) => {
  const { posting, record, before, correctedOn } = view;
  const { slug } = unit;
  const { code } = posting;
  const here = paths.postings.show.to({ slug, code }, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={posting.title}
      titleLang="vi"
      path={here}
      here={paths.unit.list.to({})}
      styles={["postings.css"]}
    >
      <p class="meta">
        <a href={paths.unit.show.to({ slug }, lang)}>{unit.name}</a>
        {" · "}
        {say(lang, dutyOf(posting.kind).name)}
      </p>
      {posting.stage === "down" && (
        <Notice look="info" title={t.downNote}>
          {posting.downBecause !== "" && (
            <p>
              {say(lang, t.downBecause)}: {posting.downBecause}
            </p>
          )}
        </Notice>
      )}
      <Since view={view} />
      <article class="posting-words">
        {correctedOn && <p class="meta">{t.corrected(dateWords(correctedOn)[lang], lang)}</p>}
        <Paragraphs text={posting.body} />
      </article>
      <Pages slug={slug} view={view} />
      <PostingFacts view={view} />
      <section class="stack">
        <h2>{say(lang, t.record)}</h2>
        <p class="hint">{say(lang, t.recordAbout)}</p>
        {posting.lacking.length > 0 && (
          <Notice look="warn" title={t.lacking}>
            <ul>
              {posting.lacking.map((form) => (
                <li>{say(lang, formWords[form])}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Timeline entries={timelineOf(record, false)} />
      </section>
      {before.length > 0 && (
        <section class="stack">
          <h2>{say(lang, t.versions)}</h2>
          {before.map((version) => (
            <details class="why">
              <summary>
                {t.versionOf(version.version, dateWords(version.onDay)[lang], lang)}
              </summary>
              <p>
                <b lang="vi">{version.title}</b>
              </p>
              <Paragraphs text={version.body} />
            </details>
          ))}
        </section>
      )}
      <aside class="posting-foot">
        <QrCode
          text={origin + paths.postings.show.to({ slug, code })}
          label={say(lang, paperTexts.paperQr)}
        />
        <div>
          <p>
            {say(lang, t.code)}: <b>{code}</b>
          </p>
          <p class="no-print">
            {say(lang, t.wrong)} <a href={paths.filing.form.to({}, lang)}>{say(lang, t.say)}</a>
          </p>
          <p class="no-print">
            <a href={paths.postings.list.to({ slug }, lang)}>{say(lang, t.all(unit.name))}</a>
          </p>
        </div>
      </aside>
    </Layout>
  );
};

/** Plain words as paragraphs: one for each line. */
export const Paragraphs = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split(/\n+/)
      .map((one) => one.trim())
      .filter((one) => one !== "")
      .map((one) => (
        <p lang="vi">{one}</p>
      ))}
  </>
);

/** Since when, and until when at least with the reckoning to unfold. */
const Since = ({ view }: { readonly view: PostingView }) => {
  const { posting, why, down } = view;
  const lang = useLanguage();
  const tell = useSay();
  if (!posting.postedOn) return null;
  const up = posting.stage === "posted";
  const until = posting.untilOn && dayWords(posting.untilOn)[lang];
  return (
    <div class="posting-since">
      <p>
        {tell(t.postedSince)} <b>{dayWords(posting.postedOn)[lang]}</b>
        {posting.downOn && (
          <>
            {" · "}
            {tell(t.downOn)} <b>{dayWords(posting.downOn)[lang]}</b>
          </>
        )}
      </p>
      {until ? (
        <>
          <DueBadge
            look={up ? "calm" : "done"}
            label={up ? t.upUntil(until, lang) : t.wasUntil(until, lang)}
            lines={why}
          />
          {posting.untilMark && posting.untilMark !== "V" && (
            <p class="hint">
              {tell(t.minimumIs)} {tell(markWords[posting.untilMark])}
            </p>
          )}
        </>
      ) : (
        <p class="hint">{tell(t.noUntil)}</p>
      )}
      {up && down.missed > 0 && down.wished && (
        <p class="hint">{deskTexts.missed(down.missed, dayWords(down.wished)[lang], lang)}</p>
      )}
      {up && posting.keptUntil && (
        <p class="hint">
          {tell(deskTexts.keptUntil)} {dayWords(posting.keptUntil)[lang]}
        </p>
      )}
    </div>
  );
};

const Pages = ({ slug, view }: { readonly slug: string; readonly view: PostingView }) => {
  const lang = useLanguage();
  const tell = useSay();
  const pages = view.files.filter(({ purpose }) => purpose === "attachment");
  if (pages.length === 0) return null;
  return (
    <section class="stack">
      <h2>{tell(t.pages)}</h2>
      <ul class="posting-pages">
        {pages.map(({ nth, width, height }, at) => {
          const href = paths.postings.attachment.to(
            { slug, code: view.posting.code, nth: String(nth) },
            lang,
          );
          return (
            <li>
              <a href={href}>
                <img
                  src={`${href}?nho=1`}
                  alt={tell(t.page(at + 1))}
                  width="160"
                  height={Math.max(1, Math.round((160 * height) / width))}
                  loading="lazy"
                />
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** What the item is, for whom, how and on what ground. */
export const PostingFacts = ({ view: { posting } }: { readonly view: PostingView }) => {
  const lang = useLanguage();
  const tell = useSay();
  const duty = dutyOf(posting.kind);
  const { item, period, issuedOn, eventOn, audience } = posting;
  const basis = duty.article
    ? [tell(duty.article), item === null ? "" : tell(t.paragraph(item)), tell(markWords[duty.mark])]
    : [tell(markWords.policy)];
  return (
    <Facts
      facts={[
        { label: t.document, value: posting.document },
        { label: t.issued, value: issuedOn && dateWords(issuedOn)[lang] },
        { label: t.event, value: eventOn && dayWords(eventOn)[lang] },
        { label: t.period, value: period && tell(periodWords(period)) },
        { label: t.audience, value: audience === "" ? tell(duty.audience) : audience },
        { label: t.place, value: posting.place && <span lang="vi">{posting.place}</span> },
        {
          label: t.forms,
          value: [...new Set([...posting.forms, ...duty.forms])]
            .map((form) => tell(formWords[form]))
            .join("; "),
        },
        { label: t.basis, value: basis.filter((part) => part !== "").join(" · ") },
      ]}
    />
  );
};

type WithdrawnProps = Omit<ItemProps, "view" | "origin"> & {
  readonly at: Extract<AtAddress, { readonly stage: "withdrawn" }>;
};

/** What is left of an item that was withdrawn for what was private in it. */
export const WithdrawnPage = ({ lang, trial, unit, at }: WithdrawnProps) => (
  <Layout
    lang={lang}
    trial={trial}
    title={t.withdrawn}
    path={paths.postings.show.to({ slug: unit.slug, code: at.code }, lang)}
    here={paths.unit.list.to({})}
  >
    <p>{t.withdrawnAbout(dayWords(at.postedOn)[lang], dayWords(at.downOn)[lang], lang)}</p>
    <Facts
      facts={[
        { label: t.code, value: at.code },
        { label: t.kind, value: say(lang, dutyOf(at.kind).name) },
      ]}
    />
    <p>
      <a href={paths.postings.list.to({ slug: unit.slug }, lang)}>{say(lang, t.all(unit.name))}</a>
    </p>
  </Layout>
);
