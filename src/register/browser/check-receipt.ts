import { judge, type Verdict } from "./log-judge.ts";
import { readPolicy } from "./log-policy.ts";
import { told } from "./log-words.ts";

/**
 * Checks a receipt that somebody chooses or pastes, in this page alone: nothing is sent anywhere.
 * Whom to trust stands in the attribute `policy`, and may be replaced in the field for it.
 */
customElements.define(
  "dv-check-receipt",
  class extends HTMLElement {
    connectedCallback(): void {
      const form = this.querySelector("form");
      const output = this.querySelector("output");
      if (form === null || output === null) return;
      form.hidden = false;
      const field = (name: string) => form.elements.namedItem(name);
      const check = async () => {
        const [file, pasted, policy] = [field("file"), field("receipt"), field("policy")];
        if (!(file instanceof HTMLInputElement) || !(pasted instanceof HTMLTextAreaElement)) return;
        if (!(policy instanceof HTMLTextAreaElement)) return;
        const chosen = file.files?.[0];
        const text = chosen === undefined ? pasted.value : await chosen.text();
        if (text.trim() === "") return;
        show(output, await judged(text, policy.value));
      };
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        void check();
      });
      form.addEventListener("change", (event) => {
        if (event.target === field("file")) void check();
      });
    }
  },
);

/** Old browsers do not know the signatures; the stand-alone verifier does. */
async function judged(text: string, policyText: string): Promise<Verdict | null> {
  const policy = await readPolicy(policyText);
  if (policy === undefined) return null;
  // Pasted or saved on the way by a system that ends lines in its own manner.
  return judge(text.replaceAll("\r\n", "\n"), policy);
}

function show(output: HTMLOutputElement, verdict: Verdict | null): void {
  const vi = document.documentElement.lang === "vi";
  const said = verdict === null ? { sentence: unreadablePolicy, lines: [] } : told(verdict);
  output.replaceChildren();
  output.dataset["outcome"] = verdict?.outcome ?? "rejected";
  const first = document.createElement("p");
  const strong = document.createElement("strong");
  strong.textContent = vi ? said.sentence.vi : said.sentence.en;
  first.append(strong);
  output.append(first);
  for (const line of said.lines) {
    const paragraph = document.createElement("p");
    paragraph.textContent = vi ? line.vi : line.en;
    output.append(paragraph);
  }
}

const unreadablePolicy = {
  vi: "Không hiểu phần khóa tin cậy.",
  en: "The keys to trust cannot be read.",
};
