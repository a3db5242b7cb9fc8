import { dayWords } from "#law/words.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { DeskFrame } from "../frame.ts";
import type { Session } from "../model.ts";
import { deskTexts as t } from "../texts/desk.ts";
import { visitTexts } from "../texts/visit.ts";

/** A number on a slip of paper, for whoever has no telephone in hand. */
export const SlipPage = (
  props: DeskFrame & {
    readonly session: Session;
    readonly number: number;
    readonly unitName: string;
    readonly bookedFor: string | null;
  },
) => {
  const { lang, session, number, unitName, bookedFor } = props;
  return (
    <Layout
      lang={lang}
      trial={props.trial}
      staff={props.staff}
      title={t.slipTitle}
      path={paths.reception.slip.to({ session: session.id, number: `${number}` }, lang)}
      here={paths.reception.desk.to({})}
    >
      <div class="screen slip">
        <p class="label">{unitName}</p>
        <p class="called">{number}</p>
        <p>
          {say(lang, dayWords(session.day))} · {session.starts} – {session.ends}
        </p>
        {bookedFor !== null && <p>{say(lang, t.booked(bookedFor))}</p>}
        <p>{session.place}</p>
      </div>
      <p>{say(lang, t.slipHint)}</p>
      <p class="actions no-print">
        <button class="button primary" type="button" data-print hidden>
          {say(lang, t.print)}
        </button>
        <a
          class="button quiet"
          href={paths.reception.desk.to({}, lang) + query({ buoi: session.id })}
        >
          {say(lang, visitTexts.toDesk)}
        </a>
      </p>
    </Layout>
  );
};
