import type { Children } from "./jsx.ts";

import type { Lang } from "#kernel/text.ts";

import release from "../../package.json" with { type: "json" };
import { asset } from "./assets.ts";
import { Language, say, type Words } from "./language.ts";
import { inLanguage } from "./path.ts";
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

export type StaffRoom = "matters" | "intake" | "templates" | "routing" | "organisation" | "audit";

export type LayoutProps = {
  readonly lang: Lang;
  /** The heading of the page and its name in the browser. */
  readonly title: Words;
  /** The address of this page, for the way to the same page in the other language. */
  readonly path: string;
  readonly children: Children;
  readonly staff?: StaffHeader | undefined;
  /** Whether this house holds trial data; then every page says so. */
  readonly trial: boolean;
  /** For lists and desks that need the whole width instead of a reading column. */
  readonly wide?: boolean;
  /** The address in the navigation this page belongs under, when it is not its own. */
  readonly here?: string;
  /** Scripts of other rooms this page can do without: names for `asset`. */
  readonly scripts?: readonly string[];
  /** Leaves out the heading, for pages that draw their own `h1`. */
  readonly bare?: boolean;
};

/** The frame of every page. */
export const Layout = (props: LayoutProps) => {
  const { lang, title, staff, wide = false, bare = false, scripts = [], children } = props;
  return (
    <Language.Provider value={lang}>
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{`${say(lang, title)} · ${say(lang, t.product)}`}</title>
          <link rel="stylesheet" href={asset("site.css")} />
          <link rel="icon" href={asset("mark.svg")} type="image/svg+xml" />
          {["page.js", ...scripts].map((script) => (
            <script type="module" src={asset(script)} />
          ))}
        </head>
        <body class={staff ? "staff" : undefined}>
          <a class="skip" href="#noi-dung">
            {say(lang, t.skip)}
          </a>
          <Header {...props} />
          <main id="noi-dung" class={wide ? "wide" : "reading"} tabindex={-1}>
            {!bare && <h1>{say(lang, title)}</h1>}
            {children}
          </main>
          <Footer lang={lang} />
        </body>
      </html>
    </Language.Provider>
  );
};

const Header = ({ lang, path, here, staff, trial }: LayoutProps) => {
  const current = inLanguage(here ?? path, "vi").replace(/\?.*$/, "");
  const other = lang === "vi" ? "en" : "vi";
  return (
    <header class="top">
      {trial && <p class="trial">{say(lang, t.trial)}</p>}
      <div class="bar">
        <a class="brand" href={(staff ? paths.staff.list : paths.home).to({}, lang)}>
          <Mark />
          <span>{say(lang, t.product)}</span>
        </a>
        <nav aria-label={say(lang, t.mainNav)}>
          <ul>
            {(staff ? staffPages(staff) : publicPages).map(({ at, label }) => (
              <li>
                <a href={at.to({}, lang)} aria-current={at.to({}) === current ? "page" : undefined}>
                  {say(lang, label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="aside">
          {staff && <Account lang={lang} staff={staff} />}
          <a href={inLanguage(path, other)} hreflang={other} lang={other}>
            {say(lang, t.otherLanguage)}
          </a>
        </div>
      </div>
    </header>
  );
};

const publicPages = [
  { at: paths.filing.form, label: t.filing },
  { at: paths.follow.show, label: t.follow },
  { at: paths.unit.list, label: t.units },
];

const staffPages = ({ admin, rooms = ["matters", "intake", "templates"] }: StaffHeader) => [
  ...staffRooms.filter(({ room }) => rooms.includes(room)),
  ...(admin ? [{ at: paths.admin.units, label: t.admin }] : []),
];

const staffRooms = [
  { room: "matters", at: paths.staff.list, label: t.work },
  { room: "intake", at: paths.staff.intake, label: t.intake },
  { room: "templates", at: paths.staff.templates, label: t.templates },
  { room: "routing", at: paths.admin.routing, label: t.routing },
  { room: "organisation", at: paths.organisation.show, label: t.organisation },
  { room: "audit", at: paths.log.list, label: t.log },
] as const;

const Account = ({ lang, staff }: { readonly lang: Lang; readonly staff: StaffHeader }) => (
  <details class="account">
    <summary>
      <strong>{staff.name}</strong>
      <span>
        {say(lang, staff.post)}, {say(lang, staff.unit)}
      </span>
    </summary>
    <div>
      <a href={paths.staff.profile.to({}, lang)}>{say(lang, t.profile)}</a>
      <a href={paths.log.own.to({}, lang)}>{say(lang, t.ownLog)}</a>
      <form method="post" action={paths.staff.signOut.to({}, lang)}>
        <button type="submit" class="button quiet">
          {say(lang, t.signOut)}
        </button>
      </form>
    </div>
  </details>
);

/** A leaf that is also a speech bubble, with a tick in it: said, heard, done. */
const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
    <path class="a" d="M16 2.5a13.5 13.5 0 0 1 0 27H2.5V16A13.5 13.5 0 0 1 16 2.5z" />
    <path class="b" d="m9.8 16.6 4.4 4.4 8-9" />
  </svg>
);

const Footer = ({ lang }: { readonly lang: Lang }) => (
  <footer class="bottom">
    <p>
      {say(lang, t.product)} · {say(lang, t.version(release.version))} · {say(lang, t.localTime)}
    </p>
    <ul>
      <li>
        <a href={paths.about.accessibility.to({}, lang)}>{say(lang, t.accessibility)}</a>
      </li>
      <li>
        <a href={paths.about.privacy.to({}, lang)}>{say(lang, t.privacy)}</a>
      </li>
      <li>
        <a href={paths.staff.signIn.to({}, lang)}>{say(lang, t.signIn)}</a>
      </li>
    </ul>
  </footer>
);
