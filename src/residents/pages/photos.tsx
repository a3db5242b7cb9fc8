import { PhotoStrip } from "#web/parts/photo-strip.tsx";

import type { Shown } from "../follow.ts";
import { followTexts as t } from "../texts/follow.ts";

/** Pictures of a matter, each opening whole for a quarter of an hour. */
export const Photos = ({ photos }: { readonly photos: readonly Shown[] }) => (
  <PhotoStrip
    photos={photos.map(({ view, thumb }, i) => ({ href: view, thumb, alt: t.photo(i + 1) }))}
  />
);
