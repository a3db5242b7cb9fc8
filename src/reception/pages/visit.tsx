import { inGroups } from "#cases/receipt.ts";
import { explain } from "#law/explanation.ts";
import { dayWords, instantWords, leftWords } from "#law/words.ts";
import { ErrorSummary } from "#web/fields.tsx";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DueBadge } from "#web/parts/due-badge.tsx";
import { BigCode, Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { Timeline } from "#web/parts/timeline.tsx";
import { paths } from "#web/paths.ts";

import { noticeState } from "../rules.ts";
import { bookingTexts } from "../texts/booking.ts";
import { deskTexts } from "../texts/desk.ts";
import { groundTexts } from "../texts/schedule.ts";
import { visitTexts as t } from "../texts/visit.ts";
import { Rooms } from "./rooms.tsx";
import type { VisitPageProps } from "./visit-props.ts";
import { OpenForm, Steps } from "./visit-steps.tsx";

/** One visit: what was said, what becomes of it, what the person is owed. */
export const VisitPage = (props: VisitPageProps) => {
  const { lang, desk, visit, words, form, done } = props;
  return (
    <Layout
      lang={lang}
      trial={props.trial}
      staff={props.staff}
      title={t.title(visit.number, visit.year)}
      path={paths.reception.visit.to({ visit: visit.id }, lang)}
      here={paths.reception.desk.to({})}
      wide
    >
      <Rooms lang={lang} desk={desk} />
      {done && <Notice look="done" title={deskTexts.done.visitStep} live />}
      {props.receipt && (
        <Notice look="done" title={t.letterDone} live>
          <BigCode id="letter-code" label={t.letterCode} code={props.receipt.code} />
          <BigCode
            id="letter-secret"
            label={t.letterSecret}
            code={inGroups(props.receipt.secret)}
          />
        </Notice>
      )}
      <ErrorSummary form={form} />
      <div class="split">
        <section class="stack">
          <NoticeDue {...props} />
          <p class="words">{(words.content ?? []).join("\n")}</p>
          <VisitFacts {...props} />
          <Who {...props} />
          <Refusal {...props} />
          <History {...props} />
        </section>
        <section class="stack">
          <Steps {...props} />
        </section>
      </div>
    </Layout>
  );
};

const NoticeDue = ({ lang, visit, term, today, calendar }: VisitPageProps) => {
  const state = noticeState(visit, today);
  if (visit.became !== null) return <p class="quiet-text">{say(lang, t.letterCarries)}</p>;
  if (visit.noticeDue === null) return <p class="quiet-text">{say(lang, t.noticeStates[state])}</p>;
  const left = state === "owed" || state === "overdue";
  return (
    <DueBadge
      look={
        state === "overdue" || state === "sent-late" ? "late" : state === "sent" ? "done" : "soon"
      }
      label={`${say(lang, t.noticeDue(visit.noticeDue))} · ${say(lang, left ? leftWords(today, visit.noticeDue, calendar) : t.noticeStates[state])}`}
      lines={term ? explain(term) : []}
    />
  );
};

const VisitFacts = ({ lang, visit, words }: VisitPageProps) => (
  <Facts
    facts={[
      { label: t.when, value: say(lang, instantWords(visit.receivedAt)) },
      { label: t.kind, value: say(lang, bookingTexts.kinds[visit.kind]) },
      { label: t.people, value: visit.people },
      { label: t.matters, value: visit.matters > 1 ? visit.matters : null },
      { label: t.outcome, value: say(lang, t.outcomes[visit.outcome]) },
      { label: t.sentTo, value: visit.sentTo },
      { label: t.document, value: visit.document },
      { label: t.became, value: visit.became },
      { label: t.settledBy, value: words["settled-by"]?.join("; ") },
      { label: t.noteRoles["follow-up"], value: words["follow-up"]?.join("; ") },
      { label: t.noteRoles.note, value: words.note?.join("; ") },
      { label: t.paper, value: visit.noticePaper },
      { label: t.sentOn, value: visit.noticeSent && say(lang, dayWords(visit.noticeSent)) },
    ]}
  />
);

const Who = (props: VisitPageProps) => {
  const { lang, visit, person } = props;
  const number = person?.["identity-number"];
  return (
    <section class="stack close">
      <h2>{say(lang, t.person)}</h2>
      {!visit.hasPerson ? (
        <p class="quiet-text">{say(lang, t.noPerson)}</p>
      ) : person ? (
        <Facts
          facts={[
            { label: t.name, value: person.contact?.name ?? say(lang, t.notProvided) },
            { label: t.address, value: number?.address || say(lang, t.notProvided) },
            { label: t.number, value: number?.number || say(lang, t.notProvided) },
          ]}
        />
      ) : (
        <OpenForm {...props} />
      )}
    </section>
  );
};

/** What the person is told of a refusal, with the way to appeal. */
const Refusal = ({ lang, refused, words }: VisitPageProps) => {
  if (!refused) return null;
  const look = refused.state === "effective" ? "late" : "warn";
  return (
    <Notice
      look={look}
      title={`${say(lang, t.refusal)}: ${say(lang, t.refusalStates[refused.state])}`}
    >
      <Facts
        facts={[
          {
            label: t.ground,
            value: `${refused.ground}. ${say(lang, groundTexts[refused.ground])}`,
          },
          { label: t.explanation, value: words.explanation?.at(-1) },
          { label: t.reportedTo, value: refused.reportedTo },
          { label: t.decision, value: refused.decision },
          { label: t.review, value: refused.review },
          { label: t.minutes, value: refused.minutes },
          { label: t.provision, value: refused.provision },
          { label: t.signedBy, value: refused.signedBy },
        ]}
      />
      {refused.state === "effective" && (
        <>
          <h3>{say(lang, t.forPerson)}</h3>
          <p>{say(lang, t.appeal)}</p>
        </>
      )}
    </Notice>
  );
};

const History = ({ lang, lines }: VisitPageProps) => (
  <section class="stack close">
    <h2>{say(lang, t.history)}</h2>
    <Timeline
      entries={lines.map(({ at, did, name, post }) => ({
        moment: at,
        when: instantWords(at),
        what: t.events[did],
        who: name === null ? t.house : `${name}, ${post}`,
      }))}
    />
  </section>
);
