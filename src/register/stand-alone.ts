import { readFileSync } from "node:fs";

import { transformSync } from "oxc-transform";

/** In this order: each needs only those before it. */
const files = [
  "bytes",
  "merkle",
  "checkpoint",
  "note",
  "policy",
  "proof",
  "statement",
  "compact",
  "judge",
  "acts",
  "words",
];

/**
 * The verifier as one file that needs only Node: the very sources browsers run, one after the other,
 * without their types. Whoever keeps a copy can check receipts when this house is gone.
 */
export function standAlone(): string {
  return [
    "#!/usr/bin/env node",
    "// Dân Vận: kiểm chứng biên nhận / checks receipts. Apache-2.0",
    "// node verify-receipt.mjs FILE --key KEY    (KEY: khóa, hoặc tệp khóa tin cậy / a key, or a file with whom to trust)",
    'import { readFileSync } from "node:fs";',
    ...files.map(wrapped),
    main,
  ].join("\n");
}

/** A module as a function that is called at once, so that names of one do not meet those of another. */
function wrapped(name: string): string {
  const file = new URL(`browser/log-${name}.ts`, import.meta.url);
  const { code, errors } = transformSync(file.pathname, readFileSync(file, "utf8"), {
    sourcemap: false,
  });
  if (errors.length > 0) throw new SyntaxError(`${name}: ${errors[0]?.message}`);
  const exported: string[] = [];
  const body = code
    .replaceAll(
      /^import \{([^}]*)\} from "\.\/log-([a-z]+)\.ts";$/gm,
      (_, names: string, from: string) =>
        `const {${names.replaceAll(/\bas\b/g, ":")}} = ${variable(from)};`,
    )
    .replaceAll(
      /^export (async function|function|const|let) (\w+)/gm,
      (_, kind: string, exportedName: string) => {
        exported.push(exportedName);
        return `${kind} ${exportedName}`;
      },
    )
    .replaceAll(/^export \{\};?$/gm, "");
  if (/^(import|export) /m.test(body)) throw new SyntaxError(`${name}: an import not understood`);
  return `const ${variable(name)} = (() => {\n${body}\nreturn { ${exported.join(", ")} };\n})();`;
}

const variable = (name: string): string => `log${name.charAt(0).toUpperCase()}${name.slice(1)}`;

const main = `
const [file, flag, key] = process.argv.slice(2);
if (!file || flag !== "--key" || !key) {
  console.error("node verify-receipt.mjs FILE --key KEY");
  process.exit(2);
}
const read = (name) => {
  try {
    return readFileSync(name, "utf8");
  } catch {
    console.error(\`Không mở được / cannot open: \${name}\`);
    process.exit(2);
  }
};
const policyText = (await logNote.readKey(key)) ? \`log \${key}\\nquorum none\\n\` : read(key);
const policy = await logPolicy.readPolicy(policyText);
if (!policy) {
  console.error("Không hiểu khóa / cannot read the key");
  process.exit(2);
}
const verdict = await logJudge.judge(read(file), policy);
const { sentence, lines } = logWords.told(verdict, Date.now() / 1000);
for (const language of ["vi", "en"]) {
  console.log([sentence, ...lines].map((line) => line[language]).join("\\n"));
}
process.exit(verdict.outcome === "rejected" ? 1 : 0);
`;
