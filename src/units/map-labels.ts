import type { Ring } from "./boundaries.ts";
import { type Sheet, spot } from "./map-drawing.ts";

/** A name on a map, by the middle of its base line. */
export type Label = { readonly name: string; readonly x: number; readonly y: number };

/** A part of the sheet that is taken. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Of a letter and a line, in the units of the sheet: a plain face of 12. */
const letter = 6.6;
const line = 14;

/**
 * Where names stand: each in the middle of what is seen of its outline, the most seen first; a name that
 * would stand on another one, on `taken` or beyond the edge is left out.
 */
export function labelsFor(
  sheet: Sheet,
  outlines: readonly { readonly name: string; readonly rings: readonly Ring[] }[],
  taken: Box,
): readonly Label[] {
  const seen = outlines
    .map(({ name, rings }) => ({ name: shortOf(name), ...middleOf(sheet, rings) }))
    .filter(({ area }) => area > 0)
    .toSorted((a, b) => b.area - a.area);
  const boxes = [taken];
  const labels: Label[] = [];
  for (const { name, x, y } of seen) {
    const half = (name.length * letter) / 2;
    const box = { left: x - half, right: x + half, top: y - line / 2, bottom: y + line / 2 };
    const inside =
      box.left > 4 && box.top > 4 && box.right < sheet.width - 4 && box.bottom < sheet.height - 4;
    if (!inside || boxes.some((one) => meets(one, box))) continue;
    boxes.push(box);
    labels.push({ name, x: Math.round(x), y: Math.round(y + 4) });
  }
  return labels;
}

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const shortOf = (name: string): string => name.replace(/^(Phường|Xã|Thị trấn|Đặc khu)\s+/, "");

/** The middle of what is seen of an outline, and how much that is. */
function middleOf(sheet: Sheet, rings: readonly Ring[]) {
  const [largest] = rings
    .map((ring) =>
      clipped(
        ring.map((place) => spot(sheet, place)),
        sheet,
      ),
    )
    .map((dots) => centre(dots))
    .toSorted((a, b) => b.area - a.area);
  return largest ?? { x: 0, y: 0, area: 0 };
}

type Dot = readonly [x: number, y: number];

/** What of a shape lies on the sheet (Sutherland and Hodgman, edge by edge). */
function clipped(shape: readonly Dot[], { width, height }: Sheet): readonly Dot[] {
  const edges = [
    { at: 0, side: 0, keeps: (v: number) => v >= 0 },
    { at: width, side: 0, keeps: (v: number) => v <= width },
    { at: 0, side: 1, keeps: (v: number) => v >= 0 },
    { at: height, side: 1, keeps: (v: number) => v <= height },
  ] as const;
  let dots = shape;
  for (const { at, side, keeps } of edges) {
    dots = dots.flatMap((dot, i): readonly Dot[] => {
      const before = dots.at(i - 1) ?? dot;
      const [is, was] = [keeps(dot[side]), keeps(before[side])];
      if (is === was) return is ? [dot] : [];
      const share = (at - before[side]) / (dot[side] - before[side]);
      const cut: Dot = [
        before[0] + share * (dot[0] - before[0]),
        before[1] + share * (dot[1] - before[1]),
      ];
      return is ? [cut, dot] : [cut];
    });
  }
  return dots;
}

function centre(dots: readonly Dot[]) {
  let [area, x, y] = [0, 0, 0];
  for (const [i, [ax, ay]] of dots.entries()) {
    const [bx, by] = dots[(i + 1) % dots.length] ?? [ax, ay];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return area === 0
    ? { x: 0, y: 0, area: 0 }
    : { x: x / (3 * area), y: y / (3 * area), area: Math.abs(area) / 2 };
}
