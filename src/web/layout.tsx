import type { Children } from "./jsx.ts";

import type { Lang } from "#kernel/text.ts";

import { asset, mainFace } from "./assets.ts";
import { Footer } from "./footer.tsx";
import { Header, type StaffHeader } from "./header.tsx";
import { Language, say, type Words } from "./language.ts";
import { Crumbs, type Crumb } from "./parts/crumbs.tsx";
import { layoutTexts as t } from "./texts.ts";

export type LayoutProps = {
  readonly lang: Lang;
  /** The heading of the page and its name in the browser. */
  readonly title: Words;
  /** The language of the heading where it is not that of the page: words of people stay as they are. */
  readonly titleLang?: Lang | undefined;
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
  /** Sheets of rooms this page needs besides: names for `asset`, "calendar.css". */
  readonly styles?: readonly string[];
  /** Where the page lies, from the widest on; without the page itself. */
  readonly crumbs?: readonly Crumb[];
  /** What the page is about, under its heading. */
  readonly lead?: Words;
  /** The same in one sentence for whoever lists pages, where the lead does not say it. */
  readonly about?: Words;
  /** From when and of whom it is, under that. */
  readonly meta?: Children;
  /** Shows it as if the browser asked for that look; only the living page needs it. */
  readonly look?: Look | undefined;
  /** Leaves out the heading, for pages that draw their own `h1`. */
  readonly bare?: boolean;
  /** More for the head of the document: canonical address, feeds, what other sites show of a link. */
  readonly head?: Children;
};

/** Looks a browser may ask for, named as the living page names them in its address. */
export const looks = ["sang", "toi", "tuong-phan"] as const;
export type Look = (typeof looks)[number];

/** The frame of every page. */
export const Layout = (props: LayoutProps) => {
  const { lang, title, staff, wide = false, scripts = [], styles = [], children } = props;
  return (
    <Language.Provider value={lang}>
      <html lang={lang} data-look={props.look}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title lang={props.titleLang}>{`${say(lang, title)} · ${say(lang, t.product)}`}</title>
          <link
            rel="preload"
            href={asset(mainFace)}
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
          {["site.css", ...(staff ? ["staff.css"] : []), ...styles].map((style) => (
            <link rel="stylesheet" href={asset(style)} />
          ))}
          <link rel="stylesheet" href={asset("print.css")} media="print" />
          <link rel="icon" href={asset("mark.svg")} type="image/svg+xml" />
          {["page.js", ...scripts].map((script) => (
            <script type="module" src={asset(script)} />
          ))}
          {!staff && <meta name="description" content={describe(props)} />}
          {props.head}
        </head>
        <body class={staff ? "staff" : undefined}>
          <a class="skip" href="#noi-dung">
            {say(lang, t.skip)}
          </a>
          <Header {...props} />
          <main id="noi-dung" class={wide ? "wide" : undefined} tabindex={-1}>
            <Head {...props} />
            {children}
          </main>
          <Footer lang={lang} staff={staff !== undefined} />
        </body>
      </html>
    </Language.Provider>
  );
};

/** What stands under a link to the page where others list it. */
const describe = ({ lang, title, about, lead }: LayoutProps): string =>
  say(lang, about ?? lead ?? "") || `${say(lang, title)}. ${say(lang, t.about)}`;

/** The heading; with what stands around it, where the page says any of that. */
const Head = ({ lang, title, titleLang, crumbs = [], lead, meta, bare = false }: LayoutProps) => {
  const heading = bare ? null : <h1 lang={titleLang}>{say(lang, title)}</h1>;
  if (crumbs.length === 0 && lead === undefined && meta === undefined) return heading;
  return (
    <div class="page-head">
      <Crumbs crumbs={crumbs} />
      {heading}
      {lead && <p class="lead">{say(lang, lead)}</p>}
      {meta && <div class="meta">{meta}</div>}
    </div>
  );
};
