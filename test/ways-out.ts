/**
 * The plan of the ways out, as data: who may open what is withheld, and through which files anything
 * leaves (docs/decisions/0028-what-people-wrote-is-withheld.md). Held by `src/architecture.test.ts`.
 */

/**
 * The only files that may open what is withheld (kernel/reveal.ts): the holder's own, and masks, which
 * ask the policy first. Everybody else has a `Withheld` and nothing to do with it but hand it on.
 */
const masks: readonly string[] = [
  "kernel/withheld.ts",
  "cases/mask.ts",
  "vault/mask.ts",
  "complaints/mask.ts",
  "letters/mask.ts",
  "reception/mask.ts",
  "comments/mask.ts",
];

/**
 * Where the mask is asked in somebody's name that is not an officer's: only right after the secret of
 * the matter was shown, or where the vault itself wrote down who opened it.
 */
const inTheNameOf: readonly {
  readonly asks: RegExp;
  readonly files: readonly string[];
  readonly who: string;
}[] = [
  {
    asks: /kind:\s*"resident",\s*of\b/,
    files: ["cases/mask.ts", "residents/follow.ts", "api/routes.ts"],
    who: "the resident",
  },
  {
    asks: /kind:\s*"complainant",\s*of\b/,
    files: ["complaints/mask.ts", "complaints/dossier.ts"],
    who: "the complainant",
  },
  {
    asks: /kind:\s*"sender",\s*of\b/,
    files: ["letters/mask.ts", "letters/follow.tsx", "letters/own-receipts.ts"],
    who: "the sender of a letter",
  },
  {
    asks: /#vault\/mask\.ts"/,
    files: [
      "comments/actions.ts",
      "comments/desk.routes.tsx",
      "letters/identity.ts",
      "complaints/identity.ts",
      "cases/identity.ts",
      "cases/notices.ts",
      "complaints/notices.ts",
      "cases/own.ts",
      "reception/visitors.ts",
    ],
    who: "whoever a name was opened for",
  },
];

/**
 * The only files that may make an answer of their own, and why; everybody else answers through an
 * outlet (`outlets`, web/html.ts), whose types take plain values only.
 */
export const answers: Readonly<Record<string, string>> = {
  "web/html.ts": "pages",
  "web/assets.ts": "files of the program",
  "web/compress.ts": "the same answer, packed",
  "web/door.ts": "the same answer, with the seals of every answer",
  "web/body.ts": "reads a body that came; nothing leaves",
  "outlets/download.ts": "files that are saved",
  "outlets/feed.ts": "feeds",
  "outlets/sitemap.ts": "lists of public addresses, for programs",
  "outlets/rss.ts": "feeds for readers that know no Atom",
  "outlets/ics.ts": "diaries",
  "outlets/json.ts": "JSON",
  "register/routes.ts": "the log, the very bytes that lie on the disk",
  "outlets/svg.ts": "pictures that are drawn, through the renderer of pages",
  "files/response.ts": "pictures",
  "web/finished.ts": "a page that was drawn and answered before, packed, with its seals",
  "web/revalidated.ts": "the same answer, or that it did not change",
  "accounts/redirect.ts": "elsewhere, with a cookie",
  "api/problem.ts": "refusals for programs, of fixed texts",
  "api/routes.ts": "the description of the API, made of its schemas",
  "app.tsx": "whether the house stands, in one word",
  "residents/filing.routes.tsx":
    "that the link of a picture is over, in one word; random work for a browser",
  "residents/my-data.ts":
    "an archive for the one person whose data it is, written while it is read",
  "keyring/routes.tsx": "a ring for the one person who opened it",
};

/**
 * Everything in a source that goes past the ways out, in words.
 *
 * @param file below `src`
 */
export function leaksIn(file: string, source: string): readonly string[] {
  const name = `src/${file}`;
  return [
    ...(/["'](#|[./]+)kernel\/reveal\.ts["']|["']\.\/reveal\.ts["']/.test(source) &&
    !masks.includes(file)
      ? [`${name}: only masks open what is withheld`]
      : []),
    ...inTheNameOf
      .filter(({ asks, files }) => asks.test(source) && !files.includes(file))
      .map(({ who }) => `${name}: asks the mask in the name of ${who}`),
    ...(answered.test(source) && !(file in answers)
      ? [`${name}: an answer that goes through no outlet`]
      : []),
    ...(/\bComponentChildren\b/.test(source) && file !== "web/jsx.ts"
      ? [`${name}: between tags stand Children (web/jsx.ts), not any object`]
      : []),
  ];
}

const answered = /\bnew Response\(|\bResponse\.json\(|\bc\.(json|text|html|body)\(/;
