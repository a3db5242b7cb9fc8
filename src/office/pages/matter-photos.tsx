import type { MatterFile, Purpose } from "#files/model.ts";
import { useLanguage } from "#web/language.ts";
import { PhotoStrip } from "#web/parts/photo-strip.tsx";
import { paths } from "#web/paths.ts";

import { matterTexts as t } from "../texts/matter.ts";

type MatterPhotosProps = {
  readonly files: readonly MatterFile[];
  /** Which of them; all but the published copies when nothing is said. */
  readonly only?: readonly Purpose[];
};

/** The pictures of a matter as its officers see them: each named by what it is. */
export const MatterPhotos = ({ files, only = shown }: MatterPhotosProps) => {
  const lang = useLanguage();
  const chosen = files.filter(({ purpose }) => only.includes(purpose));
  if (chosen.length === 0) return null;
  return (
    <PhotoStrip
      photos={chosen.map((file) => {
        const label = t.nth(t.photoOf[file.purpose], file.position);
        return {
          href: paths.staff.file.to({ id: file.id, variant: "view" }, lang),
          thumb: paths.staff.file.to({ id: file.id, variant: "thumb" }, lang),
          alt: label,
          ...(file.purpose === "filed" ? {} : { caption: label }),
        };
      })}
    />
  );
};

const shown: readonly Purpose[] = ["filed", "reply", "before", "after", "proof"];
