import { addresses, patternOf } from "./addresses.ts";
import { type DrawnForm, formsIn, linksIn } from "./markup.ts";
import type { Came, Visitor } from "./visitor.ts";

export type Page = Came & { readonly address: string };

export type Crawled = {
  readonly pages: readonly Page[];
  /** Every form met, one of each kind (address, names of its fields). */
  readonly forms: readonly (DrawnForm & { readonly on: string })[];
  /** Every address of the house seen in a link, whether it was followed or not. */
  readonly seen: readonly string[];
};

/**
 * Opens every address without parts to fill in, then whatever the pages link to, a few of each kind:
 * two of a pattern with the same names in the query. Only asks (GET), changes nothing.
 */
export async function crawl(who: Visitor, perKind = 2): Promise<Crawled> {
  const waiting = addresses.map(({ pattern }) => pattern).filter((one) => !one.includes(":"));
  const seen = new Set(waiting);
  const kinds = new Map<string, number>();
  const pages: Page[] = [];
  const forms = new Map<string, DrawnForm & { readonly on: string }>();

  for (const address of waiting) {
    const kind = kindOf(address);
    const many = kinds.get(kind) ?? 0;
    if (many >= perKind) continue;
    kinds.set(kind, many + 1);
    const came = await who.ask(address, { headers: { accept: "text/html" } });
    pages.push({ ...came, address });
    if (!(came.headers["content-type"] ?? "").startsWith("text/html")) continue;
    for (const form of formsIn(came.body, address)) {
      const names = [...new Set(form.fields.map(({ name }) => name))].toSorted();
      forms.set(`${form.method} ${patternOf(form.action)} ${stepOf(form.action)} ${names.join()}`, {
        ...form,
        on: address,
      });
    }
    for (const link of linksIn(came.body, address)) {
      if (seen.has(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  return { pages, forms: [...forms.values()], seen: [...seen] };
}

/** Steps of a matter share one pattern and are different forms. */
const stepOf = (action: string): string => action.split("/").at(-1) ?? "";

function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, "http://house");
  const lang = /^\/en(\/|$)/.test(pathname) ? "en" : "vi";
  const step = searchParams.get("buoc") ?? "";
  const names = [...new Set(searchParams.keys())].toSorted();
  return [lang, patternOf(pathname) ?? pathname, names, step].join(" ");
}
