import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

/** OWASP ASVS 5.0: the level of every requirement, one digit each, section by section. */
const levels = `
  1.1 22 1.2 1111122223 1.3 112222222223 1.4 222 1.5 123
  2.1 122 2.2 112 2.3 12223 2.4 23
  3.1 3 3.2 11 3.3 12223 3.4 1122223 3.5 1112233 3.6 3 3.7 22333
  4.1 12233 4.2 23333 4.3 22 4.4 1222
  5.1 2 5.2 112333 5.3 113 5.4 222
  6.1 122 6.2 111111112222 6.3 11223333 6.4 112233 6.5 22222333 6.6 2223 6.7 33 6.8 2222
  7.1 222 7.2 1111 7.3 22 7.4 11222 7.5 223 7.6 22
  8.1 1233 8.2 1123 8.3 133 8.4 23
  9.1 111 9.2 1222
  10.1 22 10.2 223 10.3 22223 10.4 1111122222233333 10.5 22222 10.6 22 10.7 222
  11.1 2233 11.2 22233 11.3 11233 11.4 1222 11.5 23 11.6 23 11.7 33
  12.1 12233 12.2 11 12.3 22223
  13.1 2333 13.2 222223 13.3 2233 13.4 1222233
  14.1 22 14.2 12223333 14.3 122
  15.1 12233 15.2 12233 15.3 1222222 15.4 3333
  16.1 2 16.2 22222 16.3 2222 16.4 222 16.5 2223
  17.1 23 17.2 22223333 17.3 22
`;

/** Files, sign-in, access, cryptography, data and logs are held to level 3, the rest to level 2. */
const toLevel3 = new Set(["5", "6", "8", "11", "14", "16"]);

const wanted = [...levels.matchAll(/(\d+)\.(\d+) (\d+)/g)].flatMap(
  ([, chapter = "", section = "", all = ""]) =>
    all
      .split("")
      .map((level, i) => ({ id: `${chapter}.${section}.${i + 1}`, level: Number(level) }))
      .filter(({ level }) => level <= (toLevel3.has(chapter) ? 3 : 2))
      .map(({ id, level }) => `${id} ${level}`),
);

const rows = read("docs/operations/asvs.tsv")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [id = "", level = "", asked = "", state = "", how = "", checks = "", ...rest] =
      line.split("\t");
    return { id, level, asked, state, how, checks: checks.split("; "), rest };
  });

const byId = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true });

test("every requirement of the level aimed at stands in the list, once", () => {
  expect(wanted.length).toBe(290);
  expect(rows.map(({ id, level }) => `${id} ${level}`).toSorted(byId)).toEqual(
    wanted.toSorted(byId),
  );
});

test("every line says how, in a state there is, and every check it names is in the tree", () => {
  const states = ["met", "partly", "not yet", "does not apply"];
  const faults = rows.filter(
    ({ asked, state, how, rest }) =>
      !states.includes(state) || asked === "" || how === "" || rest.length > 0,
  );
  expect(faults).toEqual([]);
  const lost = rows.flatMap(({ id, checks }) =>
    checks
      .filter((one) => one !== "-")
      .filter((one) => !/\.test\.tsx?$|^tools\//.test(one) || !existsSync(path.join(root, one)))
      .map((one) => `${id}: ${one}`),
  );
  expect(lost).toEqual([]);
});

const page = read("docs/operations/security.md");

const isChecked = (checks: readonly string[]): boolean => !checks.includes("-");

test("the page counts what the list says, and names what is not met", () => {
  const counted = (state: string, more: (checks: readonly string[]) => boolean = () => true) =>
    rows.filter((row) => row.state === state && more(row.checks)).length;
  const said = new Map(
    [...page.matchAll(/^\| (met|partly|not yet|does not apply) \| (\d+) \| (\d+|–) \|$/gm)].map(
      ([, state = "", all, checked]) => [state, `${all} ${checked}`],
    ),
  );
  expect(Object.fromEntries(said)).toEqual({
    met: `${counted("met")} ${counted("met", isChecked)}`,
    partly: `${counted("partly")} ${counted("partly", isChecked)}`,
    "not yet": `${counted("not yet")} ${counted("not yet", isChecked)}`,
    "does not apply": `${counted("does not apply")} –`,
  });
  const open = rows.filter(({ state }) => state === "not yet").map(({ id }) => id);
  expect(open.filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
});

/** What is a use of cryptography, besides asking for random bytes. */
const crypto =
  /\b(createHmac|createHash|hkdfSync|createCipheriv|argon2|timingSafeEqual|pbkdf2Sync|pbkdf2)\b|crypto\.subtle|@simplewebauthn|"openid-client"|"altcha-lib|#kernel\/secret\.ts.*\bseal\b/;

const program = globSync("src/**/*.{ts,tsx}", { cwd: root })
  .filter((file) => !/\.(test|fixture)\.tsx?$|^src\/bench\//.test(file))
  .map((file) => ({ file, source: read(file) }));

test("every file that does cryptography is in the inventory, and no weak algorithm is anywhere", () => {
  const using = program.filter(({ source }) => crypto.test(source)).map(({ file }) => file);
  expect(using.length).toBeGreaterThan(5);
  expect(using.filter((file) => !page.includes(`\`${file}\``))).toEqual([]);
  const weak = /["'`](md5|sha1|sha-1|des|rc4|aes-\d+-(ecb|cbc|ctr))["'`]|Math\.random\(/i;
  expect(program.filter(({ source }) => weak.test(source)).map(({ file }) => file)).toEqual([]);
});

test("every purpose a key is drawn for is in the inventory", () => {
  const purposes = new Set(
    program.flatMap(({ source }) =>
      [...source.matchAll(/keyFor\(\s*[\w.]*master,\s*"([^"]+)"/g)].map(([, one = ""]) => one),
    ),
  );
  expect(purposes.size).toBeGreaterThan(10);
  expect([...purposes].filter((one) => !page.includes(`\`${one}\``))).toEqual([]);
});
