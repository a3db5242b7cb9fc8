import type { Frame, Place, Ring } from "./boundaries.ts";

/** A sheet of paper a piece of the earth is drawn on, in its own units, north up. */
export type Sheet = { readonly frame: Frame; readonly width: number; readonly height: number };

/**
 * The sheet that shows `frame` with a margin, no larger than `most` in either direction. Degrees of
 * longitude are shortened by the latitude, so that a square stays a square.
 */
export function sheetFor(frame: Frame, margin: number, most: Omit<Sheet, "frame">): Sheet {
  const tall = (frame.north - frame.south) * (1 + 2 * margin);
  const wide = (frame.east - frame.west) * (1 + 2 * margin) * narrowing(frame);
  const scale = Math.min(most.width / wide, most.height / tall);
  const dx = (frame.east - frame.west) * margin;
  const dy = (frame.north - frame.south) * margin;
  return {
    frame: {
      west: frame.west - dx,
      south: frame.south - dy,
      east: frame.east + dx,
      north: frame.north + dy,
    },
    width: Math.round(wide * scale),
    height: Math.round(tall * scale),
  };
}

/** The same piece of the earth and what lies around it, so that the sheet is filled. */
export function filledSheet(frame: Frame, margin: number, sheet: Omit<Sheet, "frame">): Sheet {
  const fit = sheetFor(frame, margin, sheet);
  const dx = spare(fit.frame.west, fit.frame.east, sheet.width / fit.width);
  const dy = spare(fit.frame.south, fit.frame.north, sheet.height / fit.height);
  return {
    ...sheet,
    frame: {
      west: fit.frame.west - dx,
      east: fit.frame.east + dx,
      south: fit.frame.south - dy,
      north: fit.frame.north + dy,
    },
  };
}

/** How much to add on either side, so that a stretch becomes `share` times as long. */
const spare = (from: number, to: number, share: number): number => ((to - from) * (share - 1)) / 2;

const narrowing = ({ south, north }: Frame): number =>
  Math.cos((((south + north) / 2) * Math.PI) / 180);

/** Where a place lies on the sheet. */
export function spot(
  { frame, width, height }: Sheet,
  [lon, lat]: Place,
): readonly [number, number] {
  return [
    ((lon - frame.west) / (frame.east - frame.west)) * width,
    ((frame.north - lat) / (frame.north - frame.south)) * height,
  ];
}

/**
 * Rings as the `d` of an SVG path, relative and rounded to `decimals`, so that a picture stays small:
 * what falls on the same dot is drawn once, and a ring of fewer than three dots not at all.
 */
export function pathOf(sheet: Sheet, rings: readonly Ring[], decimals: 0 | 1): string {
  const scale = 10 ** decimals;
  return rings.map((ring) => ringPath(sheet, ring, scale)).join("");
}

function ringPath(sheet: Sheet, ring: Ring, scale: number): string {
  const dots: (readonly [number, number])[] = [];
  for (const place of ring) {
    const [x, y] = spot(sheet, place);
    const dot = [Math.round(x * scale), Math.round(y * scale)] as const;
    const last = dots.at(-1);
    if (last?.[0] !== dot[0] || last[1] !== dot[1]) dots.push(dot);
  }
  const [first] = dots;
  const closing = dots.at(-1);
  if (first && closing && first[0] === closing[0] && first[1] === closing[1]) dots.pop();
  if (!first || dots.length < 3) return "";
  const steps = dots.slice(1).map(([x, y], at) => {
    const [px, py] = dots[at] ?? first;
    return `${(x - px) / scale} ${(y - py) / scale}`;
  });
  return `M${first[0] / scale} ${first[1] / scale}l${steps.join(" ")}z`.replaceAll(" -", "-");
}

/** The size of the small drawing of a whole layer, in its own units. */
const overview = { width: 120, height: 120 } as const;

/** The sheet on which a whole layer is drawn small. */
export const overviewSheet = (frame: Frame): Sheet => sheetFor(frame, 0, overview);
