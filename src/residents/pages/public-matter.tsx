import { useSay } from "#web/language.ts";
import { PhotoStrip, type Photo } from "#web/parts/photo-strip.tsx";

import { publicTexts as t } from "../texts/public.ts";

type PublicMatterProps = {
  /** What was raised and what was answered, masked. */
  readonly content: string;
  readonly answer: string;
  /** The unit that answered. */
  readonly unit: string;
  readonly photos: readonly Photo[];
};

/** The body of a published matter, on its public page and in the preview before it is one. */
export const PublicMatter = ({ content, answer, unit, photos }: PublicMatterProps) => {
  const say = useSay();
  return (
    <>
      <section class="stack">
        <h2>{say(t.said)}</h2>
        <div class="card">
          <p class="preserve" lang="vi">
            {content}
          </p>
        </div>
      </section>
      {photos.length > 0 && (
        <section class="stack">
          <h2>{say(t.pictures)}</h2>
          <PhotoStrip photos={photos} />
        </section>
      )}
      <section class="card stack">
        <h2>{say(t.answered(unit))}</h2>
        <p class="preserve" lang="vi">
          {answer}
        </p>
      </section>
    </>
  );
};
