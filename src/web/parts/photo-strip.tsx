import { useSay, type Words } from "../language.ts";

export type Photo = {
  /** The whole picture. */
  readonly href: string;
  readonly thumb: string;
  readonly alt: Words;
  readonly caption?: Words;
};

/** The resident's pictures, small; each opens whole. */
export const PhotoStrip = ({ photos }: { readonly photos: readonly Photo[] }) => {
  const say = useSay();
  return (
    <ul class="photos">
      {photos.map((photo) => (
        <li>
          <a href={photo.href}>
            <img src={photo.thumb} alt={say(photo.alt)} width="160" height="120" loading="lazy" />
          </a>
          {photo.caption && <p>{say(photo.caption)}</p>}
        </li>
      ))}
    </ul>
  );
};
