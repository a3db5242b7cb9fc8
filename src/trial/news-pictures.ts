import { blank, ellipse, jpeg, rect, type Colour } from "./pictures.ts";

/** A lake in the morning with people gathering litter on its bank: drawn, nobody's photograph. JPEG. */
export function drawnLake(): Promise<Buffer> {
  const canvas = blank();
  for (let y = 0; y < 420; y += 4)
    rect(canvas, 0, y, 1200, 4, between([255, 222, 180], [206, 228, 238], y / 420));
  ellipse(canvas, 930, 210, 58, 58, [255, 196, 120]);
  for (let x = 0; x < 1200; x += 86) {
    const tall = 60 + ((x * 37) % 70);
    ellipse(canvas, x + 40, 400 - tall / 3, 62, tall, [92, 138, 108]);
  }
  for (let y = 410; y < 700; y += 4)
    rect(canvas, 0, y, 1200, 4, between([150, 194, 206], [70, 122, 140], (y - 410) / 290));
  for (let i = 0; i < 26; i += 1)
    rect(canvas, (i * 173) % 1120, 430 + ((i * 61) % 250), 70, 4, [206, 226, 230]);
  rect(canvas, 0, 690, 1200, 26, [168, 160, 146]);
  rect(canvas, 0, 716, 1200, 184, [206, 198, 180]);
  for (const [x, coat] of [
    [300, [46, 110, 88]],
    [520, [176, 92, 62]],
    [790, [58, 92, 150]],
  ] as const) {
    rect(canvas, x - 20, 690, 16, 90, [60, 62, 70]);
    rect(canvas, x + 6, 690, 16, 90, [60, 62, 70]);
    ellipse(canvas, x, 640, 40, 68, coat);
    ellipse(canvas, x, 548, 27, 30, [224, 184, 150]);
    ellipse(canvas, x, 528, 54, 14, [236, 214, 160]);
    rect(canvas, x + 36, 620, 46, 12, coat);
    ellipse(canvas, x + 92, 690, 34, 52, [98, 148, 92]);
  }
  for (let i = 0; i < 9; i += 1)
    rect(canvas, 90 + i * 127, 800 + ((i * 53) % 70), 26, 12, [236, 240, 240]);
  return jpeg(canvas);
}

/** A pool with four lanes and a child swimming: drawn. JPEG. */
export function drawnPool(): Promise<Buffer> {
  const canvas = blank();
  rect(canvas, 0, 0, 1200, 900, [222, 216, 204]);
  rect(canvas, 0, 0, 1200, 150, [198, 220, 226]);
  for (let x = 40; x < 1200; x += 190) rect(canvas, x, 30, 130, 96, [236, 244, 246]);
  rect(canvas, 90, 220, 1020, 560, [246, 246, 242]);
  for (let y = 240; y < 760; y += 4)
    rect(canvas, 110, y, 980, 4, between([104, 192, 214], [52, 142, 184], (y - 240) / 520));
  for (const y of [370, 500, 630])
    for (let x = 110; x < 1090; x += 56)
      rect(canvas, x, y - 5, 34, 10, x % 112 === 110 % 112 ? [214, 74, 62] : [246, 246, 246]);
  for (let i = 0; i < 30; i += 1)
    rect(canvas, 130 + ((i * 211) % 900), 262 + ((i * 83) % 470), 54, 4, [172, 222, 234]);
  ellipse(canvas, 560, 566, 92, 26, [224, 184, 150]);
  ellipse(canvas, 664, 560, 34, 34, [224, 184, 150]);
  ellipse(canvas, 668, 546, 38, 22, [204, 60, 60]);
  rect(canvas, 650, 590, 110, 18, [224, 184, 150]);
  for (let i = 0; i < 6; i += 1)
    ellipse(canvas, 440 - i * 16, 556 + ((i * 17) % 26), 10, 8, [230, 244, 248]);
  for (const x of [230, 960]) {
    ellipse(canvas, x, 830, 62, 44, [224, 92, 60]);
    ellipse(canvas, x, 830, 30, 20, [222, 216, 204]);
    rect(canvas, x - 8, 786, 16, 22, [250, 250, 250]);
    rect(canvas, x - 8, 852, 16, 22, [250, 250, 250]);
  }
  return jpeg(canvas);
}

const between = (a: Colour, b: Colour, share: number): Colour => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];
