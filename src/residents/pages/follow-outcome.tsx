import { unreachable } from "#kernel/result.ts";
import { dayWords } from "#law/words.ts";
import { useSay } from "#web/language.ts";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";

import { answeredOnTime } from "#cases/due.ts";
import { grounds } from "#cases/grounds.ts";
import type { Event } from "#cases/model.ts";
import type { FollowView } from "../follow-view.ts";
import { followTexts as t } from "../texts/follow.ts";
import { ReplyForm } from "./follow-forms.tsx";
import { Photos } from "./photos.tsx";

/** The office has asked something: the question and the way to answer it come before all else. */
export const Asked = (props: FollowView & { readonly open: boolean }) => {
  const say = useSay();
  return (
    <>
      <Notice look="warn" title={t.question}>
        <p class="preserve">{lastSaid(props, "asked")}</p>
        <p>{say(t.questionNote)}</p>
      </Notice>
      {props.open && <ReplyForm {...props} />}
    </>
  );
};

/** What was answered, whether in time, with the proof. */
export const Answered = (props: Pick<FollowView, "matter" | "photos" | "history">) => {
  const { matter, photos } = props;
  const say = useSay();
  const onTime = answeredOnTime(matter);
  const proof = photos.filter(({ purpose }) => purpose !== "filed" && purpose !== "reply");
  return (
    <section class="card">
      <h2>{say(t.answer)}</h2>
      <p class="preserve">{lastSaid(props, "answered")}</p>
      {proof.length > 0 && (
        <>
          <h3>{say(t.answerPhotos)}</h3>
          <Photos photos={proof} />
        </>
      )}
      {onTime !== null && <p class="hint">{say(onTime ? t.onTime : t.tooLate)}</p>}
      {matter.progress.stage === "answered" && (
        <p class="hint">{say(t.rateUntil(dayWords(matter.progress.confirmUntil)))}</p>
      )}
    </section>
  );
};

/** The ground, its article and the reason; and what can be done about it. */
export const Declined = (props: FollowView) => {
  const { progress } = props.matter;
  const say = useSay();
  if (progress.stage !== "declined") return null;
  const ground = grounds.find(({ id }) => id === progress.ground);
  return (
    <section class="card">
      <h2>{say(t.refusal)}</h2>
      <Facts
        facts={[
          { label: t.ground, value: ground && say(ground.title) },
          { label: t.article, value: ground?.source },
          { label: t.reason, value: <span class="preserve">{lastSaid(props, "declined")}</span> },
        ]}
      />
      <Appeal {...props} />
    </section>
  );
};

const Appeal = ({ matter: { progress } }: FollowView) => {
  if (progress.stage !== "declined") return null;
  switch (progress.appeal) {
    case "none":
      return null;
    case "open":
      return <Notice look="info" title={t.appealOpen} />;
    case "upheld":
      return <Notice look="quiet" title={t.appealUpheld} />;
    default:
      return unreachable(progress.appeal);
  }
};

const lastSaid = ({ history }: Pick<FollowView, "history">, type: Event["type"]): string =>
  history.findLast((entry) => entry.type === type)?.said ?? "";
