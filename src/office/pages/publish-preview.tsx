import type { Photo } from "#web/parts/photo-strip.tsx";

import type { MatterView } from "../matter-view.ts";
import type { Masked } from "#cases/publication.store.ts";
import type { StepFormState } from "../step-input.ts";
import { answerTexts as t } from "../texts/answer.ts";
import type { OfficeFrame } from "./frame.ts";
import { PreviewPage } from "./preview.tsx";
import { PublicMatter } from "#residents/pages/public-matter.tsx";

type PublishPreviewProps = OfficeFrame & {
  readonly view: MatterView;
  readonly form: StepFormState;
  readonly once: string;
  readonly masked: Masked;
  readonly photos: readonly Photo[];
};

/** A publication before it is public. */
export const PublishPreviewPage = (props: PublishPreviewProps) => (
  <PreviewPage
    {...props}
    step="publish"
    title={t.publishPreviewTitle}
    lead={t.publishPreviewLead}
    consequences={t.publishConsequences}
    button={t.publishNow}
  >
    <p class="title">{props.masked.title}</p>
    <PublicMatter
      content={props.masked.content}
      answer={props.masked.answer}
      unit={props.view.names.units.get(props.view.matter.desk.unit)?.name ?? ""}
      photos={props.photos}
    />
  </PreviewPage>
);
