/** One field of a form as the page draws it. */
export type DrawnField = {
  readonly tag: "input" | "textarea" | "select" | "button";
  readonly name: string;
  readonly type: string;
  /** What it would send untouched; for a choice, the first that is offered. */
  readonly value: string;
  readonly required: boolean;
};

export type DrawnForm = {
  readonly action: string;
  readonly method: "get" | "post";
  readonly multipart: boolean;
  readonly fields: readonly DrawnField[];
  /** The work of its challenge, where it has one. */
  readonly work: string | undefined;
};

type Attributes = Readonly<Record<string, string>>;
type Tag = { readonly name: string; readonly at: number; readonly end: number } & {
  readonly attributes: Attributes;
};

/**
 * The forms of a page of the house. Reads only what our own renderer writes (quoted attributes,
 * `"`, `&` and `<` escaped); it is no reader for pages of others.
 */
export function formsIn(page: string, at: string): readonly DrawnForm[] {
  return [...page.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([source]) => {
    const tags = tagsIn(source);
    const own = tags[0]?.attributes ?? {};
    return {
      action: addressIn(own["action"] ?? "", at),
      method: own["method"] === "post" ? "post" : "get",
      multipart: own["enctype"] === "multipart/form-data",
      fields: tags.flatMap((tag) => fieldOf(tag, source)),
      work: tags.find(({ name }) => name === "dv-proof")?.attributes["work"],
    };
  });
}

/** Every address of the house a page links to or shows, in order, each once. */
export function linksIn(page: string, at: string): readonly string[] {
  const found = tagsIn(page).flatMap(({ name, attributes }) => {
    const to = attributes[name === "a" || name === "link" ? "href" : "src"];
    return to === undefined ? [] : [addressIn(to, at)];
  });
  return [...new Set(found)].filter((one) => one.startsWith("/"));
}

/** The tags of a page with their attributes, as the renderer wrote them. */
export const tagsIn = (page: string): readonly Tag[] =>
  [...page.matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g)].map((found) => ({
    name: found[1] ?? "",
    at: found.index,
    end: found.index + found[0].length,
    attributes: Object.fromEntries(
      [...(found[2] ?? "").matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(
        ([, name = "", value = ""]) => [name, plain(value)],
      ),
    ),
  }));

/** Text as it was before it was escaped. */
const plain = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

function addressIn(to: string, at: string): string {
  const here = new URL(at, "http://house");
  const there = new URL(to, here);
  return there.origin === here.origin ? there.pathname + there.search : there.href;
}

function fieldOf(tag: Tag, source: string): readonly DrawnField[] {
  const { name, attributes } = tag;
  const called = attributes["name"];
  if (called === undefined || "disabled" in attributes) return [];
  const drawn = { name: called, required: "required" in attributes };
  if (name === "textarea") {
    const value = plain(source.slice(tag.end, source.indexOf("</textarea>", tag.end)));
    return [{ ...drawn, tag: name, type: "textarea", value }];
  }
  if (name === "select") {
    const offered = tagsIn(source.slice(tag.end, source.indexOf("</select>", tag.end)));
    const values = offered.map((option) => option.attributes["value"] ?? "").filter(Boolean);
    return [{ ...drawn, tag: name, type: "select", value: values[0] ?? "" }];
  }
  if (name !== "input" && name !== "button") return [];
  const type = attributes["type"] ?? (name === "input" ? "text" : "submit");
  return [{ ...drawn, tag: name, type, value: attributes["value"] ?? "" }];
}
