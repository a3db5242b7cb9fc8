import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** An empty folder that anybody may pass through, gone when the test is over. */
export async function testFolder(name = "danvan-"): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), name));
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
