import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import sharp from "sharp";
import { busyFor } from "#test/busy.ts";
import { randomBytes } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { openDisk } from "./disk.ts";
import type { FileRefusal, StoredFile } from "./model.ts";
import {
  apng,
  halves,
  pdfLocked,
  pdfOfNestedForms,
  pdfOfPackedContent,
  pdfPages,
  pngOf,
} from "./pictures.fixture.ts";
import { drawPages } from "./pdf.ts";
import { chosen, type FilesWorld, receiveFiles, type Received } from "./receive.ts";
import { refusalText } from "./refusals.ts";
import { turns } from "./turns.ts";

const db = testDatabase();
let root: string;
let world: FilesWorld;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "danvan-files-"));
  world = {
    sql: db(),
    disk: await openDisk({ kind: "folder", root }),
    turns: turns(2, 12, 20_000),
    now: () => new Date("2026-11-23T08:00:00Z"),
    random: randomBytes,
  };
});
afterAll(() => rm(root, { recursive: true, force: true }));

const file = (bytes: Uint8Array<ArrayBuffer> | string, name = "anh.jpg") => new File([bytes], name);
const take = async (bytes: Uint8Array<ArrayBuffer> | string, name?: string): Promise<Received> => {
  const [answer] = await receiveFiles(world, [file(bytes, name)]);
  if (!answer) throw new Error("one file, one answer");
  return answer;
};
const refusal = (because: FileRefusal["because"]) => ({ ok: false, refusal: { because } });
const words = (answer: Received, nth: number) =>
  answer.ok ? "" : refusalText(answer.refusal, nth).vi;
