import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import type { StaffHeader } from "#web/header.tsx";
import { Layout } from "#web/layout.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { LogEntry } from "../log.store.ts";
import { detailTexts, entryTexts as t, logTexts } from "../texts.ts";
import { aboutWords, didWords, postWords, whenWords, whoWords } from "../words.ts";

type EntryProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
  readonly entry: LogEntry;
  /** Whether the line is what its hash was made of. */
  readonly fits: boolean;
};

/** One line of the record, with what proves it. */
export const EntryPage = ({ lang, trial, staff, entry, fits }: EntryProps) => {
  const about = aboutWords(entry);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title(entry.id)}
      path={paths.log.entry.to({ id: String(entry.id) }, lang)}
      here={paths.log.list.to({})}
    >
      <p>
        <a href={paths.log.list.to({}, lang)}>{say(lang, logTexts.backToLog)}</a>
      </p>
      <Facts
        facts={[
          { label: logTexts.when, value: say(lang, whenWords(entry.at)) },
          { label: logTexts.by, value: say(lang, whoWords(entry)) },
          { label: logTexts.post, value: postWords(entry) },
          { label: logTexts.what, value: say(lang, didWords(entry)) },
          { label: logTexts.outcome, value: say(lang, logTexts.outcomes[entry.outcome]) },
          { label: logTexts.on, value: about && say(lang, about) },
        ]}
      />
      {Object.keys(entry.detail).length > 0 && (
        <>
          <h2>{say(lang, t.detail)}</h2>
          <Facts
            facts={Object.entries(entry.detail).map(([name, value]) => ({
              label: detailTexts[name] ?? name,
              value: value === null ? "–" : String(value),
            }))}
          />
        </>
      )}
      <h2>{say(lang, t.proof)}</h2>
      <Notice look={fits ? "done" : "late"}>
        <p>{say(lang, fits ? t.fits : t.fitsNot)}</p>
      </Notice>
      <Facts
        facts={[
          { label: t.leaf, value: <code class="hash">{entry.leaf.toString("hex")}</code> },
          { label: t.place, value: entry.place ? String(entry.place.n) : say(lang, t.waiting) },
          ...(entry.place
            ? [
                {
                  label: t.root(entry.place.batch),
                  value: <code class="hash">{entry.place.root}</code>,
                },
              ]
            : []),
        ]}
      />
    </Layout>
  );
};
