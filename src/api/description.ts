import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";

import release from "../../package.json" with { type: "json" };
import { paths } from "#web/paths.ts";

import { lawDescriptions } from "./law-description.ts";
import { matterIn, matterOut, problemOut, receiptOut } from "./matter.ts";

/** The OpenAPI 3.1 description, made from the schemas that read and write. */
export function description(origin: string) {
  const app = new OpenAPIHono();
  app.openAPIRegistry.registerComponent("securitySchemes", "key", {
    type: "http",
    scheme: "bearer",
    description: "A key made with `dv clients create NAME`",
  });
  for (const route of [fileRoute, followRoute, ...lawDescriptions])
    app.openAPIRegistry.registerPath(route);
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Dân Vận",
      version: release.version,
      description:
        "Files feedback and petitions for residents and follows them; says what the law says about time. Denunciations are never sent here.",
    },
    servers: [{ url: origin }],
  });
}

const refusals = (codes: Readonly<Record<number, string>>) =>
  Object.fromEntries(
    Object.entries(codes).map(([code, said]) => [
      code,
      { description: said, content: { "application/problem+json": { schema: problemOut } } },
    ]),
  );

const fileRoute = createRoute({
  method: "post",
  path: paths.api.matters.pattern,
  summary: "File a matter for a resident",
  security: [{ key: [] }],
  request: {
    headers: z.object({
      "idempotency-key": z.string().min(16).max(255).openapi({
        description: "Chosen by the client; the same key with the same content files once",
      }),
    }),
    body: { required: true, content: { "application/json": { schema: matterIn } } },
  },
  responses: {
    201: {
      description: "Filed, durably; a repeated request gets the same receipt",
      content: { "application/json": { schema: receiptOut } },
    },
    ...refusals({
      400: "Not JSON, or no Idempotency-Key",
      401: "No valid key",
      409: "The key was used for other content; or the text looks like a denunciation or complaint",
      413: "Too large",
      415: "Not application/json",
      422: "Some fields have to be corrected",
      503: "Interrupted; nothing was kept",
    }),
  },
});

const followRoute = createRoute({
  method: "get",
  path: "/api/v1/matters/{code}",
  summary: "Follow a matter with its receipt",
  security: [{ key: [] }],
  request: {
    params: z.object({ code: z.string() }),
    headers: z.object({
      "receipt-secret": z.string().openapi({ description: "The secret of the receipt" }),
    }),
  },
  responses: {
    200: { description: "The matter", content: { "application/json": { schema: matterOut } } },
    ...refusals({
      401: "No valid key",
      404: "No matter fits this code and secret",
      503: "Interrupted",
    }),
  },
});
