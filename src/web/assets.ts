import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, normalize } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { Hono, type Context } from "hono";
import { transformSync } from "oxc-transform";

import { encodingFor } from "./compress.ts";
import { paths } from "./paths.ts";

type Asset = {
  /** With the hash of the content in it, so that it may be kept for ever. */
  readonly file: string;
  readonly type: string;
  readonly body: Buffer;
};

/**
 * The address of a file the house serves itself.
 *
 * `site.css` (every page), `staff.css` (pages of staff), `print.css` (paper), and each other `NAME.css` of
 * `style/` for the pages that ask for it; `icons.svg`, `mark.svg`; `page.js` (every script of `web/browser/`);
 * `NAME.js` for each `browser/NAME.ts` of another room, which may import what lies beside it and pure
 * rules from elsewhere ("../NAME.ts", "#kernel/NAME.ts"). A name that does not exist is a mistake in the page: it throws.
 */
export function asset(name: string): string {
  const found = all().byName.get(name);
  if (found === undefined) throw new Error(`no asset ${name}`);
  return paths.assets.to({ file: found.file });
}

/**
 * The sums of every program that pages run in browsers, as `sha256sum -c` reads them: whoever was given
 * another one can show it.
 */
export const scriptSums = (): string =>
  [...all().byFile.values()]
    .filter(({ file }) => file.endsWith(".js"))
    .map(({ file, body }) => `${createHash("sha256").update(body).digest("hex")}  ${file}\n`)
    .toSorted()
    .join("");

/** Serves them: compressed beforehand, kept by browsers for a year under an address that names their content. */
export const assets = (): Hono => new Hono().get(paths.assets.pattern, serve);

function serve(c: Context): Response {
  const found = all().byFile.get(c.req.param("file") ?? "");
  if (found === undefined) return c.text("404", 404);
  const headers = {
    "content-type": found.type,
    "cache-control": "public, max-age=31536000, immutable",
    etag: `"${found.file}"`,
    vary: "accept-encoding",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    // The pictures are SVG: opened on their own, they may still not do anything.
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
  };
  if (c.req.header("if-none-match") === headers.etag) return c.body(null, 304, headers);
  const encoding = found.type === "font/woff2" ? undefined : encodingFor(c.req.raw);
  if (encoding === undefined) return c.body(bytes(found.body), 200, headers);
  return c.body(bytes(packed(found, encoding)), 200, { ...headers, "content-encoding": encoding });
}

const bytes = (body: Buffer): Uint8Array<ArrayBuffer> => Uint8Array.from(body);

const packedBefore = new Map<string, Buffer>();

/** Compressed as well as can be, once. */
function packed({ file, body }: Asset, encoding: "br" | "gzip"): Buffer {
  const key = `${encoding} ${file}`;
  const before = packedBefore.get(key);
  if (before !== undefined) return before;
  const made =
    encoding === "br"
      ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
      : gzipSync(body, { level: 9 });
  packedBefore.set(key, made);
  return made;
}

type All = {
  readonly byName: ReadonlyMap<string, Asset>;
  readonly byFile: ReadonlyMap<string, Asset>;
};

let gathered: All | undefined;

/** Reads every asset from disk, the first time one is asked for. */
function all(): All {
  if (gathered !== undefined) return gathered;
  const byName = new Map<string, Asset>();
  const add = (name: string, type: string, body: Buffer): Asset => {
    const made = { file: hashed(name, body), type, body };
    byName.set(name, made);
    return made;
  };

  add("icons.svg", "image/svg+xml", read("style/icons.svg"));
  add("mark.svg", "image/svg+xml", read("style/mark.svg"));
  const faces = typefaces(add);
  const style = (name: string, css: string): Asset =>
    add(`${name}.css`, "text/css; charset=utf-8", Buffer.from(css));
  style("site", faces + sheet(siteSheets));
  style("staff", sheet(staffSheets));
  for (const name of ownSheets()) style(name, sheet([name]) + (name === "living" ? asked() : ""));

  let page = "";
  const others: string[] = [];
  for (const file of browserScripts()) {
    if (file.startsWith(here)) page += `{${stripped(file)}}\n`;
    else others.push(file);
  }
  const script = (name: string, code: string): Asset =>
    add(`${name}.js`, "text/javascript; charset=utf-8", Buffer.from(code));
  script("page", page);
  // A script may import its neighbours; those come first, so that it can name their addresses.
  const shipped = new Map<string, Asset>();
  const ship = (file: string): Asset => {
    const before = shipped.get(file);
    if (before !== undefined) return before;
    const name = basename(file, ".ts");
    if (byName.has(`${name}.js`)) throw new Error(`two scripts are called ${name}.ts`);
    const code = stripped(file).replaceAll(
      /(\bfrom\s*)"((?:\.{1,2}\/|#)[\w/-]+\.ts)"/g,
      (_, from: string, meant: string) =>
        `${from}"${paths.assets.to({ file: ship(fileMeant(file, meant)).file })}"`,
    );
    const made = script(name, code);
    shipped.set(file, made);
    return made;
  };
  for (const file of others) ship(file);

  const byFile = new Map([...byName.values()].map((one) => [one.file, one]));
  gathered = { byName, byFile };
  return gathered;
}

/** The file an import means: "./beside.ts", "../rule-of-its-module.ts", "#kernel/text.ts". */
const fileMeant = (file: string, meant: string): string =>
  meant.startsWith("#")
    ? new URL(`../${meant.slice(1)}`, import.meta.url).pathname
    : normalize(`${dirname(file)}/${meant}`);

