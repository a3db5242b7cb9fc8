/** The part of a form that says how its sending goes; the words and the markup are all the server's. */
export type Panel = {
  readonly busy: () => void;
  /** Says why there was no answer, counts down, and ends when it is time, or somebody or the network asks. */
  readonly pause: (why: "offline" | "silent" | "interrupted", tries: number) => Promise<void>;
  readonly wake: () => void;
  /** The house answered with something that is no form: said here, so that nothing typed is lost. */
  readonly refuse: (said: string) => void;
  readonly rest: () => void;
};

export function panelOf(box: HTMLElement): Panel {
  const words: Readonly<Record<string, string>> = JSON.parse(box.dataset["sending"] ?? "{}");
  const part = (name: string) => box.querySelector<HTMLElement>(`[data-${name}]`);
  const [said, aloud, waiting, why, count] = ["said", "aloud", "waiting", "why", "count"].map(part);
  let wake = nothing;
  part("again")?.addEventListener("click", () => wake());

  return {
    busy: () => {
      if (waiting?.hidden === false) put(count, words["now"]);
      else put(said, words["busy"]);
    },
    pause: async (reason, tries) => {
      put(said, "");
      put(why, words[reason]);
      put(aloud, [words["title"], words[reason], words["kept"]].join(" "));
      if (waiting?.hidden) {
        waiting.hidden = false;
        waiting.scrollIntoView({ block: "nearest" });
      }
      const until = Date.now() + pauseAfter(tries, dice()) * 1000;
      await new Promise<void>((resolve) => {
        const tick = (): void => {
          const left = Math.ceil((until - Date.now()) / 1000);
          if (left <= 0) return wake();
          put(count, words["count"]?.replace("{n}", String(left)));
          return undefined;
        };
        const timer = setInterval(tick, 250);
        wake = () => {
          clearInterval(timer);
          removeEventListener("online", wake);
          wake = nothing;
          resolve();
        };
        addEventListener("online", wake);
        tick();
      });
    },
    wake: () => wake(),
    refuse: (text) => {
      if (waiting) waiting.hidden = true;
      put(aloud, "");
      put(said, `${words["answered"] ?? ""} ${text}`);
    },
    rest: () => {
      if (waiting) waiting.hidden = true;
      put(aloud, "");
      put(said, "");
    },
  };
}

/** Said once: the same words again would be read out again. */
function put(into: HTMLElement | null | undefined, text: string | undefined): void {
  if (into && into.textContent !== text) into.textContent = text ?? "";
}

const nothing = (): void => {};

const dice = (): number => (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) / 255;

/**
 * How many seconds to wait after so many attempts: 3, 6, 12, 24, 48, then a minute (policy). A fifth more or
 * less by chance, so that after an interruption not everybody comes back at the same moment.
 *
 * @param chance from 0 to 1
 */
export const pauseAfter = (tries: number, chance: number): number =>
  Math.min(60, 3 * 2 ** Math.min(tries, 10)) * (0.8 + 0.4 * chance);
