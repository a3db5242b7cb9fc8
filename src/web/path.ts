import type { Lang } from "#kernel/text.ts";

type Params<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Params<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

/** One address of the house. */
export type Path<Param extends string = never> = {
  /** What the router matches: "/don-vi/:slug". */
  readonly pattern: string;
  /** The address to link to, in Vietnamese or, under `/en`, in English. */
  readonly to: (params: Readonly<Record<Param, string>>, lang?: Lang) => string;
};

/** One address: `pattern` for the router, `to(…)` for links, so the two cannot drift apart. */
export const path = <const Pattern extends string>(pattern: Pattern): Path<Params<Pattern>> => ({
  pattern,
  to: (params, lang = "vi") =>
    inLanguage(
      pattern.replaceAll(/:(\w+)/g, (_, name: Params<Pattern>) => encodeURIComponent(params[name])),
      lang,
    ),
});

/** The same address in the other language: "/tra-cuu" ↔ "/en/tra-cuu", "/" ↔ "/en"; a query stays. */
export function inLanguage(address: string, lang: Lang): string {
  const plain = address.replace(/^\/en(?=\/|\?|$)/, "");
  if (lang === "vi") return plain.startsWith("/") ? plain : `/${plain}`;
  return `/en${plain.replace(/^\/(?=\?|$)/, "")}`;
}

type Asked = string | number | boolean | null | undefined | readonly string[];

/** "?tim=rác&trang=2", or nothing when every value is empty; lists repeat their name. */
export function query(asked: Readonly<Record<string, Asked>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value]) {
      if (one !== undefined && one !== null && one !== "" && one !== false)
        search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
