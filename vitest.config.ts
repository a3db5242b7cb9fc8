import { defineConfig } from "vitest/config";

/** Aliases come from "imports" in package.json; one PostgreSQL and one seed serve the whole run. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
    globalSetup: ["test/cluster.ts"],
    setupFiles: ["test/seeded.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
