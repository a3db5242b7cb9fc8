import type { Text } from "#kernel/text.ts";
import { Fieldset } from "#web/fields.tsx";

import type { Waiting } from "../attachments.ts";
import { filingTexts as t } from "../texts/filing.ts";
import { UploadField } from "./upload-field.tsx";

type FilesQuestionProps = {
  readonly name: string;
  readonly waiting: readonly Waiting[];
  readonly refused: readonly Text[];
};

/** Pictures to choose, and those that are here already with a box to take each out again. */
export const FilesQuestion = (props: FilesQuestionProps) => (
  <Fieldset legend={t.pictures}>
    <FilesField {...props} />
  </Fieldset>
);

export const FilesField = (props: FilesQuestionProps) => (
  <UploadField {...props} label={t.files} hint={t.filesHint} optional />
);
