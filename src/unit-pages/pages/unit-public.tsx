import { dayOf } from "#kernel/day.ts";
import { dateWords } from "#law/words.ts";
import type { Kept } from "#programmes/promises.store.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { publicTexts as p, unitTexts as t } from "../texts.ts";
import type { UnitView } from "../unit-view.ts";
import { nameOf } from "./matters.tsx";

type Props = { readonly view: UnitView };

/** What was asked and answered, as far as its senders agreed; decisions on complaints. */
export const Answers = ({ view: { unit, newest, areas, successors } }: Props) => {
  const speak = useSay();
  const lang = useLanguage();
  const { slug } = unit;
  return (
    <section class="unit-part">
      {(newest.length > 0 || !successors) && (
        <>
          <h2>{speak(t.answers)}</h2>
          {newest.length === 0 ? (
            <p class="quiet-text">{speak(t.noAnswers)}</p>
          ) : (
            <ul class="dated-list">
              {newest.map(({ code, title, area, publishedAt }) => (
                <li>
                  <h3>
                    <a href={paths.unit.matter.to({ slug, code }, lang)} lang="vi">
                      {title}
                    </a>
                  </h3>
                  <p class="meta">
                    {nameOf(areas, area, lang)} · {speak(dateWords(dayOf(publishedAt)))}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <ul class="ways">
        {newest.length > 0 && (
          <li>
            <a href={paths.unit.matters.to({ slug }, lang)}>{speak(t.allAnswers)}</a>
          </li>
        )}
        <li>
          <a href={paths.unit.complaints.to({ slug }, lang)}>{speak(t.complaints)}</a>
        </li>
      </ul>
    </section>
  );
};

/** What it promised in public or was given, with how much of it is done. */
export const Promises = ({ view: { unit, promises, successors } }: Props) => {
  const speak = useSay();
  const lang = useLanguage();
  if (promises.length === 0 && successors) return null;
  return (
    <section class="unit-part">
      <h2>{speak(p.promises)}</h2>
      {promises.length === 0 ? (
        <p class="quiet-text">{speak(p.noPromises)}</p>
      ) : (
        <ul class="dated-list">
          {promises.map(({ slug, title, canonical, publishedOn, own, total }) => (
            <li>
              <h3>
                <a href={paths.programmes.publicShow.to({ slug }, lang)} lang="vi">
                  {title}
                </a>
              </h3>
              <Share kept={own.all > 0 ? own : total} own={own.all > 0 ? unit.name : null} />
              <p class="meta">
                {canonical} · {speak(p.published(publishedOn))}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** A share as words, and beside them as a bar. */
const Share = ({ kept, own }: { readonly kept: Kept; readonly own: string | null }) => {
  const speak = useSay();
  return (
    <p class="kept">
      <svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="6" class="whole" />
        <rect width={Math.round((kept.done / kept.all) * 100)} height="6" class="part" />
      </svg>
      {speak(p.kept(kept.done, kept.all, own))}
    </p>
  );
};

/** What hangs on its board now. */
export const Postings = ({ view: { unit, postings, successors } }: Props) => {
  const speak = useSay();
  const lang = useLanguage();
  const { slug } = unit;
  if (postings.length === 0 && successors) return null;
  return (
    <section class="unit-part">
      <h2>{speak(p.postings)}</h2>
      {postings.length === 0 ? (
        <p class="quiet-text">{speak(p.noPostings)}</p>
      ) : (
        <ul class="dated-list">
          {postings.map(({ code, title, postedOn, untilOn }) => (
            <li>
              <h3>
                <a href={paths.postings.show.to({ slug, code }, lang)} lang="vi">
                  {title}
                </a>
              </h3>
              <p class="meta">{speak(p.posted(postedOn, untilOn))}</p>
            </li>
          ))}
        </ul>
      )}
      <ul class="ways">
        <li>
          <a href={paths.postings.list.to({ slug }, lang)}>{speak(p.allPostings)}</a>
        </li>
      </ul>
    </section>
  );
};

/** What it wrote lately. */
export const Articles = ({ view: { unit, articles } }: Props) => {
  const speak = useSay();
  const lang = useLanguage();
  if (articles.length === 0) return null;
  return (
    <section class="unit-part">
      <h2>{speak(p.news)}</h2>
      <ul class="dated-list">
        {articles.map(({ slug, title, day }) => (
          <li>
            <h3>
              <a href={paths.news.show.to({ slug }, lang)} lang="vi">
                {title}
              </a>
            </h3>
            <p class="meta">{speak(dateWords(day))}</p>
          </li>
        ))}
      </ul>
      <ul class="ways">
        <li>
          <a href={paths.news.list.to({}, lang) + query({ "don-vi": unit.slug })}>
            {speak(p.allNews)}
          </a>
        </li>
      </ul>
    </section>
  );
};
