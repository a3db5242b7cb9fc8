import { useSay } from "#web/language.ts";
import { PhotoStrip, type Photo } from "#web/parts/photo-strip.tsx";

import type { Masked } from "../publication.store.ts";
import { followTexts } from "../texts/follow.ts";

type PublicMatterProps = {
  readonly words: Masked;
  readonly photos: readonly Photo[];
};

/** A published matter: what was raised, masked, and what was answered. */
export const PublicMatter = ({ words, photos }: PublicMatterProps) => {
  const say = useSay();
  return (
    <article class="card public-matter">
      <h3>{words.title}</h3>
      <p class="preserve">{words.content}</p>
      {photos.length > 0 && <PhotoStrip photos={photos} />}
      <h4>{say(followTexts.answer)}</h4>
      <p class="preserve">{words.answer}</p>
    </article>
  );
};