function hashed(name: string, body: Buffer): string {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 10);
  const dot = name.lastIndexOf(".");
  return `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
}

const here = new URL("browser/", import.meta.url).pathname;

const read = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));

/** Of every page, in this order: later ones may rely on earlier ones. */
const siteSheets = ["tokens", "base", "layout", "form", "parts", "table", "ledger", "resident"];

/** Of the pages of staff besides. */
const staffSheets = ["desk", "admin", "organisation", "screen", "reception", "board", "directives"];

/** Each other sheet is served by itself too, for the pages that ask for it: `styles={["NAME.css"]}`. */
const ownSheets = (): readonly string[] =>
  filesIn(new URL("style/", import.meta.url).pathname)
    .filter((file) => file.endsWith(".css"))
    .map((file) => basename(file, ".css"))
    .filter((name) => !siteSheets.includes(name));

const sheet = (names: readonly string[]): string =>
  tight(names.map((name) => read(`style/${name}.css`).toString("utf8")).join("\n"));

/** The looks a browser may ask for, taken on because the address says so: the living page shows them. */
function asked(): string {
  const [light = "", , dark = "", contrast = ""] = read("style/tokens.css")
    .toString("utf8")
    .split(/^(?:@media.*\n {2})?:root \{$/m)
    .slice(1)
    .map((block) => (block.match(/--[\w-]+: #\w+;/g) ?? []).join(""));
  return [
    `[data-look]{color-scheme:light;${light}}`,
    `[data-look=toi]{color-scheme:dark;${dark}}`,
    `[data-look=tuong-phan]{${contrast}--line-width:2px}`,
  ].join("");
}

/**
 * Without comments, line breaks and the spaces nobody needs. Relies on how the sheets are formatted:
 * one declaration a line, two spaces for each level.
 */
const tight = (css: string): string =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/^(\s+[\w-]+): (?=\S.*;$)/gm, "$1:")
    .replaceAll(/(?<=[{};,(])\s*\n\s*/g, "")
    .replaceAll(/\s*\n\s*(?=[})])/g, "")
    .replaceAll(/\s*\n\s*/g, " ")
    .replaceAll(" {", "{")
    .replaceAll(";}", "}")
    .trim();

/** The typeface most words of a page are set in; asked for before the style that names it is read. */
export const mainFace = "be-vietnam-pro-latin-400-normal.woff2";

/** Be Vietnam Pro (SIL OFL 1.1), only the letters of Vietnamese and English. */
function typefaces(add: (name: string, type: string, body: Buffer) => Asset): string {
  const { resolve } = createRequire(import.meta.url);
  const ranges: unknown = JSON.parse(
    readFileSync(resolve("@fontsource/be-vietnam-pro/unicode.json"), "utf8"),
  );
  const faces = ["vietnamese", "latin"]
    .flatMap((subset) => [400, 500, 700].map((weight) => ({ subset, weight })))
    .map(({ subset, weight }) => {
      const font = `be-vietnam-pro-${subset}-${weight}-normal.woff2`;
      const at = resolve(`@fontsource/be-vietnam-pro/files/${font}`);
      const { file } = add(font, "font/woff2", readFileSync(at));
      return `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};font-display:swap;src:url("${paths.assets.to({ file })}") format("woff2");unicode-range:${rangeOf(ranges, subset)}}\n`;
    });
  return [...faces, ...fallbacks.map(fallback)].join("");
}

/**
 * What stands on the page until the typeface has come takes the same room, so that nothing moves: how
 * much wider Vietnamese text is in Be Vietnam Pro than in Arial (advances weighted by letter; every
 * system has a face of Arial's widths), and its ascent of 1 and descent of 0.265 em at that size.
 */
const fallbacks = [
  { weight: "400 500", locals: ["Arial", "Liberation Sans", "Roboto"], wider: 1.095 },
  { weight: "700", locals: ["Arial Bold", "Liberation Sans Bold", "Roboto Bold"], wider: 1.063 },
] as const;

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

function fallback({ weight, locals, wider }: (typeof fallbacks)[number]): string {
  const src = locals.map((name) => `local("${name}")`).join();
  return `@font-face{font-family:"Be Vietnam Pro fallback";font-weight:${weight};src:${src};size-adjust:${percent(wider)};ascent-override:${percent(1 / wider)};descent-override:${percent(0.265 / wider)};line-gap-override:0%}\n`;
}

const rangeOf = (ranges: unknown, subset: string): string =>
  String(new Map(Object.entries(ranges ?? {})).get(subset));

/** Every `browser/*.ts` of every room. */
function browserScripts(): readonly string[] {
  const rooms = new URL("../", import.meta.url).pathname;
  return readdirSync(rooms, { withFileTypes: true })
    .filter((room) => room.isDirectory())
    .flatMap((room) => {
      const folder = `${rooms}${room.name}/browser/`;
      return filesIn(folder).map((file) => folder + file);
    })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .toSorted();
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A script as browsers run it: the same text without its types. */
function stripped(file: string): string {
  const { code, errors } = transformSync(file, readFileSync(file, "utf8"), { sourcemap: false });
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]?.message}`);
  return thin(code);
}

/** Without the comments and the indentation of its source; no text of a script goes over several lines. */
const thin = (code: string): string =>
  code
    .replaceAll(/^[\t ]*\/\*[\s\S]*?\*\/[\t ]*\n/gm, "")
    .replaceAll(/^[\t ]*\/\/.*\n/gm, "")
    .replaceAll(/\n\s+/g, "\n");
