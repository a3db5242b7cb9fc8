import type { Transaction } from "#kernel/sql.ts";

import { endFile, filesOfArticle, insertFile } from "./desk.store.ts";
import type { Article } from "./model.ts";
import { mostAttachments, type ArticleReason } from "./rules.ts";
import type { FileStep } from "./step-input.ts";

/** Shows or stops showing pictures and papers from the next version on; what was shown stays with its versions. */
export async function changeFiles(
  sql: Transaction,
  { id, version }: Article,
  input: FileStep,
): Promise<ArticleReason | null> {
  const next = version + 1;
  switch (input.step) {
    case "picture": {
      const { file, alt, decorative, label } = input;
      await endFile(sql, id, version, "lead");
      await insertFile(sql, id, next, { file, purpose: "lead", alt, decorative, label });
      return null;
    }
    case "unpicture":
      return (await endFile(sql, id, version, "lead")) ? null : "no-such-file";
    case "attach": {
      const shown = (await filesOfArticle(sql, id)).filter(
        ({ purpose, until }) => purpose === "attachment" && until === null,
      );
      if (shown.length + input.files.length > mostAttachments) return "too-many-files";
      for (const { file, label } of input.files)
        await insertFile(sql, id, next, {
          file,
          purpose: "attachment",
          alt: "",
          decorative: false,
          label,
        });
      return null;
    }
    case "detach":
      return (await endFile(sql, id, version, input.nth)) ? null : "no-such-file";
    default:
      return input satisfies never;
  }
}
