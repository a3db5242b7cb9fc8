import { TextArea } from "#web/fields.tsx";
import { useSay } from "#web/language.ts";

import type { DeskForm } from "../desk.form.ts";
import { contentTexts } from "../texts/content.ts";
import { editorTexts as t } from "../texts/desk.ts";

declare module "preact" {
  // oxlint-disable-next-line typescript/no-namespace -- Preact names its elements in this namespace
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      "dv-editor": { readonly for: string; readonly children?: unknown };
    }
  }
}

/**
 * The text of an article: a plain box that takes text or HTML; where scripts run, a page to write on
 * with a bar of seven buttons (browser/editor.ts). What is kept is what the server makes of either.
 */
export const EditorField = ({ form }: { readonly form: DeskForm }) => {
  const say = useSay();
  return (
    <dv-editor for="body">
      <div
        class="editor-bar"
        role="toolbar"
        aria-label={say(t.toolbar)}
        aria-controls="body"
        hidden
      >
        {buttons.map(({ act, look, label }) => (
          <button type="button" data-act={act} title={say(label)} tabIndex={-1}>
            <span aria-hidden="true">{look}</span>
            <span class="unseen">{say(label)}</span>
          </button>
        ))}
        <button type="button" data-act="source" tabIndex={-1}>
          {say(t.source)}
        </button>
      </div>
      <p class="editor-link" hidden>
        <label for="body-link">{say(t.linkAddress)}</label>
        <input id="body-link" type="text" inputMode="url" />
        <button type="button" class="button quiet" data-act="apply">
          {say(t.apply)}
        </button>
      </p>
      <TextArea
        form={form}
        name="body"
        label={contentTexts.body}
        hint={contentTexts.bodyHint}
        rows={18}
      />
      <p class="hint editor-plain">{say(contentTexts.plainHint)}</p>
      <p class="hint editor-keys" hidden>
        {say(t.keys)}
      </p>
    </dv-editor>
  );
};

const buttons = [
  { act: "h2", look: "T", label: t.heading },
  { act: "p", look: "¶", label: t.paragraph },
  { act: "bold", look: "B", label: t.bold },
  { act: "italic", look: "I", label: t.italic },
  { act: "ul", look: "•", label: t.list },
  { act: "ol", look: "1.", label: t.numbers },
  { act: "blockquote", look: "“", label: t.quote },
  { act: "link", look: "↗", label: t.link },
] as const;
