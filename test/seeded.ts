import path from "node:path";

import fc from "fast-check";
import { expect } from "vitest";

import { plant, seed } from "./chance.ts";

// Before each test file: what it draws, and what its properties try, follow from the seed of the run.
plant(path.relative(path.join(import.meta.dirname, ".."), expect.getState().testPath ?? ""));
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
