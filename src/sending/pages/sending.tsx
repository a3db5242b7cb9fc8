import type { Lang, Text } from "#kernel/text.ts";
import { asset } from "#web/assets.ts";
import type { Children } from "#web/jsx.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Icon } from "#web/parts/icon.tsx";
import { paths } from "#web/paths.ts";

import { parkingTexts, sendingTexts as t } from "../texts.ts";

declare module "preact" {
  // oxlint-disable-next-line typescript/no-namespace -- Preact names its elements in this namespace
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      "dv-parked": {
        readonly class?: string;
        /** JSON: what is said of what is kept. */
        readonly "data-parked": string;
        readonly children?: Children;
      };
    }
  }
}

/**
 * Stands in a form, after its button: with scripts the form is then sent without leaving the page until
 * somebody answers; without, it is a form like any other.
 *
 * @param park whether it may be kept on the device when nobody answers
 */
export const Sending = ({ park = false }: { readonly park?: boolean }) => {
  const tell = useSay();
  const lang = useLanguage();
  return (
    <div
      data-sending={wordsFor(lang, t)}
      data-ready={paths.ready.to({})}
      data-work={paths.work.to({}, lang)}
      data-solver={asset("solve.js")}
    >
      <output data-said="" />
      <output class="unseen" data-aloud="" />
      <div class="notice warn" data-waiting="" hidden>
        <Icon name="warning" />
        <div>
          <p class="title">{tell(t.title)}</p>
          <p data-why="" />
          <p>{tell(t.kept)}</p>
          <p class="actions">
            <button type="button" class="button quiet" data-again="">
              {tell(t.again)}
            </button>
            <span role="timer" data-count="" />
          </p>
          {park && <Parking />}
        </div>
      </div>
      <script type="module" src={asset("sending.js")} />
    </div>
  );
};

/** Keeping it on this device: shown only after the house did not answer, done only when pressed. */
const Parking = () => {
  const tell = useSay();
  const lang = useLanguage();
  const words = parkingTexts;
  const { kept, erased, noRoom, unread, denunciation } = words;
  return (
    <div
      class="parking"
      data-parking=""
      data-parked={wordsFor(lang, { kept, erased, noRoom, unread, denunciation })}
      data-legal={asset("legal-form.js")}
      hidden
    >
      <p>
        <strong>{tell(words.title)}</strong>
      </p>
      <p class="hint">{tell(words.about)}</p>
      <p class="actions">
        <button type="button" class="button quiet" data-park="">
          {tell(words.keep)}
        </button>
        <button
          type="button"
          class="button quiet"
          data-erase=""
          data-surely={tell(words.surely)}
          hidden
        >
          {tell(words.eraseKept)}
        </button>
      </p>
      <output data-parked-said="" />
      <p data-stop="" hidden>
        <a href={paths.filing.stop.to({ what: "to-cao" }, lang)}>{tell(words.denunciationLink)}</a>
      </p>
      <script type="module" src={asset("parking.js")} />
    </div>
  );
};

/**
 * Says on the way in what is kept on this device and was not sent; nothing where nothing is kept.
 *
 * @param elsewhere where it can be sent, for pages that only point there
 */
export const ParkedNotice = ({ elsewhere }: { readonly elsewhere?: string }) => {
  const tell = useSay();
  const lang = useLanguage();
  const words = parkingTexts;
  const { found, old, elsewhere: away, gone, typed, erased } = words;
  const said = wordsFor(lang, { found, old, elsewhere: away, gone, typed, erased });
  return (
    <dv-parked class="parked" data-parked={said}>
      <template>
        <div class="notice info">
          <Icon name="info" />
          <div>
            <p class="title" data-title="" />
            <p>{tell(words.foundAbout)}</p>
            <p data-ahead="" hidden>
              {tell(words.pictures)}
            </p>
            <p class="actions">
              {elsewhere === undefined ? (
                <>
                  <button type="button" class="button quiet" data-do="send">
                    {tell(words.send)}
                  </button>
                  <button type="button" class="button quiet" data-do="review">
                    {tell(words.review)}
                  </button>
                </>
              ) : (
                <a class="button quiet" href={elsewhere}>
                  {tell(words.open)}
                </a>
              )}
              <button
                type="button"
                class="button quiet"
                data-do="erase"
                data-surely={tell(words.surely)}
              >
                {tell(words.erase)}
              </button>
            </p>
          </div>
        </div>
      </template>
      <div data-list="" />
      <output data-said="" />
      <script type="module" src={asset("parking.js")} />
    </dv-parked>
  );
};

const wordsFor = (lang: Lang, words: Readonly<Record<string, Text>>): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(words).map(([key, text]) => [key, say(lang, text)])),
  );
