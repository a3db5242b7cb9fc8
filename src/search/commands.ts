import type { Command } from "#kernel/command.ts";
import type { Database } from "#kernel/sql.ts";

import { checkSearch, rebuildSearch, type Sources } from "./check.ts";
import { countWords } from "./count.ts";

/** What can be found against what is public, and making it right. */
export const searchCommands = (sources: Sources): readonly Command<Database>[] => [
  {
    noun: "search",
    verb: "check",
    usage: "[--json]",
    summary: "Every disagreement between what is public and what can be found; changes nothing.",
    run: async (_, sql) => {
      const { documents, disagreements } = await checkSearch(sql, sources);
      if (disagreements.length > 0) {
        const lines = disagreements.map(({ kind, id, what }) => `${what}  ${kind}  ${id}`);
        return {
          exit: 1,
          reason: [
            `${disagreements.length} chỗ không khớp; sửa bằng: dv search rebuild`,
            `${disagreements.length} disagreements; put right by: dv search rebuild`,
            ...lines.slice(0, 200),
          ].join("\n"),
        };
      }
      const counts = Object.entries(documents).map(([kind, count]) => `${kind} ${count}`);
      return {
        exit: 0,
        json: { documents, disagreements: 0 },
        text: `Khớp hoàn toàn / in full agreement: ${counts.join(", ")}`,
      };
    },
  },
  {
    noun: "search",
    verb: "rebuild",
    usage: "[--json]",
    summary: "Makes what can be found anew from what is public, and counts its words.",
    run: async (_, sql) => {
      const { written, dropped } = await rebuildSearch(sql, sources);
      const words = await countWords(sql, new Date());
      return {
        exit: 0,
        json: { written, dropped, words },
        text: `Ghi lại / written: ${written}; bỏ / dropped: ${dropped}; từ / words: ${words}`,
      };
    },
  },
];
