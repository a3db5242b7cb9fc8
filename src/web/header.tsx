import type { Lang } from "#kernel/text.ts";

import type { Children } from "./jsx.ts";
import { say, type Words } from "./language.ts";
import { initialOf } from "./parts/person-chip.tsx";
import { inLanguage, type Path } from "./path.ts";
import { paths } from "./paths.ts";
import { layoutTexts as t } from "./texts.ts";

/** Who is signed in, as the header names them. */
export type StaffHeader = {
  readonly name: string;
  readonly post: Words;
  readonly unit: Words;
  /** Shows the way to the pages of administrators; the door decides who may come in. */
  readonly admin?: boolean;
  /** The rooms shown to them; without it all that are about matters. */
  readonly rooms?: readonly StaffRoom[];
};

type Link = { readonly at: Path; readonly label: Words };

/** Where the day's work is done, side by side in the header. */
const daily = {
  matters: { at: paths.staff.list, label: t.work },
  tasks: { at: paths.tasks.list, label: t.tasks },
  complaints: { at: paths.complaints.list, label: t.complaints },
  letters: { at: paths.letters.list, label: t.letters },
  reception: { at: paths.reception.desk, label: t.reception },
  intake: { at: paths.staff.intake, label: t.intake },
} as const;

/** What is needed now and then, behind one word. */
const seldom = {
  directives: { at: paths.directives.list, label: t.directives },
  programmes: { at: paths.programmes.list, label: t.programmes },
  reviews: { at: paths.programmes.review, label: t.reviews },
  news: { at: paths.news.desk, label: t.news },
  comments: { at: paths.comments.desk, label: t.comments },
  postings: { at: paths.postings.desk, label: t.postings },
  templates: { at: paths.staff.templates, label: t.templates },
  papers: { at: paths.papers.list, label: t.papers },
  reports: { at: paths.reports.show, label: t.reports },
  routing: { at: paths.admin.routing, label: t.routing },
  closures: { at: paths.closures.list, label: t.closures },
  calendar: { at: paths.admin.calendar, label: t.calendar },
  retention: { at: paths.staff.retention, label: t.retention },
  organisation: { at: paths.organisation.show, label: t.organisation },
  audit: { at: paths.log.list, label: t.log },
} as const;

export type StaffRoom = keyof typeof daily | keyof typeof seldom;

const publicPages: readonly Link[] = [
  { at: paths.filing.form, label: t.filing },
  { at: paths.follow.show, label: t.follow },
  { at: paths.drafts.about, label: t.complaints },
  { at: paths.reception.overview, label: t.reception },
  { at: paths.unit.list, label: t.units },
  { at: paths.news.list, label: t.newsPublic },
  { at: paths.search, label: t.searchPublic },
];

export type HeaderProps = {
  readonly lang: Lang;
  readonly path: string;
  readonly here?: string;
  readonly staff?: StaffHeader | undefined;
  readonly trial: boolean;
};

/** The head of every page: where one is, where else one may go, who is signed in. */
export const Header = ({ lang, path, here, staff, trial }: HeaderProps) => {
  const current = inLanguage(here ?? path, "vi").replace(/\?.*$/, "");
  const pages = staff ? pagesOf(staff) : { first: publicPages, more: [] };
  return (
    <header class="top">
      {trial && <p class="trial">{say(lang, t.trial)}</p>}
      <div class="bar">
        <a class="brand" href={(staff ? paths.staff.list : paths.home).to({}, lang)}>
          <Mark />
          <span>{say(lang, t.product)}</span>
        </a>
        <details class="menu">
          <summary>{say(lang, t.menu)}</summary>
        </details>
        <nav aria-label={say(lang, t.mainNav)}>
          <ul>
            {pages.first.map((page) => (
              <li>
                <To page={page} current={current} lang={lang} />
              </li>
            ))}
            {pages.more.length > 0 && (
              <li>
                <More pages={pages.more} current={current} lang={lang} />
              </li>
            )}
          </ul>
        </nav>
        <div class="aside">
          {staff ? (
            <Account lang={lang} staff={staff}>
              <OtherLanguage lang={lang} path={path} />
            </Account>
          ) : (
            <OtherLanguage lang={lang} path={path} />
          )}
        </div>
      </div>
    </header>
  );
};

/** The pages of somebody's rooms; few enough are simply shown. */
function pagesOf({ admin = false, rooms = ["matters", "intake", "templates"] }: StaffHeader) {
  const of = (known: Readonly<Partial<Record<StaffRoom, Link>>>): readonly Link[] =>
    Object.entries(known).flatMap(([room, link]) =>
      rooms.some((one) => one === room) ? [link] : [],
    );
  const first = of(daily);
  const more = [...of(seldom), ...(admin ? [{ at: paths.admin.units, label: t.admin }] : [])];
  return first.length + more.length <= 5
    ? { first: [...first, ...more], more: [] }
    : { first, more };
}

type Way = { readonly current: string; readonly lang: Lang };

const To = ({ page, current, lang }: Way & { readonly page: Link }) => (
  <a href={page.at.to({}, lang)} aria-current={isHere(page, current) ? "page" : undefined}>
    {say(lang, page.label)}
  </a>
);

const isHere = (page: Link, current: string): boolean => page.at.to({}) === current;

const More = ({ pages, current, lang }: Way & { readonly pages: readonly Link[] }) => {
  const open = pages.find((page) => isHere(page, current));
  return (
    <details class="more">
      <summary class={open && "here"}>{say(lang, open?.label ?? t.more)}</summary>
      <ul>
        {pages.map((page) => (
          <li>
            <To page={page} current={current} lang={lang} />
          </li>
        ))}
      </ul>
    </details>
  );
};

type AccountProps = {
  readonly lang: Lang;
  readonly staff: StaffHeader;
  readonly children: Children;
};

const Account = ({ lang, staff, children }: AccountProps) => (
  <details class="account">
    <summary aria-label={staff.name}>
      <span class="initial" aria-hidden="true">
        {initialOf(staff.name)}
      </span>
      <strong>{staff.name}</strong>
    </summary>
    <div>
      <p>
        <b>{staff.name}</b>
        <span class="under">
          {say(lang, staff.post)}, {say(lang, staff.unit)}
        </span>
      </p>
      <a href={paths.staff.profile.to({}, lang)}>{say(lang, t.profile)}</a>
      <a href={paths.log.own.to({}, lang)}>{say(lang, t.ownLog)}</a>
      {children}
      <form method="post" action={paths.staff.signOut.to({}, lang)}>
        <button type="submit" class="button quiet">
          {say(lang, t.signOut)}
        </button>
      </form>
    </div>
  </details>
);

const OtherLanguage = ({ lang, path }: { readonly lang: Lang; readonly path: string }) => {
  const other = lang === "vi" ? "en" : "vi";
  return (
    <a href={inLanguage(path, other)} hreflang={other} lang={other}>
      {say(lang, t.otherLanguage)}
    </a>
  );
};

/** A leaf that is also a speech bubble, with a tick in it: said, heard, done. */
const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
    <path class="a" d="M16 2.5a13.5 13.5 0 0 1 0 27H2.5V16A13.5 13.5 0 0 1 16 2.5z" />
    <path class="b" d="m9.8 16.6 4.4 4.4 8-9" />
  </svg>
);