async function taken(answer: Received, nth = 0): Promise<StoredFile & { readonly view: Buffer }> {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.because}`);
  const stored = answer.value[nth];
  if (!stored) throw new Error("nothing stored");
  return { ...stored, view: Buffer.from(await world.disk.getBytes(stored.viewKey)) };
}

test("JPEG, PNG and WebP are taken, whatever their names say, and get two WebP copies", async () => {
  for (const [bytes, name] of [
    [await halves(3000, 1500).jpeg().toBuffer(), "x.pdf"],
    [await halves(3000, 1500).png().toBuffer(), "x.exe"],
    [await halves(3000, 1500).webp().toBuffer(), ""],
  ] as const) {
    const stored = await taken(await take(Uint8Array.from(bytes), name));
    expect(stored).toMatchObject({ kind: "photo", width: 2000, height: 1000, bytes: bytes.length });
    expect(await sharp(stored.view).metadata()).toMatchObject({ format: "webp", width: 2000 });
    const thumb = await world.disk.getBytes(stored.thumbKey);
    expect(await sharp(thumb).metadata()).toMatchObject({
      format: "webp",
      width: 320,
      height: 160,
    });
    const original = Buffer.from(await world.disk.getBytes(stored.originalKey));
    expect(original.equals(bytes)).toBe(true);
  }
});

test("where a photograph was taken, and everything else said about it, is gone from the copies", async () => {
  const bytes = await halves(800, 600)
    .withExif({
      IFD0: { Make: "TelephoneMaker", Copyright: "Nguyen Van Test" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 1/1 42/1", GPSLongitude: "105/1 51/1 15/1" },
    })
    .withXmp('<?xml version="1.0"?><x:xmpmeta xmlns:x="adobe:ns:meta/">SecretXmp</x:xmpmeta>')
    .withIccProfile("p3")
    .jpeg()
    .toBuffer();
  expect(bytes.includes("TelephoneMaker") && bytes.includes("SecretXmp")).toBe(true);
  const stored = await taken(await take(Uint8Array.from(bytes)));
  for (const key of [stored.viewKey, stored.thumbKey]) {
    const copy = Buffer.from(await world.disk.getBytes(key));
    const { exif, xmp, icc, iptc, orientation } = await sharp(copy).metadata();
    expect({ exif, xmp, icc, iptc, orientation }).toEqual({});
    const traces = ["TelephoneMaker", "Nguyen Van Test", "SecretXmp", "EXIF", "GPS", "ICCP", "XMP"];
    expect(traces.filter((word) => copy.includes(word))).toEqual([]);
  }
});

test("a photograph held sideways stands upright in its copies", async () => {
  const sideways = await halves(800, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const stored = await taken(await take(Uint8Array.from(sideways)));
  expect(stored).toMatchObject({ width: 400, height: 800 });
  const pixels = await sharp(stored.view).raw().toBuffer();
  const at = (x: number, y: number) => pixels.subarray((y * 400 + x) * 3, (y * 400 + x) * 3 + 3);
  // Turned by 90° clockwise, what was left is on top: red above, blue below.
  expect(at(200, 100)[0]).toBeGreaterThan(200);
  expect(at(200, 700)[2]).toBeGreaterThan(200);
});

test("colours of other spaces become sRGB, and what is see-through becomes white", async () => {
  const cmyk = await halves(300, 300).toColourspace("cmyk").jpeg().toBuffer();
  expect(
    await sharp((await taken(await take(Uint8Array.from(cmyk)))).view).metadata(),
  ).toMatchObject({
    space: "srgb",
    channels: 3,
  });
  const clear = await sharp({
    create: { width: 9, height: 9, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const pixels = await sharp((await taken(await take(Uint8Array.from(clear)))).view)
    .raw()
    .toBuffer();
  expect([...pixels.subarray(0, 3)]).toEqual([255, 255, 255]);
});

test("the pages of a PDF become pictures that share one original", async () => {
  const answer = await take(Uint8Array.from(pdfPages(3)), "don.pdf");
  if (!answer.ok) throw new Error(answer.refusal.because);
  expect(answer.value).toHaveLength(3);
  expect(new Set(answer.value.map((page) => page.originalKey)).size).toBe(1);
  const page = await taken(answer, 2);
  expect(page).toMatchObject({ kind: "page", height: 2000 });
  const { data, info } = await sharp(page.view).raw().toBuffer({ resolveWithObject: true });
  expect(data[0]).toBeGreaterThan(240);
  expect(data[2]).toBeLessThan(15);
  expect([...data.subarray((info.width - 1) * 3, info.width * 3)].every((c) => c > 240)).toBe(true);
});

test("what is not a picture or a PDF is refused, whatever its name says", async () => {
  const wrong = refusal("wrong-type");
  expect(await take('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')).toEqual(
    wrong,
  );
  expect(await take("<!DOCTYPE html><script>alert(1)</script>")).toEqual(wrong);
  expect(await take(`<html>\n%PDF-1.4\n${pdfPages(1).toString("latin1")}`, "a.pdf")).toEqual(wrong);
  expect(await take(Uint8Array.from([0x50, 0x4b, 3, 4, ...Buffer.alloc(200)]))).toEqual(wrong);
  expect(await take(Uint8Array.from(gzipSync(Buffer.alloc(50_000_000))))).toEqual(wrong);
  const tiff = await halves(20, 20).tiff().toBuffer();
  expect(await take(Uint8Array.from(tiff))).toEqual(wrong);
  expect(await take("")).toEqual(refusal("empty"));
});

test("an iPhone's HEIC is answered with what to do", async () => {
  const heic = Uint8Array.from(Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"));
  const answer = await take(heic, "IMG_1.HEIC");
  expect(answer).toEqual(refusal("heic"));
  expect(words(answer, 1)).toContain("Tương thích nhất");
});

test("a picture cut short is refused in every format", async () => {
  const noise = sharp({
    create: {
      width: 600,
      height: 600,
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });
  for (const whole of [
    await noise.clone().jpeg().toBuffer(),
    await noise.clone().jpeg({ progressive: true }).toBuffer(),
    await noise.clone().png().toBuffer(),
    await noise.clone().webp().toBuffer(),
  ]) {
    for (const part of [0.1, 0.5, 0.9]) {
      const cut = Uint8Array.from(whole.subarray(0, Math.floor(whole.length * part)));
      expect(await take(cut), `${whole.subarray(0, 4).toString("hex")} ${part}`).toEqual(
        refusal("broken"),
      );
    }
  }
  const pdf = Uint8Array.from(Buffer.from("%PDF-1.7\nnothing more"));
  expect(await take(pdf)).toEqual(refusal("pdf-broken"));
});

test("moving pictures are refused", async () => {
  const frames = sharp(randomBytes(20 * 40 * 3), {
    raw: { width: 20, height: 40, channels: 3, pageHeight: 20 },
  });
  const webp = await frames.webp({ loop: 0, delay: [100, 100] }).toBuffer();
  expect(await take(Uint8Array.from(webp))).toEqual(refusal("animated"));
  expect(await take(Uint8Array.from(apng(pngOf(8, 8, 8))))).toEqual(refusal("animated"));
  const gif = await halves(20, 20).gif().toBuffer();
  expect(await take(Uint8Array.from(gif))).toEqual(refusal("animated"));
});

test("a picture that would unpack to gigabytes is refused before it is unpacked", async () => {
  const bomb = Uint8Array.from(pngOf(60_000, 60_000, 100));
  const took = await busyFor(async () => {
    expect(await take(bomb)).toEqual({
      ok: false,
      refusal: { because: "too-many-pixels", megapixels: 3600 },
    });
  });
  expect(took).toBeLessThan(1000);
});

test("40 and 50 megapixels are taken with bounded memory, more are refused with the number", async () => {
  const before = process.memoryUsage().rss;
  for (const [width, height] of [
    [7300, 5500],
    [8192, 6144],
  ] as const) {
    expect(await take(Uint8Array.from(pngOf(width, height, height)))).toMatchObject({ ok: true });
    const jpeg = await sharp({ create: { width, height, channels: 3, background: "#345" } })
      .jpeg({ progressive: true })
      .withMetadata({ orientation: 8 })
      .toBuffer();
    expect((await taken(await take(Uint8Array.from(jpeg)))).height).toBe(2000);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(700 * 1024 * 1024);
  expect(await take(Uint8Array.from(pngOf(9000, 6000, 6000)))).toEqual({
    ok: false,
    refusal: { because: "too-many-pixels", megapixels: 54 },
  });
});

test("a file over 15 MB is refused with its size, before it is read", async () => {
  const answer = await take(new Uint8Array(15.3 * 1024 * 1024));
  expect(answer).toEqual({ ok: false, refusal: { because: "too-large", megabytes: 15.3 } });
  expect(words(answer, 2)).toContain("Tệp thứ 2 nặng 15,3 MB");
});

test("a PDF with a password, or with too many pages, says so", async () => {
  expect(await take(Uint8Array.from(pdfLocked()))).toEqual(refusal("pdf-locked"));
  expect(await take(Uint8Array.from(pdfPages(6)))).toEqual({
    ok: false,
    refusal: { because: "too-many-pages", pages: 6, left: 5 },
  });
});

test("a hostile PDF costs seconds and bounded memory, and the house goes on", async () => {
  const start = performance.now();
  expect(await drawPages(pdfOfNestedForms(), 5, 3_000)).toEqual(refusal("too-heavy"));
  expect(await drawPages(pdfOfPackedContent(600_000_000), 5, 8_000)).toEqual(refusal("too-heavy"));
  expect(await drawPages(pdfPages(1), 5, 1)).toEqual(refusal("too-heavy"));
  expect(performance.now() - start).toBeLessThan(25_000);
  expect(await take(Uint8Array.from(pdfPages(1)))).toMatchObject({ ok: true });
});

test("what hangs on behind a picture does not reach its copies", async () => {
  const picture = await halves(60, 60).jpeg().toBuffer();
  const both = Uint8Array.from(Buffer.concat([picture, Buffer.from("<script>alert(1)</script>")]));
  const { view } = await taken(await take(both));
  expect(view.includes("script")).toBe(false);
});

test("five pictures and pages in all, and one bad file costs no other", async () => {
  const good = Uint8Array.from(await halves(30, 30).jpeg().toBuffer());
  const answers = await receiveFiles(
    world,
    [
      file(good),
      file("bad"),
      file(Uint8Array.from(pdfPages(2))),
      file(good),
      file(good),
      file(good),
    ],
    0,
  );
  expect(answers.map((a) => (a.ok ? a.value.length : a.refusal.because))).toEqual([
    1,
    "wrong-type",
    2,
    1,
    1,
    "too-many",
  ]);
  const second = await receiveFiles(world, [file(good), file(good)], 4);
  expect(second.map((a) => a.ok)).toEqual([true, false]);
});

test("a form without a chosen file has no files", () => {
  expect(chosen([new File([], ""), new File([], "trong.jpg"), new File(["x"], "")])).toHaveLength(
    2,
  );
});

test("when many send at once, some are told to try again and nothing is lost", async () => {
  const good = Uint8Array.from(await halves(900, 900).png().toBuffer());
  const narrow = { ...world, turns: turns(1, 1, 20_000) };
  const answers = await Promise.all(
    Array.from({ length: 5 }, async () => (await receiveFiles(narrow, [file(good)]))[0]),
  );
  expect(answers.filter((a) => a?.ok)).toHaveLength(2);
  expect(answers.filter((a) => a && !a.ok && a.refusal.because === "busy")).toHaveLength(3);
});

test("whatever the bytes, the answer is a refusal with words and never an exception", async () => {
  const starts = [
    "",
    "\xff\xd8\xff\xe0",
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "RIFF\xff\0\0\0WEBPVP8 ",
    "GIF89a",
    "\0\0\0\x18ftypheic",
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 600 }),
      async (start, rest) => {
        const answer = await take(
          Uint8Array.from(Buffer.concat([Buffer.from(start, "latin1"), rest])),
        );
        expect(answer.ok).toBe(false);
        expect(words(answer, 3)).toMatch(/thứ 3 .+\.$/s);
      },
    ),
    { numRuns: 150 },
  );
});

/** "2" for two pictures taken, or the words of the refusal. */
async function outcome(good: Buffer, spots: readonly (readonly [number, number])[]) {
  const bytes = Uint8Array.from(good);
  for (const [where, what] of spots) bytes[where % bytes.length] = what;
  const answer = await take(bytes);
  return answer.ok ? String(answer.value.length) : words(answer, 1);
}

test("pictures and papers damaged anywhere are answered, not crashed on", async () => {
  const pictures = fc.constantFrom(
    await halves(90, 70).jpeg().toBuffer(),
    await halves(90, 70).png().toBuffer(),
    await halves(90, 70).webp().toBuffer(),
  );
  const damages = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), {
    minLength: 1,
    maxLength: 9,
  });
  for (const [good, numRuns] of [
    [pictures, 150],
    [fc.constant(pdfPages(2)), 15],
  ] as const) {
    await fc.assert(
      fc.asyncProperty(good, damages, async (bytes, spots) => {
        expect(await outcome(bytes, spots)).toMatch(/^\d$|thứ 1 .+\.$/s);
      }),
      { numRuns },
    );
  }
});
