import { defineConfig } from "vitest/config";

/** What `npm run nightly` runs: pure tests only, so no PostgreSQL is started. */
export default defineConfig({
  test: {
    include: ["src/law/properties.test.ts", "src/law/outside-oracle.test.ts"],
    testTimeout: 3_600_000,
  },
});
