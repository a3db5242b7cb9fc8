import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { fingerprintOf } from "./matters.ts";

/** An answer of the house as it left, whole. */
export type Came = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

export async function cameOf(answer: Response): Promise<Came> {
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: new Uint8Array(await answer.arrayBuffer()),
  };
}

/** Everything that can be read in an answer: its headers, its text, what is inside a packed file, which picture it is. */
export function readableIn({ headers, body }: Came): string {
  const said = Object.entries(headers)
    .map(([name, value]) => `${name}: ${decoded(value)}`)
    .join("\n");
  const type = headers["content-type"] ?? "";
  if (type.startsWith("image/")) return `${said}\n${fingerprintOf(Buffer.from(body))}`;
  if (isPacked(body)) {
    const files = Object.entries(unzipSync(body));
    return [said, ...files.map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)].join("\n");
  }
  return `${said}\n${Buffer.from(body).toString("utf8")}`;
}

const isPacked = (body: Uint8Array): boolean => body[0] === 0x50 && body[1] === 0x4b;

function decoded(value: string): string {
  try {
    return `${value} ${decodeURIComponent(value)}`;
  } catch {
    return value;
  }
}

/** The places of an answer where something can slip out. */
export const places = ["text", "attribute", "header", "packed"] as const;
export type Place = (typeof places)[number];

/** The same answer with `word` slipped into it, in its own format; null where it has no such place. */
export function planted(came: Came, word: string, place: Place): Came | null {
  const other = slipped(came, word, place);
  const same = other && Buffer.from(other.body).equals(Buffer.from(came.body));
  // Nothing to slip it into: an answer without a body, a page without a link.
  return same && place !== "header" ? null : other;
}

function slipped(came: Came, word: string, place: Place): Came | null {
  const type = came.headers["content-type"] ?? "";
  const text = () => Buffer.from(came.body).toString("utf8");
  const withBody = (body: string | Uint8Array): Came => ({
    ...came,
    body: typeof body === "string" ? strToU8(body) : body,
  });
  switch (place) {
    case "header":
      return { ...came, headers: { ...came.headers, location: `/x?${encodeURIComponent(word)}` } };
    case "packed": {
      if (!isPacked(came.body)) return null;
      const files = unzipSync(came.body);
      const name = Object.keys(files).findLast((one) => /sheet\d|document\.xml$/.test(one));
      if (!name) return null;
      const inside = strFromU8(files[name] ?? new Uint8Array()).replace(
        /<\/[^>]+>\s*$/,
        `<t>${word}</t>$&`,
      );
      return withBody(zipSync({ ...files, [name]: strToU8(inside) }));
    }
    case "attribute":
      return type.startsWith("text/html")
        ? withBody(text().replace(/<a /, `<a data-x="${word}" `))
        : null;
    case "text":
      if (came.body.length === 0 || isPacked(came.body) || type.startsWith("image/")) return null;
      if (type.startsWith("text/html"))
        return withBody(text().replace("</body>", `<i>${word}</i></body>`));
      if (type.includes("json")) return withBody(text().replace(/\}\s*$/, `,"x":"${word}"}`));
      return withBody(`${text()}\r\n${word},1\r\n`);
    default:
      return null;
  }
}
