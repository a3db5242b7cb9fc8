import type { Children } from "./jsx.ts";

import type { Lang } from "#kernel/text.ts";

import release from "../../package.json" with { type: "json" };
import { asset } from "./assets.ts";
import { Header, type StaffHeader } from "./header.tsx";
import { Language, say, type Words } from "./language.ts";
import { paths } from "./paths.ts";
import { layoutTexts as t } from "./texts.ts";

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
  /** More for the head of the document: canonical address, feeds, what other sites show of a link. */
  readonly head?: Children;
};

/** The frame of every page. */
export const Layout = (props: LayoutProps) => {
  const { lang, title, staff, wide = false, bare = false, scripts = [], head, children } = props;
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
          {head}
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

const Footer = ({ lang }: { readonly lang: Lang }) => (
  <footer class="bottom">
    <p>
      {say(lang, t.product)} · {say(lang, t.version(release.version))} · {say(lang, t.localTime)}
    </p>
    <ul>
      <li>
        <a href={paths.programmes.publicList.to({}, lang)}>{say(lang, t.promised)}</a>
      </li>
      <li>
        <a href={paths.law.deadline.to({}, lang)}>{say(lang, t.law)}</a>
      </li>
      <li>
        <a href={paths.law.calendar.to({}, lang)}>{say(lang, t.lawCalendar)}</a>
      </li>
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
