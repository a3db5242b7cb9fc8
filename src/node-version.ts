import type { Text } from "#kernel/text.ts";

/** The first Node with Temporal; the one the house brings along is pinned in package.json. */
export const leastNode = 26;

export const nodeTooOld = (found: string): Text => ({
  vi: `Cần Node ${leastNode} trở lên, đang chạy bằng Node ${found}. Hãy dùng "npm start" hoặc "bin/dv": Node đúng bản đã được cài cùng "npm ci" (không dùng --omit=optional).`,
  en: `Node ${leastNode} or later is needed, this is Node ${found}. Use "npm start" or "bin/dv": the right one comes with "npm ci" (without --omit=optional).`,
});
