import { instant } from "#kernel/day.ts";
import { instantWords } from "#law/words.ts";
import { Radios, SubmitButton } from "#web/fields.tsx";
import { filled } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { BigCode } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { Feed } from "../feed.ts";
import { feedTexts as t } from "../texts/feed.ts";
import type { Frame } from "./frame.ts";

type FeedProps = Frame & {
  readonly feed: Feed | null;
  /** The address just made; shown this once. */
  readonly address: string | null;
};

/** The private calendar address of one officer. */
export const FeedPage = ({ lang, trial, staff, feed, address }: FeedProps) => {
  const here = paths.programmes.feed.to({}, lang);
  return (
    <Layout {...{ lang, trial, staff }} title={t.title} path={here} here={paths.tasks.list.to({})}>
      <p class="lead">{say(lang, t.lead)}</p>
      <Notice look="warn">
        <p>{say(lang, t.reveals)}</p>
      </Notice>
      {address ? (
        <BigCode id="dia-chi" label={t.address} code={address} note={t.once} />
      ) : (
        <p>
          {feed
            ? `${say(lang, t.since)} ${say(lang, instantWords(instant(feed.madeAt)))}.`
            : say(lang, t.none)}
        </p>
      )}
      <form class="stack" method="post" action={here}>
        <Radios
          form={filled({ shows: feed?.shows ?? "plain" })}
          name="shows"
          label={t.shows}
          options={[
            { value: "plain", label: t.plain },
            { value: "titles", label: t.titles },
          ]}
        />
        <SubmitButton label={feed ? t.remake : t.make} />
      </form>
      {feed && (
        <form class="stack" method="post" action={paths.programmes.feedEnding.to({}, lang)}>
          <SubmitButton label={t.revoke} look="grave" />
        </form>
      )}
    </Layout>
  );
};
