import { asset } from "../assets.ts";

/** The pictures in `style/icons.svg`; a new one is drawn there on a 24 by 24 grid. */
export const iconNames = [
  "search",
  "send",
  "follow",
  "unit",
  "promise",
  "person",
  "people",
  "photo",
  "place",
  "calendar",
  "clock",
  "speech",
  "check",
  "cross",
  "arrow",
  "back",
  "warning",
  "info",
  "lock",
  "phone",
  "print",
  "copy",
  "file",
  "eye",
  "pause",
] as const;

export type IconName = (typeof iconNames)[number];

/** A line icon. Never alone: the words stand beside it, so it says nothing to a screen reader. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <use href={`${asset("icons.svg")}#${name}`} />
  </svg>
);
