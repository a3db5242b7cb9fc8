/** What was given on the command line after the noun and the verb. */
export type Given = {
  readonly positionals: readonly string[];
  /** `--working` is true, `--from X` is "X", an option given twice keeps both in order. */
  readonly options: Readonly<Record<string, true | readonly string[]>>;
};

/** What a command answers: `json` for `--json`, `text` for people; or a refusal with its reason. */
export type Answer =
  | { readonly exit: 0; readonly json: unknown; readonly text: string }
  /** 1 = refused, 2 = wrong usage. */
  | { readonly exit: 1 | 2; readonly reason: string };

/** One thing the house can be asked or told on the command line: `dv <noun> <verb> …`. */
export type Command<World> = {
  readonly noun: string;
  readonly verb: string;
  /** What stands after noun and verb: "DAY N --working". */
  readonly usage: string;
  /** One line for `dv help`. */
  readonly summary: string;
  readonly run: (given: Given, world: World) => Answer | Promise<Answer>;
};
