import { thumbDataUri } from "#files/response.ts";
import { html } from "#web/html.ts";

import { answeredWith } from "./answer-preview.ts";
import { proposedPublication } from "./masking.ts";
import type { MatterView } from "./matter-view.ts";
import { AnswerPreviewPage } from "./pages/answer-preview.tsx";
import type { OfficeFrame } from "./pages/frame.ts";
import { PublishPreviewPage } from "./pages/publish-preview.tsx";
import type { Portal } from "#cases/portal.ts";
import { tickedIn } from "./publish-files.ts";
import { publicWords, type Shelved } from "./step-extras.ts";
import type { StepFormState } from "./step-input.ts";
import type { OfficerStep } from "#access/roles.ts";
import { publicTexts } from "#residents/texts/public.ts";

/** An answer or a publication as others will see it; nothing has happened yet. */
export async function previewOf(
  portal: Portal,
  view: MatterView,
  frame: OfficeFrame,
  step: OfficerStep,
  form: StepFormState,
  once: string,
  shelved: Shelved,
): Promise<Response> {
  const said = (name: "title" | "content" | "answer" | "text") => form.values[name]?.trim() ?? "";
  const common = { ...frame, view, form, once };
  if (step === "publish") {
    const masked = { title: said("title"), content: said("content"), answer: said("answer") };
    const { own, masked: uploaded } = tickedIn(view, shelved, form.lists?.photo ?? []);
    const thumbs = await Promise.all(
      [...own, ...uploaded].map((file) => thumbDataUri(portal.disk, file)),
    );
    const photos = thumbs.map((thumb, i) => ({
      href: "#",
      thumb,
      alt: publicTexts.picture(i + 1),
    }));
    return html(<PublishPreviewPage {...common} masked={masked} photos={photos} />);
  }
  const text = said("text");
  return html(
    <AnswerPreviewPage
      {...common}
      next={await answeredWith(portal, view, text, shelved)}
      masked={proposedPublication({ ...publicWords(view), answer: text })}
    />,
  );
}
