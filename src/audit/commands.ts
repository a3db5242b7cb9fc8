import type { Answer, Command } from "#kernel/command.ts";
import type { Database } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";

import { type Finding, verify } from "./verify.ts";

/** `dv audit …`: whether the record of the house is still the one that was written. */
export const auditCommands: readonly Command<Database>[] = [
  {
    noun: "audit",
    verb: "verify",
    usage: "[--json]",
    summary:
      "Kiểm tra nhật ký: dòng nào bị sửa, bị mất, bị chèn / whether lines of the record were changed, taken out or slipped in",
    run: async ({ positionals }, sql): Promise<Answer> => {
      if (positionals.length > 0) return { exit: 2, reason: "dv audit verify [--json]" };
      const verdict = await verify(sql);
      if (verdict.findings.length > 0) {
        const said = verdict.findings.map(sentence);
        return {
          exit: 1,
          reason: [...said.map(({ vi }) => vi), ...said.map(({ en }) => en)].join("\n"),
        };
      }
      const { leaves, roots, waiting, gone, head } = verdict;
      return {
        exit: 0,
        json: verdict,
        text: [
          `Nhật ký nguyên vẹn: ${leaves} dòng trong ${roots} gốc; ${waiting} dòng chờ; ${gone} dòng đã hết hạn lưu.`,
          `The record is whole: ${leaves} lines under ${roots} roots; ${waiting} waiting; ${gone} past their time.`,
          head ?? "–",
        ].join("\n"),
      };
    },
  },
];

function sentence(finding: Finding): Text {
  switch (finding.wrong) {
    case "changed":
      return {
        vi: `Dòng ${finding.event}: đã bị sửa`,
        en: `line ${finding.event}: changed`,
      };
    case "missing":
      return { vi: `Dòng ${finding.event}: bị mất`, en: `line ${finding.event}: missing` };
    case "added":
      return { vi: `Dòng ${finding.event}: bị chèn thêm`, en: `line ${finding.event}: added` };
    case "place":
      return {
        vi: `Vị trí ${finding.leaf}: không đúng thứ tự`,
        en: `place ${finding.leaf}: out of order`,
      };
    case "root":
    case "head":
      return {
        vi: `Gốc ${finding.batch}: không khớp các dòng`,
        en: `root ${finding.batch}: does not fit its lines`,
      };
    default:
      return finding satisfies never;
  }
}
