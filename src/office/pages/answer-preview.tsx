import { useSay } from "#web/language.ts";
import { Notice } from "#web/parts/notice.tsx";

import type { Shown } from "#residents/follow.ts";
import type { HistoryEntry } from "#cases/history.ts";
import type { MatterView } from "../matter-view.ts";
import type { Matter } from "#cases/model.ts";
import type { Masked } from "#cases/publication.store.ts";
import type { StepFormState } from "../step-input.ts";
import { answerTexts as t } from "../texts/answer.ts";
import { Answered } from "#residents/pages/follow-outcome.tsx";
import type { OfficeFrame } from "./frame.ts";
import { PreviewPage } from "./preview.tsx";
import { PublicMatter } from "#residents/pages/public-matter.tsx";

export type AnswerPreviewProps = OfficeFrame & {
  readonly view: MatterView;
  readonly form: StepFormState;
  readonly once: string;
  /** The matter, its record and its pictures as they will be once this is sent. */
  readonly next: {
    readonly matter: Matter;
    readonly history: readonly HistoryEntry[];
    readonly photos: readonly Shown[];
  };
  /** What the public would read, masked by machine. */
  readonly masked: Masked;
};

/** An answer before it is sent: what the sender will see, and what the public might. */
export const AnswerPreviewPage = (props: AnswerPreviewProps) => (
  <PreviewPage
    {...props}
    step="answer"
    title={t.previewTitle}
    lead={t.previewLead}
    consequences={t.consequences}
    button={t.send}
  >
    <div class="split even">
      <div>
        <ResidentSide {...props} />
      </div>
      <div>
        <PublicSide {...props} />
      </div>
    </div>
  </PreviewPage>
);

const ResidentSide = ({ next }: AnswerPreviewProps) => {
  const say = useSay();
  return (
    <>
      <h2>{say(t.residentSees)}</h2>
      <Answered {...next} />
    </>
  );
};

const PublicSide = ({ view, masked }: AnswerPreviewProps) => {
  const say = useSay();
  return (
    <>
      <h2>{say(t.publicSees)}</h2>
      {view.matter.publishConsent ? (
        <>
          <p class="title">{masked.title}</p>
          <PublicMatter
            content={masked.content}
            answer={masked.answer}
            unit={view.names.units.get(view.matter.desk.unit)?.name ?? ""}
            photos={[]}
          />
          <p class="hint">{say(t.publicAbout)}</p>
        </>
      ) : (
        <Notice look="quiet" title={t.notPublic} />
      )}
    </>
  );
};
