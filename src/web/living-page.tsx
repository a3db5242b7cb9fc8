import type { Lang, Text } from "#kernel/text.ts";

import type { StaffHeader } from "./header.tsx";
import type { Children } from "./jsx.ts";
import { say } from "./language.ts";
import { Layout, looks, type Look } from "./layout.tsx";
import { Foundations } from "./living/foundations.tsx";
import * as parts from "./living/parts.tsx";
import * as t from "./living/names.ts";
import { query } from "./path.ts";
import { paths } from "./paths.ts";

type Props = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff?: StaffHeader;
  /** The address it stands at, in the language of the page. */
  readonly at: string;
  /** The look it was asked to take on, `?giao-dien=toi`. */
  readonly look?: string | undefined;
};

/**
 * The living page: what pages are made of and every part in every state, to look at and to test. Its
 * people and matters are invented. Open to anybody in trial houses and while developing.
 */
export const LivingPage = ({ lang, trial, staff, at, look }: Props) => {
  const asked = looks.find((one) => one === look);
  return (
    <Layout
      lang={lang}
      title={t.title}
      lead={t.lead}
      path={at}
      crumbs={[
        { href: paths.home.to({}, lang), label: t.crumbs.home },
        { href: at, label: t.crumbs.system },
      ]}
      trial={trial}
      staff={staff}
      look={asked}
      styles={["chart.css", "living.css"]}
      wide
    >
      <Ways lang={lang} at={at} look={asked} />
      {sections(at).map(({ id, name, shown }) => (
        <section class="stack part" id={id}>
          <h2>{say(lang, name)}</h2>
          <div class="stack" lang="vi">
            {shown}
          </div>
        </section>
      ))}
    </Layout>
  );
};

/** To every section, and to the same page in another look; widths and motion are the browser's own. */
const Ways = (props: {
  readonly lang: Lang;
  readonly at: string;
  readonly look: Look | undefined;
}) => {
  const { lang, at, look } = props;
  return (
    <>
      <nav class="periods" aria-label={say(lang, t.looks)}>
        <ul>
          {[undefined, ...looks].map((one) => (
            <li>
              <a
                href={at + query({ "giao-dien": one })}
                aria-current={one === look ? "true" : undefined}
              >
                {say(lang, t.lookNames[one ?? "browser"])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="hint">{say(lang, t.browserSettings)}</p>
      <nav aria-label={say(lang, t.contents)}>
        <ul class="names">
          {sections(at).map(({ id, name }) => (
            <li>
              <a href={`#${id}`}>{say(lang, name)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
};

type Section = { readonly id: string; readonly name: Text; readonly shown: Children };

const sections = (at: string): readonly Section[] => [
  { id: "nen", name: t.names.foundations, shown: <Foundations /> },
  { id: "nut", name: t.names.buttons, shown: <parts.Buttons at={at} /> },
  { id: "bieu-mau", name: t.names.form, shown: <parts.SampleForm at={at} /> },
  { id: "loi-vao", name: t.names.entrances, shown: <parts.Ways /> },
  { id: "trang-thai", name: t.names.status, shown: <parts.Status /> },
  { id: "vu-viec", name: t.names.matter, shown: <parts.Matter /> },
  { id: "con-so", name: t.names.figures, shown: <parts.Numbers /> },
  { id: "bieu-do", name: t.names.charts, shown: <parts.Charts /> },
  { id: "danh-sach", name: t.names.lists, shown: <parts.Lists at={at} /> },
  { id: "bo-loc", name: t.names.filters, shown: <parts.Filters at={at} /> },
  { id: "thong-bao", name: t.names.notices, shown: <parts.Notices /> },
  { id: "xac-nhan", name: t.names.confirm, shown: <parts.Confirm at={at} /> },
  { id: "ma", name: t.names.codes, shown: <parts.Codes /> },
  { id: "bai-viet", name: t.names.article, shown: <parts.Article at={at} /> },
  { id: "khi-in", name: t.names.print, shown: <parts.OnPaper /> },
  { id: "hinh-ve", name: t.names.icons, shown: <parts.Icons /> },
];
