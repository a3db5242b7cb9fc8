import sharp from "sharp";

const width = 1200;
const height = 900;

/**
 * A drawn street for trial matters: nobody's photograph, recognisably not real, different for every
 * seed. @returns JPEG bytes, 1200 × 900
 */
export async function drawnStreet(seed: number): Promise<Buffer> {
  const canvas = blank();
  const at = (n: number, least: number, most: number) => least + noise(seed, n) * (most - least);
  rect(canvas, 0, 0, width, 620, [205, 226, 238]);
  for (let i = 0; i < 6; i += 1) house(canvas, i * 202, at(i, 220, 480), at(i + 20, 0, 1));
  rect(canvas, 0, 600, width, 56, [196, 190, 178]);
  rect(canvas, 0, 656, width, 244, [104, 107, 114]);
  for (let x = 0; x < width; x += 130) rect(canvas, x, 780, 76, 8, [236, 238, 240]);
  const hole = {
    x: at(40, 420, 780),
    y: at(41, 710, 800),
    rx: at(42, 80, 150),
    ry: at(43, 30, 54),
  };
  ellipse(canvas, hole.x, hole.y, hole.rx, hole.ry, [52, 55, 62]);
  ellipse(canvas, hole.x - 10, hole.y - 6, hole.rx * 0.78, hole.ry * 0.7, [28, 30, 36]);
  rect(canvas, hole.x - hole.rx - 60, hole.y - 96, 34, 104, [232, 120, 40]);
  rect(canvas, hole.x - hole.rx - 60, hole.y - 66, 34, 18, [250, 250, 250]);
  return jpeg(canvas);
}

/** An empty canvas of 1200 × 900. */
export const blank = (): Buffer => Buffer.alloc(width * height * 3);

/** What was drawn on a canvas, as JPEG. */
export const jpeg = (canvas: Buffer): Promise<Buffer> =>
  sharp(canvas, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 82 })
    .toBuffer();

export type Colour = readonly [number, number, number];

function house(canvas: Buffer, x: number, tall: number, tint: number): void {
  const wall: Colour = [214 + tint * 22, 186 + tint * 30, 140 + tint * 46];
  rect(canvas, x, 600 - tall, 196, tall, wall);
  rect(canvas, x, 600 - tall, 196, 12, [164, 74, 56]);
  for (let y = 600 - tall + 40; y < 500; y += 96) {
    for (const left of [28, 116]) rect(canvas, x + left, y, 52, 62, [96, 128, 142]);
  }
  rect(canvas, x + 74, 524, 52, 76, [92, 70, 56]);
}

export function rect(
  canvas: Buffer,
  x: number,
  y: number,
  w: number,
  h: number,
  colour: Colour,
): void {
  for (let row = Math.max(0, Math.round(y)); row < Math.min(height, Math.round(y + h)); row += 1) {
    for (let at = Math.max(0, Math.round(x)); at < Math.min(width, Math.round(x + w)); at += 1) {
      paint(canvas, at, row, colour);
    }
  }
}

export function ellipse(
  canvas: Buffer,
  x: number,
  y: number,
  rx: number,
  ry: number,
  colour: Colour,
): void {
  for (let row = Math.round(y - ry); row <= y + ry; row += 1) {
    const half = rx * Math.sqrt(Math.max(0, 1 - ((row - y) / ry) ** 2));
    rect(canvas, x - half, row, half * 2, 1, colour);
  }
}

function paint(canvas: Buffer, x: number, y: number, [r, g, b]: Colour): void {
  const at = (y * width + x) * 3;
  canvas[at] = r;
  canvas[at + 1] = g;
  canvas[at + 2] = b;
}

/** The same number in [0, 1) for the same seed and place. */
const noise = (seed: number, n: number): number =>
  (Math.imul((seed + 1) * 374761393 + n * 668265263, 2246822519) >>> 0) / 2 ** 32;
