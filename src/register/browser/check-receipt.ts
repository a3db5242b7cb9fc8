import { judge, type Verdict } from "./log-judge.ts";
import { readPolicy } from "./log-policy.ts";
import { told, type Told } from "./log-words.ts";
import { codeIn } from "./picture-code.ts";

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
        const read = chosen === undefined ? pasted.value : await textIn(chosen);
        if (typeof read !== "string") return say(output, "rejected", { sentence: read, lines: [] });
        if (read.trim() === "") return;
        show(output, await judged(read, policy.value));
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

/** What a chosen file says: a receipt as text, or the code in a picture of it; else why not. */
async function textIn(file: File): Promise<string | Told["sentence"]> {
  if (!file.type.startsWith("image/")) return file.text();
  const code = await codeIn(file);
  return code ?? (code === null ? noCode : noReader);
}

/** Old browsers do not know the signatures; the stand-alone verifier does. */
async function judged(text: string, policyText: string): Promise<Verdict | null> {
  const policy = await readPolicy(policyText);
  return policy === undefined ? null : judge(text, policy);
}

function show(output: HTMLOutputElement, verdict: Verdict | null): void {
  const said = verdict && told(verdict, Date.now() / 1000);
  say(output, verdict?.outcome ?? "rejected", said ?? { sentence: unreadablePolicy, lines: [] });
}

function say(output: HTMLOutputElement, outcome: string, said: Told): void {
  const vi = document.documentElement.lang === "vi";
  output.replaceChildren();
  output.dataset["outcome"] = outcome;
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

const noCode = {
  vi: "Không thấy mã QR trong ảnh. Hãy chụp lại cho rõ cả bốn góc, hoặc dán dòng chữ của mã.",
  en: "There is no QR code to be seen in the picture. Take it again with all four corners sharp, or paste the text of the code.",
};
const noReader = {
  vi: "Trình duyệt này không đọc được mã QR trong ảnh. Hãy quét mã bằng máy ảnh của điện thoại rồi dán dòng chữ bắt đầu bằng DV1: vào ô bên dưới.",
  en: "This browser cannot read QR codes in pictures. Scan the code with the camera of a phone and paste the text that begins with DV1: in the field below.",
};
const unreadablePolicy = {
  vi: "Không hiểu phần khóa tin cậy.",
  en: "The keys to trust cannot be read.",
};
