/**
 * Does the work while the form is being written and puts the question away when it is done.
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
      if (!form || !question || !proof || !work || !solver || !("subtle" in crypto)) return;

      const said = this.querySelector("output");
      const say = (what: "busy" | "done" | "failed"): void => {
        if (said) said.textContent = this.getAttribute(what);
      };
      // What someone already types there is not taken away.
      const put = (away: boolean): void => {
        if (question.querySelector("input")?.value === "") question.hidden = away;
      };

      const solve = async (): Promise<void> => {
        try {
          const { proofFor }: { proofFor: (work: string) => Promise<string> } = await import(
            solver
          );
          proof.value = await proofFor(work);
          say("done");
        } catch {
          put(false);
          say("failed");
        }
      };
      const done = solve();
      put(true);
      say("busy");

      const sendWhenDone = async (submitter: HTMLElement | null): Promise<void> => {
        await done;
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
