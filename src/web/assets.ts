import { readFileSync } from "node:fs";

import { Hono } from "hono";

import { paths } from "./paths.ts";

/** The address of a file the house serves itself: style, script, picture, type. */
export const asset = (name: string): string => paths.assets.to({ file: name });

export const assets = (): Hono =>
  new Hono().get(paths.assets.pattern, (c) =>
    c.req.param("file") === "site.css"
      ? c.body(readFileSync(new URL("style/tokens.css", import.meta.url)), 200, {
          "content-type": "text/css",
        })
      : c.notFound(),
  );
