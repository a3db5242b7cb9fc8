/**
 * Does the work while the form is being written and puts the question away when it is done. Work that
 * is not on the page is asked for when somebody begins to write, so that reading costs nobody anything.
 * Where WebCrypto is missing or anything fails, the question simply stays: both ways are equal.
 */
customElements.define(
  "dv-proof",
  class extends HTMLElement {
    connectedCallback(): void {
      const form = this.closest("form");
      const question = this.querySelector<HTMLElement>("[data-question]");
      const proof = this.querySelector<HTMLInputElement>("input[name=altcha]");
      const work = this.getAttribute("work");
      const solver = this.getAttribute("solver");
      const from = this.getAttribute("from");
      if (!form || !question || !proof || !solver || !("subtle" in crypto)) return;
      if (!work && !from) return;

      const said = this.querySelector("output");
      const say = (what: "busy" | "done" | "failed"): void => {
        if (said) said.textContent = this.getAttribute(what);
      };
      // What someone already types there is not taken away, nor what they are told to put right.
      const asked = question.classList.contains("wrong");
      const put = (away: boolean): void => {
        if (!asked && question.querySelector("input")?.value === "") question.hidden = away;
      };

      const fetched = async (): Promise<string> => {
        const once = form.querySelector<HTMLInputElement>("input[name=once]")?.value ?? "";
        const answer = await fetch(`${from}?once=${encodeURIComponent(once)}`);
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.text();
      };
      const solve = async (): Promise<void> => {
        try {
          const { proofFor }: { proofFor: (work: string) => Promise<string> } = await import(
            solver
          );
          proof.value = await proofFor(work ?? (await fetched()));
          say("done");
        } catch {
          put(false);
          say("failed");
        }
      };
      let done: Promise<void> | undefined;
      const start = (): Promise<void> => {
        if (done === undefined) {
          put(true);
          say("busy");
          done = solve();
        }
        return done;
      };
      if (work) void start();
      else form.addEventListener("focusin", () => void start(), { once: true });

      const sendWhenDone = async (submitter: HTMLElement | null): Promise<void> => {
        await start();
        if (proof.value !== "") form.requestSubmit(submitter);
      };
      form.addEventListener("submit", (event) => {
        if (proof.value !== "" || !question.hidden) return;
        event.preventDefault();
        void sendWhenDone(event.submitter);
      });
    }
  },
);
