import type { Text } from "#kernel/text.ts";
import { SubmitButton } from "#web/fields.tsx";
import { useLanguage, useSay } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import type { Complaint } from "../model.ts";
import { complaintTexts as t } from "../texts/complaint-page.ts";
import { Box } from "./box.tsx";

type ScansProps = {
  readonly complaint: Complaint;
  /** The places of the pages. */
  readonly pages: readonly number[];
  /** What was not taken just now, and why. */
  readonly refused: readonly Text[];
};

/** The paper itself, page by page, and the way to add more of it. */
export const Scans = ({ complaint, pages, refused }: ScansProps) => {
  const say = useSay();
  const lang = useLanguage();
  const { code } = complaint;
  const at = (nth: number, variant: string) =>
    paths.complaints.scan.to({ code, nth: String(nth), variant }, lang);
  return (
    <Box title={t.scans}>
      {pages.length > 0 && (
        <ul class="photos">
          {pages.map((nth) => (
            <li>
              <a href={at(nth, "view")}>
                <img src={at(nth, "thumb")} alt={say(t.scan(nth))} width="160" height="120" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <details class="ask" open={refused.length > 0}>
        <summary class="button quiet">{say(t.addScans)}</summary>
        <form
          class="stack close"
          method="post"
          action={paths.complaints.scans.to({ code }, lang)}
          enctype="multipart/form-data"
        >
          <div class={refused.length > 0 ? "field wrong" : "field"}>
            <label for="files">{say(t.chooseScans)}</label>
            <p class="hint" id="files-hint">
              {say(t.scansHint)}
            </p>
            {refused.map((one) => (
              <p class="error">{say(one)}</p>
            ))}
            <input
              id="files"
              name="files"
              type="file"
              accept="image/*,application/pdf"
              multiple
              aria-describedby="files-hint"
            />
          </div>
          <div class="actions">
            <SubmitButton label={t.sendScans} look="quiet" />
          </div>
        </form>
      </details>
    </Box>
  );
};
