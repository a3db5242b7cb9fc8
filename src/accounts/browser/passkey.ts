/**
 * Asks the device for a passkey and sends what it signed with the form around it. Where browsers know
 * no passkeys, or scripts are off, the button stays away and the other ways remain.
 *
 * `options` is the JSON of the house; with `make` the device makes a new key.
 */
customElements.define(
  "dv-passkey",
  class extends HTMLElement {
    connectedCallback(): void {
      const button = this.querySelector("button");
      const field = this.querySelector<HTMLInputElement>("input[type=hidden]");
      const said = this.querySelector("output");
      const form = this.closest("form");
      const written = this.getAttribute("options");
      if (!button || !field || !form || !written || !("PublicKeyCredential" in window)) return;
      if (!("parseRequestOptionsFromJSON" in PublicKeyCredential)) return;

      const options: unknown = JSON.parse(written);
      const make = this.hasAttribute("make");

      const ask = async (): Promise<Credential | null> =>
        make
          ? navigator.credentials.create({
              publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
                // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the browser's parser looks at it
                options as PublicKeyCredentialCreationOptionsJSON,
              ),
            })
          : navigator.credentials.get({
              publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
                // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the browser's parser looks at it
                options as PublicKeyCredentialRequestOptionsJSON,
              ),
            });

      const send = async (): Promise<void> => {
        try {
          const key = await ask();
          if (!(key instanceof PublicKeyCredential)) return;
          field.value = JSON.stringify(key.toJSON());
          form.requestSubmit();
        } catch (failed) {
          // The person called it off, or the device has such a key already: nothing has happened.
          const known = failed instanceof DOMException && failed.name === "InvalidStateError";
          if (said) said.textContent = this.getAttribute(known ? "known" : "failed");
        }
      };

      button.hidden = false;
      button.addEventListener("click", (event) => {
        event.preventDefault();
        if (said) said.textContent = this.getAttribute("busy");
        void send();
      });
    }
  },
);
