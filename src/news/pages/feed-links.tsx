import type { Lang } from "#kernel/text.ts";
import { paths } from "#web/paths.ts";
import { say } from "#web/language.ts";

import { narrowedTo, type InAddress } from "../narrowed.ts";
import { listTitle, type Told } from "../public-texts.ts";

type FeedLinksProps = {
  readonly lang: Lang;
  readonly origin: string;
  readonly narrowed: InAddress;
  /** The same in words. */
  readonly told?: Told;
};

/** By which feed readers find the feeds of a page. */
export const FeedLinks = ({ lang, origin, narrowed, told = everything }: FeedLinksProps) => (
  <>
    {feeds.map(({ at, type, name }) => (
      <link
        rel="alternate"
        type={type}
        title={`${say(lang, listTitle(told))} (${name})`}
        href={origin + narrowedTo(at, narrowed, lang)}
      />
    ))}
  </>
);

export const feeds = [
  { at: paths.news.rss, type: "application/rss+xml", name: "RSS" },
  { at: paths.news.atom, type: "application/atom+xml", name: "Atom" },
] as const;

const everything: Told = { unit: undefined, tag: undefined, day: undefined };
