import type { Area } from "#residents/choices.ts";
import { PublicMatter } from "#residents/pages/public-matter.tsx";
import type { Publication } from "#cases/publication.store.ts";
import { publicTexts } from "#residents/texts/public.ts";
import { dayOf } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import type { Unit } from "#units/model.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { matterTexts as t } from "../texts.ts";
import { nameOf } from "./matters.tsx";

type MatterPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly unit: Unit;
  readonly publication: Publication;
  readonly areas: readonly Area[];
  /** The places of its masked pictures. */
  readonly pictures: readonly number[];
};

/** One published matter: the masked words and pictures, and nothing else of it. */
export const MatterPage = ({
  lang,
  trial,
  unit,
  publication,
  areas,
  pictures,
}: MatterPageProps) => {
  const { slug, name } = unit;
  const { code, title, content, answer, area, publishedAt } = publication;
  const picture = (nth: number, variant: string) =>
    paths.unit.picture.to({ slug, code, nth: String(nth), variant });
  return (
    <Layout
      lang={lang}
      title={title}
      titleLang="vi"
      path={paths.unit.matter.to({ slug, code })}
      here={paths.unit.list.to({})}
      about={`${name}: ${title}`}
      trial={trial}
    >
      <p class="lead">
        <a href={paths.unit.show.to({ slug }, lang)}>{name}</a> · {nameOf(areas, area, lang)} ·{" "}
        {say(lang, t.published(dayOf(publishedAt)))}
      </p>
      <PublicMatter
        content={content}
        answer={answer}
        unit={name}
        photos={pictures.map((nth, i) => ({
          href: picture(nth, "view"),
          thumb: picture(nth, "thumb"),
          alt: publicTexts.picture(i + 1),
        }))}
      />
      <Notice look="quiet">
        <p>{say(lang, t.masked)}</p>
      </Notice>
      <p>
        <a href={paths.unit.matters.to({ slug }, lang)}>{say(lang, t.toList)}</a>
      </p>
    </Layout>
  );
};
