import type { Lang } from "#kernel/text.ts";

import release from "../../package.json" with { type: "json" };
import { say, type Words } from "./language.ts";
import type { Path } from "./path.ts";
import { paths } from "./paths.ts";
import { layoutTexts as t } from "./texts.ts";

type Group = {
  readonly name: string;
  readonly title: Words;
  readonly links: readonly { readonly at: Path; readonly label: Words }[];
};

const about: Group = {
  name: "ve-trang",
  title: t.aboutSite,
  links: [
    { at: paths.about.accessibility, label: t.accessibility },
    { at: paths.about.privacy, label: t.privacy },
    { at: paths.staff.signIn, label: t.signIn },
  ],
};
const law: Group = {
  name: "theo-luat",
  title: t.lawGroup,
  links: [
    { at: paths.law.deadline, label: t.law },
    { at: paths.law.rules, label: t.lawRules },
    { at: paths.law.calendar, label: t.lawCalendar },
  ],
};

/** What the foot of every page leads to, in groups. */
const groups: readonly Group[] = [
  {
    name: "gui-va-theo-doi",
    title: t.services,
    links: [
      { at: paths.filing.form, label: t.filing },
      { at: paths.follow.show, label: t.follow },
      { at: paths.drafts.about, label: t.complaints },
      { at: paths.reception.overview, label: t.reception },
      { at: paths.comments.own, label: t.ownComment },
      { at: paths.register.check, label: t.checkReceipt },
    ],
  },
  {
    name: "cong-khai",
    title: t.open,
    links: [
      { at: paths.unit.list, label: t.units },
      { at: paths.news.list, label: t.newsPublic },
      { at: paths.search, label: t.searchPublic },
      { at: paths.programmes.publicList, label: t.promised },
    ],
  },
  law,
  about,
];

type FooterProps = { readonly lang: Lang; readonly staff: boolean };

/** The foot of every page: the ways on in groups, and what this is. Staff have their ways in the head. */
export const Footer = ({ lang, staff }: FooterProps) => (
  <footer class="bottom">
    <nav aria-label={say(lang, t.footNav)}>
      {(staff ? [law, about] : groups).map(({ name, title, links }) => (
        <section aria-labelledby={`chan-${name}`}>
          <h2 id={`chan-${name}`}>{say(lang, title)}</h2>
          <ul>
            {links.map(({ at, label }) => (
              <li>
                <a href={at.to({}, lang)}>{say(lang, label)}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
    <p>
      {say(lang, t.product)} · {say(lang, t.version(release.version))} · {say(lang, t.localTime)}
    </p>
  </footer>
);
