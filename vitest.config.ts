import { defineConfig } from "vitest/config";

/** Aliases come from "imports" in package.json; one PostgreSQL serves the whole run. */
export default defineConfig({
  // The types of pages are ours (src/web/jsx.ts); what draws them is Preact.
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
    globalSetup: ["test/cluster.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
