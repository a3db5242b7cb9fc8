import { leastNode, nodeTooOld } from "./node-version.ts";
import type { Answer } from "#kernel/command.ts";

// `dv <noun> <verb> …`: finds the command, reads what was given, prints the answer.
// Exit 0 done, 1 refused (the reason on standard error), 2 wrong usage.
if (Number.parseInt(process.versions.node, 10) < leastNode) {
  const { vi, en } = nodeTooOld(process.versions.node);
  print({ exit: 1, reason: `${vi}\n${en}` }, false);
} else {
  await import("../tools/jsx.ts");
  const { answer } = await import("./commands.ts");
  const typed = process.argv.slice(2);
  print(await answer(typed, process.env), typed.includes("--json"));
}

/** Sets the exit code and lets the process end by itself, so that nothing in a pipe is cut off. */
function print(answer: Answer, asJson: boolean): void {
  process.exitCode = answer.exit;
  if (answer.exit !== 0) process.stderr.write(withBreak(answer.reason));
  else process.stdout.write(withBreak(asJson ? JSON.stringify(answer.json, null, 2) : answer.text));
}

function withBreak(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
