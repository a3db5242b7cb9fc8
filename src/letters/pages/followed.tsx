import type { Day } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { explain, type Explanation } from "#law/explanation.ts";
import { dayWords, instantWords } from "#law/words.ts";
import { ReceiptsForm } from "#register/pages/receipts-form.tsx";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { Timeline } from "#web/parts/timeline.tsx";
import { paths } from "#web/paths.ts";

import type { ShownLetter } from "../mask.ts";
import type { Letter, Stage } from "../model.ts";
import type { Names } from "../names.store.ts";
import { dayOfDue } from "../register.ts";
import { followedTexts as t } from "../texts/followed.ts";
import { letterTexts, stageText } from "../texts/pages.ts";
import { stageLook } from "./list.tsx";

type FollowedProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly letter: Letter;
  /** Of a duplicate: how the main one stands. */
  readonly main: { readonly stage: Stage; readonly toldOn: Day | null } | null;
  readonly shown: ShownLetter;
  readonly names: Names;
  readonly tell: Explanation | null;
  /** As it was shown: the receipts are fetched with it. */
  readonly secret: string;
};

/** A letter as its sender sees it: what became of it, who has it, who looked. */
export const FollowedLetterPage = (props: FollowedProps) => {
  const { lang, trial, letter, main, shown, names } = props;
  const { progress } = letter;
  return (
    <Layout lang={lang} trial={trial} title={t.title} path={paths.follow.show.to({}, lang)} bare>
      <div class="matter-head">
        <p class="meta">
          <b>{letter.code}</b>
        </p>
        <h1>{shown.summary?.title || say(lang, t.title)}</h1>
        <p>
          <StatusChip look={stageLook[progress.stage]} label={stageText[progress.stage]} />
        </p>
      </div>
      {main ? (
        <Notice look="info" title={t.merged}>
          <p>{say(lang, t.stages[main.stage])}</p>
        </Notice>
      ) : (
        <p class="lead">{say(lang, t.stages[progress.stage])}</p>
      )}
      {"children" in progress && (
        <Facts
          facts={[{ label: t.became, value: progress.children.map(({ code }) => code).join(", ") }]}
        />
      )}
      <Tell {...props} />
      <Facts
        facts={[
          {
            label: t.person,
            value: [
              letter.officer ? names.officers.get(letter.officer) : null,
              names.units.get(letter.desk.unit),
            ]
              .filter(Boolean)
              .join(", "),
          },
          { label: letterTexts.receivedOn, value: say(lang, dayWords(letter.receivedOn)) },
        ]}
      />
      <section>
        <h2>{say(lang, t.history)}</h2>
        <Timeline
          entries={shown.history.map((line) => ({
            moment: line.at,
            when: line.when,
            what: line.what,
            who: line.who,
            look: line.look,
            children:
              line.said !== null || line.more.length > 0 ? (
                <>
                  {line.more.map((one) => (
                    <p class="hint">{say(lang, one)}</p>
                  ))}
                  {line.said !== null && <p class="preserve">{line.said}</p>}
                </>
              ) : null,
          }))}
        />
      </section>
      <section>
        <h2>{say(lang, t.readers)}</h2>
        <ul class="readers plain">
          {shown.readings.map((one) => (
            <li>
              <b>{one.officerName}</b>{" "}
              <span class="quiet-text">
                {[one.postTitle, one.unitName].filter(Boolean).join(", ")}
              </span>
              <br />
              <small class="quiet-text">
                {say(lang, letterTexts.readOf[one.what])} ·{" "}
                <time dateTime={one.at}>{say(lang, instantWords(one.at))}</time>
                {one.reason && ` · ${one.reason}`}
              </small>
            </li>
          ))}
        </ul>
      </section>
      <ReceiptsForm code={letter.code} secret={props.secret} />
    </Layout>
  );
};

const Tell = ({ lang, letter, tell, main }: FollowedProps) =>
  tell && letter.toldOn === null && !main ? (
    <>
      <p class="promise">{say(lang, t.tellBy(dayWords(dayOfDue(tell))))}</p>
      <details class="why">
        <summary>{say(lang, letterTexts.why)}</summary>
        <ol>
          {explain(tell).map((one) => (
            <li>{say(lang, one)}</li>
          ))}
        </ol>
      </details>
    </>
  ) : null;
