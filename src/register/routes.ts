import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { Hono, type Context } from "hono";

import { readTilePath } from "./tiles.ts";

/**
 * The log as anybody reads it (C2SP tlog-tiles): `/log/checkpoint`, `/log/tile/…`. Files as they lie
 * on the disk; any web server could do the same.
 *
 * @param root the folder of the log
 */
export function logRoutes(root: string): Hono {
  const app = new Hono();
  app.get("/log/checkpoint", async (c) => {
    const note = await fileIn(root, "checkpoint");
    if (note === undefined) return c.text("", 404);
    return c.body(note, 200, {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "public, max-age=5",
      "access-control-allow-origin": "*",
    });
  });
  app.get("/log/tile/*", (c) => tile(c, root));
  return app;
}

async function tile(c: Context, root: string): Promise<Response> {
  const path = c.req.path.slice("/log/".length);
  if (readTilePath(path) === undefined) return c.text("", 404);
  const bytes = await fileIn(root, path);
  if (bytes === undefined) return c.text("", 404);
  return c.body(bytes, 200, {
    "content-type": "application/octet-stream",
    "cache-control": "public, max-age=31536000, immutable",
    "access-control-allow-origin": "*",
  });
}

async function fileIn(root: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return Uint8Array.from(await readFile(join(root, path)));
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return undefined;
    throw thrown;
  }
}
