import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

/**
 * What in a page is more than the house itself writes: scripts that are not ours, attributes that run,
 * frames, styles, other bases, pictures and links to the mark of our payloads. One line for each.
 */
export function aliveIn(markup: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: Tree.ChildNode | Tree.Document): void => {
    if ("attrs" in node) {
      const own = new Map(node.attrs.map(({ name, value }) => [name, value]));
      if (strange.has(node.tagName) || (node.tagName === "script" && !isOurs(own)))
        found.push(`<${node.tagName}>`);
      for (const [name, value] of own)
        if (
          name.startsWith("on") ||
          name === "srcdoc" ||
          name === "shadowrootmode" ||
          leadsAway(name, value)
        )
          found.push(`<${node.tagName} ${name}="${value.slice(0, 60)}">`);
    }
    if ("content" in node) for (const child of node.content.childNodes) walk(child);
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(markup));
  return found;
}

const strange = new Set(["iframe", "base", "style", "math", "object", "embed", "frame"]);

const isOurs = (own: ReadonlyMap<string, string>): boolean =>
  own.get("type") === "application/ld+json" || (own.get("src") ?? "").startsWith("/assets/");

const leadsAway = (name: string, value: string): boolean =>
  /^(href|src|action|formaction|srcset|poster|data|xlink:href|style)$/.test(name) &&
  (/^\s*(javascript|data:text|vbscript):/i.test(value) ||
    /^(https?:)?\/\/dvhit/.test(value) ||
    (name === "src" && value === "x"));
