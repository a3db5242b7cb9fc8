import sharp from "sharp";

/**
 * A drawn street for trial matters: nobody's photograph, recognisably not real, different for every
 * seed. @returns JPEG bytes, 1600 × 1200
 */
export async function drawnStreet(seed: number): Promise<Buffer> {
  const at = (n: number, least: number, most: number) =>
    least + (((Math.imul(seed + 1, 2654435761) >>> (n % 24)) % 997) / 997) * (most - least);
  const houses = Array.from({ length: 6 }, (_, i) => {
    const height = at(i * 3, 260, 620);
    const hue = Math.round(at(i * 5 + 1, 20, 60));
    const windows = Array.from({ length: 6 }, (__, w) => {
      const x = i * 270 + 40 + (w % 2) * 110;
      const y = 800 - height + 50 + Math.floor(w / 2) * 130;
      return y < 720
        ? `<rect x="${x}" y="${y}" width="64" height="78" rx="4" fill="hsl(200 25% 55%)"/>`
        : "";
    }).join("");
    return `<rect x="${i * 270}" y="${800 - height}" width="262" height="${height}" fill="hsl(${hue} 42% ${Math.round(at(i + 7, 62, 80))}%)"/>${windows}`;
  }).join("");
  const spot = { x: at(9, 500, 1100), y: at(11, 940, 1060) };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200">
    <rect width="1600" height="1200" fill="hsl(205 45% 84%)"/>${houses}
    <rect y="800" width="1600" height="70" fill="hsl(40 8% 72%)"/>
    <rect y="870" width="1600" height="330" fill="hsl(220 6% 42%)"/>
    <path d="M0 1040H1600" stroke="#fff" stroke-width="10" stroke-dasharray="90 70" opacity=".7"/>
    <ellipse cx="${spot.x}" cy="${spot.y}" rx="${at(13, 90, 190)}" ry="${at(15, 40, 70)}" fill="hsl(220 10% 18%)"/>
    <ellipse cx="${spot.x - 12}" cy="${spot.y - 8}" rx="${at(13, 70, 150)}" ry="${at(15, 26, 50)}" fill="hsl(220 12% 11%)"/>
    <path d="M${spot.x - 230} 980l60-150 60 150z" fill="hsl(24 90% 55%)"/><path d="M${spot.x - 208} 930h76" stroke="#fff" stroke-width="18"/>
  </svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
}
