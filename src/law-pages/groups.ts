import type { Text } from "#kernel/text.ts";
import type { Rule } from "#law/acts/rule.ts";
import { registry } from "#law/registry.ts";

import { lawTexts as t } from "./texts.ts";

/** Rules under one heading, as a person looks for them. */
export type Group = {
  readonly name: Text;
  readonly key: GroupKey;
  readonly rules: readonly Rule[];
};
export type GroupKey = keyof typeof t.groups;

const keys = ["feedback", "complaint", "reception", "information", "denunciation"] as const;

/** Every rule, under the heading a person would look under. */
export const groups: readonly Group[] = keys.map((key) => ({
  key,
  name: t.groups[key],
  rules: registry.filter((rule) => groupOf(rule.id) === key),
}));

function groupOf(id: string): GroupKey {
  if (/^(HN|DN)-/.test(id)) return "feedback";
  if (id.startsWith("KN")) return "complaint";
  if (/^TC(11)?-/.test(id) || id.startsWith("TC11")) return "denunciation";
  return /^(LTCD|TCCQDP|BT)/.test(id) ? "reception" : "information";
}
