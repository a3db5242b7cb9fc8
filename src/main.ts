import { leastNode, nodeTooOld } from "./node-version.ts";

// The only entrance: `main.ts` serves, `main.ts work` works through jobs. Everything else is
// loaded after the look at Node, so that an old one gets a sentence and not a stack.
const role = process.argv[2] ?? "serve";

if (Number.parseInt(process.versions.node, 10) < leastNode) {
  refuseToStart(nodeTooOld(process.versions.node));
} else if (role === "serve" || role === "work") {
  await import("../tools/jsx.ts");
  const refusal =
    role === "serve"
      ? await (await import("./serve.ts")).serve(process.env)
      : await (await import("./work.ts")).work(process.env);
  if (refusal) refuseToStart(refusal);
} else {
  refuseToStart({
    vi: `Không có vai trò "${role}": hãy dùng serve hoặc work.`,
    en: `There is no role "${role}": use serve or work.`,
  });
}

function refuseToStart({ vi, en }: { readonly vi: string; readonly en: string }): void {
  process.stderr.write(`${vi}\n${en}\n`);
  process.exitCode = 1;
}
