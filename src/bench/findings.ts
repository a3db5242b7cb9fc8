/**
 * What `dv check` found, from its answer or from the refusal it ends with.
 *
 * @throws what was thrown when it is no list of findings
 */
export async function findingsOf(checking: Promise<unknown>): Promise<readonly unknown[]> {
  try {
    await checking;
    return [];
  } catch (thrown) {
    const said = thrown instanceof Error && "stderr" in thrown ? String(thrown.stderr) : "";
    const at = said.indexOf("{");
    const read: unknown = at < 0 ? undefined : JSON.parse(said.slice(at));
    const findings: unknown = typeof read === "object" && read && Reflect.get(read, "findings");
    if (!Array.isArray(findings)) throw thrown;
    return findings;
  }
}
